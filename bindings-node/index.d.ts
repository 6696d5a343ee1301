// Written by `cargo xtask codegen` from xtask/src/codegen/node/front_door.d.ts; do not edit.
/**
 * A CRM that lives inside your program: one library, one file, no server.
 *
 * Every call that reads or writes has two forms: one that promises, and a twin with `Sync` at the end of its name.
 * @packageDocumentation
 */
import type { Readable } from "node:stream";

import type {
  Collections,
  Company,
  Entities,
  ErrorCode,
  Flows,
  MassUpdated,
  RecordEvent,
  Reports,
  UserId,
} from "./lib/model.js";

export * from "./lib/model.js";

/** The version of the library. */
export declare function version(): string;

declare const of: unique symbol;
/** A UUID as text, of a record of this entity; an id that is known to be another entity's does not fit. */
export type Id<Entity extends string> = string & { readonly [of]?: Entity };
/** A decimal number as text, exact, as `"0.25"`. */
export type Decimal = string;
/** A decimal number: text, or a whole number. Fractions are text, since a float would not be exact. */
export type DecimalInput = string | number | bigint;
/** A day as `"2026-11-20"`; it has no time zone. */
export type CalendarDate = string;
/** An instant: a `Date`, or text with its offset, as `"2026-11-20T09:00:00+07:00"`. */
export type Instant = Date | string;
/** An ISO 4217 code, as `"VND"`. */
export type CurrencyCode = string;

/** An amount with its currency. */
export interface Money {
  amount: Decimal;
  currency: CurrencyCode;
}

/** An amount with its currency, or both as text, as `"1000000 VND"`. */
export type MoneyInput = { readonly amount: DecimalInput; readonly currency: CurrencyCode } | string;

/** A link to a record of any entity. */
export interface Link {
  entity: string;
  id: string;
}

/** A link to a record of any entity, or both as text, as `"deal:UUID"`. */
export type LinkInput = Readonly<Link> | string;

/** What fields hold that the company added, by name. */
export type CustomValues = Record<string, boolean | number | string | Date | Money | Link | string[] | null>;
/** Such values as they are given: absent and undefined leave, null clears. */
export type CustomInput = Readonly<Record<string, boolean | number | bigint | Instant | MoneyInput | LinkInput | readonly string[] | null | undefined>>;

/** What the library throws and rejects with. It never holds a field's value, so it may be logged. */
export declare class CrmError extends Error {
  private constructor();
  readonly name: "CrmError";
  /** What went wrong. */
  readonly code: ErrorCode;
  /** What happened and what to do, for a person. */
  readonly detail: string;
  /** The record concerned, if there is one. */
  readonly record: Link | null;
  /** The fields concerned, each with the rule it broke. */
  readonly fields: readonly BrokenRule[];
  /** The records concerned, of a call over several: which, the code of what is wrong, and its fields. */
  readonly records: readonly {
    readonly record: Link;
    readonly code: ErrorCode;
    readonly fields: readonly BrokenRule[];
  }[];
}

/** A rule that a field breaks; the field is empty when it is about the whole record. */
export interface BrokenRule {
  readonly field: string;
  readonly code: string;
}

/** What a file holds: bytes, or a stream of them, as `fs.createReadStream` and `fetch` give it. */
export type Content = Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array> | Blob;

type Single = string | number | bigint | Date | Readonly<Money> | Readonly<Link>;

/** A value for a `$name` in a filter; a list is for `in`. */
export type Parameter = Single | boolean | readonly Single[] | null | undefined;

/** Which records, in which order, how many. Filters and sorts name fields as the model does, in `snake_case`. */
export interface Query {
  /** As `category == "open" && amount > 1000000 VND && owner in [me]`; of several, all must hold. */
  filter?: string | readonly string[] | null | undefined;
  /** Values for `$name` in the filter; they are never read as a part of its text. */
  params?: { readonly [name: string]: Parameter } | null | undefined;
  /** A field, or several; `-` before a name turns the order around, as `-expected_close`. */
  sort?: string | readonly string[] | null | undefined;
  /** How many records a page has: 100 when not given, at most 10,000. */
  limit?: number | null | undefined;
  /** Goes on after a page, by its `next`. */
  after?: string | null | undefined;
}

