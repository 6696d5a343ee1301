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

  @records@
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
  @library@
  @crm@

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
  @tx@
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
