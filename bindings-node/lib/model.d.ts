// Written by `cargo xtask codegen` from the model; do not edit.

import type { CalendarDate, Collection, CurrencyCode, CustomInput, CustomValues, Decimal, DecimalInput, Id, Instant, Link, LinkInput, Money, MoneyInput, Report, ReportQuery } from "../index.js";

/**
 * Which language and customs a file starts with.
 * - `vi_vn`: Vietnamese, Vietnam.
 * - `en_us`: English, United States.
 */
export type LocalePreset = "vi_vn" | "en_us";

/**
 * Where the tax of a document is rounded.
 * - `per_document`: Once for each rate of the document.
 * - `per_line`: On each line.
 */
export type TaxMode = "per_document" | "per_line";

/**
 * When a lead or prospect becomes a customer by itself.
 * - `first_contract`: When their first contract is signed.
 * - `never`: Never.
 */
export type Promotion = "first_contract" | "never";

/** The id that another system knows a record by. */
export interface ExternalId {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** The other system, as `salesforce`. */
  system: string;
  /** The record's id there. */
  value: string;
}

/** The id that another system knows a record by. As given: an item without an id is a new one. */
export interface NewExternalId {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** The other system, as `salesforce`. */
  system: string;
  /** The record's id there. */
  value: string;
}

/** The id of a `company` record. */
export type CompanyId = Id<"company">;