/** Some records of a list, and where the next ones begin. */
export interface Page<Record> {
  items: Record[];
  /** Give it to `list` as `after` for the next page; null after the last one. */
  next: string | null;
}

/**
 * The records of one entity. On a CRM each call is a commit of its own, on a transaction it is a part of that.
 */
export declare class Collection<
  Record,
  New,
  Patch,
  Lists = { [list: string]: unknown },
  RecordId extends string = string,
> {
  private constructor();
  /** The entity's name, as `deal`. */
  readonly entity: string;

  /** Creates a record. */
  create(fields: New): Promise<Record>;
  /** As `create`, and done when it returns. */
  createSync(fields: New): Record;
  /** The record with this id; `not_found` when there is none, it is in the trash, or it may not be seen. */
  get(id: RecordId): Promise<Record>;
  /** As `get`, and done when it returns. */
  getSync(id: RecordId): Record;
  /** The record with this id, if there is one. */
  find(id: RecordId): Promise<Record | null>;
  /** As `find`, and done when it returns. */
  findSync(id: RecordId): Record | null;
  /**
   * Changes fields: what is absent stays, null clears; a list is the wished list, its items matched by id. With a
   * revision, only a record that still has that one is changed; else the call fails with `conflict`.
   */
  update(id: RecordId, fields: Patch, options?: Expected): Promise<Record>;
  /** As `update`, and done when it returns. */
  updateSync(id: RecordId, fields: Patch, options?: Expected): Record;
  /** Adds an item to a list of a record. */
  addItem<List extends keyof Lists & string>(id: RecordId, list: List, item: Lists[List], options?: Expected): Promise<Record>;
  /** As `addItem`, and done when it returns. */
  addItemSync<List extends keyof Lists & string>(id: RecordId, list: List, item: Lists[List], options?: Expected): Record;
  /** Makes the item of the same id this one; what is not given becomes empty. */
  updateItem<List extends keyof Lists & string>(id: RecordId, list: List, item: Lists[List] & { id: string }, options?: Expected): Promise<Record>;
  /** As `updateItem`, and done when it returns. */
  updateItemSync<List extends keyof Lists & string>(id: RecordId, list: List, item: Lists[List] & { id: string }, options?: Expected): Record;
  /** Takes an item out of a list of a record, by its id. */
  removeItem<List extends keyof Lists & string>(id: RecordId, list: List, item: string, options?: Expected): Promise<Record>;
  /** As `removeItem`, and done when it returns. */
  removeItemSync<List extends keyof Lists & string>(id: RecordId, list: List, item: string, options?: Expected): Record;
  /** Moves a record to the trash, out of every list, total and search. */
  delete(id: RecordId): Promise<void>;
  /** As `delete`, and done when it returns. */
  deleteSync(id: RecordId): void;
  /** Takes a record out of the trash. */
  restore(id: RecordId): Promise<Record>;
  /** As `restore`, and done when it returns. */
  restoreSync(id: RecordId): Record;
  /** Deletes a record in the trash for good. */
  purge(id: RecordId): Promise<void>;
  /** As `purge`, and done when it returns. */
  purgeSync(id: RecordId): void;
  /** A page of the records that pass a filter. */
  list(query?: Query): Promise<Page<Record>>;
  /** As `list`, and done when it returns. */
  listSync(query?: Query): Page<Record>;
  /**
   * Makes the same changes to every record that passes a filter, as one change set. A record that may not be changed
   * refuses the whole call, and the error lists all of them, unless the options say otherwise.
   */
  massUpdate(query: Query, fields: Patch, options?: MassUpdateOptions): Promise<MassUpdated>;
  /** As `massUpdate`, and done when it returns. */
  massUpdateSync(query: Query, fields: Patch, options?: MassUpdateOptions): MassUpdated;
  /** How many records pass a filter. */
  count(query?: Query): Promise<number>;
  /** As `count`, and done when it returns. */
  countSync(query?: Query): number;
  /** How a filter would be answered: by which index, and what is looked at besides. */
  explain(query?: Query): Promise<string>;
  /** As `explain`, and done when it returns. */
  explainSync(query?: Query): string;
  /** The content of a file, for whoever may see its record and the one that it belongs to. */
  content(id: RecordId): Promise<Buffer>;
  /** As `content`, and done when it returns. */
  contentSync(id: RecordId): Buffer;
  /**
   * Stores a file's content and its record; `unsupported` where records hold no content. Of a stream one piece at a time
   * is in memory.
   */
  attach(content: Content, fields: New): Promise<Record>;
  attachSync(content: Uint8Array | Iterable<Uint8Array>, fields: New): Record;
  /** The content of a file a piece at a time; what is wrong is the stream's error. */
  contentStream(id: RecordId): Readable;
  /** All records of a query, page after page; `limit` is the size of a page. */
  all(query?: Query): AsyncGenerator<Record, void, undefined>;
  /** As `all`, and done when it returns. */
  allSync(query?: Query): Generator<Record, void, undefined>;
}

