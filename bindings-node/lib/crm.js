"use strict";

const { Handle } = require("../native.js");
const { CrmError, Thrown, told } = require("./error.js");
const { Model, camel, camelKeys } = require("./describe.js");
const { collections, decoders, flows, parts, reports } = require("./model.js");
const { found, many, one } = require("./reader.js");

/** How often a `write` that somebody else was faster than is run again. */
const RERUNS = 5;

/**
 * Gives a class a method that promises, and its `...Sync` twin. `call` gets whether to run later, the object and the
 * arguments; `read` makes the answer of what came back.
 */
function twins(of, name, call, read = (_, answer) => answer) {
  const methods = {
    async [name](...given) {
      try {
        return read(this, await call(true, this, ...given));
      } catch (error) {
        throw told(error);
      }
    },
    [`${name}Sync`](...given) {
      try {
        return read(this, call(false, this, ...given));
      } catch (error) {
        throw told(error);
      }
    },
  };
  for (const method of Object.keys(methods)) {
    Object.defineProperty(of, method, { value: methods[method], writable: true, configurable: true });
  }
}

/** The records of one entity. */
class Collection {
  _door;
  _entity;
  _decode;

  constructor(door, entity, decode) {
    hide(this, { _door: door, _entity: entity, _decode: decode });
  }

  /** The entity's name. */
  get entity() {
    return this._entity;
  }

  async *all(query) {
    for (let after = query?.after; ; ) {
      const page = await this.list({ ...query, after });
      yield* page.items;
      if (page.next === null) return;
      after = page.next;
    }
  }

  *allSync(query) {
    for (let after = query?.after; ; ) {
      const page = this.listSync({ ...query, after });
      yield* page.items;
      if (page.next === null) return;
      after = page.next;
    }
  }
}

/** Keeps what is internal out of sight of `console.log`. */
function hide(object, values) {
  for (const name of Object.keys(values)) {
    Object.defineProperty(object, name, { value: values[name], enumerable: false });
  }
}

const record = (collection, packed) => one(collection._decode, packed);
const recordOrNull = (collection, packed) => (packed === null ? null : record(collection, packed));
const page = (collection, packed) => ({ items: many(collection._decode, packed), next: packed[3] });
const nothing = () => undefined;

/** A call on a collection, by the native method of this name. */
function onCollection(name, native, read, shape = (...given) => given) {
  twins(
    Collection.prototype,
    name,
    (later, collection, ...given) =>
      collection._door._handle[native](later, collection._entity, ...shape(...given)),
    read,
  );
}

onCollection("create", "create", record);
onCollection("attach", "attach", record);
onCollection("content", "content");
onCollection("get", "get", record);
onCollection("find", "find", recordOrNull);
onCollection("update", "update", record, (id, changes, options) => [id, changes, options?.revision]);
for (const [name, isNew] of [["addItem", true], ["updateItem", false]]) {
  twins(
    Collection.prototype,
    name,
    (later, { _door, _entity }, id, list, item, options) =>
      _door._handle.giveItem(later, isNew, _entity, id, list, item, options?.revision),
    record,
  );
}
onCollection("removeItem", "removeItem", record, (id, list, item, options) => [
  id,
  list,
  item,
  options?.revision,
]);
onCollection("delete", "trash", nothing);
onCollection("restore", "restore", record);
onCollection("purge", "purge", nothing);
onCollection("list", "list", page);
onCollection("count", "count");
onCollection(
  "massUpdate",
  "massUpdate",
  (_, packed) => one(parts.massUpdated, packed),
  (query, changes, options) => [query, changes, options?.preview ?? false, options?.skipRefused ?? false],
);
onCollection("explain", "explain");

/** What has collections: a CRM, a transaction, an earlier state. */
class Door {
  _handle;
  _model;
  _collections;

  constructor(handle, model) {
    if (!(handle instanceof Handle)) {
      throw new TypeError("use Crm.open, Crm.create or Crm.memory");
    }
    hide(this, { _handle: handle, _model: model, _collections: new Map() });
  }

  collection(entity) {
    let collection = this._collections.get(entity);
    if (collection === undefined) {
      collection = new Collection(this, entity, decoderOf(this._model, entity));
      this._collections.set(entity, collection);
    }
    return collection;
  }
}

