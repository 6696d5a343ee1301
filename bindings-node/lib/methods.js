"use strict";
// Written by `cargo xtask codegen` from the model; do not edit.

const library = {
  open: { call: "open", takes: ["path", "options"], tells: "crm" },
  create: { call: "create", takes: ["path", "options"], tells: "crm" },
  memory: { call: "memory", takes: ["options"], tells: "crm" },
  restore: { call: "restore", takes: ["backup", "path", "options"], tells: "nothing" },
  salvage: { call: "salvage", takes: ["damaged", "path"], tells: "told" },
};

const records = {
  create: { call: "create", takes: ["fields"], tells: "record" },
  get: { call: "get", takes: ["id"], tells: "record" },
  find: { call: "find", takes: ["id"], tells: "maybe_record" },
  update: { call: "update", takes: ["id", "fields", "options"], tells: "record" },
  addItem: { call: "add_item", takes: ["id", "list", "item", "options"], tells: "record" },
  updateItem: { call: "update_item", takes: ["id", "list", "item", "options"], tells: "record" },
  removeItem: { call: "remove_item", takes: ["id", "list", "item", "options"], tells: "record" },
  delete: { call: "delete", takes: ["id"], tells: "nothing" },
  restore: { call: "restore", takes: ["id"], tells: "record" },
  purge: { call: "purge", takes: ["id"], tells: "nothing" },
  list: { call: "list", takes: ["query"], tells: "page" },
  massUpdate: { call: "mass_update", takes: ["query", "fields", "options"], tells: "outcome" },
  count: { call: "count", takes: ["query"], tells: "count" },
  explain: { call: "explain", takes: ["query"], tells: "text" },
  content: { call: "content", takes: ["id"], tells: "bytes" },
  openContent: { call: "open_content", takes: ["id"], tells: "content" },
};

const door = {
  flow: { call: "flow", takes: ["name", "arguments"], tells: "outcome" },
  report: { call: "report", takes: ["name", "asked"], tells: "report" },
};

const tx = {
  commit: { call: "commit", takes: [], tells: "maybe_count" },
  warnings: { call: "warnings", takes: [], tells: "told_list" },
  rollback: { call: "rollback", takes: [], tells: "nothing" },
};

const crm = {
  transaction: { call: "transaction", takes: [], tells: "tx" },
  asUser: { call: "as_user", takes: ["user"], tells: "crm" },
  asOf: { call: "as_of", takes: ["at"], tells: "earlier" },
  withBudget: { call: "with_budget", takes: ["options"], tells: "crm" },
  company: { call: "company", takes: [], tells: "record" },
  search: { call: "search", takes: ["words", "options"], tells: "found" },
  history: { call: "history", takes: ["entity", "id"], tells: "told_list" },
  revert: { call: "revert", takes: ["change_set", "options"], tells: "told" },
  describe: { call: "describe", takes: [], tells: "json" },
  declare: { call: "declare", takes: ["declaration"], tells: "nothing" },
  importCsv: { call: "import_csv", takes: ["folder", "mapping", "options"], tells: "told" },
  preview: { call: "preview", takes: ["folder", "mapping", "options"], tells: "told" },
  exportCsv: { call: "export_csv", takes: ["entity", "path", "query"], tells: "count" },
  exportMapping: { call: "export_mapping", takes: ["entities"], tells: "json" },
  verify: { call: "verify", takes: [], tells: "told" },
  stats: { call: "stats", takes: [], tells: "told" },
  compact: { call: "compact", takes: [], tells: "told" },
  expire: { call: "expire", takes: [], tells: "told" },
  backupTo: { call: "backup_to", takes: ["path"], tells: "nothing" },
  tick: { call: "tick", takes: ["now"], tells: "nothing" },
  suspend: { call: "suspend", takes: [], tells: "nothing" },
  close: { call: "close", takes: [], tells: "nothing" },
};

module.exports = { library, records, door, tx, crm };
