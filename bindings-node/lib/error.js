"use strict";

/** What the library throws and rejects with. */
class CrmError extends Error {
  constructor(told) {
    super(told.message, { cause: told.detail === undefined ? told : undefined });
    this.code = told.detail === undefined ? argumentCode(told) : told.code;
    this.detail = told.detail ?? told.message;
    this.record = told.record ?? null;
    this.fields = told.fields ?? [];
  }
}
CrmError.prototype.name = "CrmError";

// What the native half says of an argument before the library sees it, as "StringExpected".
function argumentCode(told) {
  return /Expected$|^InvalidArg$/.test(told.code) ? "wrong_type" : "bug";
}

/** Makes the error that is thrown of what the native half threw; what the caller's own code threw stays as it is. */
function told(error) {
  return error instanceof Error && typeof error.code === "string" && !(error instanceof CrmError)
    ? new CrmError(error)
    : error;
}

module.exports = { CrmError, told };
