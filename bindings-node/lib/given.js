"use strict";
// What callers give, as the JSON that the native half reads: names as the model writes them, and nothing that JSON
// would change without a word.

const { isDate } = require("node:util/types");

const { CrmError, camel } = require("./error.js");

/** The arguments that are objects: whether their names are those of fields. */
const objects = { fields: true, arguments: true, item: true, query: false, options: false, asked: false };
const names = new Map();
/** How far values may be nested in each other. */
const DEEPEST = 50;

/** The arguments of a call as JSON. */
function json(given) {
  const held = {};
  for (const key of Object.keys(given)) {
    const path = key === "item" ? camel(given.list) : key in objects ? "" : key;
    held[key] = plain(given[key], path, objects[key] === true);
  }
  return JSON.stringify(held);
}

/** A value as JSON has it. An error names the path of what cannot be one. */
function plain(value, path, isNamed, depth = 0) {
  switch (typeof value) {
    case "string":
      if (value.isWellFormed()) return value;
      throw refused(path, "text", `${path} holds half a character (a lone surrogate): give whole text`);
    case "number":
      if (Number.isSafeInteger(value)) return value;
      throw refused(path, "decimal", `${path} is not a whole, exact number: give decimal numbers as text`);
    case "bigint":
      return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    case "boolean":
    case "undefined":
      return value;
    case "object":
      break;
    default:
      throw refused(path, "value", `give ${path} a value, not a ${typeof value}`);
  }
  if (value === null) return null;
  if (depth > DEEPEST) throw refused(path, "value", `${path} is nested too deep, or holds itself`);
  if (isDate(value)) {
    if (!Number.isNaN(value.valueOf())) return value.toISOString();
    throw refused(path, "timestamp", `${path} is no time: give a valid Date`);
  }
  if (Array.isArray(value)) return value.map((each) => plain(each, path, isNamed, depth + 1));
  const object = Object.create(null);
  for (const key of Object.keys(value)) {
    const inner = path === "" ? key : `${path}.${key}`;
    // Custom fields have the names that the company gave them.
    object[isNamed ? snake(key, inner) : key] = plain(value[key], inner, isNamed && key !== "custom", depth + 1);
  }
  return object;
}

/** A field's name as the model writes it. */
function snake(name, path = name) {
  if (typeof name !== "string") throw refused("list", "text", "give the list's name as text");
  let known = names.get(name);
  if (known === undefined) {
    if (name.includes("_")) {
      throw refused(path, "unknown_field", `there is no field ${path}: names are written in camelCase`);
    }
    known = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    // What callers make up must not fill the memory.
    if (names.size < 10_000) names.set(name, known);
  }
  return known;
}

function refused(field, kind, detail) {
  const code = kind === "unknown_field" ? kind : "wrong_type";
  return new CrmError(`${code}: ${detail}`, { code, detail, fields: [{ field, code: kind }] });
}

module.exports = { json, refused, snake };