/** A record of an entity declared at run time. */
export interface DeclaredRecord {
  id: string;
  revision: number;
  [field: string]: unknown;
}

/** The records of an entity declared at run time. */
export type DeclaredCollection = Collection<
  DeclaredRecord,
  { readonly [field: string]: unknown },
  { readonly [field: string]: unknown }
>;

/** Days from the first to the last, both included. */
export interface Period {
  first: CalendarDate;
  last: CalendarDate;
}

/** Of which records, which period and which state a report tells; nothing said is all, now. */
export interface ReportQuery {
  /** A filter over the report's entity. */
  filter?: string | undefined;
  /** The values of `$name` in the filter. */
  params?: Query["params"];
  /** By the company's calendar: `this_quarter`, `last_30_days`, `2026-11`, `2026-Q1`, `2026-04-01/2026-06-30`, or two days. */
  period?: string | Period | undefined;
  /** What the report would have told at this time. */
  asOf?: Instant | undefined;
  /** At most so many rows, where the report is a list. */
  limit?: number | undefined;
}

/** A report: its figures, and their picture in the company's language. */
export declare class Report<Data = unknown> {
  private constructor();
  /** The figures: money as decimal text with its currency, shares as numbers. */
  readonly data: Data;
  /** The picture: SVG that stands by itself, readable on light and dark pages. */
  svg(): string;
  /** The picture as a Vega-Lite specification with its data. */
  vega(): { readonly [key: string]: unknown };
}

/** What collections, verbs and reports are asked of: a CRM, a transaction, an earlier state. */
export interface Door extends Collections, Flows, Reports {
  /** The records of an entity by its name, also of one declared at run time. */
  collection(entity: string): DeclaredCollection;
  /** A report by its name, as `describe` lists it; some take the record that they are about, as `{ pipeline }`. */
  report(name: string, asked?: ReportQuery & { readonly [entity: string]: unknown }): Promise<Report>;
  /** As `report`, and done when it returns. */
  reportSync(name: string, asked?: ReportQuery & { readonly [entity: string]: unknown }): Report;
}

/** What was done to a record. */
export type Verb = "create" | "update" | "trash" | "restore" | "purge";

/** A record that a search found; one of a declared entity has that entity's name, and is a `DeclaredRecord`. */
export type Found = {
  [Entity in keyof Entities]: { entity: Entity; rank: number; record: Entities[Entity] };
}[keyof Entities];

/** How much one call may read before it is stopped. */
export interface Budget {
  /** How many rows: every record that is read counts, every entry of the journal, and every block of an index or the search. */
  rows?: number | undefined;
  /** For how many milliseconds, by the handle's clock. */
  millis?: number | undefined;
  /** What stops calls that were made for a promise. */
  signal?: AbortSignal | undefined;
}

