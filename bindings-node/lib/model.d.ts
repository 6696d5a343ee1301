// Written by `cargo xtask codegen` from the model; do not edit.

import type { CalendarDate, Collection, CurrencyCode, Decimal, DecimalInput, Id, Instant, Link, LinkInput, Money, MoneyInput } from "../index.js";

/**
 * Which language and customs a file starts with.
 * - `vi_vn`: Vietnamese, Vietnam.
 * - `en_us`: English, United States.
 */
export type LocalePreset = "vi_vn" | "en_us";

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
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
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
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
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
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
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
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
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
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
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
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
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
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
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
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. People who work together; teams stand in a tree. */
export interface TeamPatch {
  /** What the team is called. */
  name?: string | undefined;
  /** The team above. */
  parent?: TeamId | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
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

/**
 * What a role may do with a field.
 * - `none`: Neither see nor set it.
 * - `read`: See it.
 * - `write`: See and set it.
 */
export type FieldAccess = "none" | "read" | "write";

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
}

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
 */
export type AccountKind = "customer" | "prospect" | "partner" | "supplier" | "reseller" | "competitor" | "other";

/**
 * What a telephone number is for.
 * - `mobile`: A mobile.
 * - `work`: At work.
 * - `home`: At home.
 * - `fax`: A fax.
 * - `other`: Anything else.
 */
export type PhoneKind = "mobile" | "work" | "home" | "fax" | "other";

/**
 * What an address is for.
 * - `work`: Where work is done.
 * - `billing`: Where invoices go.
 * - `shipping`: Where goods go.
 * - `home`: Where somebody lives.
 * - `other`: Anything else.
 */
export type AddressKind = "work" | "billing" | "shipping" | "home" | "other";

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
  /** Where it gets mail. */
  email: string | null;
  /** Its telephone numbers. */
  phones: ContactPhone[];
  /** Where it is. */
  addresses: PostalAddress[];
  /** How it was found. */
  source: string | null;
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
  /** Where it gets mail. */
  email?: string | null | undefined;
  /** Its telephone numbers. */
  phones?: readonly NewContactPhone[] | null | undefined;
  /** Where it is. */
  addresses?: readonly NewPostalAddress[] | null | undefined;
  /** How it was found. */
  source?: string | null | undefined;
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
  /** Where it gets mail. */
  email?: string | null | undefined;
  /** Its telephone numbers. */
  phones?: readonly NewContactPhone[] | null | undefined;
  /** Where it is. */
  addresses?: readonly NewPostalAddress[] | null | undefined;
  /** How it was found. */
  source?: string | null | undefined;
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
}

/** The lists of a `account` record. */
export interface AccountLists {
  phones: NewContactPhone;
  addresses: NewPostalAddress;
  externalIds: NewExternalId;
}

/** The accounts. */
export type AccountsCollection = Collection<Account, NewAccount, AccountPatch, AccountLists, AccountId>;

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
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
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
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
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
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
}

/** The lists of a `contact` record. */
export interface ContactLists {
  emails: NewContactEmail;
  phones: NewContactPhone;
  addresses: NewPostalAddress;
  externalIds: NewExternalId;
}

/** The contacts. */
export type ContactsCollection = Collection<Contact, NewContact, ContactPatch, ContactLists, ContactId>;

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
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
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
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. A way that a sale goes: its stages in order. */
export interface PipelinePatch {
  /** What the pipeline is called. */
  name?: string | undefined;
  /** Its place among the pipelines. */
  order?: number | undefined;
  /** Whether it takes no new deals. */
  inactive?: boolean | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
}