function decoderOf(model, entity) {
  return Object.hasOwn(decoders, entity) ? decoders[entity] : model.decoder(entity);
}

for (const name of Object.keys(collections)) {
  Object.defineProperty(Door.prototype, name, {
    get() {
      return this.collection(collections[name]);
    },
    configurable: true,
  });
}

for (const name of Object.keys(flows)) {
  const [flow, outcome] = flows[name];
  twins(
    Door.prototype,
    name,
    (later, door, given) => door._handle.flow(later, flow, given),
    (_, packed) => one(outcome, packed),
  );
}

/** A report: its figures, and their picture in the company's language. */
class Report {
  _answer;

  constructor(answer) {
    hide(this, { _answer: answer });
  }

  get data() {
    return one(reports[this._answer.name], this._answer.figures());
  }

  svg() {
    return this._answer.svg();
  }

  vega() {
    return JSON.parse(this._answer.vega());
  }
}

/** What a report is asked: the filter as lists take it, the rest as JSON. */
function asked({ filter, params, asOf, ...others } = {}) {
  const query = filter === undefined && params === undefined ? undefined : { filter, params };
  return [query, JSON.stringify({ ...others, as_of: asOf })];
}

const report = (_, answer) => new Report(answer);
twins(
  Door.prototype,
  "report",
  (later, door, name, given) => door._handle.report(later, name, ...asked(given)),
  report,
);
for (const name of Object.keys(reports)) {
  twins(
    Door.prototype,
    camel(name),
    (later, door, given) => door._handle.report(later, name, ...asked(given)),
    report,
  );
}

/** A CRM in one file. */
class Crm extends Door {
  _listeners;

  constructor(handle, opener) {
    super(handle, opener?._model ?? new Model(handle));
    hide(this, { _listeners: opener?._listeners ?? { all: new Set(), listens: false } });
  }

  subscribe(listener) {
    if (typeof listener !== "function") {
      throw new CrmError({
        message: "wrong_type: give subscribe a function; listener: function",
        code: "wrong_type",
        detail: "give subscribe a function",
        fields: [{ field: "listener", code: "function" }],
      });
    }
    const listeners = this._listeners;
    listeners.all.add(listener);
    if (!listeners.listens) {
      try {
        this._handle.subscribe((changes) => tell(listeners.all, changes));
      } catch (error) {
        throw told(error);
      }
      listeners.listens = true;
    }
    return () => void listeners.all.delete(listener);
  }

  async write(run) {
    for (let reruns = 0; ; reruns++) {
      const tx = await this.transaction();
      try {
        const result = await run(tx);
        await tx.commit();
        return result;
      } catch (error) {
        tx._end();
        if (!mayRerun(error, reruns)) throw error;
      }
    }
  }

  writeSync(run) {
    for (let reruns = 0; ; reruns++) {
      const tx = this.transactionSync();
      try {
        const result = run(tx);
        if (typeof result?.then === "function") {
          throw new TypeError("writeSync takes a function that is not async: use write");
        }
        tx.commitSync();
        return result;
      } catch (error) {
        tx._end();
        if (!mayRerun(error, reruns)) throw error;
      }
    }
  }

  withBudget({ signal, ...budget } = {}) {
    try {
      const crm = new Crm(this._handle.withBudget(budget), this);
      if (signal?.aborted) crm._handle.cancel();
      else signal?.addEventListener("abort", () => crm._handle.cancel(), { once: true });
      return crm;
    } catch (error) {
      throw told(error);
    }
  }

  describe() {
    try {
      return JSON.parse(this._handle.describe());
    } catch (error) {
      throw told(error);
    }
  }

  async [Symbol.asyncDispose]() {
    await this.close();
  }

  [Symbol.dispose]() {
    this.closeSync();
  }
}

function mayRerun(error, reruns) {
  return error instanceof CrmError && error.code === "conflict" && reruns < RERUNS;
}

function tell(listeners, changes) {
  const event = withDates(camelKeys(JSON.parse(changes)));
  for (const listener of [...listeners]) {
    try {
      listener(event);
    } catch (error) {
      // One listener's mistake is the program's, not the other listeners'.
      queueMicrotask(() => {
        throw error;
      });
    }
  }
}

/** What names its time gets it as a `Date`. */
function withDates(told) {
  told.at = new Date(told.at);
  return told;
}

const json = (_, answer) => camelKeys(JSON.parse(answer));

