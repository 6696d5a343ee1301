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

/** How a file is opened; nothing at all is right for most. */
export interface OpenOptions {
  /** Which pipeline, stages, roles and currencies a new file starts with; `"en_us"` when not given. */
  preset?: "vi_vn" | "en_us" | undefined;
  /** What the company of a new file is called. */
  company?: string | undefined;
  /**
   * When a committed call is on the disk: `"full"` before it returns, which is the default, or with the first call of
   * any kind that comes so many milliseconds after it. A host that makes no more calls has its last writes on the disk
   * only after `tick`, `suspend` or `close`.
   */
  durability?: "full" | { relaxed: number } | undefined;
  /** How many bytes of the file are held in memory; 32 MiB when not given. */
  cacheBytes?: number | undefined;
  /** How large the file may become, in bytes; a call that needs more fails with `disk_full` and writes nothing. */
  maxFileBytes?: number | undefined;
  /** Up to which size, in bytes, the whole file is verified when it is opened; 64 MiB when not given. */
  checkUpTo?: number | undefined;
  /** Whether several processes may write the file at the same time; every commit then syncs twice. */
  shared?: boolean | undefined;
  /** For tests: where a clock begins that only `tick` moves. */
  testClock?: Instant | undefined;
  /** For tests: from which number ids follow, so that every run has the same. */
  seed?: number | undefined;
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
  /**
   * Stores a file's content and its record; `unsupported` where records hold no content. Of a stream one piece at a time
   * is in memory.
   */
  attach(content: Content, fields: New): Promise<Record>;
  attachSync(content: Uint8Array | Iterable<Uint8Array>, fields: New): Record;
  /** The content of a file, for whoever may see its record and the one that it belongs to. */
  content(id: RecordId): Promise<Buffer>;
  /** The same a piece at a time; what is wrong is the stream's error. */
  contentStream(id: RecordId): Readable;
  /** The record with this id; `not_found` when there is none, it is in the trash, or it may not be seen. */
  get(id: RecordId): Promise<Record>;
  /** The record with this id, or null. */
  find(id: RecordId): Promise<Record | null>;
  /**
   * Changes fields: absent and undefined leave, null clears; a list is the wished list, its items matched by id.
   * With a revision, only a record that still has that one is changed; else the call fails with `conflict`.
   */
  update(id: RecordId, changes: Patch, options?: Expected): Promise<Record>;
  /** Adds an item to a list. */
  addItem<List extends keyof Lists & string>(
    id: RecordId,
    list: List,
    item: Lists[List],
    options?: Expected,
  ): Promise<Record>;
  /** Makes the item of the same id this one; what is not given becomes empty. */
  updateItem<List extends keyof Lists & string>(
    id: RecordId,
    list: List,
    item: Lists[List] & { id: string },
    options?: Expected,
  ): Promise<Record>;
  /** Takes an item out of a list, by its id. */
  removeItem(
    id: RecordId,
    list: keyof Lists & string,
    item: string,
    options?: Expected,
  ): Promise<Record>;
  /** Moves a record to the trash, out of every list, total and search. */
  delete(id: RecordId): Promise<void>;
  /** Takes a record out of the trash. */
  restore(id: RecordId): Promise<Record>;
  /** Deletes a record in the trash for good. */
  purge(id: RecordId): Promise<void>;
  /** A page of records. */
  list(query?: Query): Promise<Page<Record>>;
  /** All records of a query, page after page; `limit` is the size of a page. */
  all(query?: Query): AsyncGenerator<Record, void, undefined>;
  /**
   * Makes the same changes to every record that a query asks for, as one change set. A record that may not be changed
   * refuses the whole call, and the error lists all of them, unless the options say otherwise.
   */
  massUpdate(query: Query, changes: Patch, options?: MassUpdateOptions): Promise<MassUpdated>;
  /** How many records a query asks for. */
  count(query?: Query): Promise<number>;
  /** How a query would be answered: by which index, and what is looked at besides. */
  explain(query?: Query): Promise<string>;
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

/** What was done to a record. */
export type Verb = "create" | "update" | "trash" | "restore" | "purge";

/** A record that a search found; one of a declared entity has that entity's name, and is a `DeclaredRecord`. */
export type Found = {
  [Entity in keyof Entities]: { entity: Entity; rank: number; record: Entities[Entity] };
}[keyof Entities];

/** What to search, and in which order. */
export interface SearchOptions {
  /** Only records of these entities. */
  entities?: string | readonly string[] | undefined;
  /** At most this many, 1 to 1,000; 20 when not given. */
  limit?: number | undefined;
  /** The newest first instead of the best. */
  newest?: boolean | undefined;
}

/** How much one call may read before it is stopped. */
export interface Budget {
  /** How many rows: every record that is read counts, every entry of the journal, and every block of an index or the search. */
  rows?: number | undefined;
  /** For how many milliseconds, by the handle's clock. */
  millis?: number | undefined;
  /** What stops calls that were made for a promise. */
  signal?: AbortSignal | undefined;
}

/** How large a file is and what goes on in it. */
export interface Stats {
  /** What the file does; null for a CRM in memory. */
  file: { bytes: number; reads: number; writes: number; syncs: number } | null;
  /** What each part of the file holds. */
  spaces: SpaceStats[];
  /** How many records each entity has. */
  entities: EntityStats[];
  journalEntries: number;
  /** How many states of the file are held by calls and transactions that run. */
  readers: number;
  /** For how many milliseconds the oldest of them has been held. */
  oldestReaderMillis: number | null;
  /** The slowest calls since the file was opened, the slowest first. */
  slow: SlowCall[];
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
  /** Makes a new file, with what its preset starts with. */
  static create(path: string, options?: OpenOptions): Promise<Crm>;
  /** Puts a backup in the place of a file, after checking all of it; a file that is there is replaced only when asked. */
  static restore(backup: string, path: string, options?: { replace?: boolean }): Promise<void>;
  /** A CRM in memory, for tests and throw-away work. */
  static memory(options?: OpenOptions): Promise<Crm>;