/** An entity to declare; names are in `snake_case`. */
export interface Declaration {
  /** The entity's name, as `machine`. */
  name: string;
  /** The name of its collection, as `machines`. */
  plural: string;
  /** What one is, in a sentence. */
  doc?: string | undefined;
  fields: readonly DeclaredField[];
  /** The fields by which records can be found and sorted. */
  indexed?: readonly string[] | undefined;
  /** The fields whose value belongs to one live record. */
  unique?: readonly string[] | undefined;
  /** The fields that search reads. */
  searched?: readonly string[] | undefined;
}

/** A field of an entity to declare. */
export type DeclaredField = { name: string; required?: boolean | undefined } & (
  | { kind: "id"; entity: string }
  | {
      kind:
        | "bool"
        | "int"
        | "decimal"
        | "percent"
        | "text"
        | "long_text"
        | "email"
        | "phone"
        | "currency"
        | "zone"
        | "date"
        | "timestamp"
        | "money"
        | "link"
        | "set";
    }
);

/**
 * A CRM in one file.
 *
 * A plain handle is the embedding program itself; `asUser` gives one that is limited by a user's roles.
 */
export declare class Crm {
  private constructor();
  /** Opens a file. */
  static open(path: string, options?: OpenOptions): Promise<Crm>;
  /** As `open`, and done when it returns. */
  static openSync(path: string, options?: OpenOptions): Crm;
  /** Makes a new file, with the company, pipeline, stages, roles and currencies of a preset. */
  static create(path: string, options?: OpenOptions): Promise<Crm>;
  /** As `create`, and done when it returns. */
  static createSync(path: string, options?: OpenOptions): Crm;
  /** A CRM in memory, for tests and throw-away work. */
  static memory(options?: OpenOptions): Promise<Crm>;
  /** As `memory`, and done when it returns. */
  static memorySync(options?: OpenOptions): Crm;
  /**
   * Puts a backup in the place of a file, after reading and checking all of it; a file that is there is replaced only
   * when asked.
   */
  static restore(backup: string, path: string, options?: RestoreOptions): Promise<void>;
  /** As `restore`, and done when it returns. */
  static restoreSync(backup: string, path: string, options?: RestoreOptions): void;
  /**
   * Writes what can still be read from a damaged file into a new one, and tells what could not be read. The damaged
   * file stays as it is; a backup loses less.
   */
  static salvage(damaged: string, path: string): Promise<Salvaged>;
  /** As `salvage`, and done when it returns. */
  static salvageSync(damaged: string, path: string): Salvaged;
  /** A transaction by hand: it is never run again, and thrown away when it is not committed. */
  transaction(): Promise<Transaction>;
  /** As `transaction`, and done when it returns. */
  transactionSync(): Transaction;
  /** A handle limited by a user's roles; what they may not see does not exist for it. */
  asUser(user: UserId): Promise<Crm>;
  /** As `asUser`, and done when it returns. */
  asUserSync(user: UserId): Crm;
  /** A handle that reads the file as it was at this time; it writes nothing and does not search. */
  asOf(at: Instant): Promise<Earlier>;
  /** As `asOf`, and done when it returns. */
  asOfSync(at: Instant): Earlier;
  /** The company's settings. */
  company(): Promise<Company>;
  /** As `company`, and done when it returns. */
  companySync(): Company;
  /** Finds records by words, or beginnings of words, in any order; accents may be left out. */
  search(words: string, options?: SearchOptions): Promise<Found[]>;
  /** As `search`, and done when it returns. */
  searchSync(words: string, options?: SearchOptions): Found[];
  /** The journal of a record, the newest first, as far as it may be seen. */
  history(entity: string, id: string): Promise<HistoryEntry[]>;
  /** As `history`, and done when it returns. */
  historySync(entity: string, id: string): HistoryEntry[];
  /**
   * Takes back everything that a change set did. What was changed since is a conflict: nothing is written, unless the
   * options say otherwise. A long one that was cut short goes on when it is asked for again.
   */
  revert(changeSet: number, options?: RevertOptions): Promise<Reverted>;
  /** As `revert`, and done when it returns. */
  revertSync(changeSet: number, options?: RevertOptions): Reverted;
  /**
   * Declares an entity: from then on its records are created, indexed, searched, filtered and journaled like the
   * model's.
   */
  declare(declaration: Declaration): Promise<void>;
  /** As `declare`, and done when it returns. */
  declareSync(declaration: Declaration): void;
  /** What an import would do; nothing is written. */
  preview(folder: string, mapping: object | string, options?: ImportOptions): Promise<ImportReport>;
  /** As `preview`, and done when it returns. */
  previewSync(folder: string, mapping: object | string, options?: ImportOptions): ImportReport;
  /** Writes the records that pass a filter into a new CSV file, every field a column; how many they were. */
  exportCsv(entity: string, path: string, query?: Query): Promise<number>;
  /** As `exportCsv`, and done when it returns. */
  exportCsvSync(entity: string, path: string, query?: Query): number;
  /** The mapping that imports exported files again, a file `ENTITY.csv` for each of these entities. */
  exportMapping(entities: string | readonly string[]): Promise<object>;
  /** As `exportMapping`, and done when it returns. */
  exportMappingSync(entities: string | readonly string[]): object;
  /** Reads the whole file: every value's check, and everything derived against a recount. */
  verify(): Promise<Verified>;
  /** As `verify`, and done when it returns. */
  verifySync(): Verified;
  /** How large the file is and what goes on in it; holds no personal data. */
  stats(): Promise<Stats>;
  /** As `stats`, and done when it returns. */
  statsSync(): Stats;
  /**
   * Gives the space of what was deleted or replaced back to the system: how many bytes the file had before and has
   * after; `busy` while somebody reads.
   */
  compact(): Promise<Compacted>;
  /** As `compact`, and done when it returns. */
  compactSync(): Compacted;
  /**
   * Lets go of what the company keeps no longer (its `history_days` and `trash_days`): how many entries of the journal
   * lost their values, and how many records of the trash were deleted.
   */
  expire(): Promise<Expired>;
  /** As `expire`, and done when it returns. */
  expireSync(): Expired;
  /** Writes a consistent copy into a new file, while others go on reading and writing. */
  backupTo(path: string): Promise<void>;
  /** As `backupTo`, and done when it returns. */
  backupToSync(path: string): void;
  /** Does what is due, as commits that wait for their sync; a program calls it now and then, as there is no thread. */
  tick(now?: Instant): Promise<void>;
  /** As `tick`, and done when it returns. */
  tickSync(now?: Instant): void;
  /** Puts everything onto the disk, so that the program may be stopped at any time. */
  suspend(): Promise<void>;
  /** As `suspend`, and done when it returns. */
  suspendSync(): void;
  /** Puts everything onto the disk and gives the file back; every later call of any handle fails with `closed`. */
  close(): Promise<void>;
  /** As `close`, and done when it returns. */
  closeSync(): void;

