"use strict";

/** What the library throws and rejects with. */
class CrmError extends Error {
  constructor(told) {
    const isForeign = told.detail === undefined;
    super(told.message, isForeign ? { cause: told } : undefined);
    this.code = isForeign ? argumentCode(told) : told.code;
    this.detail = told.detail ?? told.message;
    this.record = told.record ?? null;
    this.fields = told.fields ?? [];
    this.records = told.records ?? [];
  }
}
CrmError.prototype.name = "CrmError";

// What the native half says of an argument before the library sees it, as "StringExpected".
function argumentCode(told) {
  return /Expected$|^InvalidArg$/.test(told.code) ? "wrong_type" : "bug";
}

/** What the caller's own code threw in the middle of a call. */
class Thrown {
  constructor(error) {
    this.error = error;
  }
}

/** Makes the error that is thrown of what the native half threw; what the caller's own code threw stays as it is. */
function told(error) {
  if (error instanceof Thrown) return error.error;
  return error instanceof Error && typeof error.code === "string" && !(error instanceof CrmError)
    ? new CrmError(error)
    : error;
}

module.exports = { CrmError, Thrown, told };
