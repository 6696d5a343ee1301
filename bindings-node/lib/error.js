"use strict";

/** What the library throws and rejects with. */
class CrmError extends Error {
  constructor(message, { code, detail = message, record = null, fields = [], records = [], cause }) {
    super(message, cause && { cause });
    Object.assign(this, { code, detail, record, fields, records });
  }
}
Object.defineProperty(CrmError.prototype, "name", { value: "CrmError", configurable: true, writable: true });

/** What the caller's own code threw in the middle of a call. */
class Thrown {
  constructor(error) {
    this.error = error;
  }
}

/** The error to throw for what the native half threw; what the caller's own code threw stays as it is. */
function told(error) {
  if (error instanceof Thrown) return error.error;
  if (!(error instanceof Error) || error instanceof CrmError) return error;
  if (typeof error.told === "string") {
    const made = JSON.parse(error.told);
    for (const { fields } of [made, ...made.records]) fields.forEach(camelField);
    return new CrmError(error.message, made);
  }
  // What napi itself says of an argument, as "StringExpected".
  if (!/Expected$|^InvalidArg$/.test(error.code)) return error;
  return new CrmError(error.message, { code: "wrong_type", cause: error });
}

/** Calls a function whose errors are made ready to be thrown. */
function telling(call) {
  try {
    return call();
  } catch (error) {
    throw told(error);
  }
}

/** Fields have the names that the caller knows; custom fields have their own. */
function camelField(broken) {
  if (!broken.field.startsWith("custom.")) broken.field = camel(broken.field);
}

function camel(name) {
  return name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
}

module.exports = { CrmError, Thrown, camel, telling, told };