  /**
   * Runs a function in a transaction and commits it whole; an error from it writes nothing. When somebody else was
   * faster, the function is run again, a few times.
   */
  write<Result>(run: (tx: Transaction) => Result | Promise<Result>): Promise<Result>;
  writeSync<Result>(run: (tx: Transaction) => Result): Result;
  /** Every entity with its fields, kinds, indexes and totals, every verb, and the codes of errors, as data. */
  describe(): {
    shape: number;
    version: string;
    entities: { [name: string]: unknown }[];
    flows: { [name: string]: unknown }[];
    errors: { code: ErrorCode; doc: string }[];
  };
  /**
   * Reads the CSV files of a mapping that lie in a folder, and writes their records. Rows that are wrong are reported
   * and the rest is written. `onProgress` is called after each batch; the import ends there when it returns false.
   */
  importCsv(
    folder: string,
    mapping: object | string,
    options?: ImportOptions & { onProgress?: (progress: ImportProgress) => boolean | void },
  ): Promise<ImportReport>;
  importCsvSync(folder: string, mapping: object | string, options?: ImportOptions): ImportReport;
  /**
   * A handle whose calls fail with `budget` or `canceled` when they read more than this.
   *
   * A call that waits (`...Sync`) cannot hear its signal.
   */
  withBudget(budget: Budget): Crm;
  /**
   * Calls a function after every commit of this process, in a later turn of the event loop. It doesn't keep the
   * process alive. What it throws is a warning of the process. What comes back takes the function away again.
   */
  subscribe(listener: (changes: Changes) => void): () => void;
  [Symbol.asyncDispose](): Promise<void>;
  [Symbol.dispose](): void;
}
export interface Crm extends Door {}

