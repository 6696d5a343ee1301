"use strict";

const { Handle } = require("../native.js");
const { CrmError, told } = require("./error.js");
const { Model } = require("./describe.js");
const { collections, decoders } = require("./model.js");
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

  async *each(query) {
    for (let after = query?.after; ; ) {
      const page = await this.list({ ...query, after });
      yield* page.items;
      if (page.next === null) return;
      after = page.next;
    }
  }

  *eachSync(query) {
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
onCollection("get", "get", record);
onCollection("find", "find", recordOrNull);
onCollection("update", "update", record, (id, changes, options) => [id, changes, options?.revision]);
onCollection("addItem", "addItem", record);
onCollection("updateItem", "updateItem", record);
onCollection("removeItem", "removeItem", record);
onCollection("delete", "trash", nothing);
onCollection("restore", "restore", record);
onCollection("purge", "purge", nothing);
onCollection("list", "list", page);
onCollection("count", "count");
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
  const event = JSON.parse(changes);
  event.at = new Date(event.at);
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

const json = (_, answer) => JSON.parse(answer);

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
    const reverted = JSON.parse(answer);
    for (const conflict of reverted.conflicts) conflict.at = new Date(conflict.at);
    return reverted;
  },
  (later, crm, changeSet, options) =>
    crm._handle.revert(later, changeSet, options?.leaveConflicts ?? false),
);
onCrm("declare", nothing);
onCrm("verify", json);
onCrm("backupTo", nothing);
onCrm("tick", nothing);
onCrm("suspend", nothing);
onCrm("close", nothing);
onCrm(
  "company",
  (crm, packed) => one(decoders.company, packed),
  (later, crm) => crm._handle.list(later, "company", { limit: 1 }),
);

const opened = (_, handle) => new Crm(handle);
twins(Crm, "open", (later, _, path, options) => Handle.open(later, false, path, options), opened);
twins(Crm, "create", (later, _, path, options) => Handle.open(later, true, path, options), opened);
twins(Crm, "memory", (later, _, options) => Handle.memory(later, options), opened);

/** A transaction: it is durable when `commit` has come back, and gone when it is let go. */
class Transaction extends Door {
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

module.exports = { Collection, Crm, Earlier, Transaction };