/** The lists of a `pipeline` record. */
export interface PipelineLists {
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

/** A step of a pipeline, with a fixed category. */
export interface Stage {
  /** Which record it is. */
  id: StageId;
  /** The pipeline that the stage belongs to. */
  pipeline: PipelineId;
  /** What the stage is called. */
  name: string;
  /** Its place in the pipeline. */
  order: number;
  /** How a deal stands here; it cannot be changed later, since history and figures rest on it. */
  category: StageCategory;
  /** How likely a deal here is won, 0 to 100; 100 where won, 0 where lost. */
  probability: Decimal;
  /** Where its deals count in the forecast. */
  forecastCategory: ForecastCategory;
  /** After how many days here a deal is stale. */
  rotDays: number | null;
  /** Names of the fields that a deal needs to stand here. */
  requiredFields: string[];
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
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

/** The fields of a new record. A step of a pipeline, with a fixed category. */
export interface NewStage {
  /** The pipeline that the stage belongs to. */
  pipeline: PipelineId;
  /** What the stage is called. */
  name: string;
  /** Its place in the pipeline. */
  order: number;
  /** How a deal stands here; it cannot be changed later, since history and figures rest on it. */
  category: StageCategory;
  /** How likely a deal here is won, 0 to 100; 100 where won, 0 where lost. */
  probability?: DecimalInput | undefined;
  /** Where its deals count in the forecast. */
  forecastCategory?: ForecastCategory | undefined;
  /** After how many days here a deal is stale. */
  rotDays?: number | null | undefined;
  /** Names of the fields that a deal needs to stand here. */
  requiredFields?: readonly string[] | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
}

/** Changes to a record: absent and undefined leave, null clears. A step of a pipeline, with a fixed category. */
export interface StagePatch {
  /** The pipeline that the stage belongs to. */
  pipeline?: PipelineId | undefined;
  /** What the stage is called. */
  name?: string | undefined;
  /** Its place in the pipeline. */
  order?: number | undefined;
  /** How a deal stands here; it cannot be changed later, since history and figures rest on it. */
  category?: StageCategory | undefined;
  /** How likely a deal here is won, 0 to 100; 100 where won, 0 where lost. */
  probability?: DecimalInput | undefined;
  /** Where its deals count in the forecast. */
  forecastCategory?: ForecastCategory | undefined;
  /** After how many days here a deal is stale. */
  rotDays?: number | null | undefined;
  /** Names of the fields that a deal needs to stand here. */
  requiredFields?: readonly string[] | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
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

/**
 * What kind of sale it is.
 * - `new_business`: With a new customer.
 * - `existing`: With a customer.
 * - `renewal`: The same again.
 * - `upsell`: More of the same.
 * - `cross_sell`: Something else besides.
 */
export type DealType = "new_business" | "existing" | "renewal" | "upsell" | "cross_sell";

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
  /** Why it was lost. */
  lostReason: string | null;
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
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
  /** Why it was lost. */
  lostReason?: string | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
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
  /** Why it was lost. */
  lostReason?: string | null | undefined;
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
}

/** The lists of a `deal` record. */
export interface DealLists {
  externalIds: NewExternalId;
}

/** The deals. */
export type DealsCollection = Collection<Deal, NewDeal, DealPatch, DealLists, DealId>;

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
  /** The user responsible. */
  owner: UserId | null;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team: TeamId | null;
  /** Free words to group records by. */
  tags: string[];
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds: ExternalId[];
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
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
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
  /** The user responsible. */
  owner?: UserId | null | undefined;
  /** The team responsible; filled with the owner's primary team when left empty. */
  team?: TeamId | null | undefined;
  /** Free words to group records by. */
  tags?: readonly string[] | null | undefined;
  /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
  externalIds?: readonly NewExternalId[] | null | undefined;
}

/** The lists of a `interaction` record. */
export interface InteractionLists {
  participants: NewParticipant;
  externalIds: NewExternalId;
}

/** The interactions. */
export type InteractionsCollection = Collection<Interaction, NewInteraction, InteractionPatch, InteractionLists, InteractionId>;

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
}

/** The lists of a `rate` record. */
export interface RateLists {
  externalIds: NewExternalId;
}

/** The rates. */
export type RatesCollection = Collection<Rate, NewRate, RatePatch, RateLists, RateId>;

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
  /** A way that a sale goes: its stages in order. */
  readonly pipelines: PipelinesCollection;
  /** A step of a pipeline, with a fixed category. */
  readonly stages: StagesCollection;
  /** A sale in the making: what somebody may buy, for how much, and by when. */
  readonly deals: DealsCollection;
  /** One touch on any channel, planned or held: a call, a meeting, a message. */
  readonly interactions: InteractionsCollection;
  /** A currency that the company trades in. */
  readonly currencies: CurrenciesCollection;
  /** What one unit of a currency is worth in another, from a day until the next rate. */
  readonly rates: RatesCollection;
}

/** The record type of each entity of the model. */
export interface Entities {
  company: Company;
  user: User;
  team: Team;
  role: Role;
  account: Account;
  contact: Contact;
  pipeline: Pipeline;
  stage: Stage;
  deal: Deal;
  interaction: Interaction;
  currency: Currency;
  rate: Rate;
}

/**
 * What went wrong, for a program to act on; the codes are the same in every language.
 *
 * - `not_found`: No such record, or none that the user may see.
 * - `invalid`: Values that break a rule; [`Error::fields`] names each field and rule.
 * - `unknown_field`: A field that the entity does not have.
 * - `wrong_type`: A value of another type than the field's.
 * - `duplicate`: A unique value that another record has already.
 * - `broken_link`: A link to a record that does not exist.
 * - `conflict`: Somebody changed the record since it was read.
 * - `forbidden`: The user's roles do not allow this.
 * - `query`: A filter, sort or search that cannot be understood; the message names the place.
 * - `import`: A mapping or data file that cannot be understood.
 * - `busy`: Another process or call holds what this call needs.
 * - `closed`: The handle was closed.
 * - `finished`: The transaction was already committed or rolled back, or was left open for too long.
 * - `forked`: The process was forked after the file was opened; open it again in the child.
 * - `canceled`: The caller stopped the call through its progress callback.
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
  | "foreign_file"
  | "newer_format"
  | "corrupt"
  | "disk_full"
  | "storage"
  | "final"
  | "unsupported"
  | "bug";