/**
 * A transaction: reads see the state at its beginning and its own changes; others see nothing until it commits.
 * One that is forgotten is thrown away.
 */
export declare class Transaction {
  private constructor();
  /** Makes the transaction durable; the change set that it made, if it changed anything. */
  commit(): Promise<number | null>;
  /** As `commit`, and done when it returns. */
  commitSync(): number | null;
  /**
   * What the caller should know of what is kept, as a contract over its cap: after `commit` what it came to, before it
   * what it would come to now.
   */
  warnings(): CommitWarning[];
  /** Throws the transaction away. */
  rollback(): void;
  [Symbol.asyncDispose](): Promise<void>;
  [Symbol.dispose](): void;
}
export interface Transaction extends Door {}

/** The records as they were at an earlier time; they can be read only. */
export declare class Earlier {
  private constructor();
}
export interface Earlier extends Door {}

/** How a file is opened; nothing at all is right for most. */
export interface OpenOptions {
  /** Which pipeline, stages, roles and currencies a new file starts with; `en_us` when not given. */
  preset?: "vi_vn" | "en_us" | undefined;
  /** What the company of a new file is called. */
  company?: string | undefined;
  /**
   * When a committed call is on the disk: `full` before it returns, which is the default, or with the first call of any
   * kind that comes so many milliseconds after it. A host that makes no more calls has its last writes on the disk only
   * after `tick`, `suspend` or `close`.
   */
  durability?: "full" | { relaxed: number } | undefined;
  /** How many bytes of the file are held in memory; 32 MiB when not given. */
  cacheBytes?: number | undefined;
  /** How large the file may become, in bytes; a call that needs more fails with `disk_full` and writes nothing. */
  maxFileBytes?: number | undefined;
  /** Up to which size, in bytes, the whole file is verified when it is opened; 64 MiB when not given. */
  checkUpTo?: number | undefined;
  /**
   * How many threads may work on one call that writes more than a thousand records, or reads hundreds that an index
   * leads to, the caller's own included; as many as the machine runs at once when not given, 1 for no others.
   */
  workers?: number | undefined;
  /** Whether several processes may write the file at the same time; every commit then syncs twice. */
  shared?: boolean | undefined;
  /** For tests: where a clock begins that only `tick` moves. */
  testClock?: Instant | undefined;
  /** For tests: from which number ids follow, so that every run has the same. */
  seed?: number | undefined;
}

/** What becomes of a file that a backup is put in the place of. */
export interface RestoreOptions {
  /** Whether a file that is there is replaced. */
  replace?: boolean | undefined;
}

/** What the caller takes a record to be. */
export interface Expected {
  /** The revision that the record must still have; else the call fails with `conflict`. */
  revision?: number | undefined;
}

/** What becomes of records that a change to many cannot change. */
export interface MassUpdateOptions {
  /** Nothing is written, and it is told what would be. */
  preview?: boolean | undefined;
  /** They are left, and the others are changed. */
  skipRefused?: boolean | undefined;
}

