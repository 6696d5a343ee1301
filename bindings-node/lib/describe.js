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
    return entries.map(({ change_set, at, actor, source, entity, id, verb, changes }) => {
      const fields = this.#fields(entity, changes);
      const shown = changes.map(({ field, item, before, after }) => ({
        field: camel(field),
        item,
        before: revived(fields.get(field), before),
        after: revived(fields.get(field), after),
      }));
      return { changeSet: change_set, at: new Date(at), actor, source, entity, id, verb, changes: shown };
    });
  }

  /** The fields of an entity by name; read anew where one is not known yet. */
  #fields(name, changes) {
    const named = () => new Map(this.#entity(name).fields.map((field) => [field.name, field]));
    const known = named();
    if (changes.every(({ field }) => known.has(field))) return known;
    this.#entities = new Map();
    return named();
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
  custom: reader.custom,
  int: reader.amount,
  timestamp: reader.instant,
  money: reader.money,
  link: reader.link,
  set: reader.words,
};

/** A function that reads an object of these fields. */
function object(fields) {
  // Those that the company added stand together in `custom`.
  const parts = fields.filter((field) => !field.custom).map((field) => {
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

/** A value of JSON as records have it; of a list there is one item. */
function revived(field, value) {
  if (value === null || field === undefined) return value;
  if (field.kind === "timestamp") return new Date(value);
  if (field.kind !== "list") return value;
  const item = { id: value.id };
  for (const part of field.item.fields) item[camel(part.name)] = revived(part, value[part.name] ?? null);
  return item;
}

function camel(name) {
  return name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
}

/** Data of JSON with its keys as JavaScript writes them. */
function camelKeys(data) {
  if (Array.isArray(data)) return data.map(camelKeys);
  if (data === null || typeof data !== "object") return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [camel(key), camelKeys(value)]));
}

module.exports = { Model, camel, camelKeys };
