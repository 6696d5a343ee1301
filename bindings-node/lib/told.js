"use strict";
// What the native half tells as JSON, as JavaScript writes it.

const { camel } = require("./error.js");

/** Data with its keys in camelCase; what names its time gets it as a `Date`. */
function shown(data) {
  if (Array.isArray(data)) return data.map(shown);
  if (data === null || typeof data !== "object") return data;
  const object = {};
  for (const key of Object.keys(data)) {
    object[camel(key)] = key === "at" ? new Date(data[key]) : shown(data[key]);
  }
  return object;
}

function told(_, answer) {
  const told = shown(JSON.parse(answer));
  for (const conflict of told.conflicts ?? []) conflict.field &&= camel(conflict.field);
  return told;
}

/** Journal entries with their values as records have them. */
function history(crm, answer) {
  return JSON.parse(answer).map(({ changes, ...entry }) => {
    const fields = crm._model.fields(entry.entity, changes.map(({ field }) => field));
    const values = changes.map(({ field, item, before, after }) => ({
      field: camel(field),
      item,
      before: revived(fields.get(field), before),
      after: revived(fields.get(field), after),
    }));
    return { ...shown(entry), changes: values };
  });
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

module.exports = { history, shown, told };