/** What to search, and in which order. */
export interface SearchOptions {
  /** Only records of these entities. */
  entities?: string | readonly string[] | undefined;
  /** At most this many, 1 to 1,000; 20 when not given. */
  limit?: number | undefined;
  /** The newest first instead of the best. */
  newest?: boolean | undefined;
}

/** What becomes of what was changed since. */
export interface RevertOptions {
  /** It stays as it is; else nothing is written. */
  leaveConflicts?: boolean | undefined;
}

/** How an import is made. */
export interface ImportOptions {
  /** How many rows are written in one commit, at most 10,000. */
  batch?: number | undefined;
  /** How many rows of each file are read; all when not given. */
  limit?: number | undefined;
  /** The change set of an import that was cut short, to go on with it: same mapping, same files. */
  resume?: number | undefined;
}

/** One entry of the journal: who did what to a record, and when. */
export interface HistoryEntry {
  /** The change set: everything that one call changed; it can be reverted. */
  changeSet: number;
  /** When it was committed. */
  at: Date;
  /** The user who did it; empty for the program itself. */
  actor: UserId | null;
  /** Where the write came from, as `caller`. */
  source: "caller" | "import" | "replay";
  /** The record's entity. */
  entity: string;
  /** The record. */
  id: string;
  /** What was done, as `update`. */
  verb: Verb;
  /** What it changed. */
  changes: FieldChange[];
}

/** What a write did to one field, or to one item of a list. */
export interface FieldChange {
  /** The field's name. */
  field: string;
  /** The item, for a field that is a list. */
  item: string | null;
  /** What was there, as JSON. */
  before: unknown;
  /** What is there now, as JSON. */
  after: unknown;
}

/** What a revert took back. */
export interface Reverted {
  /** The change set that the revert is itself; empty when there was nothing to do. */
  changeSet: number | null;
  /** How many records were changed back, trashed or restored. */
  records: number;
  /** What was left as it is, since it was changed after the change set. */
  conflicts: RevertConflict[];
}

/** Why a record could not be taken back whole. */
export interface RevertConflict {
  /** The record's entity. */
  entity: string;
  /** The record. */
  id: string;
  /** The field that was changed since; empty when the record itself is in use. */
  field: string | null;
  /** Who changed it since; empty for the program itself. */
  by: UserId | null;
  /** When. */
  at: Date;
}

/** What a committed call changed. */
export interface Changes {
  /** The change set. */
  changeSet: number;
  /** When it was committed. */
  at: Date;
  /** The user who did it; empty for the program itself. */
  actor: UserId | null;
  /** The records that were changed. */
  records: Changed[];
  /** What the caller should know of what was kept, as a contract over its cap. */
  warnings: CommitWarning[];
}

/** What a commit tells its caller of a write that it kept. */
export interface CommitWarning {
  /** The entity of the record that the warning is about. */
  entity: string;
  /** The record. */
  id: string;
  /** The field that says what should be kept to. */
  field: string;
  /** What is the matter, as `over_cap`. */
  code: string;
  /** By how much. */
  amount: Money | null;
}

/** A record that a call changed. */
export interface Changed {
  /** The record's entity. */
  entity: string;
  /** The record. */
  id: string;
  /** What was done, as `update`. */
  verb: Verb;
  /** What that means, as `won`. */
  events: RecordEvent[];
}

/** What a reading of the whole file found. */
export interface Verified {
  /** Records read, those in the trash included. */
  records: number;
  /** Index entries, unique values, totals and postings compared. */
  derived: number;
  /** Journal entries read. */
  entries: number;
  /** What does not agree, a line each; empty when the file is sound. */
  problems: string[];
}

/** How large a file is and what goes on in it. */
export interface Stats {
  /** What the file does; empty for a CRM in memory. */
  file: FileStats | null;
  /** What each part of the file holds. */
  spaces: SpaceStats[];
  /** How many records each entity has. */
  entities: EntityStats[];
  /** How many entries the journal has. */
  journalEntries: number;
  /** How many states of the file are held by calls and transactions that run. */
  readers: number;
  /** For how many milliseconds the oldest of them has been held. */
  oldestReaderMillis: number | null;
  /** The slowest calls since the file was opened, the slowest first. */
  slow: SlowCall[];
}

