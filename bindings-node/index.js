"use strict";
// The package's door: what programs use, under the names that they use.

const { Collection, Crm, Earlier, Report, Transaction } = require("./lib/crm.js");
const { CrmError } = require("./lib/error.js");
const { version } = require("./native.js");

module.exports = { Collection, Crm, CrmError, Earlier, Report, Transaction, version };
