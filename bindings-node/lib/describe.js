"use strict";
// What only the open file knows: entities declared at run time, and the kinds of the fields that history names.

const { CrmError, camel } = require("./error.js");
const reader = require("./reader.js");

/** The model of an open file, read from its description when something asks. */
class Model {
  #describe;
  #entities = new Map();

  constructor(describe) {
    this.#describe = describe;
  }

  /** A function that reads a record of an entity that was declared. */
  decoder(name) {
    return object(this.#entity(name).fields);
  }

  /** The fields of an entity by name; read anew where one that is wanted is not known yet. */
  fields(name, wanted) {
    const named = () => new Map(this.#entity(name).fields.map((field) => [field.name, field]));
    const known = named();
    if (wanted.every((field) => known.has(field))) return known;
    this.#entities = new Map();
    return named();
  }

  #entity(name) {
    if (!this.#entities.has(name)) {
      this.#entities = new Map(this.#describe().entities.map((entity) => [entity.name, entity]));
    }
    const entity = this.#entities.get(name);
    if (entity !== undefined) return entity;
    const detail = `there is no entity ${name}`;
    throw new CrmError(`unknown_field: ${detail}`, { code: "unknown_field", detail });
  }
}

/** A function that reads an object of these fields. */
function object(fields) {
  // Those that the company added stand together in `custom`.
  const parts = fields.filter((field) => !field.custom).map((field) => {
    const item = field.kind === "list" ? object(field.item.fields) : undefined;
    const read = item ? () => reader.items(item) : (reader.kinds[field.kind] ?? reader.text);
    return [camel(field.name), read];
  });
  return () => {
    const read = { id: reader.text() };
    for (const [name, value] of parts) read[name] = value();
    return read;
  };
}

module.exports = { Model };
