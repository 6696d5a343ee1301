"use strict";
// What only the open file knows: entities declared at run time, and the kinds of the fields that history names.

const { CrmError } = require("./error.js");
const reader = require("./reader.js");

/** The model of an open file, read from its description when something asks. */
class Model {
  #handle;
  #entities = new Map();

  constructor(handle) {
    this.#handle = handle;
  }

  /** A function that reads a record of an entity that was declared. */
  decoder(name) {
    return object(this.#entity(name).fields);
  }

  /** Journal entries with their values as records have them. */
  history(entries) {
    for (const entry of entries) {
      const fields = new Map(this.#entity(entry.entity).fields.map((field) => [field.name, field]));
      entry.at = new Date(entry.at);
      for (const change of entry.changes) {
        const field = fields.get(change.field);
        change.before = revived(field, change.before);
        change.after = revived(field, change.after);
        change.field = camel(change.field);
      }
    }
    return entries;
  }

  #entity(name) {
    if (!this.#entities.has(name)) {
      const described = JSON.parse(this.#handle.describe());
      this.#entities = new Map(described.entities.map((entity) => [entity.name, entity]));
    }
    const entity = this.#entities.get(name);
    if (entity === undefined) {
      const detail = `there is no entity ${name}`;
      throw new CrmError({ message: `unknown_field: ${detail}`, code: "unknown_field", detail });
    }
    return entity;
  }
}

const readers = {
  bool: reader.flag,
  int: reader.amount,
  timestamp: reader.instant,
  money: reader.money,
  link: reader.link,
  set: reader.words,
};

/** A function that reads an object of these fields. */
function object(fields) {
  const parts = fields.map((field) => {
    const item = field.kind === "list" ? object(field.item.fields) : undefined;
    const read = item ? () => reader.items(item) : (readers[field.kind] ?? reader.text);
    return [camel(field.name), read];
  });
  return () => {
    const read = { id: reader.text() };
    for (const [name, value] of parts) read[name] = value();
    return read;
  };
}

/** A value of JSON as records have it. */
function revived(field, value) {
  if (value === null || field === undefined) return value;
  if (field.kind === "timestamp") return new Date(value);
  if (field.kind !== "list") return value;
  return value.map((item) => {
    const read = { id: item.id };
    for (const { name, ...of } of field.item.fields) read[camel(name)] = revived(of, item[name] ?? null);
    return read;
  });
}

function camel(name) {
  return name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
}

module.exports = { Model, camel };