/** What a file does. */
export interface FileStats {
  /** How many bytes long it is. */
  bytes: number;
  /** How many pages were not in memory and were read, since it was opened. */
  reads: number;
  /** How many pages were written. */
  writes: number;
  /** How often the disk was waited for. */
  syncs: number;
}

/** What one part of a file holds. */
export interface SpaceStats {
  /** The part, as `record`, `index` or `journal`. */
  name: string;
  /** How many entries it has. */
  entries: number;
  /** How many bytes their keys and values have. */
  bytes: number;
}

/** How many records an entity has. */
export interface EntityStats {
  /** The entity's name. */
  entity: string;
  /** Records that are not in the trash. */
  live: number;
  /** Records in the trash. */
  trashed: number;
}

/** A call that took long, without what it asked for. */
export interface SlowCall {
  /** What was called, as `list` or `verify`. */
  kind: string;
  /** The entity that was asked for; empty where it was more than one. */
  entity: string;
  /** How many rows it read. */
  rows: number;
  /** How many milliseconds it took. */
  millis: number;
  /** When it began. */
  at: Date;
}

/** What making a file smaller came to. */
export interface Compacted {
  /** How many bytes long it was. */
  before: number;
  /** How many bytes long it is. */
  after: number;
}

/** What was kept for a limited time and is gone. */
export interface Expired {
  /** Journal entries whose values went. */
  entries: number;
  /** Records in the trash that were deleted. */
  records: number;
}

/** How far an import has come. */
export interface ImportProgress {
  /** The file that is read. */
  file: string;
  /** Bytes read of it. */
  done: number;
  /** Bytes that it has. */
  total: number;
  /** Rows read of all files. */
  rows: number;
}

/** What came out of a damaged file. */
export interface Salvaged {
  /** Records in the new file, those in the trash included. */
  records: number;
  /** Journal entries in the new file. */
  entries: number;
  /** Contents of attachments in the new file. */
  contents: number;
  /** What could not be read, a line each; empty when nothing is missing. */
  lost: string[];
}

/** What an import did, or what it would do. */
export interface ImportReport {
  /** Whether nothing was written. */
  preview: boolean;
  /** Whether it came to its end; an import that was stopped did not. */
  finished: boolean;
  /** The change set that holds all that was written; it can be reverted. */
  changeSet: number | null;
  /** Rows read, bad ones included. */
  rows: number;
  /** What became of the records of each entity. */
  entities: EntityCount[];
  /** Rows that no record was made of, as the mapping says. */
  skipped: number;
  /** Why rows were refused, a line each: the first 10,000 of them. */
  bad: BadRow[];
  /** How many lines that would be in all. */
  refused: number;
  /** Links that found nothing and were left empty, and fields that the rules ask for. */
  gaps: number;
  /** For each file, the columns that the mapping neither reads nor ignores. */
  unmapped: UnmappedColumns[];
}

/** What became of the records of an entity. */
export interface EntityCount {
  /** The entity's name. */
  entity: string;
  /** Records that were not there before. */
  created: number;
  /** Records that were there and were changed. */
  updated: number;
  /** Records that were there and stayed as they were. */
  unchanged: number;
}

/** Why a row, or one record of it, was refused. */
export interface BadRow {
  /** The file. */
  file: string;
  /** The line that the row starts on, from 1. */
  line: number;
  /** The entity of the record that was refused; empty when the whole row was. */
  entity: string;
  /** The column that is wrong, as far as one is. */
  column: string;
  /** The field that is wrong, as far as one is. */
  field: string;
  /** A stable code. */
  code: string;
  /** What is wrong and what to do; it never holds what the cell holds. */
  message: string;
}

/** Columns that a mapping neither reads nor ignores. */
export interface UnmappedColumns {
  /** The file. */
  file: string;
  /** Its columns. */
  columns: string[];
}