/** The settings of the company that keeps the file; there is one. */
export interface Company {
  /** Which record it is. */
  id: CompanyId;
  /** What the company is called. */
  name: string;
  /** The time zone that "today" and month ends follow. */
  zone: string;
  /** The currency that totals are kept in. */
  baseCurrency: CurrencyCode;
  /** The month that the fiscal year starts with, 1 to 12. */
  fiscalYearStart: number;
  /** The first day of the week, 1 for Monday to 7 for Sunday. */
  weekStart: number;
  /** The language and customs of names, numbers and dates. */
  locale: LocalePreset;
  /** The country of telephone numbers that name none, as ISO 3166 code. */
  country: string;
  /** The least score, 0 to 100, of a lead that is hot; when left empty none is. */
  hotScore: number | null;
  /** The least score of a lead that is warm and not cold; when left empty none is. */
  warmScore: number | null;
  /** Where the tax of a document is rounded. */
  taxMode: TaxMode;
  /** For how many days the history keeps what values were before; for ever when empty. */
  historyDays: number | null;
  /** After how many days in the trash a record is deleted for good; never when empty. */
  trashDays: number | null;
  /** Whether somebody has to approve a contract before it is signed. */
  contractApproval: boolean;
  /** Whether who sent a contract for approval may approve it too. */
  ownApproval: boolean;
  /** Whether a contract counts as signed only with the file of the signed copy. */
  signedCopyRequired: boolean;
  /** When a lead or prospect becomes a customer by itself. */
  promotion: Promotion;
  /** When the company works: what working time is reckoned by where nothing else is named. */
  calendar: WorkCalendarId | null;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. The settings of the company that keeps the file; there is one. */
export interface NewCompany {
  /** What the company is called. */
  name: string;
  /** The time zone that "today" and month ends follow. */
  zone?: string | undefined;
  /** The currency that totals are kept in. */
  baseCurrency?: CurrencyCode | undefined;
  /** The month that the fiscal year starts with, 1 to 12. */
  fiscalYearStart?: number | undefined;
  /** The first day of the week, 1 for Monday to 7 for Sunday. */
  weekStart?: number | undefined;
  /** The language and customs of names, numbers and dates. */
  locale?: LocalePreset | undefined;
  /** The country of telephone numbers that name none, as ISO 3166 code. */
  country?: string | null | undefined;
  /** The least score, 0 to 100, of a lead that is hot; when left empty none is. */
  hotScore?: number | null | undefined;
  /** The least score of a lead that is warm and not cold; when left empty none is. */
  warmScore?: number | null | undefined;
  /** Where the tax of a document is rounded. */
  taxMode?: TaxMode | undefined;
  /** For how many days the history keeps what values were before; for ever when empty. */
  historyDays?: number | null | undefined;
  /** After how many days in the trash a record is deleted for good; never when empty. */
  trashDays?: number | null | undefined;
  /** Whether somebody has to approve a contract before it is signed. */
  contractApproval?: boolean | undefined;
  /** Whether who sent a contract for approval may approve it too. */
  ownApproval?: boolean | undefined;
  /** Whether a contract counts as signed only with the file of the signed copy. */
  signedCopyRequired?: boolean | undefined;
  /** When a lead or prospect becomes a customer by itself. */
  promotion?: Promotion | undefined;
  /** When the company works: what working time is reckoned by where nothing else is named. */
  calendar?: WorkCalendarId | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. The settings of the company that keeps the file; there is one. */
export interface CompanyPatch {
  /** What the company is called. */
  name?: string | undefined;
  /** The time zone that "today" and month ends follow. */
  zone?: string | undefined;
  /** The currency that totals are kept in. */
  baseCurrency?: CurrencyCode | undefined;
  /** The month that the fiscal year starts with, 1 to 12. */
  fiscalYearStart?: number | undefined;
  /** The first day of the week, 1 for Monday to 7 for Sunday. */
  weekStart?: number | undefined;
  /** The language and customs of names, numbers and dates. */
  locale?: LocalePreset | undefined;
  /** The country of telephone numbers that name none, as ISO 3166 code. */
  country?: string | null | undefined;
  /** The least score, 0 to 100, of a lead that is hot; when left empty none is. */
  hotScore?: number | null | undefined;
  /** The least score of a lead that is warm and not cold; when left empty none is. */
  warmScore?: number | null | undefined;
  /** Where the tax of a document is rounded. */
  taxMode?: TaxMode | undefined;
  /** For how many days the history keeps what values were before; for ever when empty. */
  historyDays?: number | null | undefined;
  /** After how many days in the trash a record is deleted for good; never when empty. */
  trashDays?: number | null | undefined;
  /** Whether somebody has to approve a contract before it is signed. */
  contractApproval?: boolean | undefined;
  /** Whether who sent a contract for approval may approve it too. */
  ownApproval?: boolean | undefined;
  /** Whether a contract counts as signed only with the file of the signed copy. */
  signedCopyRequired?: boolean | undefined;
  /** When a lead or prospect becomes a customer by itself. */
  promotion?: Promotion | undefined;
  /** When the company works: what working time is reckoned by where nothing else is named. */
  calendar?: WorkCalendarId | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `company` record. */
export interface CompanyLists {
  externalIds: NewExternalId;
}

/** The companies. */
export type CompaniesCollection = Collection<Company, NewCompany, CompanyPatch, CompanyLists, CompanyId>;

/**
 * What a user is.
 * - `internal`: An employee.
 * - `partner`: An agent or collaborator outside.
 * - `portal`: A customer who serves themselves.
 * - `api`: A program.
 */
export type UserKind = "internal" | "partner" | "portal" | "api";

/** A user's place in a team. */
export interface Membership {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** The team. */
  team: TeamId;
  /** Whether records of this user without a team get this one. */
  primary: boolean;
}

/** A user's place in a team. As given: an item without an id is a new one. */
export interface NewMembership {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** The team. */
  team: TeamId;
  /** Whether records of this user without a team get this one. */
  primary?: boolean | undefined;
}

/** A role that a user has. */
export interface UserRole {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** The role. */
  role: RoleId;
}

/** A role that a user has. As given: an item without an id is a new one. */
export interface NewUserRole {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** The role. */
  role: RoleId;
}

/** The id of a `user` record. */
export type UserId = Id<"user">;

/** Somebody who works with the CRM. */
export interface User {
  /** Which record it is. */
  id: UserId;
  /** The name to sign in with; belongs to one user. */
  login: string;
  /** What the user is called. */
  name: string;
  /** Where the user gets mail. */
  email: string | null;
  /** What the user is. */
  kind: UserKind;
  /** Whether the user has left; a user who has left may do nothing. */
  inactive: boolean;
  /** Whom the user reports to. */
  manager: UserId | null;
  /** The teams that the user belongs to. */
  teams: Membership[];
  /** What the user may do. */
  roles: UserRole[];
  /** The user's own time zone; empty for the company's. */
  zone: string | null;
  /** What the user is in the company, as `key account manager`. */
  position: string | null;
  /** What the user is good at, as `japanese`: leads that ask for it are given to those who have it. */
  skills: string[];
  /** Whether new leads may be given to the user. */
  takesLeads: boolean;
  /** How many leads the user gets for each that somebody of weight 1 gets; 1 when left empty. */
  assignmentWeight: number | null;
  /** The first day at work; a quota counts from here. */
  joinedOn: CalendarDate | null;
  /** The language and customs of names, numbers and dates that the user is shown; empty for the company's. */
  locale: LocalePreset | null;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. Somebody who works with the CRM. */
export interface NewUser {
  /** The name to sign in with; belongs to one user. */
  login: string;
  /** What the user is called. */
  name: string;
  /** Where the user gets mail. */
  email?: string | null | undefined;
  /** What the user is. */
  kind?: UserKind | undefined;
  /** Whether the user has left; a user who has left may do nothing. */
  inactive?: boolean | undefined;
  /** Whom the user reports to. */
  manager?: UserId | null | undefined;
  /** The teams that the user belongs to. */
  teams?: readonly NewMembership[] | null | undefined;
  /** What the user may do. */
  roles?: readonly NewUserRole[] | null | undefined;
  /** The user's own time zone; empty for the company's. */
  zone?: string | null | undefined;
  /** What the user is in the company, as `key account manager`. */
  position?: string | null | undefined;
  /** What the user is good at, as `japanese`: leads that ask for it are given to those who have it. */
  skills?: readonly string[] | null | undefined;
  /** Whether new leads may be given to the user. */
  takesLeads?: boolean | undefined;
  /** How many leads the user gets for each that somebody of weight 1 gets; 1 when left empty. */
  assignmentWeight?: number | null | undefined;
  /** The first day at work; a quota counts from here. */
  joinedOn?: CalendarDate | null | undefined;
  /** The language and customs of names, numbers and dates that the user is shown; empty for the company's. */
  locale?: LocalePreset | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. Somebody who works with the CRM. */
export interface UserPatch {
  /** The name to sign in with; belongs to one user. */
  login?: string | undefined;
  /** What the user is called. */
  name?: string | undefined;
  /** Where the user gets mail. */
  email?: string | null | undefined;
  /** What the user is. */
  kind?: UserKind | undefined;
  /** Whether the user has left; a user who has left may do nothing. */
  inactive?: boolean | undefined;
  /** Whom the user reports to. */
  manager?: UserId | null | undefined;
  /** The teams that the user belongs to. */
  teams?: readonly NewMembership[] | null | undefined;
  /** What the user may do. */
  roles?: readonly NewUserRole[] | null | undefined;
  /** The user's own time zone; empty for the company's. */
  zone?: string | null | undefined;
  /** What the user is in the company, as `key account manager`. */
  position?: string | null | undefined;
  /** What the user is good at, as `japanese`: leads that ask for it are given to those who have it. */
  skills?: readonly string[] | null | undefined;
  /** Whether new leads may be given to the user. */
  takesLeads?: boolean | undefined;
  /** How many leads the user gets for each that somebody of weight 1 gets; 1 when left empty. */
  assignmentWeight?: number | null | undefined;
  /** The first day at work; a quota counts from here. */
  joinedOn?: CalendarDate | null | undefined;
  /** The language and customs of names, numbers and dates that the user is shown; empty for the company's. */
  locale?: LocalePreset | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `user` record. */
export interface UserLists {
  teams: NewMembership;
  roles: NewUserRole;
  externalIds: NewExternalId;
}

/** The users. */
export type UsersCollection = Collection<User, NewUser, UserPatch, UserLists, UserId>;

/** The id of a `team` record. */
export type TeamId = Id<"team">;

/** People who work together; teams stand in a tree. */
export interface Team {
  /** Which record it is. */
  id: TeamId;
  /** What the team is called. */
  name: string;
  /** The team above. */
  parent: TeamId | null;
  /** When the team works: what its working time is reckoned by; empty for the company's. */
  calendar: WorkCalendarId | null;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. People who work together; teams stand in a tree. */
export interface NewTeam {
  /** What the team is called. */
  name: string;
  /** The team above. */
  parent?: TeamId | null | undefined;
  /** When the team works: what its working time is reckoned by; empty for the company's. */
  calendar?: WorkCalendarId | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. People who work together; teams stand in a tree. */
export interface TeamPatch {
  /** What the team is called. */
  name?: string | undefined;
  /** The team above. */
  parent?: TeamId | null | undefined;
  /** When the team works: what its working time is reckoned by; empty for the company's. */
  calendar?: WorkCalendarId | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `team` record. */
export interface TeamLists {
  externalIds: NewExternalId;
}

/** The teams. */
export type TeamsCollection = Collection<Team, NewTeam, TeamPatch, TeamLists, TeamId>;

/**
 * Which records a right covers.
 * - `none`: None.
 * - `own`: Those that the user owns.
 * - `team`: Those of the user's teams, and those that the user owns.
 * - `subtree`: Those of the user's teams and all teams under them, and those that the user owns.
 * - `all`: All.
 */
export type Scope = "none" | "own" | "team" | "subtree" | "all";

/** What a role may do with the records of an entity. */
export interface Right {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** The entity's name; `*` for every entity that no other right names. */
  entity: string;
  /** Which records it may see. */
  read: Scope;
  /** For whom it may create records. */
  create: Scope;
  /** Which records it may change. */
  edit: Scope;
  /** Which records it may trash and restore. */
  delete: Scope;
  /** Which records it may write to files. */
  export: Scope;
  /** Which records it may approve, or send back, where somebody has to: contracts. */
  approve: Scope;
  /** Which of those that it may change it may change together with others, by one call for all that a filter finds; all of them when left empty. */
  massUpdate: Scope | null;
  /** Which of those that it may change it may give to another owner or team; all of them when left empty. */
  assign: Scope | null;
}

/** What a role may do with the records of an entity. As given: an item without an id is a new one. */
export interface NewRight {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** The entity's name; `*` for every entity that no other right names. */
  entity: string;
  /** Which records it may see. */
  read?: Scope | undefined;
  /** For whom it may create records. */
  create?: Scope | undefined;
  /** Which records it may change. */
  edit?: Scope | undefined;
  /** Which records it may trash and restore. */
  delete?: Scope | undefined;
  /** Which records it may write to files. */
  export?: Scope | undefined;
  /** Which records it may approve, or send back, where somebody has to: contracts. */
  approve?: Scope | undefined;
  /** Which of those that it may change it may change together with others, by one call for all that a filter finds; all of them when left empty. */
  massUpdate?: Scope | null | undefined;
  /** Which of those that it may change it may give to another owner or team; all of them when left empty. */
  assign?: Scope | null | undefined;
}

/**
 * What a role may do with a field.
 * - `none`: Neither see nor set it.
 * - `read`: See it.
 * - `write`: See and set it.
 */
export type FieldAccess = "none" | "read" | "write";

/** What a role may do with one field. */
export interface FieldRight {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** The entity's name. */
  entity: string;
  /** The field's name. */
  field: string;
  /** What is allowed. */
  access: FieldAccess;
}

/** What a role may do with one field. As given: an item without an id is a new one. */
export interface NewFieldRight {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** The entity's name. */
  entity: string;
  /** The field's name. */
  field: string;
  /** What is allowed. */
  access?: FieldAccess | undefined;
}

/** The id of a `role` record. */
export type RoleId = Id<"role">;

/** A set of rights that users are given. */
export interface Role {
  /** Which record it is. */
  id: RoleId;
  /** What the role is called. */
  name: string;
  /** Whether the role may do everything, import and revert included. */
  administrator: boolean;
  /** What it may do with records. */
  rights: Right[];
  /** Where it may do less, or nothing, with a field. */
  fields: FieldRight[];
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. A set of rights that users are given. */
export interface NewRole {
  /** What the role is called. */
  name: string;
  /** Whether the role may do everything, import and revert included. */
  administrator?: boolean | undefined;
  /** What it may do with records. */
  rights?: readonly NewRight[] | null | undefined;
  /** Where it may do less, or nothing, with a field. */
  fields?: readonly NewFieldRight[] | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. A set of rights that users are given. */
export interface RolePatch {
  /** What the role is called. */
  name?: string | undefined;
  /** Whether the role may do everything, import and revert included. */
  administrator?: boolean | undefined;
  /** What it may do with records. */
  rights?: readonly NewRight[] | null | undefined;
  /** Where it may do less, or nothing, with a field. */
  fields?: readonly NewFieldRight[] | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `role` record. */
export interface RoleLists {
  rights: NewRight;
  fields: NewFieldRight;
  externalIds: NewExternalId;
}

/** The roles. */
export type RolesCollection = Collection<Role, NewRole, RolePatch, RoleLists, RoleId>;

/**
 * What an account is to the company.
 * - `customer`: Buys, or bought.
 * - `prospect`: May buy.
 * - `partner`: Sells together with the company.
 * - `supplier`: Sells to the company.
 * - `reseller`: Sells the company's products on.
 * - `competitor`: Sells instead of the company.
 * - `other`: Anything else.
 * - `investor`: Puts money into the company.
 * - `press`: Writes about the company.
 */
export type AccountKind = "customer" | "prospect" | "partner" | "supplier" | "reseller" | "competitor" | "other" | "investor" | "press";

/**
 * What a telephone number is for.
 * - `mobile`: A mobile.
 * - `work`: At work.
 * - `home`: At home.
 * - `fax`: A fax.
 * - `other`: Anything else.
 */
export type PhoneKind = "mobile" | "work" | "home" | "fax" | "other";

/** A telephone number. */
export interface ContactPhone {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** The number, international where that is known. */
  number: string;
  /** What it is for. */
  kind: PhoneKind;
  /** Whether it is the one to call. */
  primary: boolean;
  /** Whether the person asked not to be called. */
  optOut: boolean;
}

/** A telephone number. As given: an item without an id is a new one. */
export interface NewContactPhone {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** The number, international where that is known. */
  number: string;
  /** What it is for. */
  kind?: PhoneKind | undefined;
  /** Whether it is the one to call. */
  primary?: boolean | undefined;
  /** Whether the person asked not to be called. */
  optOut?: boolean | undefined;
}

/**
 * What an address is for.
 * - `work`: Where work is done.
 * - `billing`: Where invoices go.
 * - `shipping`: Where goods go.
 * - `home`: Where somebody lives.
 * - `other`: Anything else.
 */
export type AddressKind = "work" | "billing" | "shipping" | "home" | "other";

/** A postal address. */
export interface PostalAddress {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** What it is for. */
  kind: AddressKind;
  /** House number and street. */
  street: string;
  /** Ward or commune. */
  ward: string;
  /** City or town. */
  city: string;
  /** Province or state. */
  province: string;
  /** Postal code. */
  postalCode: string;
  /** ISO 3166 code of the country, two letters. */
  country: string;
}

/** A postal address. As given: an item without an id is a new one. */
export interface NewPostalAddress {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** What it is for. */
  kind?: AddressKind | undefined;
  /** House number and street. */
  street?: string | null | undefined;
  /** Ward or commune. */
  ward?: string | null | undefined;
  /** City or town. */
  city?: string | null | undefined;
  /** Province or state. */
  province?: string | null | undefined;
  /** Postal code. */
  postalCode?: string | null | undefined;
  /** ISO 3166 code of the country, two letters. */
  country?: string | null | undefined;
}

/** An e-mail address of a contact. */
export interface ContactEmail {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** The address. */
  address: string;
  /** Whether it is the one to write to. */
  primary: boolean;
  /** Whether the person asked not to be written to. */
  optOut: boolean;
  /** Whether mail to it came back. */
  invalid: boolean;
}

/** An e-mail address of a contact. As given: an item without an id is a new one. */
export interface NewContactEmail {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** The address. */
  address: string;
  /** Whether it is the one to write to. */
  primary?: boolean | undefined;
  /** Whether the person asked not to be written to. */
  optOut?: boolean | undefined;
  /** Whether mail to it came back. */
  invalid?: boolean | undefined;
}

/**
 * How far somebody is on the way to being a customer.
 * - `target`: Worth addressing; has not answered yet.
 * - `lead`: Showed interest.
 * - `prospect`: Known to have a need and the means; may buy.
 * - `customer`: Bought.
 * - `former`: Was a customer.
 */
export type LifecycleStage = "target" | "lead" | "prospect" | "customer" | "former";

/** When somebody came to a step of the life cycle. */
export interface LifecycleEntry {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** The step. */
  stage: LifecycleStage;
  /** When it was reached. */
  reachedAt: Date;
}

/** When somebody came to a step of the life cycle. As given: an item without an id is a new one. */
export interface NewLifecycleEntry {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** The step. */
  stage: LifecycleStage;
  /** When it was reached. */
  reachedAt: Instant;
}

/** When an account came to a group. */
export interface GroupEntry {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** The group; empty from when it was in none. */
  group: CustomerGroupId | null;
  /** Since when. */
  enteredAt: Date;
}

/** When an account came to a group. As given: an item without an id is a new one. */
export interface NewGroupEntry {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** The group; empty from when it was in none. */
  group?: CustomerGroupId | null | undefined;
  /** Since when. */
  enteredAt: Instant;
}

/**
 * How promising somebody is.
 * - `hot`: Very.
 * - `warm`: So-so.
 * - `cold`: Hardly.
 */
export type Rating = "hot" | "warm" | "cold";

/** The id of a `account` record. */
export type AccountId = Id<"account">;

/** An organisation or person that buys, may buy, or works with the company. */
export interface Account {
  /** Which record it is. */
  id: AccountId;
  /** What it is called. */
  name: string;
  /** What it is to the company. */
  kind: AccountKind;
  /** The account that it belongs to. */
  parent: AccountId | null;
  /** Its web site. */
  website: string | null;
  /** Its tax number, in Vietnam the MST. */
  taxId: string | null;
  /** What it does. */
  industry: string | null;
  /** How many people work there. */
  employees: number | null;
  /** What it earns in a year. */
  annualRevenue: Money | null;
  /** Its telephone numbers. */
  phones: ContactPhone[];
  /** Where it is. */
  addresses: PostalAddress[];
  /** How it was found. */
  source: string | null;
  /** Anything else worth knowing. */
  description: string | null;
  /** Its e-mail addresses. */
  emails: ContactEmail[];
  /** How far it is on the way to being a customer. */
  lifecycleStage: LifecycleStage | null;
  /** When it came to each step of that way. */
  lifecycleEntries: LifecycleEntry[];
  /** The customers that it is treated alike with. */
  customerGroup: CustomerGroupId | null;
  /** Every move into, between and out of groups, in order. */
  groupEntries: GroupEntry[];
  /** How promising it is. */
  rating: Rating | null;
  /** The part of the market that it belongs to. */
  territory: TerritoryId | null;
  /** The currency that it is billed in; the company's when left empty. */
  currency: CurrencyCode | null;
  /** Within how many days it has to pay. */
  paymentDays: number | null;
  /** The most that it may owe. */
  creditLimit: Money | null;
  /** When it was founded. */
  foundedOn: CalendarDate | null;
  /** Whether nobody follows it any more: it is left out of lists and counts, but search still finds it. */
  unfollowed: boolean;
  /** The price book that holds for this customer. */
  priceBook: PriceBookId | null;
  /** The code of what it does, in a classification such as SIC, NACE or VSIC. */
  sicCode: string | null;
  /** Whose it is, as `state` or `listed`. */
  ownership: string | null;
  /** What its shares are called where they are traded. */
  ticker: string | null;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. An organisation or person that buys, may buy, or works with the company. */
export interface NewAccount {
  /** What it is called. */
  name: string;
  /** What it is to the company. */
  kind?: AccountKind | undefined;
  /** The account that it belongs to. */
  parent?: AccountId | null | undefined;
  /** Its web site. */
  website?: string | null | undefined;
  /** Its tax number, in Vietnam the MST. */
  taxId?: string | null | undefined;
  /** What it does. */
  industry?: string | null | undefined;
  /** How many people work there. */
  employees?: number | null | undefined;
  /** What it earns in a year. */
  annualRevenue?: MoneyInput | null | undefined;
  /** Its telephone numbers. */
  phones?: readonly NewContactPhone[] | null | undefined;
  /** Where it is. */
  addresses?: readonly NewPostalAddress[] | null | undefined;
  /** How it was found. */
  source?: string | null | undefined;
  /** Anything else worth knowing. */
  description?: string | null | undefined;
  /** Its e-mail addresses. */
  emails?: readonly NewContactEmail[] | null | undefined;
  /** How far it is on the way to being a customer. */
  lifecycleStage?: LifecycleStage | null | undefined;
  /** The customers that it is treated alike with. */
  customerGroup?: CustomerGroupId | null | undefined;
  /** How promising it is. */
  rating?: Rating | null | undefined;
  /** The part of the market that it belongs to. */
  territory?: TerritoryId | null | undefined;
  /** The currency that it is billed in; the company's when left empty. */
  currency?: CurrencyCode | null | undefined;
  /** Within how many days it has to pay. */
  paymentDays?: number | null | undefined;
  /** The most that it may owe. */
  creditLimit?: MoneyInput | null | undefined;
  /** When it was founded. */
  foundedOn?: CalendarDate | null | undefined;
  /** Whether nobody follows it any more: it is left out of lists and counts, but search still finds it. */
  unfollowed?: boolean | undefined;
  /** The price book that holds for this customer. */
  priceBook?: PriceBookId | null | undefined;
  /** The code of what it does, in a classification such as SIC, NACE or VSIC. */
  sicCode?: string | null | undefined;
  /** Whose it is, as `state` or `listed`. */
  ownership?: string | null | undefined;
  /** What its shares are called where they are traded. */
  ticker?: string | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. An organisation or person that buys, may buy, or works with the company. */
export interface AccountPatch {
  /** What it is called. */
  name?: string | undefined;
  /** What it is to the company. */
  kind?: AccountKind | undefined;
  /** The account that it belongs to. */
  parent?: AccountId | null | undefined;
  /** Its web site. */
  website?: string | null | undefined;
  /** Its tax number, in Vietnam the MST. */
  taxId?: string | null | undefined;
  /** What it does. */
  industry?: string | null | undefined;
  /** How many people work there. */
  employees?: number | null | undefined;
  /** What it earns in a year. */
  annualRevenue?: MoneyInput | null | undefined;
  /** Its telephone numbers. */
  phones?: readonly NewContactPhone[] | null | undefined;
  /** Where it is. */
  addresses?: readonly NewPostalAddress[] | null | undefined;
  /** How it was found. */
  source?: string | null | undefined;
  /** Anything else worth knowing. */
  description?: string | null | undefined;
  /** Its e-mail addresses. */
  emails?: readonly NewContactEmail[] | null | undefined;
  /** How far it is on the way to being a customer. */
  lifecycleStage?: LifecycleStage | null | undefined;
  /** The customers that it is treated alike with. */
  customerGroup?: CustomerGroupId | null | undefined;
  /** How promising it is. */
  rating?: Rating | null | undefined;
  /** The part of the market that it belongs to. */
  territory?: TerritoryId | null | undefined;
  /** The currency that it is billed in; the company's when left empty. */
  currency?: CurrencyCode | null | undefined;
  /** Within how many days it has to pay. */
  paymentDays?: number | null | undefined;
  /** The most that it may owe. */
  creditLimit?: MoneyInput | null | undefined;
  /** When it was founded. */
  foundedOn?: CalendarDate | null | undefined;
  /** Whether nobody follows it any more: it is left out of lists and counts, but search still finds it. */
  unfollowed?: boolean | undefined;
  /** The price book that holds for this customer. */
  priceBook?: PriceBookId | null | undefined;
  /** The code of what it does, in a classification such as SIC, NACE or VSIC. */
  sicCode?: string | null | undefined;
  /** Whose it is, as `state` or `listed`. */
  ownership?: string | null | undefined;
  /** What its shares are called where they are traded. */
  ticker?: string | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `account` record. */
export interface AccountLists {
  phones: NewContactPhone;
  addresses: NewPostalAddress;
  emails: NewContactEmail;
  externalIds: NewExternalId;
}

/** The accounts. */
export type AccountsCollection = Collection<Account, NewAccount, AccountPatch, AccountLists, AccountId>;

/**
 * What a person is.
 * - `female`: A woman.
 * - `male`: A man.
 * - `other`: Neither, or both.
 */
export type Gender = "female" | "male" | "other";

/** An account that a person has to do with besides the main one. */
export interface Affiliation {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** The account. */
  account: AccountId;
  /** What for, as `board member`. */
  role: string | null;
  /** What the person is called there. */
  jobTitle: string | null;
  /** Whether it is over. */
  ended: boolean;
}

/** An account that a person has to do with besides the main one. As given: an item without an id is a new one. */
export interface NewAffiliation {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** The account. */
  account: AccountId;
  /** What for, as `board member`. */
  role?: string | null | undefined;
  /** What the person is called there. */
  jobTitle?: string | null | undefined;
  /** Whether it is over. */
  ended?: boolean | undefined;
}

/**
 * By which way people met.
 * - `phone`: By telephone.
 * - `email`: By e-mail.
 * - `fax`: By fax.
 * - `web`: On the web.
 * - `sms`: By text message.
 * - `post`: By post.
 * - `in_person`: Face to face.
 * - `chat`: By chat.
 * - `social`: On a social network.
 * - `other`: Any other way.
 */
export type Channel = "phone" | "email" | "fax" | "web" | "sms" | "post" | "in_person" | "chat" | "social" | "other";

/**
 * Why the law lets the company keep a person's data.
 * - `consent`: The person agreed.
 * - `contract`: A contract with the person needs it.
 * - `legal_obligation`: The law demands it.
 * - `vital_interest`: It protects somebody's life.
 * - `public_interest`: A task in the public interest needs it.
 * - `legitimate_interest`: The company has a good reason, and the person's do not outweigh it.
 * - `withdrawn`: The person took the consent back.
 */
export type LawfulBasis = "consent" | "contract" | "legal_obligation" | "vital_interest" | "public_interest" | "legitimate_interest" | "withdrawn";

/** Somebody on a social network. */
export interface SocialProfile {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** The network, as `zalo`. */
  network: string;
  /** What they are called there, or the address of their page. */
  profile: string;
}

/** Somebody on a social network. As given: an item without an id is a new one. */
export interface NewSocialProfile {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** The network, as `zalo`. */
  network: string;
  /** What they are called there, or the address of their page. */
  profile: string;
}

/** The id of a `contact` record. */
export type ContactId = Id<"contact">;

/** A person. */
export interface Contact {
  /** Which record it is. */
  id: ContactId;
  /** The family name. */
  lastName: string;
  /** The given name. */
  firstName: string | null;
  /** The middle name. */
  middleName: string | null;
  /** The whole name, in the order of the company's language: family name first in Vietnamese. */
  displayName: string;
  /** Where the person works. */
  account: AccountId | null;
  /** What the person does there. */
  jobTitle: string | null;
  /** In which department. */
  department: string | null;
  /** To whom the person reports. */
  reportsTo: ContactId | null;
  /** E-mail addresses. */
  emails: ContactEmail[];
  /** Telephone numbers. */
  phones: ContactPhone[];
  /** Postal addresses. */
  addresses: PostalAddress[];
  /** When the person was born. */
  birthdate: CalendarDate | null;
  /** The language to speak and write, as `vi`. */
  language: string | null;
  /** How the person was found. */
  source: string | null;
  /** Anything else worth knowing. */
  description: string | null;
  /** How to address the person, as `Ms` or `Anh`. */
  salutation: string | null;
  /** What follows the name, as `PhD`. */
  suffix: string | null;
  /** What the person is. */
  gender: Gender | null;
  /** The month of the birthday, 1 to 12, also where the year is not known. */
  birthMonth: number | null;
  /** The day of the month of the birthday. */
  birthDay: number | null;
  /** Other accounts that the person has to do with. */
  affiliations: Affiliation[];
  /** Where the person is in time; empty for the company's time zone. */
  zone: string | null;
  /** Whether the person must not be called. */
  doNotCall: boolean;
  /** Whether the person must not be written to by e-mail. */
  emailOptOut: boolean;
  /** How the person likes to be reached. */
  preferredChannel: Channel | null;
  /** Why the law lets the company keep the person's data. */
  lawfulBasis: LawfulBasis | null;
  /** Where that is written, as the name of a form. */
  lawfulBasisSource: string | null;
  /** When somebody last looked whether that still holds. */
  lawfulBasisReviewedOn: CalendarDate | null;
  /** Who works for the person. */
  assistant: string | null;
  /** Where to call whoever works for the person. */
  assistantPhone: string | null;
  /** Whether nobody follows the person any more: left out of lists and counts, but search still finds them. */
  unfollowed: boolean;
  /** Where the person is found on social networks. */
  social: SocialProfile[];
  /** A picture of the person, among the files attached to them. */
  photo: AttachmentId | null;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. A person. */
export interface NewContact {
  /** The family name. */
  lastName: string;
  /** The given name. */
  firstName?: string | null | undefined;
  /** The middle name. */
  middleName?: string | null | undefined;
  /** Where the person works. */
  account?: AccountId | null | undefined;
  /** What the person does there. */
  jobTitle?: string | null | undefined;
  /** In which department. */
  department?: string | null | undefined;
  /** To whom the person reports. */
  reportsTo?: ContactId | null | undefined;
  /** E-mail addresses. */
  emails?: readonly NewContactEmail[] | null | undefined;
  /** Telephone numbers. */
  phones?: readonly NewContactPhone[] | null | undefined;
  /** Postal addresses. */
  addresses?: readonly NewPostalAddress[] | null | undefined;
  /** When the person was born. */
  birthdate?: CalendarDate | null | undefined;
  /** The language to speak and write, as `vi`. */
  language?: string | null | undefined;
  /** How the person was found. */
  source?: string | null | undefined;
  /** Anything else worth knowing. */
  description?: string | null | undefined;
  /** How to address the person, as `Ms` or `Anh`. */
  salutation?: string | null | undefined;
  /** What follows the name, as `PhD`. */
  suffix?: string | null | undefined;
  /** What the person is. */
  gender?: Gender | null | undefined;
  /** The month of the birthday, 1 to 12, also where the year is not known. */
  birthMonth?: number | null | undefined;
  /** The day of the month of the birthday. */
  birthDay?: number | null | undefined;
  /** Other accounts that the person has to do with. */
  affiliations?: readonly NewAffiliation[] | null | undefined;
  /** Where the person is in time; empty for the company's time zone. */
  zone?: string | null | undefined;
  /** Whether the person must not be called. */
  doNotCall?: boolean | undefined;
  /** Whether the person must not be written to by e-mail. */
  emailOptOut?: boolean | undefined;
  /** How the person likes to be reached. */
  preferredChannel?: Channel | null | undefined;
  /** Why the law lets the company keep the person's data. */
  lawfulBasis?: LawfulBasis | null | undefined;
  /** Where that is written, as the name of a form. */
  lawfulBasisSource?: string | null | undefined;
  /** When somebody last looked whether that still holds. */
  lawfulBasisReviewedOn?: CalendarDate | null | undefined;
  /** Who works for the person. */
  assistant?: string | null | undefined;
  /** Where to call whoever works for the person. */
  assistantPhone?: string | null | undefined;
  /** Whether nobody follows the person any more: left out of lists and counts, but search still finds them. */
  unfollowed?: boolean | undefined;
  /** Where the person is found on social networks. */
  social?: readonly NewSocialProfile[] | null | undefined;
  /** A picture of the person, among the files attached to them. */
  photo?: AttachmentId | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. A person. */
export interface ContactPatch {
  /** The family name. */
  lastName?: string | undefined;
  /** The given name. */
  firstName?: string | null | undefined;
  /** The middle name. */
  middleName?: string | null | undefined;
  /** Where the person works. */
  account?: AccountId | null | undefined;
  /** What the person does there. */
  jobTitle?: string | null | undefined;
  /** In which department. */
  department?: string | null | undefined;
  /** To whom the person reports. */
  reportsTo?: ContactId | null | undefined;
  /** E-mail addresses. */
  emails?: readonly NewContactEmail[] | null | undefined;
  /** Telephone numbers. */
  phones?: readonly NewContactPhone[] | null | undefined;
  /** Postal addresses. */
  addresses?: readonly NewPostalAddress[] | null | undefined;
  /** When the person was born. */
  birthdate?: CalendarDate | null | undefined;
  /** The language to speak and write, as `vi`. */
  language?: string | null | undefined;
  /** How the person was found. */
  source?: string | null | undefined;
  /** Anything else worth knowing. */
  description?: string | null | undefined;
  /** How to address the person, as `Ms` or `Anh`. */
  salutation?: string | null | undefined;
  /** What follows the name, as `PhD`. */
  suffix?: string | null | undefined;
  /** What the person is. */
  gender?: Gender | null | undefined;
  /** The month of the birthday, 1 to 12, also where the year is not known. */
  birthMonth?: number | null | undefined;
  /** The day of the month of the birthday. */
  birthDay?: number | null | undefined;
  /** Other accounts that the person has to do with. */
  affiliations?: readonly NewAffiliation[] | null | undefined;
  /** Where the person is in time; empty for the company's time zone. */
  zone?: string | null | undefined;
  /** Whether the person must not be called. */
  doNotCall?: boolean | undefined;
  /** Whether the person must not be written to by e-mail. */
  emailOptOut?: boolean | undefined;
  /** How the person likes to be reached. */
  preferredChannel?: Channel | null | undefined;
  /** Why the law lets the company keep the person's data. */
  lawfulBasis?: LawfulBasis | null | undefined;
  /** Where that is written, as the name of a form. */
  lawfulBasisSource?: string | null | undefined;
  /** When somebody last looked whether that still holds. */
  lawfulBasisReviewedOn?: CalendarDate | null | undefined;
  /** Who works for the person. */
  assistant?: string | null | undefined;
  /** Where to call whoever works for the person. */
  assistantPhone?: string | null | undefined;
  /** Whether nobody follows the person any more: left out of lists and counts, but search still finds them. */
  unfollowed?: boolean | undefined;
  /** Where the person is found on social networks. */
  social?: readonly NewSocialProfile[] | null | undefined;
  /** A picture of the person, among the files attached to them. */
  photo?: AttachmentId | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `contact` record. */
export interface ContactLists {
  emails: NewContactEmail;
  phones: NewContactPhone;
  addresses: NewPostalAddress;
  affiliations: NewAffiliation;
  social: NewSocialProfile;
  externalIds: NewExternalId;
}

/** The contacts. */
export type ContactsCollection = Collection<Contact, NewContact, ContactPatch, ContactLists, ContactId>;

/**
 * What was done about a lead.
 * - `new`: Nothing yet.
 * - `assigned`: Somebody was given it.
 * - `working`: Somebody is in contact.
 * - `nurturing`: It is kept warm until the time comes.
 * - `qualified`: There is a need and the means.
 * - `converted`: It became an account, a contact or a deal.
 * - `recycled`: It goes back to be taken up later.
 * - `dead`: Nothing will come of it.
 */
export type LeadStatus = "new" | "assigned" | "working" | "nurturing" | "qualified" | "converted" | "recycled" | "dead";

/** The id of a `lead` record. */
export type LeadId = Id<"lead">;

/** Somebody who may become a customer: a person, an organisation or both, not yet looked into. */
export interface Lead {
  /** Which record it is. */
  id: LeadId;
  /** The person's family name; this or the organisation is needed. */
  lastName: string | null;
  /** The person's given name. */
  firstName: string | null;
  /** What the lead is called in lists: the person's whole name, else the organisation's. */
  displayName: string;
  /** The organisation. */
  companyName: string | null;
  /** What the person does there. */
  jobTitle: string | null;
  /** E-mail addresses. */
  emails: ContactEmail[];
  /** Telephone numbers. */
  phones: ContactPhone[];
  /** The web site. */
  website: string | null;
  /** Postal addresses. */
  addresses: PostalAddress[];
  /** What the organisation does. */
  industry: string | null;
  /** How many people work there. */
  employees: number | null;
  /** What the organisation earns in a year. */
  annualRevenue: Money | null;
  /** What was done about it so far. */
  status: LeadStatus;
  /** How far it is on the way to being a customer; a lead when left empty. */
  lifecycleStage: LifecycleStage | null;
  /** When it came to each step of that way. */
  lifecycleEntries: LifecycleEntry[];
  /** How it was found, as `web form`. */
  source: string | null;
  /** More about how it was found, as the name of the fair. */
  sourceDetail: string | null;
  /** Where the visit came from, as `google`. */
  utmSource: string | null;
  /** By which kind of way, as `cpc`. */
  utmMedium: string | null;
  /** By which campaign. */
  utmCampaign: string | null;
  /** How promising it is, 0 to 100. */
  score: number | null;
  /** How promising it is in a word: from the score, by the company's thresholds. */
  rating: Rating | null;
  /** What it may be worth. */
  estimatedAmount: Money | null;
  /** Who recommended the company. */
  referredBy: string | null;
  /** Which products it asked about. */
  productInterest: string[];
  /** Whether it must not be called. */
  doNotCall: boolean;
  /** The day to come back to it. */
  nextFollowUp: CalendarDate | null;
  /** Why nothing came of it. */
  lostReason: LossReasonId | null;
  /** When it was converted. */
  convertedAt: Date | null;
  /** The account that it became, or was added to. */
  convertedAccount: AccountId | null;
  /** The contact that it became. */
  convertedContact: ContactId | null;
  /** The deal that it became. */
  convertedDeal: DealId | null;
  /** Whether nobody follows it any more: it is left out of lists and counts, but search still finds it. */
  unfollowed: boolean;
  /** Anything else worth knowing. */
  description: string | null;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. Somebody who may become a customer: a person, an organisation or both, not yet looked into. */
export interface NewLead {
  /** The person's family name; this or the organisation is needed. */
  lastName?: string | null | undefined;
  /** The person's given name. */
  firstName?: string | null | undefined;
  /** The organisation. */
  companyName?: string | null | undefined;
  /** What the person does there. */
  jobTitle?: string | null | undefined;
  /** E-mail addresses. */
  emails?: readonly NewContactEmail[] | null | undefined;
  /** Telephone numbers. */
  phones?: readonly NewContactPhone[] | null | undefined;
  /** The web site. */
  website?: string | null | undefined;
  /** Postal addresses. */
  addresses?: readonly NewPostalAddress[] | null | undefined;
  /** What the organisation does. */
  industry?: string | null | undefined;
  /** How many people work there. */
  employees?: number | null | undefined;
  /** What the organisation earns in a year. */
  annualRevenue?: MoneyInput | null | undefined;
  /** What was done about it so far. */
  status?: LeadStatus | undefined;
  /** How far it is on the way to being a customer; a lead when left empty. */
  lifecycleStage?: LifecycleStage | null | undefined;
  /** How it was found, as `web form`. */
  source?: string | null | undefined;
  /** More about how it was found, as the name of the fair. */
  sourceDetail?: string | null | undefined;
  /** Where the visit came from, as `google`. */
  utmSource?: string | null | undefined;
  /** By which kind of way, as `cpc`. */
  utmMedium?: string | null | undefined;
  /** By which campaign. */
  utmCampaign?: string | null | undefined;
  /** How promising it is, 0 to 100. */
  score?: number | null | undefined;
  /** What it may be worth. */
  estimatedAmount?: MoneyInput | null | undefined;
  /** Who recommended the company. */
  referredBy?: string | null | undefined;
  /** Which products it asked about. */
  productInterest?: readonly string[] | null | undefined;
  /** Whether it must not be called. */
  doNotCall?: boolean | undefined;
  /** The day to come back to it. */
  nextFollowUp?: CalendarDate | null | undefined;
  /** Why nothing came of it. */
  lostReason?: LossReasonId | null | undefined;
  /** Whether nobody follows it any more: it is left out of lists and counts, but search still finds it. */
  unfollowed?: boolean | undefined;
  /** Anything else worth knowing. */
  description?: string | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. Somebody who may become a customer: a person, an organisation or both, not yet looked into. */
export interface LeadPatch {
  /** The person's family name; this or the organisation is needed. */
  lastName?: string | null | undefined;
  /** The person's given name. */
  firstName?: string | null | undefined;
  /** The organisation. */
  companyName?: string | null | undefined;
  /** What the person does there. */
  jobTitle?: string | null | undefined;
  /** E-mail addresses. */
  emails?: readonly NewContactEmail[] | null | undefined;
  /** Telephone numbers. */
  phones?: readonly NewContactPhone[] | null | undefined;
  /** The web site. */
  website?: string | null | undefined;
  /** Postal addresses. */
  addresses?: readonly NewPostalAddress[] | null | undefined;
  /** What the organisation does. */
  industry?: string | null | undefined;
  /** How many people work there. */
  employees?: number | null | undefined;
  /** What the organisation earns in a year. */
  annualRevenue?: MoneyInput | null | undefined;
  /** What was done about it so far. */
  status?: LeadStatus | undefined;
  /** How far it is on the way to being a customer; a lead when left empty. */
  lifecycleStage?: LifecycleStage | null | undefined;
  /** How it was found, as `web form`. */
  source?: string | null | undefined;
  /** More about how it was found, as the name of the fair. */
  sourceDetail?: string | null | undefined;
  /** Where the visit came from, as `google`. */
  utmSource?: string | null | undefined;
  /** By which kind of way, as `cpc`. */
  utmMedium?: string | null | undefined;
  /** By which campaign. */
  utmCampaign?: string | null | undefined;
  /** How promising it is, 0 to 100. */
  score?: number | null | undefined;
  /** What it may be worth. */
  estimatedAmount?: MoneyInput | null | undefined;
  /** Who recommended the company. */
  referredBy?: string | null | undefined;
  /** Which products it asked about. */
  productInterest?: readonly string[] | null | undefined;
  /** Whether it must not be called. */
  doNotCall?: boolean | undefined;
  /** The day to come back to it. */
  nextFollowUp?: CalendarDate | null | undefined;
  /** Why nothing came of it. */
  lostReason?: LossReasonId | null | undefined;
  /** Whether nobody follows it any more: it is left out of lists and counts, but search still finds it. */
  unfollowed?: boolean | undefined;
  /** Anything else worth knowing. */
  description?: string | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `lead` record. */
export interface LeadLists {
  emails: NewContactEmail;
  phones: NewContactPhone;
  addresses: NewPostalAddress;
  externalIds: NewExternalId;
}

/** The leads. */
export type LeadsCollection = Collection<Lead, NewLead, LeadPatch, LeadLists, LeadId>;

/** The id of a `customer_group` record. */
export type CustomerGroupId = Id<"customer_group">;

/** Customers that are treated alike. */
export interface CustomerGroup {
  /** Which record it is. */
  id: CustomerGroupId;
  /** What the group is called; belongs to one group. */
  name: string;
  /** Who belongs to it. */
  description: string | null;
  /** The group above. */
  parent: CustomerGroupId | null;
  /** What its members pay less, in per cent. */
  discount: Decimal | null;
  /** Which accounts belong to it by a rule, as a filter's text; it puts no account into the group by itself. */
  accountFilter: string | null;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. Customers that are treated alike. */
export interface NewCustomerGroup {
  /** What the group is called; belongs to one group. */
  name: string;
  /** Who belongs to it. */
  description?: string | null | undefined;
  /** The group above. */
  parent?: CustomerGroupId | null | undefined;
  /** What its members pay less, in per cent. */
  discount?: DecimalInput | null | undefined;
  /** Which accounts belong to it by a rule, as a filter's text; it puts no account into the group by itself. */
  accountFilter?: string | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. Customers that are treated alike. */
export interface CustomerGroupPatch {
  /** What the group is called; belongs to one group. */
  name?: string | undefined;
  /** Who belongs to it. */
  description?: string | null | undefined;
  /** The group above. */
  parent?: CustomerGroupId | null | undefined;
  /** What its members pay less, in per cent. */
  discount?: DecimalInput | null | undefined;
  /** Which accounts belong to it by a rule, as a filter's text; it puts no account into the group by itself. */
  accountFilter?: string | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `customer_group` record. */
export interface CustomerGroupLists {
  externalIds: NewExternalId;
}

/** The customer groups. */
export type CustomerGroupsCollection = Collection<CustomerGroup, NewCustomerGroup, CustomerGroupPatch, CustomerGroupLists, CustomerGroupId>;

/** The id of a `relation_kind` record. */
export type RelationKindId = Id<"relation_kind">;

/** A kind of relation between records, as `supplier of` and, the other way, `supplied by`. */
export interface RelationKind {
  /** Which record it is. */
  id: RelationKindId;
  /** What the first record is to the second. */
  name: string;
  /** What the second is to the first; empty when both are the same to each other, as `partner of`. */
  inverseName: string | null;
  /** The entities that the first record may be of, as `account`; empty for any. */
  fromEntities: string[];
  /** The entities that the second record may be of; empty for any. */
  toEntities: string[];
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. A kind of relation between records, as `supplier of` and, the other way, `supplied by`. */
export interface NewRelationKind {
  /** What the first record is to the second. */
  name: string;
  /** What the second is to the first; empty when both are the same to each other, as `partner of`. */
  inverseName?: string | null | undefined;
  /** The entities that the first record may be of, as `account`; empty for any. */
  fromEntities?: readonly string[] | null | undefined;
  /** The entities that the second record may be of; empty for any. */
  toEntities?: readonly string[] | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. A kind of relation between records, as `supplier of` and, the other way, `supplied by`. */
export interface RelationKindPatch {
  /** What the first record is to the second. */
  name?: string | undefined;
  /** What the second is to the first; empty when both are the same to each other, as `partner of`. */
  inverseName?: string | null | undefined;
  /** The entities that the first record may be of, as `account`; empty for any. */
  fromEntities?: readonly string[] | null | undefined;
  /** The entities that the second record may be of; empty for any. */
  toEntities?: readonly string[] | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `relation_kind` record. */
export interface RelationKindLists {
  externalIds: NewExternalId;
}

/** The relation kinds. */
export type RelationKindsCollection = Collection<RelationKind, NewRelationKind, RelationKindPatch, RelationKindLists, RelationKindId>;

/** The id of a `relation` record. */
export type RelationId = Id<"relation">;

/** A relation between two records of any entities, as between an account and its auditor. */
export interface Relation {
  /** Which record it is. */
  id: RelationId;
  /** What kind of relation it is. */
  kind: RelationKindId;
  /** The record that the kind's name is said of: "A is a supplier of B" has A here. */
  fromRecord: Link;
  /** The other record. */
  toRecord: Link;
  /** The first day. */
  since: CalendarDate | null;
  /** The last day. */
  until: CalendarDate | null;
  /** More about it. */
  note: string | null;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. A relation between two records of any entities, as between an account and its auditor. */
export interface NewRelation {
  /** What kind of relation it is. */
  kind: RelationKindId;
  /** The record that the kind's name is said of: "A is a supplier of B" has A here. */
  fromRecord: LinkInput;
  /** The other record. */
  toRecord: LinkInput;
  /** The first day. */
  since?: CalendarDate | null | undefined;
  /** The last day. */
  until?: CalendarDate | null | undefined;
  /** More about it. */
  note?: string | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. A relation between two records of any entities, as between an account and its auditor. */
export interface RelationPatch {
  /** What kind of relation it is. */
  kind?: RelationKindId | undefined;
  /** The record that the kind's name is said of: "A is a supplier of B" has A here. */
  fromRecord?: LinkInput | undefined;
  /** The other record. */
  toRecord?: LinkInput | undefined;
  /** The first day. */
  since?: CalendarDate | null | undefined;
  /** The last day. */
  until?: CalendarDate | null | undefined;
  /** More about it. */
  note?: string | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `relation` record. */
export interface RelationLists {
  externalIds: NewExternalId;
}

/** The relations. */
export type RelationsCollection = Collection<Relation, NewRelation, RelationPatch, RelationLists, RelationId>;

/** A team that a pipeline is for. */
export interface PipelineTeam {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** The team. */
  team: TeamId;
}

/** A team that a pipeline is for. As given: an item without an id is a new one. */
export interface NewPipelineTeam {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** The team. */
  team: TeamId;
}

/** The id of a `pipeline` record. */
export type PipelineId = Id<"pipeline">;

/** A way that a sale goes: its stages in order. */
export interface Pipeline {
  /** Which record it is. */
  id: PipelineId;
  /** What the pipeline is called. */
  name: string;
  /** Its place among the pipelines. */
  order: number;
  /** Whether it takes no new deals. */
  inactive: boolean;
  /** The entity whose records go through it; deals when left empty. */
  entity: string | null;
  /** The teams that sell this way; empty for all. */
  teams: PipelineTeam[];
  /** Whether it is the one to begin with where none is named; one pipeline of an entity is. */
  isDefault: boolean;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. A way that a sale goes: its stages in order. */
export interface NewPipeline {
  /** What the pipeline is called. */
  name: string;
  /** Its place among the pipelines. */
  order?: number | undefined;
  /** Whether it takes no new deals. */
  inactive?: boolean | undefined;
  /** The entity whose records go through it; deals when left empty. */
  entity?: string | null | undefined;
  /** The teams that sell this way; empty for all. */
  teams?: readonly NewPipelineTeam[] | null | undefined;
  /** Whether it is the one to begin with where none is named; one pipeline of an entity is. */
  isDefault?: boolean | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. A way that a sale goes: its stages in order. */
export interface PipelinePatch {
  /** What the pipeline is called. */
  name?: string | undefined;
  /** Its place among the pipelines. */
  order?: number | undefined;
  /** Whether it takes no new deals. */
  inactive?: boolean | undefined;
  /** The entity whose records go through it; deals when left empty. */
  entity?: string | null | undefined;
  /** The teams that sell this way; empty for all. */
  teams?: readonly NewPipelineTeam[] | null | undefined;
  /** Whether it is the one to begin with where none is named; one pipeline of an entity is. */
  isDefault?: boolean | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `pipeline` record. */
export interface PipelineLists {
  teams: NewPipelineTeam;
  externalIds: NewExternalId;
}

/** The pipelines. */
export type PipelinesCollection = Collection<Pipeline, NewPipeline, PipelinePatch, PipelineLists, PipelineId>;

/**
 * How a deal stands.
 * - `open`: It may be won or lost.
 * - `won`: It was won.
 * - `lost`: It was lost.
 */
export type StageCategory = "open" | "won" | "lost";

/**
 * Where a deal counts in the forecast.
 * - `pipeline`: It may come.
 * - `best_case`: It comes when things go well.
 * - `commit`: It comes.
 * - `closed`: It came.
 * - `omitted`: It does not count.
 */
export type ForecastCategory = "pipeline" | "best_case" | "commit" | "closed" | "omitted";

/** The id of a `stage` record. */
export type StageId = Id<"stage">;

/** A step of a pipeline, with a category that is fixed as soon as a deal has stood there. */
export interface Stage {
  /** Which record it is. */
  id: StageId;
  /** The pipeline that the stage belongs to. */
  pipeline: PipelineId;
  /** What the stage is called. */
  name: string;
  /** Its place in the pipeline. */
  order: number;
  /** How a deal stands here; it cannot be changed once a deal has stood here, since history and figures rest on it. */
  category: StageCategory;
  /** How likely a deal here is won, 0 to 100; 100 where won, 0 where lost. */
  probability: Decimal;
  /** Where its deals count in the forecast. */
  forecastCategory: ForecastCategory;
  /** After how many days here a deal is stale. */
  rotDays: number | null;
  /** Names of the fields that a deal needs to stand here. */
  requiredFields: string[];
  /** How many days a deal usually stays here. */
  expectedDays: number | null;
  /** How many deals should stand here at once at most, for boards to show what is over it. */
  wipLimit: number | null;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. A step of a pipeline, with a category that is fixed as soon as a deal has stood there. */
export interface NewStage {
  /** The pipeline that the stage belongs to. */
  pipeline: PipelineId;
  /** What the stage is called. */
  name: string;
  /** Its place in the pipeline. */
  order: number;
  /** How a deal stands here; it cannot be changed once a deal has stood here, since history and figures rest on it. */
  category: StageCategory;
  /** How likely a deal here is won, 0 to 100; 100 where won, 0 where lost. */
  probability?: DecimalInput | undefined;
  /** Where its deals count in the forecast. */
  forecastCategory?: ForecastCategory | undefined;
  /** After how many days here a deal is stale. */
  rotDays?: number | null | undefined;
  /** Names of the fields that a deal needs to stand here. */
  requiredFields?: readonly string[] | null | undefined;
  /** How many days a deal usually stays here. */
  expectedDays?: number | null | undefined;
  /** How many deals should stand here at once at most, for boards to show what is over it. */
  wipLimit?: number | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. A step of a pipeline, with a category that is fixed as soon as a deal has stood there. */
export interface StagePatch {
  /** The pipeline that the stage belongs to. */
  pipeline?: PipelineId | undefined;
  /** What the stage is called. */
  name?: string | undefined;
  /** Its place in the pipeline. */
  order?: number | undefined;
  /** How a deal stands here; it cannot be changed once a deal has stood here, since history and figures rest on it. */
  category?: StageCategory | undefined;
  /** How likely a deal here is won, 0 to 100; 100 where won, 0 where lost. */
  probability?: DecimalInput | undefined;
  /** Where its deals count in the forecast. */
  forecastCategory?: ForecastCategory | undefined;
  /** After how many days here a deal is stale. */
  rotDays?: number | null | undefined;
  /** Names of the fields that a deal needs to stand here. */
  requiredFields?: readonly string[] | null | undefined;
  /** How many days a deal usually stays here. */
  expectedDays?: number | null | undefined;
  /** How many deals should stand here at once at most, for boards to show what is over it. */
  wipLimit?: number | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `stage` record. */
export interface StageLists {
  externalIds: NewExternalId;
}

/** The stages. */
export type StagesCollection = Collection<Stage, NewStage, StagePatch, StageLists, StageId>;

/**
 * Where a deal's probability comes from.
 * - `stage`: The stage's.
 * - `manual`: Somebody's own estimate; it stays while the deal is open.
 */
export type ProbabilitySource = "stage" | "manual";

/** A stay in a stage. */
export interface StageEntry {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** The stage. */
  stage: StageId;
  /** When the deal came there. */
  enteredAt: Date;
  /** How a deal stands there. */
  category: StageCategory;
}

/** A stay in a stage. As given: an item without an id is a new one. */
export interface NewStageEntry {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** The stage. */
  stage: StageId;
  /** When the deal came there. */
  enteredAt: Instant;
  /** How a deal stands there. */
  category?: StageCategory | undefined;
}

/**
 * What kind of sale it is.
 * - `new_business`: With a new customer.
 * - `existing`: With a customer.
 * - `renewal`: The same again.
 * - `upsell`: More of the same.
 * - `cross_sell`: Something else besides.
 */
export type DealType = "new_business" | "existing" | "renewal" | "upsell" | "cross_sell";

/**
 * What a person has to say about a deal.
 * - `decision_maker`: Decides.
 * - `evaluator`: Tries it out or compares.
 * - `influencer`: Is listened to.
 * - `executive_sponsor`: Pays for it, or stands behind it.
 * - `buyer`: Buys it.
 * - `user`: Works with it.
 * - `other`: Anything else.
 */
export type ContactRole = "decision_maker" | "evaluator" | "influencer" | "executive_sponsor" | "buyer" | "user" | "other";

/** Somebody who has a say about a deal. */
export interface DealContact {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** The person. */
  contact: ContactId;
  /** What the person has to say. */
  role: ContactRole | null;
}

/** Somebody who has a say about a deal. As given: an item without an id is a new one. */
export interface NewDealContact {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** The person. */
  contact: ContactId;
  /** What the person has to say. */
  role?: ContactRole | null | undefined;
}

/** Somebody's part of what a deal brings. */
export interface Credit {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** Who gets it. */
  user: UserId;
  /** How much of it, in per cent. */
  percent: Decimal;
}

/** Somebody's part of what a deal brings. As given: an item without an id is a new one. */
export interface NewCredit {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** Who gets it. */
  user: UserId;
  /** How much of it, in per cent. */
  percent: DecimalInput;
}

/**
 * How often something is paid that is paid again and again.
 * - `monthly`: Every month.
 * - `quarterly`: Every three months.
 * - `half_yearly`: Every six months.
 * - `yearly`: Every year.
 */
export type RecurringPlan = "monthly" | "quarterly" | "half_yearly" | "yearly";

/** The id of a `deal` record. */
export type DealId = Id<"deal">;

/** A sale in the making: what somebody may buy, for how much, and by when. */
export interface Deal {
  /** Which record it is. */
  id: DealId;
  /** What the deal is called in lists and on the board. */
  name: string;
  /** The stage that it stands in. */
  stage: StageId;
  /** Who would buy. */
  account: AccountId | null;
  /** Whom to talk to. */
  primaryContact: ContactId | null;
  /** What it is worth when won. */
  amount: Money | null;
  /** Units of the company's currency for one of the deal's, on the day the amount was set. */
  amountRate: Decimal | null;
  /** The amount in the company's currency; empty while no rate is known. */
  amountBase: Money | null;
  /** How likely it is won, 0 to 100; empty to take the stage's. */
  probability: Decimal | null;
  /** Where the probability comes from. */
  probabilitySource: ProbabilitySource;
  /** The day by which it is expected to be won. */
  expectedClose: CalendarDate | null;
  /** The pipeline of its stage. */
  pipeline: PipelineId | null;
  /** How it stands: the category of its stage. */
  category: StageCategory;
  /** Where it counts in the forecast: the category of its stage. */
  forecastCategory: ForecastCategory;
  /** When it was won or lost. */
  closedAt: Date | null;
  /** The company's day when it was won or lost. */
  closedOn: CalendarDate | null;
  /** When it came to its stage. */
  stageEnteredAt: Date | null;
  /** Every stay in a stage, in order. */
  stageEntries: StageEntry[];
  /** What kind of sale it is. */
  dealType: DealType | null;
  /** How it was found. */
  source: string | null;
  /** What to do next. */
  nextStep: string | null;
  /** More about why it was lost. */
  lostNotes: string | null;
  /** Why it was lost, from the company's list. */
  lossReason: LossReasonId | null;
  /** Who sells it instead, or tries to. */
  competitor: CompetitorId | null;
  /** The lead that it came from. */
  lead: LeadId | null;
  /** Who has a say about it. */
  contacts: DealContact[];
  /** Who gets which part of it towards their quota, together 100 per cent; all goes to the owner when left empty. */
  credits: Credit[];
  /** The user who was responsible when it was won or lost. */
  closingOwner: UserId | null;
  /** The day of the next step. */
  nextStepOn: CalendarDate | null;
  /** What it brings again and again, each month. */
  monthlyAmount: Money | null;
  /** How promising it is, 0 to 100. */
  score: number | null;
  /** How often the customer pays what it brings again and again. */
  recurringPlan: RecurringPlan | null;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. A sale in the making: what somebody may buy, for how much, and by when. */
export interface NewDeal {
  /** What the deal is called in lists and on the board. */
  name: string;
  /** The stage that it stands in. */
  stage: StageId;
  /** Who would buy. */
  account?: AccountId | null | undefined;
  /** Whom to talk to. */
  primaryContact?: ContactId | null | undefined;
  /** What it is worth when won. */
  amount?: MoneyInput | null | undefined;
  /** How likely it is won, 0 to 100; empty to take the stage's. */
  probability?: DecimalInput | null | undefined;
  /** The day by which it is expected to be won. */
  expectedClose?: CalendarDate | null | undefined;
  /** What kind of sale it is. */
  dealType?: DealType | null | undefined;
  /** How it was found. */
  source?: string | null | undefined;
  /** What to do next. */
  nextStep?: string | null | undefined;
  /** More about why it was lost. */
  lostNotes?: string | null | undefined;
  /** Why it was lost, from the company's list. */
  lossReason?: LossReasonId | null | undefined;
  /** Who sells it instead, or tries to. */
  competitor?: CompetitorId | null | undefined;
  /** The lead that it came from. */
  lead?: LeadId | null | undefined;
  /** Who has a say about it. */
  contacts?: readonly NewDealContact[] | null | undefined;
  /** Who gets which part of it towards their quota, together 100 per cent; all goes to the owner when left empty. */
  credits?: readonly NewCredit[] | null | undefined;
  /** The day of the next step. */
  nextStepOn?: CalendarDate | null | undefined;
  /** What it brings again and again, each month. */
  monthlyAmount?: MoneyInput | null | undefined;
  /** How promising it is, 0 to 100. */
  score?: number | null | undefined;
  /** How often the customer pays what it brings again and again. */
  recurringPlan?: RecurringPlan | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. A sale in the making: what somebody may buy, for how much, and by when. */
export interface DealPatch {
  /** What the deal is called in lists and on the board. */
  name?: string | undefined;
  /** The stage that it stands in. */
  stage?: StageId | undefined;
  /** Who would buy. */
  account?: AccountId | null | undefined;
  /** Whom to talk to. */
  primaryContact?: ContactId | null | undefined;
  /** What it is worth when won. */
  amount?: MoneyInput | null | undefined;
  /** How likely it is won, 0 to 100; empty to take the stage's. */
  probability?: DecimalInput | null | undefined;
  /** The day by which it is expected to be won. */
  expectedClose?: CalendarDate | null | undefined;
  /** What kind of sale it is. */
  dealType?: DealType | null | undefined;
  /** How it was found. */
  source?: string | null | undefined;
  /** What to do next. */
  nextStep?: string | null | undefined;
  /** More about why it was lost. */
  lostNotes?: string | null | undefined;
  /** Why it was lost, from the company's list. */
  lossReason?: LossReasonId | null | undefined;
  /** Who sells it instead, or tries to. */
  competitor?: CompetitorId | null | undefined;
  /** The lead that it came from. */
  lead?: LeadId | null | undefined;
  /** Who has a say about it. */
  contacts?: readonly NewDealContact[] | null | undefined;
  /** Who gets which part of it towards their quota, together 100 per cent; all goes to the owner when left empty. */
  credits?: readonly NewCredit[] | null | undefined;
  /** The day of the next step. */
  nextStepOn?: CalendarDate | null | undefined;
  /** What it brings again and again, each month. */
  monthlyAmount?: MoneyInput | null | undefined;
  /** How promising it is, 0 to 100. */
  score?: number | null | undefined;
  /** How often the customer pays what it brings again and again. */
  recurringPlan?: RecurringPlan | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `deal` record. */
export interface DealLists {
  contacts: NewDealContact;
  credits: NewCredit;
  externalIds: NewExternalId;
}

/** The deals. */
export type DealsCollection = Collection<Deal, NewDeal, DealPatch, DealLists, DealId>;

/** The id of a `competitor` record. */
export type CompetitorId = Id<"competitor">;

/** Somebody who sells instead of the company. */
export interface Competitor {
  /** Which record it is. */
  id: CompetitorId;
  /** What the competitor is called. */
  name: string;
  /** Its web site. */
  website: string | null;
  /** What it is good at. */
  strengths: string | null;
  /** What it is bad at. */
  weaknesses: string | null;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. Somebody who sells instead of the company. */
export interface NewCompetitor {
  /** What the competitor is called. */
  name: string;
  /** Its web site. */
  website?: string | null | undefined;
  /** What it is good at. */
  strengths?: string | null | undefined;
  /** What it is bad at. */
  weaknesses?: string | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. Somebody who sells instead of the company. */
export interface CompetitorPatch {
  /** What the competitor is called. */
  name?: string | undefined;
  /** Its web site. */
  website?: string | null | undefined;
  /** What it is good at. */
  strengths?: string | null | undefined;
  /** What it is bad at. */
  weaknesses?: string | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `competitor` record. */
export interface CompetitorLists {
  externalIds: NewExternalId;
}

/** The competitors. */
export type CompetitorsCollection = Collection<Competitor, NewCompetitor, CompetitorPatch, CompetitorLists, CompetitorId>;

/**
 * What kind of reason it is.
 * - `price`: The price.
 * - `product`: What the product can or cannot do.
 * - `competitor`: Somebody else was better liked.
 * - `timing`: The time was not right.
 * - `budget`: There was no money for it.
 * - `no_need`: There was no need.
 * - `no_answer`: Nobody answered any more.
 * - `other`: Anything else.
 */
export type LossCategory = "price" | "product" | "competitor" | "timing" | "budget" | "no_need" | "no_answer" | "other";

/** The id of a `loss_reason` record. */
export type LossReasonId = Id<"loss_reason">;

/** A reason why a sale comes to nothing, from the company's own list. */
export interface LossReason {
  /** Which record it is. */
  id: LossReasonId;
  /** The reason in the company's words. */
  name: string;
  /** What kind of reason it is. */
  category: LossCategory | null;
  /** Its place in the list. */
  order: number;
  /** Whether it is no longer offered. */
  inactive: boolean;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. A reason why a sale comes to nothing, from the company's own list. */
export interface NewLossReason {
  /** The reason in the company's words. */
  name: string;
  /** What kind of reason it is. */
  category?: LossCategory | null | undefined;
  /** Its place in the list. */
  order?: number | undefined;
  /** Whether it is no longer offered. */
  inactive?: boolean | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. A reason why a sale comes to nothing, from the company's own list. */
export interface LossReasonPatch {
  /** The reason in the company's words. */
  name?: string | undefined;
  /** What kind of reason it is. */
  category?: LossCategory | null | undefined;
  /** Its place in the list. */
  order?: number | undefined;
  /** Whether it is no longer offered. */
  inactive?: boolean | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `loss_reason` record. */
export interface LossReasonLists {
  externalIds: NewExternalId;
}

/** The loss reasons. */
export type LossReasonsCollection = Collection<LossReason, NewLossReason, LossReasonPatch, LossReasonLists, LossReasonId>;

/** The id of a `quota` record. */
export type QuotaId = Id<"quota">;

/** What a user or a team should win in a month, or in a quarter of the company's fiscal year. */
export interface Quota {
  /** Which record it is. */
  id: QuotaId;
  /** The first day of the period. */
  startsOn: CalendarDate;
  /** The last day of the period: of the same month, or of the quarter. */
  endsOn: CalendarDate;
  /** The worth of the deals to win. */
  amount: Money;
  /** Whose quota it is; this or a team is needed. */
  user: UserId | null;
  /** The team whose quota it is. */
  forTeam: TeamId | null;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. What a user or a team should win in a month, or in a quarter of the company's fiscal year. */
export interface NewQuota {
  /** The first day of the period. */
  startsOn: CalendarDate;
  /** The last day of the period: of the same month, or of the quarter. */
  endsOn: CalendarDate;
  /** The worth of the deals to win. */
  amount: MoneyInput;
  /** Whose quota it is; this or a team is needed. */
  user?: UserId | null | undefined;
  /** The team whose quota it is. */
  forTeam?: TeamId | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. What a user or a team should win in a month, or in a quarter of the company's fiscal year. */
export interface QuotaPatch {
  /** The first day of the period. */
  startsOn?: CalendarDate | undefined;
  /** The last day of the period: of the same month, or of the quarter. */
  endsOn?: CalendarDate | undefined;
  /** The worth of the deals to win. */
  amount?: MoneyInput | undefined;
  /** Whose quota it is; this or a team is needed. */
  user?: UserId | null | undefined;
  /** The team whose quota it is. */
  forTeam?: TeamId | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `quota` record. */
export interface QuotaLists {
  externalIds: NewExternalId;
}

/** The quotas. */
export type QuotasCollection = Collection<Quota, NewQuota, QuotaPatch, QuotaLists, QuotaId>;

/** A user who works a territory. */
export interface TerritoryMember {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** Who works it. */
  user: UserId;
  /** What for, as `manager`. */
  role: string | null;
}

/** A user who works a territory. As given: an item without an id is a new one. */
export interface NewTerritoryMember {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** Who works it. */
  user: UserId;
  /** What for, as `manager`. */
  role?: string | null | undefined;
}

/** The id of a `territory` record. */
export type TerritoryId = Id<"territory">;

/** A part of the market, with the users who work it; territories stand in a tree. */
export interface Territory {
  /** Which record it is. */
  id: TerritoryId;
  /** What the territory is called; belongs to one under the same parent. */
  name: string;
  /** The territory above. */
  parent: TerritoryId | null;
  /** Who works it. */
  members: TerritoryMember[];
  /** Which accounts it holds, as a filter's text. */
  accountFilter: string | null;
  /** Which leads it holds, as a filter's text. */
  leadFilter: string | null;
  /** Its place: where several territories hold a record, the first has it. */
  order: number;
  /** What belongs to it, in words. */
  description: string | null;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. A part of the market, with the users who work it; territories stand in a tree. */
export interface NewTerritory {
  /** What the territory is called; belongs to one under the same parent. */
  name: string;
  /** The territory above. */
  parent?: TerritoryId | null | undefined;
  /** Who works it. */
  members?: readonly NewTerritoryMember[] | null | undefined;
  /** Which accounts it holds, as a filter's text. */
  accountFilter?: string | null | undefined;
  /** Which leads it holds, as a filter's text. */
  leadFilter?: string | null | undefined;
  /** Its place: where several territories hold a record, the first has it. */
  order?: number | undefined;
  /** What belongs to it, in words. */
  description?: string | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. A part of the market, with the users who work it; territories stand in a tree. */
export interface TerritoryPatch {
  /** What the territory is called; belongs to one under the same parent. */
  name?: string | undefined;
  /** The territory above. */
  parent?: TerritoryId | null | undefined;
  /** Who works it. */
  members?: readonly NewTerritoryMember[] | null | undefined;
  /** Which accounts it holds, as a filter's text. */
  accountFilter?: string | null | undefined;
  /** Which leads it holds, as a filter's text. */
  leadFilter?: string | null | undefined;
  /** Its place: where several territories hold a record, the first has it. */
  order?: number | undefined;
  /** What belongs to it, in words. */
  description?: string | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `territory` record. */
export interface TerritoryLists {
  members: NewTerritoryMember;
  externalIds: NewExternalId;
}

/** The territories. */
export type TerritoriesCollection = Collection<Territory, NewTerritory, TerritoryPatch, TerritoryLists, TerritoryId>;

/**
 * Who began.
 * - `out`: The company.
 * - `in`: The customer.
 */
export type Direction = "out" | "in";

/**
 * How an interaction stands.
 * - `planned`: It is to come.
 * - `held`: It took place.
 * - `not_held`: It did not take place.
 * - `sent`: It was sent.
 * - `received`: It was received.
 * - `failed`: It could not be sent.
 */
export type InteractionStatus = "planned" | "held" | "not_held" | "sent" | "received" | "failed";

/**
 * Whether somebody comes.
 * - `none`: Not yet known.
 * - `accepted`: Yes.
 * - `tentative`: Perhaps.
 * - `declined`: No.
 */
export type Acceptance = "none" | "accepted" | "tentative" | "declined";

/** Somebody who takes part. */
export interface Participant {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** A user, contact or account. */
  who: Link;
  /** What for, as `organiser`. */
  role: string;
  /** Whether they come. */
  acceptance: Acceptance;
}

/** Somebody who takes part. As given: an item without an id is a new one. */
export interface NewParticipant {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** A user, contact or account. */
  who: LinkInput;
  /** What for, as `organiser`. */
  role?: string | null | undefined;
  /** Whether they come. */
  acceptance?: Acceptance | undefined;
}

/** Another record that something is about. */
export interface RelatedRecord {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** The record, of any entity. */
  record: Link;
}

/** Another record that something is about. As given: an item without an id is a new one. */
export interface NewRelatedRecord {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** The record, of any entity. */
  record: LinkInput;
}

/** The id of a `interaction` record. */
export type InteractionId = Id<"interaction">;

/** One touch on any channel, planned or held: a call, a meeting, a message. */
export interface Interaction {
  /** Which record it is. */
  id: InteractionId;
  /** By which way. */
  channel: Channel;
  /** What it is about. */
  subject: string;
  /** When it starts, started or was sent. */
  startAt: Date;
  /** When it ends or ended. */
  endAt: Date | null;
  /** Who began. */
  direction: Direction;
  /** How it stands. */
  status: InteractionStatus;
  /** What was said or written. */
  body: string | null;
  /** The record that it is about, of any entity. */
  relatedTo: Link | null;
  /** Who takes part. */
  participants: Participant[];
  /** What came of it. */
  outcome: string | null;
  /** Where it takes place. */
  location: string | null;
  /** Other records that it is about too. */
  alsoAbout: RelatedRecord[];
  /** When to remind the owner, while it is planned. */
  remindAt: Date | null;
  /** Where to join it online. */
  joinUrl: string | null;
  /** Where its recording is. */
  recordingUrl: string | null;
  /** What it cost. */
  cost: Money | null;
  /** When the owner was reminded the last time. */
  remindedAt: Date | null;
  /** Whether it takes whole days, without a time of day. */
  allDay: boolean;
  /** The time zone that its days and times were meant in; empty for the company's. */
  zone: string | null;
  /** How many seconds it took, as a telephone system counts them; not what lies between start and end. */
  durationSeconds: number | null;
  /** What calendars know it by (the UID of iCalendar); belongs to one interaction. */
  uid: string | null;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. One touch on any channel, planned or held: a call, a meeting, a message. */
export interface NewInteraction {
  /** By which way. */
  channel: Channel;
  /** What it is about. */
  subject: string;
  /** When it starts, started or was sent. */
  startAt: Instant;
  /** When it ends or ended. */
  endAt?: Instant | null | undefined;
  /** Who began. */
  direction?: Direction | undefined;
  /** How it stands. */
  status?: InteractionStatus | undefined;
  /** What was said or written. */
  body?: string | null | undefined;
  /** The record that it is about, of any entity. */
  relatedTo?: LinkInput | null | undefined;
  /** Who takes part. */
  participants?: readonly NewParticipant[] | null | undefined;
  /** What came of it. */
  outcome?: string | null | undefined;
  /** Where it takes place. */
  location?: string | null | undefined;
  /** Other records that it is about too. */
  alsoAbout?: readonly NewRelatedRecord[] | null | undefined;
  /** When to remind the owner, while it is planned. */
  remindAt?: Instant | null | undefined;
  /** Where to join it online. */
  joinUrl?: string | null | undefined;
  /** Where its recording is. */
  recordingUrl?: string | null | undefined;
  /** What it cost. */
  cost?: MoneyInput | null | undefined;
  /** Whether it takes whole days, without a time of day. */
  allDay?: boolean | undefined;
  /** The time zone that its days and times were meant in; empty for the company's. */
  zone?: string | null | undefined;
  /** How many seconds it took, as a telephone system counts them; not what lies between start and end. */
  durationSeconds?: number | null | undefined;
  /** What calendars know it by (the UID of iCalendar); belongs to one interaction. */
  uid?: string | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. One touch on any channel, planned or held: a call, a meeting, a message. */
export interface InteractionPatch {
  /** By which way. */
  channel?: Channel | undefined;
  /** What it is about. */
  subject?: string | undefined;
  /** When it starts, started or was sent. */
  startAt?: Instant | undefined;
  /** When it ends or ended. */
  endAt?: Instant | null | undefined;
  /** Who began. */
  direction?: Direction | undefined;
  /** How it stands. */
  status?: InteractionStatus | undefined;
  /** What was said or written. */
  body?: string | null | undefined;
  /** The record that it is about, of any entity. */
  relatedTo?: LinkInput | null | undefined;
  /** Who takes part. */
  participants?: readonly NewParticipant[] | null | undefined;
  /** What came of it. */
  outcome?: string | null | undefined;
  /** Where it takes place. */
  location?: string | null | undefined;
  /** Other records that it is about too. */
  alsoAbout?: readonly NewRelatedRecord[] | null | undefined;
  /** When to remind the owner, while it is planned. */
  remindAt?: Instant | null | undefined;
  /** Where to join it online. */
  joinUrl?: string | null | undefined;
  /** Where its recording is. */
  recordingUrl?: string | null | undefined;
  /** What it cost. */
  cost?: MoneyInput | null | undefined;
  /** Whether it takes whole days, without a time of day. */
  allDay?: boolean | undefined;
  /** The time zone that its days and times were meant in; empty for the company's. */
  zone?: string | null | undefined;
  /** How many seconds it took, as a telephone system counts them; not what lies between start and end. */
  durationSeconds?: number | null | undefined;
  /** What calendars know it by (the UID of iCalendar); belongs to one interaction. */
  uid?: string | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `interaction` record. */
export interface InteractionLists {
  participants: NewParticipant;
  alsoAbout: NewRelatedRecord;
  externalIds: NewExternalId;
}

/** The interactions. */
export type InteractionsCollection = Collection<Interaction, NewInteraction, InteractionPatch, InteractionLists, InteractionId>;

/** The id of a `note` record. */
export type NoteId = Id<"note">;

/** Something written down about a record. */
export interface Note {
  /** Which record it is. */
  id: NoteId;
  /** The record that it is about, of any entity. */
  relatedTo: Link;
  /** What was written. */
  body: string;
  /** What it is called. */
  title: string | null;
  /** Whether it stands above the others. */
  pinned: boolean;
  /** Other records that it is about too. */
  alsoAbout: RelatedRecord[];
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. Something written down about a record. */
export interface NewNote {
  /** The record that it is about, of any entity. */
  relatedTo: LinkInput;
  /** What was written. */
  body: string;
  /** What it is called. */
  title?: string | null | undefined;
  /** Whether it stands above the others. */
  pinned?: boolean | undefined;
  /** Other records that it is about too. */
  alsoAbout?: readonly NewRelatedRecord[] | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. Something written down about a record. */
export interface NotePatch {
  /** The record that it is about, of any entity. */
  relatedTo?: LinkInput | undefined;
  /** What was written. */
  body?: string | undefined;
  /** What it is called. */
  title?: string | null | undefined;
  /** Whether it stands above the others. */
  pinned?: boolean | undefined;
  /** Other records that it is about too. */
  alsoAbout?: readonly NewRelatedRecord[] | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `note` record. */
export interface NoteLists {
  alsoAbout: NewRelatedRecord;
  externalIds: NewExternalId;
}

/** The notes. */
export type NotesCollection = Collection<Note, NewNote, NotePatch, NoteLists, NoteId>;

/** A user that a comment calls on. */
export interface Mention {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** Who is called on. */
  user: UserId;
}

/** A user that a comment calls on. As given: an item without an id is a new one. */
export interface NewMention {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** Who is called on. */
  user: UserId;
}

/** A user who read a comment. */
export interface ReadMark {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** Who read it. */
  user: UserId;
  /** When. */
  at: Date;
}

/** A user who read a comment. As given: an item without an id is a new one. */
export interface NewReadMark {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** Who read it. */
  user: UserId;
  /** When. */
  at: Instant;
}

/** The id of a `comment` record. */
export type CommentId = Id<"comment">;

/** What somebody says about a record or a topic, or answers to another comment. */
export interface Comment {
  /** Which record it is. */
  id: CommentId;
  /** What was said. */
  body: string;
  /** The record that is talked about; this or a topic is needed, an answer takes it from what it answers. */
  relatedTo: Link | null;
  /** What is talked about where it is no record. */
  topic: string | null;
  /** The comment that this one answers. */
  parent: CommentId | null;
  /** Whether only employees see it, not the customer. */
  internal: boolean;
  /** Who is called on. */
  mentions: Mention[];
  /** Who read it. */
  readBy: ReadMark[];
  /** Its place in the thread: sorting by it puts each answer under what it answers, the earliest first. */
  path: string;
  /** Other records that it is about too. */
  alsoAbout: RelatedRecord[];
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. What somebody says about a record or a topic, or answers to another comment. */
export interface NewComment {
  /** What was said. */
  body: string;
  /** The record that is talked about; this or a topic is needed, an answer takes it from what it answers. */
  relatedTo?: LinkInput | null | undefined;
  /** What is talked about where it is no record. */
  topic?: string | null | undefined;
  /** The comment that this one answers. */
  parent?: CommentId | null | undefined;
  /** Whether only employees see it, not the customer. */
  internal?: boolean | undefined;
  /** Who is called on. */
  mentions?: readonly NewMention[] | null | undefined;
  /** Who read it. */
  readBy?: readonly NewReadMark[] | null | undefined;
  /** Other records that it is about too. */
  alsoAbout?: readonly NewRelatedRecord[] | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. What somebody says about a record or a topic, or answers to another comment. */
export interface CommentPatch {
  /** What was said. */
  body?: string | undefined;
  /** The record that is talked about; this or a topic is needed, an answer takes it from what it answers. */
  relatedTo?: LinkInput | null | undefined;
  /** What is talked about where it is no record. */
  topic?: string | null | undefined;
  /** The comment that this one answers. */
  parent?: CommentId | null | undefined;
  /** Whether only employees see it, not the customer. */
  internal?: boolean | undefined;
  /** Who is called on. */
  mentions?: readonly NewMention[] | null | undefined;
  /** Who read it. */
  readBy?: readonly NewReadMark[] | null | undefined;
  /** Other records that it is about too. */
  alsoAbout?: readonly NewRelatedRecord[] | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `comment` record. */
export interface CommentLists {
  mentions: NewMention;
  readBy: NewReadMark;
  alsoAbout: NewRelatedRecord;
  externalIds: NewExternalId;
}

/** The comments. */
export type CommentsCollection = Collection<Comment, NewComment, CommentPatch, CommentLists, CommentId>;

/**
 * How far a task is.
 * - `not_started`: Nobody began.
 * - `in_progress`: Somebody is at it.
 * - `waiting`: It waits for somebody else.
 * - `completed`: It is done.
 * - `canceled`: It will not be done.
 * - `deferred`: It was put off.
 */
export type TaskStatus = "not_started" | "in_progress" | "waiting" | "completed" | "canceled" | "deferred";

/**
 * How urgent something is.
 * - `low`: It can wait.
 * - `normal`: As usual.
 * - `high`: Before others.
 * - `urgent`: At once.
 */
export type Priority = "low" | "normal" | "high" | "urgent";

/** Somebody who helps with a task. */
export interface Collaborator {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** Who helps. */
  user: UserId;
}

/** Somebody who helps with a task. As given: an item without an id is a new one. */
export interface NewCollaborator {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** Who helps. */
  user: UserId;
}

/** A step of a task. */
export interface ChecklistItem {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** What to do. */
  text: string;
  /** Whether it is done. */
  done: boolean;
}

/** A step of a task. As given: an item without an id is a new one. */
export interface NewChecklistItem {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** What to do. */
  text: string;
  /** Whether it is done. */
  done?: boolean | undefined;
}

/** The id of a `task` record. */
export type TaskId = Id<"task">;

/** Something that somebody has to do. */
export interface Task {
  /** Which record it is. */
  id: TaskId;
  /** What to do. */
  title: string;
  /** How far it is. */
  status: TaskStatus;
  /** How urgent it is; normal when left empty. */
  priority: Priority | null;
  /** When to begin. */
  startAt: Date | null;
  /** By when, where the time of day matters. */
  dueAt: Date | null;
  /** By which day; follows the time where there is one. */
  dueOn: CalendarDate | null;
  /** Whether something is still to be done. */
  isOpen: boolean;
  /** When it was done. */
  completedAt: Date | null;
  /** The record that it is about, of any entity. */
  relatedTo: Link | null;
  /** Whom to talk to. */
  contact: ContactId | null;
  /** Who has to do it; the owner when left empty. They see and change it as if it were their own. */
  assignee: UserId | null;
  /** Who helps. */
  collaborators: Collaborator[];
  /** Its steps. */
  checklist: ChecklistItem[];
  /** When to remind the assignee. */
  remindAt: Date | null;
  /** How many seconds it should take. */
  estimateSeconds: number | null;
  /** How many seconds it took so far. */
  actualSeconds: number | null;
  /** More about it. */
  description: string | null;
  /** Other records that it is about too. */
  alsoAbout: RelatedRecord[];
  /** When the assignee was reminded the last time. */
  remindedAt: Date | null;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. Something that somebody has to do. */
export interface NewTask {
  /** What to do. */
  title: string;
  /** How far it is. */
  status?: TaskStatus | undefined;
  /** How urgent it is; normal when left empty. */
  priority?: Priority | null | undefined;
  /** When to begin. */
  startAt?: Instant | null | undefined;
  /** By when, where the time of day matters. */
  dueAt?: Instant | null | undefined;
  /** By which day; follows the time where there is one. */
  dueOn?: CalendarDate | null | undefined;
  /** The record that it is about, of any entity. */
  relatedTo?: LinkInput | null | undefined;
  /** Whom to talk to. */
  contact?: ContactId | null | undefined;
  /** Who has to do it; the owner when left empty. They see and change it as if it were their own. */
  assignee?: UserId | null | undefined;
  /** Who helps. */
  collaborators?: readonly NewCollaborator[] | null | undefined;
  /** Its steps. */
  checklist?: readonly NewChecklistItem[] | null | undefined;
  /** When to remind the assignee. */
  remindAt?: Instant | null | undefined;
  /** How many seconds it should take. */
  estimateSeconds?: number | null | undefined;
  /** How many seconds it took so far. */
  actualSeconds?: number | null | undefined;
  /** More about it. */
  description?: string | null | undefined;
  /** Other records that it is about too. */
  alsoAbout?: readonly NewRelatedRecord[] | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. Something that somebody has to do. */
export interface TaskPatch {
  /** What to do. */
  title?: string | undefined;
  /** How far it is. */
  status?: TaskStatus | undefined;
  /** How urgent it is; normal when left empty. */
  priority?: Priority | null | undefined;
  /** When to begin. */
  startAt?: Instant | null | undefined;
  /** By when, where the time of day matters. */
  dueAt?: Instant | null | undefined;
  /** By which day; follows the time where there is one. */
  dueOn?: CalendarDate | null | undefined;
  /** The record that it is about, of any entity. */
  relatedTo?: LinkInput | null | undefined;
  /** Whom to talk to. */
  contact?: ContactId | null | undefined;
  /** Who has to do it; the owner when left empty. They see and change it as if it were their own. */
  assignee?: UserId | null | undefined;
  /** Who helps. */
  collaborators?: readonly NewCollaborator[] | null | undefined;
  /** Its steps. */
  checklist?: readonly NewChecklistItem[] | null | undefined;
  /** When to remind the assignee. */
  remindAt?: Instant | null | undefined;
  /** How many seconds it should take. */
  estimateSeconds?: number | null | undefined;
  /** How many seconds it took so far. */
  actualSeconds?: number | null | undefined;
  /** More about it. */
  description?: string | null | undefined;
  /** Other records that it is about too. */
  alsoAbout?: readonly NewRelatedRecord[] | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `task` record. */
export interface TaskLists {
  collaborators: NewCollaborator;
  checklist: NewChecklistItem;
  alsoAbout: NewRelatedRecord;
  externalIds: NewExternalId;
}

/** The tasks. */
export type TasksCollection = Collection<Task, NewTask, TaskPatch, TaskLists, TaskId>;

/** The id of a `tag` record. */
export type TagId = Id<"tag">;

/** A word that records are tagged with, and what it means; records may have tags that nobody described. */
export interface Tag {
  /** Which record it is. */
  id: TagId;
  /** The word, as it stands in `tags`. */
  name: string;
  /** The colour to show it in, as `#c0392b`. */
  color: string | null;
  /** What it means. */
  description: string | null;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. A word that records are tagged with, and what it means; records may have tags that nobody described. */
export interface NewTag {
  /** The word, as it stands in `tags`. */
  name: string;
  /** The colour to show it in, as `#c0392b`. */
  color?: string | null | undefined;
  /** What it means. */
  description?: string | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. A word that records are tagged with, and what it means; records may have tags that nobody described. */
export interface TagPatch {
  /** The word, as it stands in `tags`. */
  name?: string | undefined;
  /** The colour to show it in, as `#c0392b`. */
  color?: string | null | undefined;
  /** What it means. */
  description?: string | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `tag` record. */
export interface TagLists {
  externalIds: NewExternalId;
}

/** The tags. */
export type TagsCollection = Collection<Tag, NewTag, TagPatch, TagLists, TagId>;

/** A field that a saved view is sorted by. */
export interface ViewSort {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** The field, with `-` before it to turn the order around. */
  by: string;
}

/** A field that a saved view is sorted by. As given: an item without an id is a new one. */
export interface NewViewSort {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** The field, with `-` before it to turn the order around. */
  by: string;
}

/** A column of a saved view. */
export interface ViewColumn {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** The field that it shows, as `amount` or `account.name`. */
  field: string;
  /** How wide it is shown, in whatever the program that shows it counts. */
  width: number | null;
}

/** A column of a saved view. As given: an item without an id is a new one. */
export interface NewViewColumn {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** The field that it shows, as `amount` or `account.name`. */
  field: string;
  /** How wide it is shown, in whatever the program that shows it counts. */
  width?: number | null | undefined;
}

/** The id of a `saved_view` record. */
export type SavedViewId = Id<"saved_view">;

/** A list that was set up to look at again: which records, in which order, with which columns. */
export interface SavedView {
  /** Which record it is. */
  id: SavedViewId;
  /** What the view is called. */
  name: string;
  /** The entity whose records it lists, as `deal`. */
  entity: string;
  /** Which records, as a filter's text; empty for all. */
  filter: string | null;
  /** The filter as it was understood when it was saved, as JSON with fields by number: it holds when fields get other names. */
  rule: string | null;
  /** In which order: by the first field, where that is equal by the second. */
  sorts: ViewSort[];
  /** Its columns, from the left. */
  columns: ViewColumn[];
  /** Whether others see it too, as far as their roles let them; otherwise its owner alone does, and who administers the CRM. */
  shared: boolean;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. A list that was set up to look at again: which records, in which order, with which columns. */
export interface NewSavedView {
  /** What the view is called. */
  name: string;
  /** The entity whose records it lists, as `deal`. */
  entity: string;
  /** Which records, as a filter's text; empty for all. */
  filter?: string | null | undefined;
  /** In which order: by the first field, where that is equal by the second. */
  sorts?: readonly NewViewSort[] | null | undefined;
  /** Its columns, from the left. */
  columns?: readonly NewViewColumn[] | null | undefined;
  /** Whether others see it too, as far as their roles let them; otherwise its owner alone does, and who administers the CRM. */
  shared?: boolean | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. A list that was set up to look at again: which records, in which order, with which columns. */
export interface SavedViewPatch {
  /** What the view is called. */
  name?: string | undefined;
  /** The entity whose records it lists, as `deal`. */
  entity?: string | undefined;
  /** Which records, as a filter's text; empty for all. */
  filter?: string | null | undefined;
  /** In which order: by the first field, where that is equal by the second. */
  sorts?: readonly NewViewSort[] | null | undefined;
  /** Its columns, from the left. */
  columns?: readonly NewViewColumn[] | null | undefined;
  /** Whether others see it too, as far as their roles let them; otherwise its owner alone does, and who administers the CRM. */
  shared?: boolean | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `saved_view` record. */
export interface SavedViewLists {
  sorts: NewViewSort;
  columns: NewViewColumn;
  externalIds: NewExternalId;
}

/** The saved views. */
export type SavedViewsCollection = Collection<SavedView, NewSavedView, SavedViewPatch, SavedViewLists, SavedViewId>;

/** The id of a `currency` record. */
export type CurrencyId = Id<"currency">;

/** A currency that the company trades in. */
export interface Currency {
  /** Which record it is. */
  id: CurrencyId;
  /** The ISO 4217 code. */
  code: CurrencyCode;
  /** Whether it is no longer offered. */
  inactive: boolean;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. A currency that the company trades in. */
export interface NewCurrency {
  /** The ISO 4217 code. */
  code: CurrencyCode;
  /** Whether it is no longer offered. */
  inactive?: boolean | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. A currency that the company trades in. */
export interface CurrencyPatch {
  /** The ISO 4217 code. */
  code?: CurrencyCode | undefined;
  /** Whether it is no longer offered. */
  inactive?: boolean | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `currency` record. */
export interface CurrencyLists {
  externalIds: NewExternalId;
}

/** The currencies. */
export type CurrenciesCollection = Collection<Currency, NewCurrency, CurrencyPatch, CurrencyLists, CurrencyId>;

/** The id of a `rate` record. */
export type RateId = Id<"rate">;

/** What one unit of a currency is worth in another, from a day until the next rate. */
export interface Rate {
  /** Which record it is. */
  id: RateId;
  /** The currency that is worth something. */
  currency: CurrencyCode;
  /** The currency that it is worth it in. */
  baseCurrency: CurrencyCode;
  /** The first day it holds. */
  date: CalendarDate;
  /** Units of `base_currency` for one of `currency`. */
  value: Decimal;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. What one unit of a currency is worth in another, from a day until the next rate. */
export interface NewRate {
  /** The currency that is worth something. */
  currency: CurrencyCode;
  /** The currency that it is worth it in. */
  baseCurrency: CurrencyCode;
  /** The first day it holds. */
  date: CalendarDate;
  /** Units of `base_currency` for one of `currency`. */
  value: DecimalInput;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. What one unit of a currency is worth in another, from a day until the next rate. */
export interface RatePatch {
  /** The currency that is worth something. */
  currency?: CurrencyCode | undefined;
  /** The currency that it is worth it in. */
  baseCurrency?: CurrencyCode | undefined;
  /** The first day it holds. */
  date?: CalendarDate | undefined;
  /** Units of `base_currency` for one of `currency`. */
  value?: DecimalInput | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `rate` record. */
export interface RateLists {
  externalIds: NewExternalId;
}

/** The rates. */
export type RatesCollection = Collection<Rate, NewRate, RatePatch, RateLists, RateId>;

/**
 * What a file is to its record.
 * - `other`: Anything else.
 * - `signed_contract`: A contract as it was signed.
 * - `draft`: A draft that is still worked on.
 * - `quote`: An offer to a customer.
 * - `invoice`: A bill, of either side.
 * - `picture`: A picture.
 * - `recording`: A recording of a call or a meeting.
 */
export type AttachmentKind = "other" | "signed_contract" | "draft" | "quote" | "invoice" | "picture" | "recording";

/** The id of a `attachment` record. */
export type AttachmentId = Id<"attachment">;

/** A file that belongs to a record; its content is stored once, however often it is attached. */
export interface Attachment {
  /** Which record it is. */
  id: AttachmentId;
  /** The record that it belongs to, of any entity. */
  relatedTo: Link;
  /** What the file is called, as contract.pdf. */
  name: string;
  /** The media type of its content, as application/pdf. */
  mime: string | null;
  /** What it is to its record. */
  kind: AttachmentKind;
  /** What it shows or says. */
  description: string | null;
  /** How many bytes the content has. */
  size: number | null;
  /** The SHA-256 of the content. */
  sha256: string | null;
  /** Other records that it belongs to too. */
  alsoAbout: RelatedRecord[];
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. A file that belongs to a record; its content is stored once, however often it is attached. */
export interface NewAttachment {
  /** The record that it belongs to, of any entity. */
  relatedTo: LinkInput;
  /** What the file is called, as contract.pdf. */
  name: string;
  /** The media type of its content, as application/pdf. */
  mime?: string | null | undefined;
  /** What it is to its record. */
  kind?: AttachmentKind | undefined;
  /** What it shows or says. */
  description?: string | null | undefined;
  /** Other records that it belongs to too. */
  alsoAbout?: readonly NewRelatedRecord[] | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. A file that belongs to a record; its content is stored once, however often it is attached. */
export interface AttachmentPatch {
  /** The record that it belongs to, of any entity. */
  relatedTo?: LinkInput | undefined;
  /** What the file is called, as contract.pdf. */
  name?: string | undefined;
  /** The media type of its content, as application/pdf. */
  mime?: string | null | undefined;
  /** What it is to its record. */
  kind?: AttachmentKind | undefined;
  /** What it shows or says. */
  description?: string | null | undefined;
  /** Other records that it belongs to too. */
  alsoAbout?: readonly NewRelatedRecord[] | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `attachment` record. */
export interface AttachmentLists {
  alsoAbout: NewRelatedRecord;
  externalIds: NewExternalId;
}

/** The attachments. */
export type AttachmentsCollection = Collection<Attachment, NewAttachment, AttachmentPatch, AttachmentLists, AttachmentId>;

/**
 * What a custom field can hold.
 * - `text`: A line of text.
 * - `long_text`: Text of any length.
 * - `bool`: Yes or no.
 * - `int`: A whole number.
 * - `decimal`: A decimal number, exact.
 * - `percent`: A share between 0 and 100.
 * - `money`: An amount with its currency.
 * - `date`: A day.
 * - `timestamp`: An instant.
 * - `choice`: One of the field's options.
 * - `set`: Words without order or repetition.
 * - `email`: An e-mail address.
 * - `phone`: A telephone number.
 * - `currency`: An ISO 4217 currency code.
 * - `zone`: A time zone by its IANA name.
 * - `id`: A link to a record of one entity, the field's `target`.
 * - `link`: A link to a record of any entity.
 */
export type CustomKind = "text" | "long_text" | "bool" | "int" | "decimal" | "percent" | "money" | "date" | "timestamp" | "choice" | "set" | "email" | "phone" | "currency" | "zone" | "id" | "link";

/** One value that a field of kind choice can have. */
export interface CustomOption {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** The code in filters, files and programs, in `snake_case`; changing it keeps the values. */
  code: string;
  /** What people call it in Vietnamese. */
  vi: string | null;
  /** What people call it in English. */
  en: string | null;
  /** Its number in stored bytes, given by the library in order of arrival. */
  number: number | null;
  /** Whether it is offered no more: records that have it keep it, and no other gets it. */
  retired: boolean;
}

/** One value that a field of kind choice can have. As given: an item without an id is a new one. */
export interface NewCustomOption {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** The code in filters, files and programs, in `snake_case`; changing it keeps the values. */
  code: string;
  /** What people call it in Vietnamese. */
  vi?: string | null | undefined;
  /** What people call it in English. */
  en?: string | null | undefined;
  /** Its number in stored bytes, given by the library in order of arrival. */
  number?: number | null | undefined;
  /** Whether it is offered no more: records that have it keep it, and no other gets it. */
  retired?: boolean | undefined;
}

/** What people call a field in one language. */
export interface CustomLabel {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** The language, as `vi` or `en`. */
  locale: string;
  /** What the field is called there. */
  text: string;
}

/** What people call a field in one language. As given: an item without an id is a new one. */
export interface NewCustomLabel {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** The language, as `vi` or `en`. */
  locale: string;
  /** What the field is called there. */
  text: string;
}

/** The id of a `custom_field` record. */
export type CustomFieldId = Id<"custom_field">;

/** A field that the company added to an entity: typed, and filtered, imported, journaled and shown like the model's own. */
export interface CustomField {
  /** Which record it is. */
  id: CustomFieldId;
  /** The entity whose records have the field, as `account`; it cannot be changed later. */
  entity: string;
  /** The field's name in `snake_case`, used as `custom.tier`; changing it keeps the values. */
  name: string;
  /** What it holds; it cannot be changed later. */
  kind: CustomKind;
  /** The entity that a field of kind id links to. */
  target: string | null;
  /** The values that a field of kind choice can have; an option can be renamed, and one that is taken away stays here as retired, so that what records hold can still be read. */
  options: CustomOption[];
  /** What people call it, by language. */
  labels: CustomLabel[];
  /** What it means, in a sentence. */
  description: string | null;
  /** Whether a new record needs it; records that lacked it before may go on without. */
  required: boolean;
  /** Whether records are found and sorted by it without reading all of them. */
  indexed: boolean;
  /** Whether a value belongs to one record; it is refused where records clash already, and those are named. */
  unique: boolean;
  /** Whether search reads it. */
  searchable: boolean;
  /** Whether lists leave it out unless it is asked for. */
  unlisted: boolean;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. A field that the company added to an entity: typed, and filtered, imported, journaled and shown like the model's own. */
export interface NewCustomField {
  /** The entity whose records have the field, as `account`; it cannot be changed later. */
  entity: string;
  /** The field's name in `snake_case`, used as `custom.tier`; changing it keeps the values. */
  name: string;
  /** What it holds; it cannot be changed later. */
  kind: CustomKind;
  /** The entity that a field of kind id links to. */
  target?: string | null | undefined;
  /** The values that a field of kind choice can have; an option can be renamed, and one that is taken away stays here as retired, so that what records hold can still be read. */
  options?: readonly NewCustomOption[] | null | undefined;
  /** What people call it, by language. */
  labels?: readonly NewCustomLabel[] | null | undefined;
  /** What it means, in a sentence. */
  description?: string | null | undefined;
  /** Whether a new record needs it; records that lacked it before may go on without. */
  required?: boolean | undefined;
  /** Whether records are found and sorted by it without reading all of them. */
  indexed?: boolean | undefined;
  /** Whether a value belongs to one record; it is refused where records clash already, and those are named. */
  unique?: boolean | undefined;
  /** Whether search reads it. */
  searchable?: boolean | undefined;
  /** Whether lists leave it out unless it is asked for. */
  unlisted?: boolean | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. A field that the company added to an entity: typed, and filtered, imported, journaled and shown like the model's own. */
export interface CustomFieldPatch {
  /** The entity whose records have the field, as `account`; it cannot be changed later. */
  entity?: string | undefined;
  /** The field's name in `snake_case`, used as `custom.tier`; changing it keeps the values. */
  name?: string | undefined;
  /** What it holds; it cannot be changed later. */
  kind?: CustomKind | undefined;
  /** The entity that a field of kind id links to. */
  target?: string | null | undefined;
  /** The values that a field of kind choice can have; an option can be renamed, and one that is taken away stays here as retired, so that what records hold can still be read. */
  options?: readonly NewCustomOption[] | null | undefined;
  /** What people call it, by language. */
  labels?: readonly NewCustomLabel[] | null | undefined;
  /** What it means, in a sentence. */
  description?: string | null | undefined;
  /** Whether a new record needs it; records that lacked it before may go on without. */
  required?: boolean | undefined;
  /** Whether records are found and sorted by it without reading all of them. */
  indexed?: boolean | undefined;
  /** Whether a value belongs to one record; it is refused where records clash already, and those are named. */
  unique?: boolean | undefined;
  /** Whether search reads it. */
  searchable?: boolean | undefined;
  /** Whether lists leave it out unless it is asked for. */
  unlisted?: boolean | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `custom_field` record. */
export interface CustomFieldLists {
  options: NewCustomOption;
  labels: NewCustomLabel;
  externalIds: NewExternalId;
}

/** The custom fields. */
export type CustomFieldsCollection = Collection<CustomField, NewCustomField, CustomFieldPatch, CustomFieldLists, CustomFieldId>;

/** The id of a `product_category` record. */
export type ProductCategoryId = Id<"product_category">;

/** A group of products, which may stand within another. */
export interface ProductCategory {
  /** Which record it is. */
  id: ProductCategoryId;
  /** What the category is called. */
  name: string;
  /** The category that it is a part of. */
  parent: ProductCategoryId | null;
  /** Its place among its neighbours. */
  order: number;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. A group of products, which may stand within another. */
export interface NewProductCategory {
  /** What the category is called. */
  name: string;
  /** The category that it is a part of. */
  parent?: ProductCategoryId | null | undefined;
  /** Its place among its neighbours. */
  order?: number | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. A group of products, which may stand within another. */
export interface ProductCategoryPatch {
  /** What the category is called. */
  name?: string | undefined;
  /** The category that it is a part of. */
  parent?: ProductCategoryId | null | undefined;
  /** Its place among its neighbours. */
  order?: number | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `product_category` record. */
export interface ProductCategoryLists {
  externalIds: NewExternalId;
}

/** The product categories. */
export type ProductCategoriesCollection = Collection<ProductCategory, NewProductCategory, ProductCategoryPatch, ProductCategoryLists, ProductCategoryId>;

/**
 * What is sold.
 * - `good`: A thing that is delivered.
 * - `service`: Work that is done.
 */
export type ProductKind = "good" | "service";

/**
 * How a sale is taxed. Nothing at 0 % and nothing because it is exempt are reported apart.
 * - `rated`: At a rate.
 * - `zero`: At 0 %.
 * - `exempt`: Not at all: the tax does not apply.
 */
export type TaxKind = "rated" | "zero" | "exempt";

/** A picture of a product. */
export interface ProductImage {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** The attached file. */
  picture: AttachmentId;
}

/** A picture of a product. As given: an item without an id is a new one. */
export interface NewProductImage {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** The attached file. */
  picture: AttachmentId;
}

/** The id of a `product` record. */
export type ProductId = Id<"product">;

/** A good or service that the company sells. */
export interface Product {
  /** Which record it is. */
  id: ProductId;
  /** What it is called. */
  name: string;
  /** The company's code for it; no two products have the same. */
  sku: string | null;
  /** The category that it belongs to. */
  category: ProductCategoryId | null;
  /** Whether it is a thing or work. */
  kind: ProductKind;
  /** What it is counted in, as box, hour or kg. */
  unit: string | null;
  /** What one costs a customer for whom no other price holds. */
  listPrice: Money | null;
  /** What one costs the company. */
  cost: Money | null;
  /** How it is taxed; follows from the rate when left empty. */
  taxKind: TaxKind | null;
  /** The tax rate in per cent, for a product that is taxed at a rate. */
  taxRate: Decimal | null;
  /** Whether it is no longer sold. */
  inactive: boolean;
  /** Who delivers it to the company. */
  supplier: AccountId | null;
  /** For how many months it is under warranty. */
  warrantyMonths: number | null;
  /** The number under its bars. */
  barcode: string | null;
  /** Anything else worth knowing. */
  description: string | null;
  /** Where it is shown on the web. */
  url: string | null;
  /** Pictures of it, among the files attached to it; the first one stands for it. */
  images: ProductImage[];
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. A good or service that the company sells. */
export interface NewProduct {
  /** What it is called. */
  name: string;
  /** The company's code for it; no two products have the same. */
  sku?: string | null | undefined;
  /** The category that it belongs to. */
  category?: ProductCategoryId | null | undefined;
  /** Whether it is a thing or work. */
  kind?: ProductKind | undefined;
  /** What it is counted in, as box, hour or kg. */
  unit?: string | null | undefined;
  /** What one costs a customer for whom no other price holds. */
  listPrice?: MoneyInput | null | undefined;
  /** What one costs the company. */
  cost?: MoneyInput | null | undefined;
  /** How it is taxed; follows from the rate when left empty. */
  taxKind?: TaxKind | null | undefined;
  /** The tax rate in per cent, for a product that is taxed at a rate. */
  taxRate?: DecimalInput | null | undefined;
  /** Whether it is no longer sold. */
  inactive?: boolean | undefined;
  /** Who delivers it to the company. */
  supplier?: AccountId | null | undefined;
  /** For how many months it is under warranty. */
  warrantyMonths?: number | null | undefined;
  /** The number under its bars. */
  barcode?: string | null | undefined;
  /** Anything else worth knowing. */
  description?: string | null | undefined;
  /** Where it is shown on the web. */
  url?: string | null | undefined;
  /** Pictures of it, among the files attached to it; the first one stands for it. */
  images?: readonly NewProductImage[] | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. A good or service that the company sells. */
export interface ProductPatch {
  /** What it is called. */
  name?: string | undefined;
  /** The company's code for it; no two products have the same. */
  sku?: string | null | undefined;
  /** The category that it belongs to. */
  category?: ProductCategoryId | null | undefined;
  /** Whether it is a thing or work. */
  kind?: ProductKind | undefined;
  /** What it is counted in, as box, hour or kg. */
  unit?: string | null | undefined;
  /** What one costs a customer for whom no other price holds. */
  listPrice?: MoneyInput | null | undefined;
  /** What one costs the company. */
  cost?: MoneyInput | null | undefined;
  /** How it is taxed; follows from the rate when left empty. */
  taxKind?: TaxKind | null | undefined;
  /** The tax rate in per cent, for a product that is taxed at a rate. */
  taxRate?: DecimalInput | null | undefined;
  /** Whether it is no longer sold. */
  inactive?: boolean | undefined;
  /** Who delivers it to the company. */
  supplier?: AccountId | null | undefined;
  /** For how many months it is under warranty. */
  warrantyMonths?: number | null | undefined;
  /** The number under its bars. */
  barcode?: string | null | undefined;
  /** Anything else worth knowing. */
  description?: string | null | undefined;
  /** Where it is shown on the web. */
  url?: string | null | undefined;
  /** Pictures of it, among the files attached to it; the first one stands for it. */
  images?: readonly NewProductImage[] | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `product` record. */
export interface ProductLists {
  images: NewProductImage;
  externalIds: NewExternalId;
}

/** The products. */
export type ProductsCollection = Collection<Product, NewProduct, ProductPatch, ProductLists, ProductId>;

/** The id of a `price_book` record. */
export type PriceBookId = Id<"price_book">;

/** Prices that hold for some customers or for everyone, for a time or for good. */
export interface PriceBook {
  /** Which record it is. */
  id: PriceBookId;
  /** What the book is called. */
  name: string;
  /** The currency of its prices. */
  currency: CurrencyCode;
  /** The customers that it holds for, with the groups under them. */
  customerGroup: CustomerGroupId | null;
  /** Whether it holds for everyone; otherwise for the accounts that name it, and its customer group. */
  general: boolean;
  /** The first day it holds; empty for always. */
  validFrom: CalendarDate | null;
  /** The last day it holds; empty for good. */
  validTo: CalendarDate | null;
  /** Which of several books is taken: the one with the highest number. */
  priority: number;
  /** Whether it is put aside. */
  inactive: boolean;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. Prices that hold for some customers or for everyone, for a time or for good. */
export interface NewPriceBook {
  /** What the book is called. */
  name: string;
  /** The currency of its prices. */
  currency: CurrencyCode;
  /** The customers that it holds for, with the groups under them. */
  customerGroup?: CustomerGroupId | null | undefined;
  /** Whether it holds for everyone; otherwise for the accounts that name it, and its customer group. */
  general?: boolean | undefined;
  /** The first day it holds; empty for always. */
  validFrom?: CalendarDate | null | undefined;
  /** The last day it holds; empty for good. */
  validTo?: CalendarDate | null | undefined;
  /** Which of several books is taken: the one with the highest number. */
  priority?: number | undefined;
  /** Whether it is put aside. */
  inactive?: boolean | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. Prices that hold for some customers or for everyone, for a time or for good. */
export interface PriceBookPatch {
  /** What the book is called. */
  name?: string | undefined;
  /** The currency of its prices. */
  currency?: CurrencyCode | undefined;
  /** The customers that it holds for, with the groups under them. */
  customerGroup?: CustomerGroupId | null | undefined;
  /** Whether it holds for everyone; otherwise for the accounts that name it, and its customer group. */
  general?: boolean | undefined;
  /** The first day it holds; empty for always. */
  validFrom?: CalendarDate | null | undefined;
  /** The last day it holds; empty for good. */
  validTo?: CalendarDate | null | undefined;
  /** Which of several books is taken: the one with the highest number. */
  priority?: number | undefined;
  /** Whether it is put aside. */
  inactive?: boolean | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `price_book` record. */
export interface PriceBookLists {
  externalIds: NewExternalId;
}

/** The price books. */
export type PriceBooksCollection = Collection<PriceBook, NewPriceBook, PriceBookPatch, PriceBookLists, PriceBookId>;

/** The id of a `price_entry` record. */
export type PriceEntryId = Id<"price_entry">;

/** What a product costs by a price book, from a quantity on: a price, or a share off the list price. */
export interface PriceEntry {
  /** Which record it is. */
  id: PriceEntryId;
  /** The book that it stands in. */
  book: PriceBookId;
  /** The product. */
  product: ProductId;
  /** The smallest quantity that it holds for. */
  minQuantity: Decimal;
  /** What one costs. */
  price: Money | null;
  /** What is taken off the list price, in per cent, when no price is given. */
  discount: Decimal | null;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. What a product costs by a price book, from a quantity on: a price, or a share off the list price. */
export interface NewPriceEntry {
  /** The book that it stands in. */
  book: PriceBookId;
  /** The product. */
  product: ProductId;
  /** The smallest quantity that it holds for. */
  minQuantity?: DecimalInput | undefined;
  /** What one costs. */
  price?: MoneyInput | null | undefined;
  /** What is taken off the list price, in per cent, when no price is given. */
  discount?: DecimalInput | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. What a product costs by a price book, from a quantity on: a price, or a share off the list price. */
export interface PriceEntryPatch {
  /** The book that it stands in. */
  book?: PriceBookId | undefined;
  /** The product. */
  product?: ProductId | undefined;
  /** The smallest quantity that it holds for. */
  minQuantity?: DecimalInput | undefined;
  /** What one costs. */
  price?: MoneyInput | null | undefined;
  /** What is taken off the list price, in per cent, when no price is given. */
  discount?: DecimalInput | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `price_entry` record. */
export interface PriceEntryLists {
  externalIds: NewExternalId;
}

/** The price entries. */
export type PriceEntriesCollection = Collection<PriceEntry, NewPriceEntry, PriceEntryPatch, PriceEntryLists, PriceEntryId>;

/** The id of a `number_series` record. */
export type NumberSeriesId = Id<"number_series">;

/** A series of numbers for documents of one kind, as HD2026-0001, HD2026-0002. */
export interface NumberSeries {
  /** Which record it is. */
  id: NumberSeriesId;
  /** What the series is called. */
  name: string;
  /** The entity whose records it numbers, as contract. */
  entity: string;
  /** What its numbers begin with, as HD. */
  prefix: string | null;
  /** How a number is made of {prefix}, {branch}, {year} or {yy}, and {number}. */
  pattern: string;
  /** How many digits the counter has at least. */
  digits: number;
  /** The lowest counter that is given; raise it to leave numbers out. */
  first: number;
  /** What tells this file's numbers from those that another branch gives while it is offline. */
  branch: string | null;
  /** Whether no number may ever be missing: what it numbered cannot be moved to the trash. */
  gapFree: boolean;
  /** Which of several series of an entity is taken when none is named: the one with the highest number. */
  priority: number;
  /** Whether it is put aside. */
  inactive: boolean;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. A series of numbers for documents of one kind, as HD2026-0001, HD2026-0002. */
export interface NewNumberSeries {
  /** What the series is called. */
  name: string;
  /** The entity whose records it numbers, as contract. */
  entity: string;
  /** What its numbers begin with, as HD. */
  prefix?: string | null | undefined;
  /** How a number is made of {prefix}, {branch}, {year} or {yy}, and {number}. */
  pattern?: string | null | undefined;
  /** How many digits the counter has at least. */
  digits?: number | undefined;
  /** The lowest counter that is given; raise it to leave numbers out. */
  first?: number | undefined;
  /** What tells this file's numbers from those that another branch gives while it is offline. */
  branch?: string | null | undefined;
  /** Whether no number may ever be missing: what it numbered cannot be moved to the trash. */
  gapFree?: boolean | undefined;
  /** Which of several series of an entity is taken when none is named: the one with the highest number. */
  priority?: number | undefined;
  /** Whether it is put aside. */
  inactive?: boolean | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. A series of numbers for documents of one kind, as HD2026-0001, HD2026-0002. */
export interface NumberSeriesPatch {
  /** What the series is called. */
  name?: string | undefined;
  /** The entity whose records it numbers, as contract. */
  entity?: string | undefined;
  /** What its numbers begin with, as HD. */
  prefix?: string | null | undefined;
  /** How a number is made of {prefix}, {branch}, {year} or {yy}, and {number}. */
  pattern?: string | null | undefined;
  /** How many digits the counter has at least. */
  digits?: number | undefined;
  /** The lowest counter that is given; raise it to leave numbers out. */
  first?: number | undefined;
  /** What tells this file's numbers from those that another branch gives while it is offline. */
  branch?: string | null | undefined;
  /** Whether no number may ever be missing: what it numbered cannot be moved to the trash. */
  gapFree?: boolean | undefined;
  /** Which of several series of an entity is taken when none is named: the one with the highest number. */
  priority?: number | undefined;
  /** Whether it is put aside. */
  inactive?: boolean | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `number_series` record. */
export interface NumberSeriesLists {
  externalIds: NewExternalId;
}

/** The number series. */
export type NumberSeriesCollection = Collection<NumberSeries, NewNumberSeries, NumberSeriesPatch, NumberSeriesLists, NumberSeriesId>;

/**
 * How a contract stands.
 * - `draft`: It is being written.
 * - `in_approval`: Somebody has to approve it.
 * - `signed`: Both sides signed it.
 * - `active`: It is in force.
 * - `expired`: Its time is over.
 * - `terminated`: One side ended it.
 * - `renewed`: Another contract goes on where it ended.
 */
export type ContractStatus = "draft" | "in_approval" | "signed" | "active" | "expired" | "terminated" | "renewed";

/**
 * What happens when a contract's lines come to more than its value cap.
 * - `warn`: The write is kept, and its caller is warned.
 * - `block`: The write is refused.
 */
export type CapMode = "warn" | "block";

/** The id of a `contract` record. */
export type ContractId = Id<"contract">;

/** An agreement with a customer: what is delivered, from when until when, for how much. */
export interface Contract {
  /** Which record it is. */
  id: ContractId;
  /** What the contract is called. */
  title: string;
  /** The day it was made. */
  contractDate: CalendarDate;
  /** Its number, from the series; empty until it is committed. */
  number: string | null;
  /** The series that its number is from; the one for contracts when left empty. */
  series: NumberSeriesId | null;
  /** The customer. */
  account: AccountId | null;
  /** The customer's group when the contract was made. */
  customerGroup: CustomerGroupId | null;
  /** How it stands. */
  status: ContractStatus;
  /** What kind of contract it is. */
  contractType: string | null;
  /** The day the customer signed. */
  customerSignedOn: CalendarDate | null;
  /** The day the company signed. */
  companySignedOn: CalendarDate | null;
  /** The first day it is in force. */
  startOn: CalendarDate | null;
  /** The last day it is in force; needed unless it has no end. */
  endOn: CalendarDate | null;
  /** Whether it runs until somebody ends it. */
  openEnded: boolean;
  /** The day to think of its renewal. */
  renewalReminderOn: CalendarDate | null;
  /** Whether it goes on by itself when nobody ends it. */
  autoRenew: boolean;
  /** How many days before its end it must be ended. */
  noticeDays: number | null;
  /** The deal that it came from. */
  deal: DealId | null;
  /** The currency of its lines; the company's when left empty. */
  currency: CurrencyCode | null;
  /** Whether the prices of its lines contain the tax. */
  pricesIncludeTax: boolean;
  /** Where its tax is rounded: as the company's settings said when it was made. */
  taxMode: TaxMode | null;
  /** What is taken off the sum of its lines. */
  headerDiscount: Money | null;
  /** What its lines should come to at most. */
  valueCap: Money | null;
  /** What happens when its lines come to more. */
  capMode: CapMode;
  /** Units of the cap's currency for one of the contract's, on the day it was made. */
  capRate: Decimal | null;
  /** The contract that it goes on from. */
  renewedFrom: ContractId | null;
  /** Anything else worth knowing. */
  description: string | null;
  /** Who is to sign, while that is a lead. */
  lead: LeadId | null;
  /** Who sent it for approval; empty for the program itself. */
  submittedBy: UserId | null;
  /** Who approved it; empty for the program itself. */
  approvedBy: UserId | null;
  /** When it was approved; empty while it is not. */
  approvedAt: Date | null;
  /** Why it was not approved, when it was sent back the last time. */
  sentBackReason: string | null;
  /** The file of the copy that both sides signed. */
  signedCopy: AttachmentId | null;
  /** The day one side said that it shall not go on. */
  noticeGivenOn: CalendarDate | null;
  /** The day it was ended before its time, or will be. */
  terminatedOn: CalendarDate | null;
  /** Why it was ended before its time. */
  terminationReason: string | null;
  /** The day its renewal was reminded of. */
  remindedOn: CalendarDate | null;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. An agreement with a customer: what is delivered, from when until when, for how much. */
export interface NewContract {
  /** What the contract is called. */
  title: string;
  /** The day it was made. */
  contractDate: CalendarDate;
  /** The series that its number is from; the one for contracts when left empty. */
  series?: NumberSeriesId | null | undefined;
  /** The customer. */
  account?: AccountId | null | undefined;
  /** How it stands. */
  status?: ContractStatus | undefined;
  /** What kind of contract it is. */
  contractType?: string | null | undefined;
  /** The day the customer signed. */
  customerSignedOn?: CalendarDate | null | undefined;
  /** The day the company signed. */
  companySignedOn?: CalendarDate | null | undefined;
  /** The first day it is in force. */
  startOn?: CalendarDate | null | undefined;
  /** The last day it is in force; needed unless it has no end. */
  endOn?: CalendarDate | null | undefined;
  /** Whether it runs until somebody ends it. */
  openEnded?: boolean | undefined;
  /** The day to think of its renewal. */
  renewalReminderOn?: CalendarDate | null | undefined;
  /** Whether it goes on by itself when nobody ends it. */
  autoRenew?: boolean | undefined;
  /** How many days before its end it must be ended. */
  noticeDays?: number | null | undefined;
  /** The deal that it came from. */
  deal?: DealId | null | undefined;
  /** The currency of its lines; the company's when left empty. */
  currency?: CurrencyCode | null | undefined;
  /** Whether the prices of its lines contain the tax. */
  pricesIncludeTax?: boolean | undefined;
  /** What is taken off the sum of its lines. */
  headerDiscount?: MoneyInput | null | undefined;
  /** What its lines should come to at most. */
  valueCap?: MoneyInput | null | undefined;
  /** What happens when its lines come to more. */
  capMode?: CapMode | undefined;
  /** The contract that it goes on from. */
  renewedFrom?: ContractId | null | undefined;
  /** Anything else worth knowing. */
  description?: string | null | undefined;
  /** Who is to sign, while that is a lead. */
  lead?: LeadId | null | undefined;
  /** Why it was not approved, when it was sent back the last time. */
  sentBackReason?: string | null | undefined;
  /** The file of the copy that both sides signed. */
  signedCopy?: AttachmentId | null | undefined;
  /** The day one side said that it shall not go on. */
  noticeGivenOn?: CalendarDate | null | undefined;
  /** The day it was ended before its time, or will be. */
  terminatedOn?: CalendarDate | null | undefined;
  /** Why it was ended before its time. */
  terminationReason?: string | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. An agreement with a customer: what is delivered, from when until when, for how much. */
export interface ContractPatch {
  /** What the contract is called. */
  title?: string | undefined;
  /** The day it was made. */
  contractDate?: CalendarDate | undefined;
  /** The series that its number is from; the one for contracts when left empty. */
  series?: NumberSeriesId | null | undefined;
  /** The customer. */
  account?: AccountId | null | undefined;
  /** How it stands. */
  status?: ContractStatus | undefined;
  /** What kind of contract it is. */
  contractType?: string | null | undefined;
  /** The day the customer signed. */
  customerSignedOn?: CalendarDate | null | undefined;
  /** The day the company signed. */
  companySignedOn?: CalendarDate | null | undefined;
  /** The first day it is in force. */
  startOn?: CalendarDate | null | undefined;
  /** The last day it is in force; needed unless it has no end. */
  endOn?: CalendarDate | null | undefined;
  /** Whether it runs until somebody ends it. */
  openEnded?: boolean | undefined;
  /** The day to think of its renewal. */
  renewalReminderOn?: CalendarDate | null | undefined;
  /** Whether it goes on by itself when nobody ends it. */
  autoRenew?: boolean | undefined;
  /** How many days before its end it must be ended. */
  noticeDays?: number | null | undefined;
  /** The deal that it came from. */
  deal?: DealId | null | undefined;
  /** The currency of its lines; the company's when left empty. */
  currency?: CurrencyCode | null | undefined;
  /** Whether the prices of its lines contain the tax. */
  pricesIncludeTax?: boolean | undefined;
  /** What is taken off the sum of its lines. */
  headerDiscount?: MoneyInput | null | undefined;
  /** What its lines should come to at most. */
  valueCap?: MoneyInput | null | undefined;
  /** What happens when its lines come to more. */
  capMode?: CapMode | undefined;
  /** The contract that it goes on from. */
  renewedFrom?: ContractId | null | undefined;
  /** Anything else worth knowing. */
  description?: string | null | undefined;
  /** Who is to sign, while that is a lead. */
  lead?: LeadId | null | undefined;
  /** Why it was not approved, when it was sent back the last time. */
  sentBackReason?: string | null | undefined;
  /** The file of the copy that both sides signed. */
  signedCopy?: AttachmentId | null | undefined;
  /** The day one side said that it shall not go on. */
  noticeGivenOn?: CalendarDate | null | undefined;
  /** The day it was ended before its time, or will be. */
  terminatedOn?: CalendarDate | null | undefined;
  /** Why it was ended before its time. */
  terminationReason?: string | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `contract` record. */
export interface ContractLists {
  externalIds: NewExternalId;
}

/** The contracts. */
export type ContractsCollection = Collection<Contract, NewContract, ContractPatch, ContractLists, ContractId>;

/**
 * What the discount of a line is counted in.
 * - `none`: There is none.
 * - `percent`: Per cent of the line.
 * - `per_line`: An amount off the whole line.
 * - `per_unit`: An amount off each unit.
 */
export type DiscountKind = "none" | "percent" | "per_line" | "per_unit";

/**
 * Where a price comes from; the first that has one is taken.
 * - `contract`: A contract in force with the customer.
 * - `customer`: The customer's own price book.
 * - `group`: A price book of the customer's group, or what the group pays less than the list price.
 * - `book`: A price book that holds for everyone.
 * - `list`: The product's list price.
 */
export type PriceSource = "contract" | "customer" | "group" | "book" | "list";

/** The id of a `contract_line` record. */
export type ContractLineId = Id<"contract_line">;

/** A line of a contract: so many of something, at a price. */
export interface ContractLine {
  /** Which record it is. */
  id: ContractLineId;
  /** The contract that it is a line of. */
  contract: ContractId;
  /** How many. */
  quantity: Decimal;
  /** What one costs, before any discount, in the contract's currency; what the product costs the customer on the day the contract was made, when left empty. */
  unitPrice: Money | null;
  /** Its place in the contract; lines of the same place stand in order of their creation. */
  position: number;
  /** The product; a line without one needs a description. */
  product: ProductId | null;
  /** What is delivered, in words. */
  description: string | null;
  /** What the quantity is counted in; the product's unit when left empty. */
  unit: string | null;
  /** What the discount is counted in. */
  discountKind: DiscountKind;
  /** The discount: per cent, or an amount in the contract's currency. */
  discount: Decimal | null;
  /** How it is taxed; as its product when left empty. */
  taxKind: TaxKind | null;
  /** The tax rate in per cent, where it is taxed at a rate. */
  taxRate: Decimal | null;
  /** What one costs the company; as the product says when left empty. */
  unitCost: Money | null;
  /** Who delivers it to the company. */
  supplier: AccountId | null;
  /** The day to deliver it. */
  deliverOn: CalendarDate | null;
  /** Quantity times price, rounded to what can be paid. */
  gross: Money | null;
  /** What the discount comes to. */
  discountAmount: Money | null;
  /** What is left of the gross amount. */
  net: Money | null;
  /** Quantity times unit cost. */
  cost: Money | null;
  /** Where its price was taken from: the first that had one, another contract in force with the customer before books and list; empty where the price was typed. */
  priceSource: PriceSource | null;
  /** The price book that its price was taken from, if it was one. */
  priceBook: PriceBookId | null;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. A line of a contract: so many of something, at a price. */
export interface NewContractLine {
  /** The contract that it is a line of. */
  contract: ContractId;
  /** How many. */
  quantity: DecimalInput;
  /** What one costs, before any discount, in the contract's currency; what the product costs the customer on the day the contract was made, when left empty. */
  unitPrice?: MoneyInput | null | undefined;
  /** Its place in the contract; lines of the same place stand in order of their creation. */
  position?: number | undefined;
  /** The product; a line without one needs a description. */
  product?: ProductId | null | undefined;
  /** What is delivered, in words. */
  description?: string | null | undefined;
  /** What the quantity is counted in; the product's unit when left empty. */
  unit?: string | null | undefined;
  /** What the discount is counted in. */
  discountKind?: DiscountKind | undefined;
  /** The discount: per cent, or an amount in the contract's currency. */
  discount?: DecimalInput | null | undefined;
  /** How it is taxed; as its product when left empty. */
  taxKind?: TaxKind | null | undefined;
  /** The tax rate in per cent, where it is taxed at a rate. */
  taxRate?: DecimalInput | null | undefined;
  /** What one costs the company; as the product says when left empty. */
  unitCost?: MoneyInput | null | undefined;
  /** Who delivers it to the company. */
  supplier?: AccountId | null | undefined;
  /** The day to deliver it. */
  deliverOn?: CalendarDate | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. A line of a contract: so many of something, at a price. */
export interface ContractLinePatch {
  /** The contract that it is a line of. */
  contract?: ContractId | undefined;
  /** How many. */
  quantity?: DecimalInput | undefined;
  /** What one costs, before any discount, in the contract's currency; what the product costs the customer on the day the contract was made, when left empty. */
  unitPrice?: MoneyInput | null | undefined;
  /** Its place in the contract; lines of the same place stand in order of their creation. */
  position?: number | undefined;
  /** The product; a line without one needs a description. */
  product?: ProductId | null | undefined;
  /** What is delivered, in words. */
  description?: string | null | undefined;
  /** What the quantity is counted in; the product's unit when left empty. */
  unit?: string | null | undefined;
  /** What the discount is counted in. */
  discountKind?: DiscountKind | undefined;
  /** The discount: per cent, or an amount in the contract's currency. */
  discount?: DecimalInput | null | undefined;
  /** How it is taxed; as its product when left empty. */
  taxKind?: TaxKind | null | undefined;
  /** The tax rate in per cent, where it is taxed at a rate. */
  taxRate?: DecimalInput | null | undefined;
  /** What one costs the company; as the product says when left empty. */
  unitCost?: MoneyInput | null | undefined;
  /** Who delivers it to the company. */
  supplier?: AccountId | null | undefined;
  /** The day to deliver it. */
  deliverOn?: CalendarDate | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `contract_line` record. */
export interface ContractLineLists {
  externalIds: NewExternalId;
}

/** The contract lines. */
export type ContractLinesCollection = Collection<ContractLine, NewContractLine, ContractLinePatch, ContractLineLists, ContractLineId>;

/** From when until when people work on a day of the week; a day may have several. */
export interface WorkInterval {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** The day, 1 for Monday to 7 for Sunday. */
  weekday: number;
  /** When work begins, in minutes after midnight: 480 for 8:00. */
  fromMinute: number;
  /** When it ends, in minutes after midnight: 1440 for the end of the day. */
  toMinute: number;
}

/** From when until when people work on a day of the week; a day may have several. As given: an item without an id is a new one. */
export interface NewWorkInterval {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** The day, 1 for Monday to 7 for Sunday. */
  weekday: number;
  /** When work begins, in minutes after midnight: 480 for 8:00. */
  fromMinute: number;
  /** When it ends, in minutes after midnight: 1440 for the end of the day. */
  toMinute: number;
}

/** A day or several on which the week does not hold: a holiday, or other hours. */
export interface CalendarException {
  /** The item's id; it stays when the item changes. */
  id: string;
  /** The first day. */
  firstOn: CalendarDate;
  /** The last day; the first one when left empty. */
  lastOn: CalendarDate | null;
  /** Whether it comes again every year on the same date. */
  everyYear: boolean;
  /** When work begins then, in minutes after midnight; there is none when left empty. */
  fromMinute: number | null;
  /** When it ends then. Several exceptions on a day give it several intervals. */
  toMinute: number | null;
  /** What the day is called. */
  name: string | null;
}

/** A day or several on which the week does not hold: a holiday, or other hours. As given: an item without an id is a new one. */
export interface NewCalendarException {
  /** The id of an item that is there already. */
  id?: string | undefined;
  /** The first day. */
  firstOn: CalendarDate;
  /** The last day; the first one when left empty. */
  lastOn?: CalendarDate | null | undefined;
  /** Whether it comes again every year on the same date. */
  everyYear?: boolean | undefined;
  /** When work begins then, in minutes after midnight; there is none when left empty. */
  fromMinute?: number | null | undefined;
  /** When it ends then. Several exceptions on a day give it several intervals. */
  toMinute?: number | null | undefined;
  /** What the day is called. */
  name?: string | null | undefined;
}

/** The id of a `work_calendar` record. */
export type WorkCalendarId = Id<"work_calendar">;

/** When people work: the hours of a week in a time zone, and the days that are otherwise. */
export interface WorkCalendar {
  /** Which record it is. */
  id: WorkCalendarId;
  /** What it is called. */
  name: string;
  /** The time zone that its hours are told in; the company's when left empty. */
  zone: string | null;
  /** The hours of a week. */
  intervals: WorkInterval[];
  /** Holidays, and days with other hours. */
  exceptions: CalendarException[];
  /** Anything else worth knowing. */
  description: string | null;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
  /** The fields that the company added, by name. */
  custom: CustomValues;
  /** When it came to be, for the business; an import may give the time of the old system. */
  createdAt: Date;
  /** How often it was written, from 1; give it to `update` to refuse a stale change. */
  revision: number;
  /** The user who created it; empty for the program itself. */
  createdBy: UserId | null;
  /** When it was last written. */
  updatedAt: Date;
  /** The user who last wrote it; empty for the program itself. */
  updatedBy: UserId | null;
  /** When it was moved to the trash; empty for a live record. */
  trashedAt: Date | null;
}

/** The fields of a new record. When people work: the hours of a week in a time zone, and the days that are otherwise. */
export interface NewWorkCalendar {
  /** What it is called. */
  name: string;
  /** The time zone that its hours are told in; the company's when left empty. */
  zone?: string | null | undefined;
  /** The hours of a week. */
  intervals?: readonly NewWorkInterval[] | null | undefined;
  /** Holidays, and days with other hours. */
  exceptions?: readonly NewCalendarException[] | null | undefined;
  /** Anything else worth knowing. */
  description?: string | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. When people work: the hours of a week in a time zone, and the days that are otherwise. */
export interface WorkCalendarPatch {
  /** What it is called. */
  name?: string | undefined;
  /** The time zone that its hours are told in; the company's when left empty. */
  zone?: string | null | undefined;
  /** The hours of a week. */
  intervals?: readonly NewWorkInterval[] | null | undefined;
  /** Holidays, and days with other hours. */
  exceptions?: readonly NewCalendarException[] | null | undefined;
  /** Anything else worth knowing. */
  description?: string | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
  /** The fields that the company added, by name. */
  custom?: CustomInput | null | undefined;
}

/** The lists of a `work_calendar` record. */
export interface WorkCalendarLists {
  intervals: NewWorkInterval;
  exceptions: NewCalendarException;
  externalIds: NewExternalId;
}

/** The calendars. */
export type CalendarsCollection = Collection<WorkCalendar, NewWorkCalendar, WorkCalendarPatch, WorkCalendarLists, WorkCalendarId>;

/** What `moveDeal` takes. */
export interface MoveDealArguments {
  /** The deal. */
  deal: DealId;
  /** The stage that it goes to. */
  stage: StageId;
  /** The revision that the deal must still have. */
  revision?: number | null | undefined;
}

/** What `win` takes. */
export interface WinArguments {
  /** The deal. */
  deal: DealId;
  /** The won stage; the first one of its pipeline when left out. */
  stage?: StageId | null | undefined;
  /** The revision that the deal must still have. */
  revision?: number | null | undefined;
}

/** What `lose` takes. */
export interface LoseArguments {
  /** The deal. */
  deal: DealId;
  /** Why it was lost, from the company's list; needed where the stage asks for it. */
  reason?: LossReasonId | null | undefined;
  /** More about why it was lost. */
  notes?: string | null | undefined;
  /** Who sells it instead. */
  competitor?: CompetitorId | null | undefined;
  /** The lost stage; the first one of its pipeline when left out. */
  stage?: StageId | null | undefined;
  /** The revision that the deal must still have. */
  revision?: number | null | undefined;
}

/** What `reopen` takes. */
export interface ReopenArguments {
  /** The deal. */
  deal: DealId;
  /** The open stage; the last one that it stood in when left out. */
  stage?: StageId | null | undefined;
  /** The revision that the deal must still have. */
  revision?: number | null | undefined;
}

/** What `transfer` takes. */
export interface TransferArguments {
  /** The user who is responsible now. */
  fromUser: UserId;
  /** The user who will be. */
  toUser: UserId;
  /** Only records of these entities, as `deal`; of all when left out. */
  entities?: readonly string[] | null | undefined;
  /** Whether it is only counted, and nothing written. */
  preview?: boolean | undefined;
  /** Whether records that cannot be given over stay, instead of all. */
  skipRefused?: boolean | undefined;
}

/** What `convertLead` takes. */
export interface ConvertLeadArguments {
  /** The lead. */
  lead: LeadId;
  /** The account that it belongs to; a new one when left out. */
  account?: AccountId | null | undefined;
  /** The contact that it is; a new one when left out. */
  contact?: ContactId | null | undefined;
  /** The deal that it belongs to; a new one when left out. */
  deal?: DealId | null | undefined;
  /** Whether it becomes no account. */
  withoutAccount?: boolean | undefined;
  /** Whether it becomes no contact. */
  withoutContact?: boolean | undefined;
  /** Whether it becomes no deal. */
  withoutDeal?: boolean | undefined;
  /** What the new deal is called; as the organisation or person when left out. */
  dealName?: string | null | undefined;
  /** Where the new deal stands; in the first open stage of the pipeline to begin with when left out, or else of the first. */
  stage?: StageId | null | undefined;
  /** Who is responsible for the new records, and for what is still to be done about the lead; the lead's owner when left out. */
  owner?: UserId | null | undefined;
  /** Whether new records are made although similar ones are there. */
  skipDuplicates?: boolean | undefined;
  /** The revision that the lead must still have. */
  revision?: number | null | undefined;
}

/** What `unconvertLead` takes. */
export interface UnconvertLeadArguments {
  /** The lead. */
  lead: LeadId;
  /** Whether what was changed or is used since stays as it is, and the rest is taken back. */
  leaveConflicts?: boolean | undefined;
}

/** What `rateLeads` takes. */
export interface RateLeadsArguments {
  /** The least score of a hot lead, 0 to 100; as it was when left out. */
  hotScore?: number | null | undefined;
  /** The least score of a warm lead; as it was when left out. */
  warmScore?: number | null | undefined;
}

/** What `assignLeads` takes. */
export interface AssignLeadsArguments {
  /** Which leads, as a filter's text; open ones that nobody is responsible for when left out. */
  filter?: string | null | undefined;
  /** Only to members of this team. */
  team?: TeamId | null | undefined;
  /** Whether users get leads by their weight. */
  byWeight?: boolean | undefined;
  /** Whether a lead goes to those who work its territory: the first one whose filter holds it. */
  byTerritory?: boolean | undefined;
  /** Whether a lead whose tags or products name skills goes to those who have all of them. */
  bySkill?: boolean | undefined;
  /** The user who got the last lead the time before: the round goes on after them. */
  after?: UserId | null | undefined;
  /** Whether it is only told who would get how many, and nothing written. */
  preview?: boolean | undefined;
  /** Whether leads that may not be changed stay, instead of all. */
  skipRefused?: boolean | undefined;
}

/** What `readRelations` takes. */
export interface ReadRelationsArguments {
  /** The record. */
  record: LinkInput;
  /** Only relations of this kind. */
  kind?: RelationKindId | null | undefined;
}

/** What `markCommentsRead` takes. */
export interface MarkCommentsReadArguments {
  /** The record that is talked about; this or a topic is needed. */
  record?: LinkInput | null | undefined;
  /** What is talked about where it is no record. */
  topic?: string | null | undefined;
  /** Who read them; the user who acts when left out. */
  user?: UserId | null | undefined;
}

/** What `countUnreadComments` takes. */
export interface CountUnreadCommentsArguments {
  /** The record that is talked about. */
  record?: LinkInput | null | undefined;
  /** What is talked about where it is no record. */
  topic?: string | null | undefined;
  /** Whether only comments that call on the user count. */
  mentions?: boolean | undefined;
  /** Who has not read them; the user who acts when left out. */
  user?: UserId | null | undefined;
}

/** What `submitContract` takes. */
export interface SubmitContractArguments {
  /** The contract. */
  contract: ContractId;
  /** The revision that it must still have. */
  revision?: number | null | undefined;
}

/** What `approveContract` takes. */
export interface ApproveContractArguments {
  /** The contract. */
  contract: ContractId;
  /** The revision that it must still have. */
  revision?: number | null | undefined;
}

/** What `sendBackContract` takes. */
export interface SendBackContractArguments {
  /** The contract. */
  contract: ContractId;
  /** Why it is not approved. */
  reason: string;
  /** The revision that it must still have. */
  revision?: number | null | undefined;
}

/** What `signContract` takes. */
export interface SignContractArguments {
  /** The contract, a draft or one that waits for approval. */
  contract: ContractId;
  /** The day the customer signed; as the contract says when left out. */
  customerSignedOn?: CalendarDate | null | undefined;
  /** The day the company signed; as the contract says when left out. */
  companySignedOn?: CalendarDate | null | undefined;
  /** The file of the signed copy; the newest one that is attached to the contract as such when left out. */
  signedCopy?: AttachmentId | null | undefined;
  /** The account that the lead belongs to; a new one when left out. */
  account?: AccountId | null | undefined;
  /** Whether the lead becomes a new account although similar ones are there. */
  skipDuplicates?: boolean | undefined;
  /** The revision that the contract must still have. */
  revision?: number | null | undefined;
}

/** What `activateContract` takes. */
export interface ActivateContractArguments {
  /** The contract. */
  contract: ContractId;
  /** The revision that it must still have. */
  revision?: number | null | undefined;
}

/** What `terminateContract` takes. */
export interface TerminateContractArguments {
  /** The contract. */
  contract: ContractId;
  /** Why it is ended. */
  reason: string;
  /** The day from which it does not hold any more; today when left out. */
  on?: CalendarDate | null | undefined;
  /** The revision that it must still have. */
  revision?: number | null | undefined;
}

/** What `renewContract` takes. */
export interface RenewContractArguments {
  /** The contract that goes on; it is in force, or has expired. */
  contract: ContractId;
  /** The first day of the new contract; the day after the old one's last when left out. */
  startOn?: CalendarDate | null | undefined;
  /** The last day of the new contract; when left out it lasts as long as the old one. */
  endOn?: CalendarDate | null | undefined;
}

/** What `readContractFigures` takes. */
export interface ReadContractFiguresArguments {
  /** The contract. */
  contract: ContractId;
}

/** What `readPrice` takes. */
export interface ReadPriceArguments {
  /** The product. */
  product: ProductId;
  /** For whom; for nobody in particular when left out. */
  account?: AccountId | null | undefined;
  /** For how many; one when left out. */
  quantity?: DecimalInput | null | undefined;
  /** In which currency; the customer's when left out, or the company's. */
  currency?: CurrencyCode | null | undefined;
  /** On which day; today when left out. */
  on?: CalendarDate | null | undefined;
}

/** What `addWorkingTime` takes. */
export interface AddWorkingTimeArguments {
  /** When it begins. */
  startAt: Instant;
  /** How many minutes of work it is. */
  minutes: number;
  /** The calendar; the company's when left out. */
  calendar?: WorkCalendarId | null | undefined;
}

/** What `countWorkingTime` takes. */
export interface CountWorkingTimeArguments {
  /** From when. */
  startAt: Instant;
  /** Until when. */
  endAt: Instant;
  /** The calendar; the company's when left out. */
  calendar?: WorkCalendarId | null | undefined;
}

/**
 * What a change means, as listeners are told; entities derive it from the states before and after.
 * - `became_customer`: An account bought for the first time.
 * - `converted`: A lead was converted.
 * - `unconverted`: A conversion was taken back.
 * - `stage_moved`: A deal went to another stage.
 * - `won`: A deal was won.
 * - `lost`: A deal was lost.
 * - `reopened`: A deal that was won or lost is open again.
 * - `sent_for_approval`: A contract waits for its approval.
 * - `approved`: A contract was approved.
 * - `sent_back`: A contract is a draft again.
 * - `signed`: A contract was signed.
 * - `activated`: A contract came into force.
 * - `expired`: A contract's time is over.
 * - `terminated`: A contract was ended before its time.
 * - `renewed`: Another contract goes on where this one ended.
 * - `mentioned`: A comment mentions somebody it did not mention before.
 * - `held`: An interaction took place.
 * - `completed`: A task is done.
 * - `assigned`: A task was given to somebody else.
 * - `reminded`: It is time to think of the record.
 */
export type RecordEvent = "became_customer" | "converted" | "unconverted" | "stage_moved" | "won" | "lost" | "reopened" | "sent_for_approval" | "approved" | "sent_back" | "signed" | "activated" | "expired" | "terminated" | "renewed" | "mentioned" | "held" | "completed" | "assigned" | "reminded";

/** How a deal stands after it moved. */
export interface DealMoved {
  /** The deal. */
  deal: DealId;
  /** How often it was written, from 1. */
  revision: number;
  /** The stage that it stands in. */
  stage: StageId;
  /** Whether it is open, won or lost. */
  category: StageCategory;
  /** Where it counts in the forecast. */
  forecastCategory: ForecastCategory;
  /** How likely it is won, 0 to 100. */
  probability: Decimal | null;
  /** When it was won or lost. */
  closedAt: Date | null;
  /** The company's day when it was won or lost. */
  closedOn: CalendarDate | null;
}

/** How many records of an entity were given to another user. */
export interface TransferredRecords {
  /** The entity, as `deal`. */
  entity: string;
  /** How many. */
  records: number;
}

/** A record that a call over many did not change. */
export interface RefusedRow {
  /** The record. */
  record: Link;
  /** Why, as the code of an error. */
  code: string;
  /** The fields that break a rule. */
  fields: string[];
}

/** What was given to another user. */
export interface Transferred {
  /** How many records. */
  records: number;
  /** How many of each entity. */
  entities: TransferredRecords[];
  /** Records that were left. */
  refused: RefusedRow[];
  /** Give it to `revert` to take everything back; empty within a transaction. */
  changeSet: number | null;
}

/** What a lead became. */
export interface LeadConverted {
  /** The lead. */
  lead: LeadId;
  /** The account. */
  account: AccountId | null;
  /** The contact. */
  contact: ContactId | null;
  /** The deal. */
  deal: DealId | null;
  /** When it was converted. */
  convertedAt: Date;
  /** How many calls, tasks, notes, relations and the like were linked to the new records. */
  linked: number;
}

/** A record that was left as it is, since it was changed or is used. */
export interface LeftRecord {
  /** The record. */
  record: Link;
  /** The field that was changed since; empty when the record itself is in use. */
  field: string | null;
}

/** What became of a conversion that was taken back. */
export interface LeadUnconverted {
  /** The lead. */
  lead: LeadId;
  /** How many records were changed back or put into the trash, the lead included. */
  records: number;
  /** What was left as it is, since it was changed or is used. */
  conflicts: LeftRecord[];
}

/** What a new rating changed. */
export interface LeadsRated {
  /** How many leads have another rating than before. */
  changed: number;
  /** Give it to `revert` to take everything back; empty within a transaction and when nothing changed. */
  changeSet: number | null;
}

/** How many leads a user got. */
export interface AssignedLeads {
  /** The user. */
  user: UserId;
  /** How many leads. */
  leads: number;
}

/** Who got how many leads. */
export interface LeadsAssigned {
  /** How many leads were given to somebody. */
  assigned: number;
  /** How many leads fit nobody. */
  unassigned: number;
  /** Who got how many, by name. */
  users: AssignedLeads[];
  /** Who got the last one; give it as `after` the next time. */
  last: UserId | null;
  /** Leads that were left. */
  refused: RefusedRow[];
  /** Give it to `revert` to take everything back; empty for a preview and within a transaction. */
  changeSet: number | null;
}

/** A relation as one of its two records sees it. */
export interface RelationRead {
  /** The relation. */
  relation: RelationId;
  /** Its kind. */
  kind: RelationKindId;
  /** What the record is to the other one, as `supplied by`. */
  name: string;
  /** The other record. */
  record: Link;
  /** The first day. */
  since: CalendarDate | null;
  /** The last day. */
  until: CalendarDate | null;
  /** More about it. */
  note: string | null;
}

/** The relations of a record. */
export interface RelationsRead {
  /** Those that are said of it, then those that are said of others. */
  relations: RelationRead[];
}

/** How many comments. */
export interface CommentCount {
  /** How many. */
  comments: number;
}

/** How a contract stands after a step. */
export interface ContractMoved {
  /** The contract. */
  contract: ContractId;
  /** How often it was written, from 1. */
  revision: number;
  /** How it stands. */
  status: ContractStatus;
  /** Who approved it; empty while it is not, and for the program itself. */
  approvedBy: UserId | null;
}

/** What a signature came to. */
export interface ContractSigned {
  /** The contract. */
  contract: ContractId;
  /** How often it was written, from 1. */
  revision: number;
  /** How it stands. */
  status: ContractStatus;
  /** The customer. */
  account: AccountId | null;
  /** The file of the signed copy. */
  signedCopy: AttachmentId | null;
  /** Whether the customer became one by this contract. */
  promoted: boolean;
}

/** The contract that goes on. */
export interface ContractRenewed {
  /** The new contract. */
  contract: ContractId;
  /** The contract that it goes on from. */
  renewedFrom: ContractId;
  /** Its first day. */
  startOn: CalendarDate | null;
  /** Its last day. */
  endOn: CalendarDate | null;
  /** How many lines it took over. */
  lines: number;
}

/** All lines of one tax. */
export interface ContractTax {
  /** How they are taxed. */
  kind: TaxKind;
  /** The rate in per cent. */
  rate: Decimal;
  /** What is taxed, without the tax. */
  base: Money;
  /** The tax to pay. */
  amount: Money;
}

/** What a contract comes to; it follows from the lines and is stored nowhere. */
export interface ContractFigures {
  /** The value: the lines after their discounts. */
  value: Money;
  /** By how much the value is over the cap, in the cap's currency; empty where it is not. */
  overCap: Money | null;
  /** The lines before any discount. */
  gross: Money;
  /** What the lines' discounts come to. */
  lineDiscounts: Money;
  /** What is taken off besides. */
  headerDiscount: Money;
  /** What is left, without tax. */
  base: Money;
  /** The tax of the lines, a group a rate. */
  taxes: ContractTax[];
  /** All tax of the lines. */
  tax: Money;
  /** What the customer pays. */
  total: Money;
  /** What the lines cost the company, as far as it is known; empty where no line names its cost. */
  cost: Money | null;
  /** What the lines leave: the base less the cost. */
  margin: Money | null;
}

/** A price that was looked at before the one that was taken, and did not hold. */
export interface PricePassedOver {
  /** Where it would have come from. */
  source: PriceSource;
  /** The contract, if it would have come from one. */
  contract: ContractId | null;
  /** The price book, if it would have come from one. */
  book: PriceBookId | null;
  /** Why it does not hold: `not_in_force`, `not_valid_then`, `other_currency`, `no_entry`, `quantity_too_small` or `no_list_price`. */
  why: string;
}

/** The price that holds, and why none before it does. */
export interface PriceRead {
  /** What one costs; empty where no price holds. */
  unitPrice: Money | null;
  /** Where that comes from. */
  source: PriceSource | null;
  /** The contract, if it comes from one. */
  contract: ContractId | null;
  /** The price book, if it comes from one. */
  book: PriceBookId | null;
  /** The quantity that it holds from, in a price book. */
  minQuantity: Decimal | null;
  /** What was looked at before it, in order. */
  passedOver: PricePassedOver[];
}

/** When work is done. */
export interface WorkDue {
  /** The first time at which it is. */
  dueAt: Date;
}

/** How long was worked. */
export interface WorkDone {
  /** How many whole minutes. */
  minutes: number;
}

/** What a change to many records did, or would do. */
export interface MassUpdated {
  /** How many records the filter found. */
  matched: number;
  /** How many were changed; those that were so already are not counted. */
  changed: number;
  /** Records that could not be changed. */
  refused: RefusedRow[];
  /** Give it to `revert` to take everything back; empty for a preview and within a transaction. */
  changeSet: number | null;
}

/** A column of the board: the deals of one stage. */
export interface BoardRow {
  /** What the pipeline is called. */
  pipeline: string;
  /** The pipeline. */
  pipelineId: PipelineId;
  /** What the stage is called. */
  stage: string;
  /** The stage. */
  stageId: StageId;
  /** How deals stand there. */
  category: StageCategory;
  /** How many there are. */
  count: number;
  /** How many of them have an amount in the company's currency. */
  valued: number;
  /** What they are worth together, in the company's currency. */
  amount: Money;
  /** What they are worth, each weighted by its probability. */
  weighted: Money;
}

/** Records counted, with what they are worth in one currency, rounded to what can be paid. */
export interface Figure {
  /** How many there are. */
  count: number;
  /** How many of them have an amount in the company's currency. */
  valued: number;
  /** What they are worth together, in the company's currency. */
  amount: Money;
  /** What they are worth, each weighted by its probability. */
  weighted: Money;
}

/** Number and worth of deals by pipeline and stage: amounts in the company's currency, weighted by probability; a won deal weighs its whole amount, a lost one nothing. */
export interface Board {
  /** A row a stage, by pipeline: open stages in order, then won and lost ones; those without deals are there too. */
  rows: BoardRow[];
  /** All open deals together, rounded once. */
  open: Figure;
}

/** One category of one month of the forecast. */
export interface ForecastRow {
  /** The month, as "2026-11"; none for open deals without an expected day. */
  month: string | null;
  /** Where the deals count; won ones are "closed". */
  category: ForecastCategory;
  /** How many there are. */
  count: number;
  /** How many of them have an amount in the company's currency. */
  valued: number;
  /** What they are worth together, in the company's currency. */
  amount: Money;
  /** What they are worth, each weighted by its probability. */
  weighted: Money;
}

/** One category of the forecast, each alone and with those that are surer. */
export interface ForecastCategoryRow {
  /** Where the deals count; won ones are "closed". */
  category: ForecastCategory;
  /** How many there are. */
  count: number;
  /** How many of them have an amount in the company's currency. */
  valued: number;
  /** What they are worth together, in the company's currency. */
  amount: Money;
  /** What they are worth, each weighted by its probability. */
  weighted: Money;
  /** The amounts of this category and of all that are surer: closed; commit and closed; best case, commit and closed. For pipeline it is all that is open, for omitted nothing. */
  cumulative: Money;
}

/** Open deals by the month they are expected, won ones by the month they were won, each by forecast category; the rows add up to all open and won deals, since deals without a day have a row too. */
export interface Forecast {
  /** The company's day that the forecast is of. */
  today: CalendarDate;
  /** By month, undated deals last, and by category. */
  rows: ForecastRow[];
  /** By category alone, from the surest; what is omitted comes last. */
  categories: ForecastCategoryRow[];
  /** All open deals that are not omitted, rounded once; its `weighted` is the weighted forecast. */
  open: Figure;
  /** All won deals. */
  won: Figure;
}

/** Deals won and lost in one month. */
export interface WinRateMonth {
  /** The month. */
  month: string;
  /** How many deals were won. */
  won: number;
  /** How many were lost. */
  lost: number;
  /** Won ÷ (won + lost); none where nothing was decided. */
  rate: number | null;
}

/** Deals won and lost in the period, by the company's day of closing. Open deals do not count, and where nothing was decided there is no rate. */
export interface WinRate {
  /** How many deals were won. */
  won: number;
  /** How many were lost. */
  lost: number;
  /** Won ÷ (won + lost): 0.3 for 30 %; none where nothing was decided. */
  rate: number | null;
  /** Worth of what was won ÷ worth of what was won and lost; none where nothing of value was decided. */
  rateByValue: number | null;
  /** What the won deals are worth together. */
  wonAmount: Money;
  /** What the lost deals were worth together. */
  lostAmount: Money;
  /** How many of the won deals have an amount. */
  valued: number;
  /** What a won deal with an amount is worth on average, to six decimals; none where no won deal has one. */
  average: Money | null;
  /** The same by month, without gaps. */
  months: WinRateMonth[];
}

/** What one owner or team won and lost. */
export interface OutcomesRow {
  /** The user or team; none for deals without one. */
  id: string | null;
  /** What they are called. */
  name: string | null;
  /** How many deals they won. */
  won: number;
  /** How many they lost. */
  lost: number;
  /** What they won. */
  amount: Money;
  /** Won ÷ (won + lost). */
  winRate: number | null;
}

/** Deals won and lost in the period, by the record's own owner, and by its own team: the team that the record names, whatever teams its owner belongs to. */
export interface Outcomes {
  /** By owner; those who won most come first. */
  owners: OutcomesRow[];
  /** By team; those who won most come first. */
  teams: OutcomesRow[];
}

/** How many won deals took so many days. */
export interface CycleRow {
  /** From so many days. */
  fromDays: number;
  /** To fewer than so many; none for all that took longer. */
  belowDays: number | null;
  /** How many deals. */
  count: number;
}

/** Days from a won deal's creation to its win: the difference of the two local date-times in the company's zone ÷ 24 h, so that no daylight-saving hour counts. */
export interface Cycle {
  /** How many deals were won. */
  count: number;
  /** The mean; none where no deal was won. */
  mean: number | null;
  /** The median: of an even number the mean of the two in the middle. */
  median: number | null;
  /** How many took how long. */
  rows: CycleRow[];
}

/** What the pipeline earns a day: open deals × win rate × average won value ÷ days to win. */
export interface Velocity {
  /** How many deals are open. */
  opportunities: number;
  /** Won ÷ (won + lost) of the period; none where nothing was decided. */
  winRate: number | null;
  /** What a won deal of the period is worth on average. */
  average: Money | null;
  /** The mean days from creation to win of the period. */
  days: number | null;
  /** What is earned a day, to six decimals; none where one of the others is none, or winning takes no time. */
  perDay: Money | null;
}

/** How many deals came to a stage. */
export interface FunnelRow {
  /** What the pipeline is called. */
  pipeline: string;
  /** The pipeline. */
  pipelineId: PipelineId;
  /** What the stage is called. */
  stage: string;
  /** The stage. */
  stageId: StageId;
  /** How deals stand there. */
  category: StageCategory;
  /** How many deals came there or further. */
  reached: number;
  /** Of those that came to the stage before, the share that came here. */
  fromPrevious: number | null;
  /** Of those that came to the first stage, the share that came here. */
  fromFirst: number | null;
  /** How many days the deals that stood here stood here on average, all stays together; none for what was won. */
  days: number | null;
}

/** For each stage of a pipeline, how many deals ever came there or further: a skipped stage counts as passed, a stage entered twice counts once, a won deal passed every stage, and coming to a lost stage is no progress. */
export interface Funnel {
  /** The open stages in order, and what was won last. */
  rows: FunnelRow[];
}

/** A deal that is late. */
export interface SlippedDeal {
  /** The deal. */
  id: DealId;
  /** What it is called. */
  name: string;
  /** Who would buy. */
  account: AccountId | null;
  /** Who is responsible. */
  owner: UserId | null;
  /** What it is worth, in its own currency. */
  amount: Money | null;
  /** What it is worth, in the company's currency. */
  amountBase: Money | null;
  /** The day by which it was expected. */
  expectedClose: CalendarDate;
  /** How many days ago that was. */
  daysLate: number;
}

/** Open deals that were expected before today, the largest first. */
export interface Slipped {
  /** The deals. */
  deals: SlippedDeal[];
  /** How many there are. */
  count: number;
  /** How many of them have an amount in the company's currency. */
  valued: number;
  /** What they are worth together, in the company's currency. */
  amount: Money;
  /** What they are worth, each weighted by its probability. */
  weighted: Money;
}

/** A call that nobody made. */
export interface ForgottenCall {
  /** The interaction. */
  id: InteractionId;
  /** What it is about. */
  subject: string;
  /** When it should have started. */
  startAt: Date;
  /** How many whole minutes ago that was. */
  minutesLate: number;
  /** Who should have called. */
  owner: UserId | null;
  /** The record that it is about. */
  relatedTo: Link | null;
}

/** Calls that are still planned though their time has come, the longest forgotten first. */
export interface ForgottenCalls {
  /** How many there are, those beyond the rows asked for counted too. */
  count: number;
  /** The calls. */
  calls: ForgottenCall[];
  /** The zone that their times are shown in. */
  zone: string;
}

/** The interactions of one user. */
export interface ActivityUser {
  /** The owner; none for interactions without one. */
  user: UserId | null;
  /** What the user is called. */
  name: string | null;
  /** How many interactions. */
  count: number;
}

/** The interactions by one channel. */
export interface ActivityChannel {
  /** The channel. */
  channel: Channel;
  /** How many interactions. */
  count: number;
}

/** The interactions of one user by one channel. */
export interface ActivityRow {
  /** The owner; none for interactions without one. */
  user: UserId | null;
  /** The channel. */
  channel: Channel;
  /** How many interactions. */
  count: number;
}

/** Interactions of the period, by their owner and their channel. The rows, the users and the channels each add up to all. */
export interface Activity {
  /** How many interactions. */
  count: number;
  /** By user, the busiest first. */
  users: ActivityUser[];
  /** By channel, the most used first. */
  channels: ActivityChannel[];
  /** By user and channel, in the order of the two. */
  rows: ActivityRow[];
}

/** What one account bought. */
export interface TopAccount {
  /** The account. */
  account: AccountId;
  /** What it is called; none where it may not be seen. */
  name: string | null;
  /** How many deals with it were won. */
  won: number;
  /** What they are worth. */
  wonAmount: Money;
  /** How many deals with it are open. */
  open: number;
  /** What these are worth. */
  openAmount: Money;
}

/** The accounts that bought most in the period, by the worth of their won deals; those whose deals are all open have bought nothing and stand last. */
export interface TopAccounts {
  /** The accounts, the largest first; 10 when nobody says how many. */
  rows: TopAccount[];
  /** What all accounts bought, those that are not shown too. */
  wonAmount: Money;
}

/** How often somebody was in touch. */
export interface FrequentContact {
  /** The contact. */
  contact: ContactId;
  /** What the contact is called; none where it may not be seen. */
  name: string | null;
  /** How many interactions took place. */
  count: number;
  /** When the last one was. */
  lastAt: Date;
}

/** The contacts with the most interactions that took place in the period; of the last 90 days when nobody says. */
export interface FrequentContacts {
  /** The first day that was counted. */
  first: CalendarDate;
  /** The last day that was counted. */
  last: CalendarDate;
  /** The contacts, the most frequent first; 10 when nobody says how many. */
  rows: FrequentContact[];
}

/** How often a contact answered by one channel. */
export interface ChannelRate {
  /** The channel. */
  channel: Channel;
  /** How often somebody tried. */
  tried: number;
  /** How often the contact answered: a call or meeting that was held, a message that was followed by an answer. */
  answered: number;
  /** The smoothed response rate: 0.3 for 30 %. */
  rate: number;
}

/** By which way a contact answers. */
export interface BestChannelRow {
  /** The contact. */
  contact: ContactId;
  /** What the contact is called; none where it may not be seen. */
  name: string | null;
  /** The best channel. */
  channel: Channel;
  /** Its smoothed response rate: 0.3 for 30 %. */
  rate: number;
  /** How often the contact was tried by any channel. */
  tried: number;
  /** Every channel that was tried, the best first. */
  channels: ChannelRate[];
}

/** For each contact the channel with the highest response rate, smoothed so that one lucky answer does not win: (answered + 1) ÷ (tried + 2). Of equals, the one with more answers, then the first in the list of channels. */
export interface BestChannel {
  /** The contacts whom somebody tried to reach, those with the most tries first; 100 when nobody says how many. */
  rows: BestChannelRow[];
}

/** Something to do. */
export interface HomeItem {
  /** What it is: "interaction", "task" or "deal". */
  entity: string;
  /** The record. */
  id: string;
  /** What it is called. */
  title: string;
  /** By which day. */
  dueOn: CalendarDate;
  /** At what time, where it has one. */
  dueAt: Date | null;
  /** The record that it is about. */
  relatedTo: Link | null;
}

/** What a user has to do: the calls and meetings that they planned or take part in, the tasks given to them, and the next steps of their open deals. What is of another day than today comes when a period is asked for. */
export interface Home {
  /** Whose home it is. */
  user: UserId;
  /** The company's today. */
  today: CalendarDate;
  /** What should have been done by now, the oldest first. */
  overdue: HomeItem[];
  /** What is still to be done today, or in the period, the earliest first. */
  due: HomeItem[];
  /** The zone that times are shown in. */
  zone: string;
}

/** Somebody who works at the account. */
export interface AccountContact {
  /** The contact. */
  id: ContactId;
  /** The whole name. */
  name: string;
  /** What they do there. */
  jobTitle: string | null;
}

/** A lead that became the account. */
export interface AccountLead {
  /** The lead. */
  id: LeadId;
  /** What it is called. */
  name: string;
  /** When it was converted. */
  convertedAt: Date | null;
}

/** A deal with the account. */
export interface AccountDeal {
  /** The deal. */
  id: DealId;
  /** What it is called. */
  name: string;
  /** How it stands. */
  category: StageCategory;
  /** What it is worth, in its own currency. */
  amount: Money | null;
  /** The day it was closed or is expected. */
  day: CalendarDate | null;
}

/** A contract with the account. */
export interface AccountContract {
  /** The contract. */
  id: ContractId;
  /** Its number. */
  number: string | null;
  /** What it is called. */
  title: string;
  /** How it stands. */
  status: ContractStatus;
  /** The last day it is in force. */
  endOn: CalendarDate | null;
}

/** A product that was sold to the account. */
export interface AccountProduct {
  /** The product. */
  id: ProductId;
  /** What it is called. */
  name: string;
  /** How many, of all signed contracts. */
  quantity: number;
  /** What they came to after discounts and without tax, in the contracts' currency. */
  amount: Money;
}

/** A task about the account. */
export interface AccountTask {
  /** The task. */
  id: TaskId;
  /** What to do. */
  title: string;
  /** By which day. */
  dueOn: CalendarDate | null;
}

/** A touch with the account or somebody there. */
export interface AccountTouch {
  /** The interaction. */
  id: InteractionId;
  /** When it starts or started. */
  startAt: Date;
  /** By which way. */
  channel: Channel;
  /** How it stands. */
  status: InteractionStatus;
  /** What it is about. */
  subject: string;
}

/** Everything about one account, as far as it may be seen: people, leads, deals, contracts, tasks and the timeline. Of each kind the newest rows, and how many there are. */
export interface Account360 {
  /** The account. */
  account: AccountId;
  /** What it is called. */
  name: string;
  /** How many contacts work there. */
  contactCount: number;
  /** Who works there, by name. */
  contacts: AccountContact[];
  /** How many leads became this account. */
  leadCount: number;
  /** The leads that became this account. */
  leads: AccountLead[];
  /** The deals that are open. */
  open: Figure;
  /** The deals that were won. */
  won: Figure;
  /** The deals that were lost. */
  lost: Figure;
  /** The deals, those that close last first. */
  deals: AccountDeal[];
  /** How many contracts were made. */
  contractCount: number;
  /** The contracts, the latest first. */
  contracts: AccountContract[];
  /** How many products were sold, by signed contracts. */
  productCount: number;
  /** What was sold, by name: each product once in each currency. */
  products: AccountProduct[];
  /** How many tasks are still to be done. */
  taskCount: number;
  /** What is still to be done, the earliest first. */
  tasks: AccountTask[];
  /** How many interactions the timeline has, of the period that was asked for. */
  interactionCount: number;
  /** The timeline, the newest first: what is about the account or somebody there, or has them as participant. What is about a deal alone stands with that deal. */
  timeline: AccountTouch[];
  /** The zone that times are shown in. */
  zone: string;
}

/**
 * Whether somebody will reach their quota at their pace.
 * - `on_track`: At a pace of 1 or more.
 * - `at_risk`: At a pace of 0.8 or more.
 * - `behind`: Slower.
 */
export type Standing = "on_track" | "at_risk" | "behind";

/** What somebody won against their quota. */
export interface AttainmentRow {
  /** The user or team; none for all together. */
  id: string | null;
  /** What they are called; none where they may not be seen. */
  name: string | null;
  /** What should be won in the period: the share of each quota that lies in it, by days, from the day the user joined. */
  quota: Money | null;
  /** What was won. */
  won: Money;
  /** Won ÷ quota, which may be over 1; none without a quota. */
  attainment: number | null;
  /** What is missing; negative where more was won. */
  gap: Money | null;
  /** The share of the days that are over, today included. */
  elapsed: number | null;
  /** Attainment ÷ the share of days that are over: 1 is exactly in time; none before the period. */
  pace: number | null;
  /** How that is to be judged; none without a pace. */
  standing: Standing | null;
  /** The open deals expected in the period ÷ what is missing; none where nothing is. */
  coverage: number | null;
  /** Won ÷ (won + lost), by number of deals that they were responsible for. */
  winRate: number | null;
  /** Interactions in the period that they own. */
  activities: number;
  /** Leads made in the period that they own, those that nobody follows left out. */
  newLeads: number;
  /** How many of those leads were answered: the company wrote, called or met them. */
  answeredLeads: number;
  /** How many seconds it took on average from when such a lead was made to the first answer; none without answers. */
  responseSeconds: number | null;
}

/** What users and teams won in the period against their quotas; of this quarter when nobody says. A won deal counts for the user who was responsible when it was won, or is shared as its credits say; for a team, and for all, it counts once. */
export interface Attainment {
  /** The first day of the period. */
  first: CalendarDate;
  /** The last day of the period. */
  last: CalendarDate;
  /** The users with a quota or with something won, the furthest first. */
  users: AttainmentRow[];
  /** The teams with members among them, the furthest first: a team's members are those of the teams under it too, and its quota is its own or those of its members together. */
  teams: AttainmentRow[];
  /** All together. */
  all: AttainmentRow;
}

/** A contract that ends soon. */
export interface EndingContract {
  /** The contract. */
  id: ContractId;
  /** Its number. */
  number: string | null;
  /** What it is called. */
  title: string;
  /** The customer. */
  account: AccountId | null;
  /** What the customer is called; none where it may not be seen. */
  accountName: string | null;
  /** Its last day. */
  endOn: CalendarDate;
  /** How many days are left; negative after its end. */
  daysLeft: number;
  /** Whether it goes on by itself. */
  autoRenew: boolean;
  /** The last day to end it, where it asks for notice. */
  noticeBy: CalendarDate | null;
}

/** Contracts in force whose last day lies in the period, the next one first; in the next 90 days when nobody says. */
export interface ContractsEnding {
  /** The first day that was looked at. */
  first: CalendarDate;
  /** The last day that was looked at. */
  last: CalendarDate;
  /** How many there are, those beyond the rows asked for counted too. */
  count: number;
  /** The contracts. */
  contracts: EndingContract[];
}

/** A contract that is over its cap. */
export interface OverCapContract {
  /** The contract. */
  id: ContractId;
  /** Its number. */
  number: string | null;
  /** What it is called. */
  title: string;
  /** The customer. */
  account: AccountId | null;
  /** What the customer is called; none where it may not be seen. */
  accountName: string | null;
  /** How it stands. */
  status: ContractStatus;
  /** The day it was made. */
  contractDate: CalendarDate;
  /** What its lines come to after their discounts, in its own currency. */
  value: Money;
  /** What they should come to at most. */
  valueCap: Money;
  /** By how much they are over it, in the cap's currency. */
  over: Money;
}

/** Contracts whose lines come to more than their value cap; exactly the cap is not over it. */
export interface ContractsOverCap {
  /** How many there are, those beyond the rows asked for counted too. */
  count: number;
  /** The contracts, the latest first. */
  contracts: OverCapContract[];
}

/** How many came to a step. */
export interface LifeCycleRow {
  /** The step. */
  stage: LifecycleStage;
  /** How many stand there now. */
  standing: number;
  /** How many came there or further. */
  reached: number;
  /** Of those that came to the step before, the share that came here. */
  fromPrevious: number | null;
  /** Of all, the share that came here. */
  fromFirst: number | null;
}

/** For each step of the life cycle, how many ever came there or further: a skipped step counts as passed, and who was a customer once passed every step. Leads count, each with the account that it became, and accounts with a step that came from no lead; where a filter over leads is asked, leads alone. Whom nobody follows does not count. */
export interface LifeCycle {
  /** From target to customer. */
  rows: LifeCycleRow[];
  /** How many were customers and are no more. */
  former: number;
}

/** The collections of a CRM, a transaction or an earlier state. */
export interface Collections {
  /** The settings of the company that keeps the file; there is one. */
  readonly companies: CompaniesCollection;
  /** Somebody who works with the CRM. */
  readonly users: UsersCollection;
  /** People who work together; teams stand in a tree. */
  readonly teams: TeamsCollection;
  /** A set of rights that users are given. */
  readonly roles: RolesCollection;
  /** An organisation or person that buys, may buy, or works with the company. */
  readonly accounts: AccountsCollection;
  /** A person. */
  readonly contacts: ContactsCollection;
  /** Somebody who may become a customer: a person, an organisation or both, not yet looked into. */
  readonly leads: LeadsCollection;
  /** Customers that are treated alike. */
  readonly customerGroups: CustomerGroupsCollection;
  /** A kind of relation between records, as `supplier of` and, the other way, `supplied by`. */
  readonly relationKinds: RelationKindsCollection;
  /** A relation between two records of any entities, as between an account and its auditor. */
  readonly relations: RelationsCollection;
  /** A way that a sale goes: its stages in order. */
  readonly pipelines: PipelinesCollection;
  /** A step of a pipeline, with a category that is fixed as soon as a deal has stood there. */
  readonly stages: StagesCollection;
  /** A sale in the making: what somebody may buy, for how much, and by when. */
  readonly deals: DealsCollection;
  /** Somebody who sells instead of the company. */
  readonly competitors: CompetitorsCollection;
  /** A reason why a sale comes to nothing, from the company's own list. */
  readonly lossReasons: LossReasonsCollection;
  /** What a user or a team should win in a month, or in a quarter of the company's fiscal year. */
  readonly quotas: QuotasCollection;
  /** A part of the market, with the users who work it; territories stand in a tree. */
  readonly territories: TerritoriesCollection;
  /** One touch on any channel, planned or held: a call, a meeting, a message. */
  readonly interactions: InteractionsCollection;
  /** Something written down about a record. */
  readonly notes: NotesCollection;
  /** What somebody says about a record or a topic, or answers to another comment. */
  readonly comments: CommentsCollection;
  /** Something that somebody has to do. */
  readonly tasks: TasksCollection;
  /** A word that records are tagged with, and what it means; records may have tags that nobody described. */
  readonly tags: TagsCollection;
  /** A list that was set up to look at again: which records, in which order, with which columns. */
  readonly savedViews: SavedViewsCollection;
  /** A currency that the company trades in. */
  readonly currencies: CurrenciesCollection;
  /** What one unit of a currency is worth in another, from a day until the next rate. */
  readonly rates: RatesCollection;
  /** A file that belongs to a record; its content is stored once, however often it is attached. */
  readonly attachments: AttachmentsCollection;
  /** A field that the company added to an entity: typed, and filtered, imported, journaled and shown like the model's own. */
  readonly customFields: CustomFieldsCollection;
  /** A group of products, which may stand within another. */
  readonly productCategories: ProductCategoriesCollection;
  /** A good or service that the company sells. */
  readonly products: ProductsCollection;
  /** Prices that hold for some customers or for everyone, for a time or for good. */
  readonly priceBooks: PriceBooksCollection;
  /** What a product costs by a price book, from a quantity on: a price, or a share off the list price. */
  readonly priceEntries: PriceEntriesCollection;
  /** A series of numbers for documents of one kind, as HD2026-0001, HD2026-0002. */
  readonly numberSeries: NumberSeriesCollection;
  /** An agreement with a customer: what is delivered, from when until when, for how much. */
  readonly contracts: ContractsCollection;
  /** A line of a contract: so many of something, at a price. */
  readonly contractLines: ContractLinesCollection;
  /** When people work: the hours of a week in a time zone, and the days that are otherwise. */
  readonly calendars: CalendarsCollection;
}

/** The record type of each entity of the model. */
export interface Entities {
  company: Company;
  user: User;
  team: Team;
  role: Role;
  account: Account;
  contact: Contact;
  lead: Lead;
  customer_group: CustomerGroup;
  relation_kind: RelationKind;
  relation: Relation;
  pipeline: Pipeline;
  stage: Stage;
  deal: Deal;
  competitor: Competitor;
  loss_reason: LossReason;
  quota: Quota;
  territory: Territory;
  interaction: Interaction;
  note: Note;
  comment: Comment;
  task: Task;
  tag: Tag;
  saved_view: SavedView;
  currency: Currency;
  rate: Rate;
  attachment: Attachment;
  custom_field: CustomField;
  product_category: ProductCategory;
  product: Product;
  price_book: PriceBook;
  price_entry: PriceEntry;
  number_series: NumberSeries;
  contract: Contract;
  contract_line: ContractLine;
  work_calendar: WorkCalendar;
}

/** The reports of a CRM, a transaction or an earlier state. */
export interface Reports {
  /** Number and worth of deals by pipeline and stage; of a period, those expected or closed in it. */
  board(asked?: ReportQuery): Promise<Report<Board>>;
  boardSync(asked?: ReportQuery): Report<Board>;
  /** Open deals by the month they are expected, won ones by the month they were won, by forecast category. */
  forecast(asked?: ReportQuery): Promise<Report<Forecast>>;
  forecastSync(asked?: ReportQuery): Report<Forecast>;
  /** Won ÷ (won + lost) by number and by value, of the deals decided in the period. */
  winRate(asked?: ReportQuery): Promise<Report<WinRate>>;
  winRateSync(asked?: ReportQuery): Report<WinRate>;
  /** Deals won and lost by their owner and by the team that they name, of those decided in the period. */
  outcomes(asked?: ReportQuery): Promise<Report<Outcomes>>;
  outcomesSync(asked?: ReportQuery): Report<Outcomes>;
  /** Mean and median of the days from creation to win, of the deals won in the period. */
  cycle(asked?: ReportQuery): Promise<Report<Cycle>>;
  cycleSync(asked?: ReportQuery): Report<Cycle>;
  /** What the pipeline earns a day: open deals × win rate × average won value ÷ days to win, the last three of the period. */
  velocity(asked?: ReportQuery): Promise<Report<Velocity>>;
  velocitySync(asked?: ReportQuery): Report<Velocity>;
  /** How far the deals of a pipeline came and how long they stood in each stage, of those that began in the period. */
  funnel(asked?: ReportQuery & { pipeline?: PipelineId | undefined }): Promise<Report<Funnel>>;
  funnelSync(asked?: ReportQuery & { pipeline?: PipelineId | undefined }): Report<Funnel>;
  /** Open deals that were expected before today, of those expected in the period. */
  slipped(asked?: ReportQuery): Promise<Report<Slipped>>;
  slippedSync(asked?: ReportQuery): Report<Slipped>;
  /** Calls that are still planned though their time has come, of those planned in the period. */
  forgottenCalls(asked?: ReportQuery): Promise<Report<ForgottenCalls>>;
  forgottenCallsSync(asked?: ReportQuery): Report<ForgottenCalls>;
  /** Interactions of the period by user and by channel. */
  activity(asked?: ReportQuery): Promise<Report<Activity>>;
  activitySync(asked?: ReportQuery): Report<Activity>;
  /** The accounts that bought most in the period, and what is open with them. */
  topAccounts(asked?: ReportQuery): Promise<Report<TopAccounts>>;
  topAccountsSync(asked?: ReportQuery): Report<TopAccounts>;
  /** The contacts with the most interactions of the period, or of the last 90 days. */
  frequentContacts(asked?: ReportQuery): Promise<Report<FrequentContacts>>;
  frequentContactsSync(asked?: ReportQuery): Report<FrequentContacts>;
  /** By which channel each contact answers most readily, of the interactions of the period. */
  bestChannel(asked?: ReportQuery & { contact?: ContactId | undefined }): Promise<Report<BestChannel>>;
  bestChannelSync(asked?: ReportQuery & { contact?: ContactId | undefined }): Report<BestChannel>;
  /** What a user has to do: overdue, and today or in the period. */
  home(asked?: ReportQuery & { user?: UserId | undefined }): Promise<Report<Home>>;
  homeSync(asked?: ReportQuery & { user?: UserId | undefined }): Report<Home>;
  /** Everything about one account: people, leads, deals, contracts, tasks, and the timeline of the period. */
  account360(asked: ReportQuery & { account: AccountId }): Promise<Report<Account360>>;
  account360Sync(asked: ReportQuery & { account: AccountId }): Report<Account360>;
  /** What users and teams won against their quotas, in the period or this quarter. */
  attainment(asked?: ReportQuery & { user?: UserId | undefined }): Promise<Report<Attainment>>;
  attainmentSync(asked?: ReportQuery & { user?: UserId | undefined }): Report<Attainment>;
  /** Contracts in force whose last day lies in the period, or in the next 90 days. */
  contractsEnding(asked?: ReportQuery): Promise<Report<ContractsEnding>>;
  contractsEndingSync(asked?: ReportQuery): Report<ContractsEnding>;
  /** Contracts made in the period whose lines come to more than their value cap. */
  contractsOverCap(asked?: ReportQuery): Promise<Report<ContractsOverCap>>;
  contractsOverCapSync(asked?: ReportQuery): Report<ContractsOverCap>;
  /** How far leads and accounts came from target to customer, of those that began in the period. */
  lifeCycle(asked?: ReportQuery): Promise<Report<LifeCycle>>;
  lifeCycleSync(asked?: ReportQuery): Report<LifeCycle>;
}

/** The verbs of a CRM or a transaction. */
export interface Flows {
  /** Moves a deal to a stage: its category, forecast category and, unless somebody estimated it, its probability follow. */
  moveDeal(given: MoveDealArguments): Promise<DealMoved>;
  moveDealSync(given: MoveDealArguments): DealMoved;
  /** Wins an open deal: it goes to a won stage, is certain, and is closed now. */
  win(given: WinArguments): Promise<DealMoved>;
  winSync(given: WinArguments): DealMoved;
  /** Loses an open deal: it goes to a lost stage with the reason, counts nothing, and is closed now. */
  lose(given: LoseArguments): Promise<DealMoved>;
  loseSync(given: LoseArguments): DealMoved;
  /** Reopens a deal that was won or lost: it goes back to an open stage, and is closed no more. */
  reopen(given: ReopenArguments): Promise<DealMoved>;
  reopenSync(given: ReopenArguments): DealMoved;
  /** Gives what a user is responsible for to another one, as when somebody leaves, and what is theirs to do: what is open, not what was done.  Who did what stays in history. Over 10,000 records are written in several commits, which are one change set. */
  transfer(given: TransferArguments): Promise<Transferred>;
  transferSync(given: TransferArguments): Transferred;
  /** Converts a lead into an account, a contact and a deal: new ones, ones that are there, or none.  An account is made of the organisation, a contact of the person, where the lead names them. Of a record that is there only empty fields are filled. Whatever is about the lead is linked to the new records too, its relations to others go over to the record that each fits, and the lead stays as it was, to be read only. It is one change, which `unconvert_lead` takes back. */
  convertLead(given: ConvertLeadArguments): Promise<LeadConverted>;
  convertLeadSync(given: ConvertLeadArguments): LeadConverted;
  /** Takes the conversion of a lead back: the lead is open again, what was made goes to the trash, what was filled is empty.  What somebody changed or uses since is a conflict: then nothing is taken back, unless it is to be left as it is. */
  unconvertLead(given: UnconvertLeadArguments): Promise<LeadUnconverted>;
  unconvertLeadSync(given: UnconvertLeadArguments): LeadUnconverted;
  /** Sets from which score leads are hot and warm, and rates every lead with a score anew, all as one change set.  Converted leads keep the rating that they had. It is the one way to set the thresholds, so that lists by rating always agree with them. Only the program and administrators may do this. */
  rateLeads(given: RateLeadsArguments): Promise<LeadsRated>;
  rateLeadsSync(given: RateLeadsArguments): LeadsRated;
  /** Gives leads to the users who take leads, in turn by name; the oldest lead first.  By territory and skill they go to those whom they fit. By weight the next one goes to whoever is responsible for the fewest open leads for their weight, so that it does not matter how many are given in one call. */
  assignLeads(given: AssignLeadsArguments): Promise<LeadsAssigned>;
  assignLeadsSync(given: AssignLeadsArguments): LeadsAssigned;
  /** Tells which records a record has to do with, and what it is to each of them, whichever of the two the relation is said of. */
  readRelations(given: ReadRelationsArguments): Promise<RelationsRead>;
  readRelationsSync(given: ReadRelationsArguments): RelationsRead;
  /** Marks the comments of a record or topic as read by a user; other users' marks stay. */
  markCommentsRead(given: MarkCommentsReadArguments): Promise<CommentCount>;
  markCommentsReadSync(given: MarkCommentsReadArguments): CommentCount;
  /** Counts the comments of others that a user has not read: of a record, of a topic, or all that the user may see. */
  countUnreadComments(given: CountUnreadCommentsArguments): Promise<CommentCount>;
  countUnreadCommentsSync(given: CountUnreadCommentsArguments): CommentCount;
  /** Sends a draft for approval, by who sends it. */
  submitContract(given: SubmitContractArguments): Promise<ContractMoved>;
  submitContractSync(given: SubmitContractArguments): ContractMoved;
  /** Approves a contract that waits for it; from then on what was approved does not change. It needs a role that may approve contracts, and somebody else than who sent it, unless the company's settings let them. */
  approveContract(given: ApproveContractArguments): Promise<ContractMoved>;
  approveContractSync(given: ApproveContractArguments): ContractMoved;
  /** Sends a contract that waits for approval, or was approved, back to be worked on, and says why. It needs a role that may approve contracts. */
  sendBackContract(given: SendBackContractArguments): Promise<ContractMoved>;
  sendBackContractSync(given: SendBackContractArguments): ContractMoved;
  /** Notes that both sides signed a contract: what was agreed stands from then on.  A lead that signs becomes an account, and a prospect a customer, by their first contract, unless the company's settings say otherwise. Where they ask for it, the contract must have been approved, and its signed copy attached. */
  signContract(given: SignContractArguments): Promise<ContractSigned>;
  signContractSync(given: SignContractArguments): ContractSigned;
  /** Puts a signed contract into force, from its first day on; `tick` does so by itself. */
  activateContract(given: ActivateContractArguments): Promise<ContractMoved>;
  activateContractSync(given: ActivateContractArguments): ContractMoved;
  /** Ends a signed contract before its time, and says why: today, or on a day to come, when `tick` does it. */
  terminateContract(given: TerminateContractArguments): Promise<ContractMoved>;
  terminateContractSync(given: TerminateContractArguments): ContractMoved;
  /** Makes a draft that goes on where a contract ends: with its lines, for as long. The old contract counts as renewed when the new one is signed and the old one is over. */
  renewContract(given: RenewContractArguments): Promise<ContractRenewed>;
  renewContractSync(given: RenewContractArguments): ContractRenewed;
  /** Tells what a contract comes to by its lines; nothing is written. */
  readContractFigures(given: ReadContractFiguresArguments): Promise<ContractFigures>;
  readContractFiguresSync(given: ReadContractFiguresArguments): ContractFigures;
  /** Tells what a product costs: by a contract in force, the customer's price book, their group's, one for everyone, or the list, and why the ones before it do not hold; nothing is written. */
  readPrice(given: ReadPriceArguments): Promise<PriceRead>;
  readPriceSync(given: ReadPriceArguments): PriceRead;
  /** Tells when so much work is done that begins at a time; nothing is written. */
  addWorkingTime(given: AddWorkingTimeArguments): Promise<WorkDue>;
  addWorkingTimeSync(given: AddWorkingTimeArguments): WorkDue;
  /** Counts how long was worked between two times; nothing is written. */
  countWorkingTime(given: CountWorkingTimeArguments): Promise<WorkDone>;
  countWorkingTimeSync(given: CountWorkingTimeArguments): WorkDone;
}

/**
 * What went wrong, for a program to act on; the codes are the same in every language.
 *
 * - `not_found`: No such record, or none that the user may see.
 * - `invalid`: Values that break a rule; `fields` names each field and rule.
 * - `unknown_field`: A field that the entity does not have.
 * - `wrong_type`: A value of another type than the field's.
 * - `duplicate`: A unique value that another record has already.
 * - `duplicate_conflict`: Records that may be the same as a new one are there already; `records` names them.
 * - `broken_link`: A link to a record that does not exist.
 * - `conflict`: Somebody changed the record since it was read.
 * - `forbidden`: The user's roles do not allow this.
 * - `query`: A filter, sort or search that cannot be understood; the message names the place.
 * - `import`: A mapping or data file that cannot be understood.
 * - `busy`: Another process or call holds what this call needs.
 * - `closed`: The handle was closed.
 * - `finished`: The transaction was already committed or rolled back, or was left open for too long.
 * - `forked`: The process was forked after the file was opened; open it again in the child.
 * - `canceled`: The caller stopped the call.
 * - `budget`: The call read more, or took longer, than its budget allows; the message says what would make it cheaper.
 * - `gone`: What was asked for was kept for a limited time, and is gone.
 * - `foreign_file`: The file is not a CRM file.
 * - `newer_format`: The file was written by a newer version of the library.
 * - `corrupt`: Stored bytes are damaged.
 * - `disk_full`: The disk is full; nothing of this call was written.
 * - `storage`: The file system refused; nothing of this call was written.
 * - `final`: The change set cannot be reverted any more: a final step was taken.
 * - `unsupported`: Not possible in this mode of the file.
 * - `bug`: A mistake in the library itself; please report it.
 */
export type ErrorCode =
  | "not_found"
  | "invalid"
  | "unknown_field"
  | "wrong_type"
  | "duplicate"
  | "duplicate_conflict"
  | "broken_link"
  | "conflict"
  | "forbidden"
  | "query"
  | "import"
  | "busy"
  | "closed"
  | "finished"
  | "forked"
  | "canceled"
  | "budget"
  | "gone"
  | "foreign_file"
  | "newer_format"
  | "corrupt"
  | "disk_full"
  | "storage"
  | "final"
  | "unsupported"
  | "bug";