  /**
   * Runs a function in a transaction and commits it whole; an error from it writes nothing. When somebody else was
   * faster, the function is run again, a few times.
   */
  write<Result>(run: (tx: Transaction) => Result | Promise<Result>): Promise<Result>;
  writeSync<Result>(run: (tx: Transaction) => Result): Result;
  /** A transaction by hand: `commit` makes it durable, `await using` or `rollback` throws it away. */
  transaction(): Promise<Transaction>;
  /** A handle limited by this user's roles; what they may not see does not exist for it. */
  asUser(user: UserId): Promise<Crm>;
  /** The records as they were at this time. */
  asOf(at: Instant): Promise<Earlier>;
  /** Finds records by words, or beginnings of words, in any order; accents may be left out. */
  search(words: string, options?: SearchOptions): Promise<Found[]>;
  /** The journal of a record, the newest first, as far as it may be seen. */
  history(entity: string, id: string): Promise<HistoryEntry[]>;
  /**
   * Takes back everything that a change set did. What was changed since is a conflict: nothing is written, unless
   * `leaveConflicts` is set; then it stays as it is.
   */
  revert(changeSet: number, options?: { leaveConflicts?: boolean | undefined }): Promise<Reverted>;
  /** The company's settings. */
  company(): Promise<Company>;
  /** Declares an entity: its records are then created, indexed, searched, filtered and journaled like the model's. */
  declare(declaration: Declaration): Promise<void>;
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
  /** What an import would do; it writes nothing. */
  preview(folder: string, mapping: object | string, options?: ImportOptions): Promise<ImportReport>;
  /** Writes the records of a query into a new CSV file, every field a column; how many they were. */
  exportCsv(entity: string, path: string, query?: Query): Promise<number>;
  /** The mapping that imports exported files again, a file `ENTITY.csv` for each of these entities. */
  exportMapping(entities: string | readonly string[]): Promise<object>;
  /** Reads the whole file: every value's check, and everything derived against a recount. */
  verify(): Promise<Verified>;
  /**
   * A handle whose calls fail with `budget` or `canceled` when they read more than this.
   *
   * A call that waits (`...Sync`) cannot hear its signal.
   */
  withBudget(budget: Budget): Crm;
  /** How large the file is and what goes on in it; holds no personal data. */
  stats(): Promise<Stats>;
  /** Gives the space of what was deleted or replaced back to the system; `busy` while somebody reads. */
  compact(): Promise<Compacted>;
  /** Lets go of what the company keeps no longer: values of the journal, and records in the trash. */
  expire(): Promise<Expired>;
  /** Writes a consistent copy into a new file, while others go on reading and writing. */
  backupTo(path: string): Promise<void>;
  /** Does what is due: commits that wait for their sync. A host calls it now and then; there is no thread. */
  tick(now: Instant): Promise<void>;
  /** Puts everything onto the disk, so that the host may be stopped at any time. */
  suspend(): Promise<void>;
  /** Puts everything onto the disk and gives the file back; every later call of any handle fails with `closed`. */
  close(): Promise<void>;
  /**
   * Calls a function after every commit of this process, in a later turn of the event loop. It doesn't keep the
   * process alive. What comes back takes the function away again.
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
  /** Makes the transaction durable; the change set it made, or null if it changed nothing. */
  commit(): Promise<number | null>;
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