function onCrm(name, read, call = (later, crm, ...given) => crm._handle[name](later, ...given)) {
  twins(Crm.prototype, name, call, read);
}

onCrm("asUser", (crm, handle) => new Crm(handle, crm));
onCrm("transaction", (crm, handle) => new Transaction(handle, crm._model));
onCrm("asOf", (crm, handle) => new Earlier(handle, crm._model));
onCrm("search", (crm, packed) => found((entity) => decoderOf(crm._model, entity), packed));
onCrm("history", (crm, told) => crm._model.history(JSON.parse(told)));
onCrm(
  "revert",
  (_, answer) => {
    const reverted = camelKeys(JSON.parse(answer));
    for (const conflict of reverted.conflicts) {
      withDates(conflict).field = conflict.field === null ? null : camel(conflict.field);
    }
    return reverted;
  },
  (later, crm, changeSet, options) =>
    crm._handle.revert(later, changeSet, options?.leaveConflicts ?? false),
);
onCrm("declare", nothing, (later, crm, declaration) =>
  crm._handle.declare(later, JSON.stringify(declaration)),
);
onCrm("preview", json, (later, crm, folder, mapping, options) =>
  crm._handle.importCsv(later, true, folder, asText(mapping), options),
);
onCrm("importCsv", json, (later, crm, folder, mapping, options) => {
  const { onProgress } = options ?? {};
  if (onProgress === undefined || onProgress === null) {
    return crm._handle.importCsv(later, false, folder, asText(mapping), options);
  }
  if (!later) throw new TypeError("importCsvSync tells no progress: use importCsv");
  return importTold(crm, folder, asText(mapping), options);
});
onCrm("verify", json);
onCrm("stats", (_, answer) => {
  const stats = camelKeys(JSON.parse(answer));
  stats.slow.forEach(withDates);
  return stats;
});
onCrm("compact", json);
onCrm("expire", json);
onCrm("backupTo", nothing);
onCrm("tick", nothing);
onCrm("suspend", nothing);
onCrm("close", nothing);
onCrm(
  "company",
  (crm, packed) => one(decoders.company, packed),
  (later, crm) => crm._handle.list(later, "company", { limit: 1 }),
);

onCrm("exportCsv");
// A mapping names fields as the model does, so its keys stay as they are.
onCrm("exportMapping", (_, answer) => JSON.parse(answer));

/** An import whose progress is told; what the function throws ends the import, and is thrown again. */
async function importTold(crm, folder, mapping, options) {
  let thrown;
  const progress = (told) => {
    try {
      return options.onProgress(JSON.parse(told)) !== false;
    } catch (error) {
      thrown = new Thrown(error);
      return false;
    }
  };
  const report = await crm._handle.importCsv(true, false, folder, mapping, options, progress);
  if (thrown !== undefined) throw thrown;
  return report;
}

function asText(mapping) {
  return typeof mapping === "string" ? mapping : JSON.stringify(mapping);
}

const opened = (_, handle) => new Crm(handle);
twins(Crm, "open", (later, _, path, options) => Handle.open(later, false, path, options), opened);
twins(Crm, "create", (later, _, path, options) => Handle.open(later, true, path, options), opened);
twins(
  Crm,
  "restore",
  (later, _, backup, path, options) =>
    Handle.restoreFile(later, backup, path, options?.replace ?? false),
  nothing,
);
twins(Crm, "memory", (later, _, options) => Handle.memory(later, options), opened);

/** A transaction: it is durable when `commit` has come back, and gone when it is let go. */
class Transaction extends Door {
  warnings() {
    try {
      return JSON.parse(this._handle.warnings());
    } catch (error) {
      throw told(error);
    }
  }

  rollback() {
    try {
      this._handle.rollback();
    } catch (error) {
      throw told(error);
    }
  }

  /** Ends it, whatever became of it. */
  _end() {
    try {
      this._handle.rollback();
    } catch {
      // It was committed, rolled back or too old: over in any case.
    }
  }

  async [Symbol.asyncDispose]() {
    this._end();
  }

  [Symbol.dispose]() {
    this._end();
  }
}

twins(Transaction.prototype, "commit", (later, tx) => tx._handle.commit(later));

/** The records as they were at an earlier time. */
class Earlier extends Door {}

module.exports = { Collection, Crm, Earlier, Report, Transaction };
