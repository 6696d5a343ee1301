"use strict";

const { Handle } = require("../native.js");
const { Model } = require("./describe.js");
const { Door } = require("./door.js");
const { CrmError, Thrown, telling } = require("./error.js");
const { json, refused } = require("./given.js");
const { crm: methods, library, tx } = require("./methods.js");
const { decoders } = require("./model.js");
const { found, one } = require("./reader.js");
const { history, shown, told } = require("./told.js");
const { calls, hide, twins } = require("./twins.js");

/** How often a `write` that somebody else was faster than is run again. */
const RERUNS = 5;

/** A CRM in one file. */
class Crm extends Door {
  _listeners;

  constructor(handle, opener) {
    super(handle, opener?._model ?? new Model(() => this.describe()));
    hide(this, { _listeners: opener?._listeners ?? { all: new Set(), listens: false } });
  }

  subscribe(listener) {
    if (typeof listener !== "function") throw refused("listener", "function", "give subscribe a function");
    const listeners = this._listeners;
    // The same function may be given twice: each has its own end.
    const heard = { listener };
    listeners.all.add(heard);
    if (!listeners.listens) {
      telling(() => this._handle.subscribe((changes) => tell(listeners.all, changes)));
      listeners.listens = true;
    }
    return () => void listeners.all.delete(heard);
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

  withBudget({ signal, ...options } = {}) {
    const handle = telling(() => this._call(false, "with_budget", methods.withBudget.takes, [options]));
    const crm = new Crm(handle, this);
    if (signal?.aborted) handle.cancel();
    else signal?.addEventListener("abort", () => handle.cancel(), { once: true });
    return crm;
  }

  describe() {
    return telling(() => JSON.parse(this._call(false, "describe", [], [])));
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
  const event = shown(JSON.parse(changes));
  for (const { listener } of [...listeners]) {
    try {
      listener(event);
    } catch (error) {
      // What was written stands: a listener's mistake must not end the process.
      process.emitWarning(error instanceof Error ? error : String(error));
    }
  }
}

const nothing = () => undefined;

twins(
  Crm.prototype,
  "importCsv",
  (later, crm, folder, mapping, { onProgress, ...options } = {}) => {
    const { call, takes } = methods.importCsv;
    const given = [folder, mapping, options];
    if (typeof onProgress !== "function") return crm._call(later, call, takes, given);
    if (!later) throw new TypeError("importCsvSync tells no progress: use importCsv");
    return importTold(crm, json(takes, given), onProgress);
  },
  told,
);

calls(Crm.prototype, methods, {
  nothing,
  record: (_, packed) => one(decoders.company, packed),
  found: (crm, packed) => found((entity) => crm._decoder(entity), packed),
  crm: (crm, handle) => new Crm(handle, crm),
  tx: (crm, handle) => new Transaction(handle, crm._model),
  earlier: (crm, handle) => new Earlier(handle, crm._model),
  told,
  told_list: history,
  // A mapping names fields as the model does, so its keys stay as they are.
  json: (_, answer) => JSON.parse(answer),
});

/** An import whose progress is told; what the function throws ends the import, and is thrown again. */
async function importTold(crm, given, onProgress) {
  let thrown;
  const report = await crm._handle.import(given, (come) => {
    try {
      return onProgress(JSON.parse(come)) !== false;
    } catch (error) {
      thrown = new Thrown(error);
      return false;
    }
  });
  if (thrown !== undefined) throw thrown;
  return report;
}

for (const how of Object.keys(library)) {
  const { call, takes, tells } = library[how];
  const open = (later, _, ...given) => Handle.open(later, call, json(takes, given));
  const opened = { crm: (_, handle) => new Crm(handle), nothing, told };
  twins(Crm, how, open, opened[tells]);
}

/** A transaction: it is durable when `commit` has come back, and gone when it is let go. */
class Transaction extends Door {
  warnings() {
    return telling(() => shown(JSON.parse(this._call(false, "warnings", [], []))));
  }

  rollback() {
    telling(() => this._call(false, "rollback", [], []));
  }

  /** Ends it, whatever became of it. */
  _end() {
    try {
      this.rollback();
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

calls(Transaction.prototype, tx, {});

/** The records as they were at an earlier time. */
class Earlier extends Door {}

module.exports = { Crm, Earlier, Transaction };
