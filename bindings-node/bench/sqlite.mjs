// The peer: better-sqlite3 as its own people use it, giving the same typed objects as crm-core. A column a scalar, JSON
// for lists, prepared statements, and readers written out for each table, by `new Function` instead of by hand.
import Database from "better-sqlite3";

const camel = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());

/** The columns of a field. */
function columns({ name, kind }) {
  const key = camel(name);
  if (kind === "money") return [`${key}_amount`, `${key}_currency`];
  if (kind === "link") return [`${key}_entity`, `${key}_id`];
  return [key];
}

/** The source of the expression that reads it. */
function reading({ name, kind, item }) {
  const key = `row.${camel(name)}`;
  const dates = (item?.fields ?? []).filter((field) => field.kind === "timestamp").map((field) => camel(field.name));
  switch (kind) {
    case "money":
      return `${key}_amount === null ? null : { amount: ${key}_amount, currency: ${key}_currency }`;
    case "link":
      return `${key}_entity === null ? null : { entity: ${key}_entity, id: ${key}_id }`;
    case "bool":
      return `${key} === null ? null : ${key} === 1`;
    case "timestamp":
      return `${key} === null ? null : new Date(${key})`;
    case "list":
      if (dates.length > 0) return `${key} === null ? [] : dated(JSON.parse(${key}), ${JSON.stringify(dates)})`;
      return `${key} === null ? [] : JSON.parse(${key})`;
    case "set":
      return `${key} === null ? [] : JSON.parse(${key})`;
    case "custom":
      return `${key} === null ? {} : JSON.parse(${key})`;
    default:
      return key;
  }
}

function dated(items, names) {
  for (const item of items) for (const name of names) if (item[name] !== null) item[name] = new Date(item[name]);
  return items;
}

/** A table of an entity's records, with indexes of these columns. */
export class Table {
  constructor(database, entity, { indexed = [], isThere = false } = {}) {
    this.database = database;
    this.entity = entity;
    this.columns = ["id", ...entity.fields.flatMap(columns)];
    const literal = entity.fields.map((field) => `${camel(field.name)}: ${reading(field)}`);
    this.read = new Function("dated", `return (row) => ({ id: row.id, ${literal.join(", ")} })`)(dated);
    const { name } = entity;
    if (!isThere) database.exec(`CREATE TABLE ${name} (${this.columns.map((column) => (column === "id" ? "id TEXT PRIMARY KEY" : column)).join(", ")})`);
    for (const column of indexed) database.exec(`CREATE INDEX ${name}_${column} ON ${name} (${column})`);
    const all = this.columns.join(", ");
    this.insertRow = database.prepare(`INSERT INTO ${name} (${all}) VALUES (${this.columns.map(() => "?").join(", ")})`);
    this.selectAll = database.prepare(`SELECT ${all} FROM ${name} ORDER BY rowid LIMIT ?`);
    this.selectOne = database.prepare(`SELECT ${all} FROM ${name} WHERE id = ?`);
  }

  list(limit) {
    return this.selectAll.all(limit).map(this.read);
  }

  get(id) {
    return this.read(this.selectOne.get(id));
  }

  insert(record) {
    this.insertRow.run(this.written(record));
  }

  written(record) {
    const values = [record.id];
    for (const { name, kind } of this.entity.fields) {
      const value = record[camel(name)];
      if (kind === "money") values.push(value?.amount ?? null, value?.currency ?? null);
      else if (kind === "link") values.push(value?.entity ?? null, value?.id ?? null);
      else if (kind === "bool") values.push(value === null ? null : Number(value));
      else if (kind === "timestamp") values.push(value === null ? null : value.valueOf());
      else if (kind === "list" || kind === "set") values.push(value.length === 0 ? null : JSON.stringify(value));
      else if (kind === "custom") values.push(Object.keys(value).length === 0 ? null : JSON.stringify(value));
      else values.push(value);
    }
    return values;
  }
}

export function opened(path) {
  const database = new Database(path);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("cache_size = -65536");
  return database;
}
