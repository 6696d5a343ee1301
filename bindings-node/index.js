"use strict";
// The package's door: what programs use, under the names that they use.

const { Collection } = require("./lib/collection.js");
const { Crm, Earlier, Transaction } = require("./lib/crm.js");
const { Report } = require("./lib/door.js");
const { CrmError } = require("./lib/error.js");
const { version } = require("./native.js");

module.exports = { Collection, Crm, CrmError, Earlier, Report, Transaction, version };
