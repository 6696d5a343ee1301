"use strict";
// What callers give, as the JSON that the native half reads: names as the model writes them, and nothing that JSON
// would change without a word.

const { isDate } = require("node:util/types");

const { CrmError, camel } = require("./error.js");

/** The arguments of which errors name what is in them, and those in which names are fields. */
const objects = ["fields", "arguments", "query", "asked"];
const named = ["fields", "arguments", "item"];
const names = new Map();
/** How far values may be nested in each other. */
const DEEPEST = 50;

/** What a call is given as JSON: its arguments in the order in which it takes them, and its options by their names. */
function json(takes, given) {
  const held = {};
  takes.forEach((name, place) => {
    const value = given[place];
    if (name === "options") Object.assign(held, options(value));
    else if (name === "list") held.list = snake(value);
    else if (name === "mapping") held.mapping = typeof value === "string" ? value : JSON.stringify(value);
    else if (objects.includes(name) && Array.isArray(value)) throw refused(name, "object", `give the ${name} as an object`);
    else held[name] = plain(value, path(name, given), named.includes(name));
  });
  return JSON.stringify(held);
}

function options(given) {
  if (given === undefined || given === null) return {};
  if (typeof given === "object") return plain(given, "", true);
  throw refused("options", "object", "give the options as an object");
}

/** How errors call an argument; those that are objects name what is in them, and an item is one of its list. */
function path(name, [, list]) {
  if (name === "item") return camel(list);
  return objects.includes(name) ? "" : camel(name);
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
      return Number.isSafeInteger(Number(value)) ? Number(value) : written(String(value));
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
    if (!Number.isNaN(value.valueOf())) return written(value.toISOString());
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

/** A value that is written as text and is none: fields of text don't take it. */
function written(text) {
  return { $: text };
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
