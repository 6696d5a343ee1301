// Tells a story, as every language does: tests/scenarios/README.md says what its parts mean.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

import { Crm, CrmError } from "../index.mjs";

const stories = new URL("../../tests/scenarios/", import.meta.url);

/** The stories there are, by the names of their files. */
export const files = readdirSync(stories).filter((name) => name.endsWith(".json") && name !== "schema.json");

/** The methods that were called so far, without the ending of their form. */
export const called = new Set();

/** The story in a file. */
export function read(file) {
  return JSON.parse(readFileSync(new URL(file, stories), "utf8"));
}

/** Tells a story with promises, or with the `Sync` twins; what goes another way is thrown. */
export async function tell(story, form) {
  const folder = mkdtempSync(join(tmpdir(), "crm-core-"));
  try {
    await driven(new Runner(folder, form).run(story));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a generator of calls; what it yields is awaited. */
async function driven(steps) {
  for (let next = steps.next(); ; ) {
    if (next.done) return next.value;
    let outcome;
    try {
      outcome = { value: await next.value };
    } catch (error) {
      outcome = { error };
    }
    next = "error" in outcome ? steps.throw(outcome.error) : steps.next(outcome.value);
  }
}

/** The same at once: what it yields is there already. */
function drivenSync(steps) {
  let next = steps.next();
  while (!next.done) next = steps.next(next.value);
  return next.value;
}

class Runner {
  handles = new Map();
  doors = new Map();
  listeners = new Map();
  known = new Map();

  constructor(folder, form) {
    this.folder = folder;
    this.form = form;
  }

  *run(story) {
    const { store = "memory", ...given } = story.given ?? {};
    if (store === "memory") this.handles.set("crm", yield this.ask(Crm, "memory", options(given)));
    if (store === "file") this.handles.set("crm", yield this.ask(Crm, "create", this.path("crm.crm"), options(given)));
    for (const [index, step] of story.steps.entries()) {
      try {
        yield* this.step(step);
      } catch (error) {
        throw new Error(`step ${index + 1} (${step.op}): ${error.message}`, { cause: error });
      }
    }
    for (const crm of this.handles.values()) {
      try {
        assert.deepEqual(crm.verifySync().problems, []);
      } catch (error) {
        if (!["budget", "closed", "forbidden"].includes(error.code)) throw error;
      }
      crm.closeSync();
    }
  }

  /** Calls a method in this run's form. */
  ask(object, method, ...given) {
    called.add(method);
    return object[method + this.form](...given);
  }

  path(name) {
    return join(this.folder, name);
  }

  *step(step, within) {
    const before = step.error === undefined ? undefined : this.written();
    let result;
    try {
      result = json(yield* this.call(step, within));
    } catch (error) {
      if (!(error instanceof CrmError) || step.error === undefined) throw error;
      assert.deepEqual(this.written(), before, "a refused call wrote something");
      const expected = typeof step.error === "string" ? { code: step.error } : this.resolved(step.error);
      const found = { ...json(error), code: error.code, detail: error.detail };
      const named = (fields) => fields.map(({ field, code }) => ({ field: snake(field), code }));
      found.fields = named(error.fields);
      found.records = error.records?.map(({ fields, ...refused }) => ({ ...refused, fields: named(fields) }));
      return holds(expected, found, "error");
    }
    assert.equal(step.error, undefined, `should be refused, but gives ${JSON.stringify(result)}`);
    if (step.expect !== undefined) holds(this.resolved(step.expect), result, "result");
    if (step.as !== undefined) this.known.set(step.as, result);
  }

  /** How much is in the first file, as far as it can be asked. */
  written() {
    try {
      const { records, entries } = this.handles.get("crm").verifySync();
      return { records, entries };
    } catch {
      return undefined;
    }
  }

  *call(step, within) {
    const { op } = step;
    const args = this.resolved(step.args ?? {});
    if (op.startsWith("file.")) return onFile(op, this.path(args.path), args);
    if (["create", "open", "memory"].includes(op)) {
      const { path, ...given } = args;
      const place = op === "memory" ? [] : [this.path(path)];
      this.handles.set(step.as ?? "crm", yield this.ask(Crm, op, ...place, options(given)));
      return null;
    }
    if (op === "restore") {
      return yield this.ask(Crm, op, this.path(args.backup), this.path(args.path), { replace: args.replace });
    }
    if (op === "salvage") return yield this.ask(Crm, op, this.path(args.damaged), this.path(args.path));
    const crm = this.handles.get(step.on ?? "crm");
    const door = step.in === undefined ? (within ?? crm) : this.doors.get(step.in);
    const [plural, method] = op.split(".");
    if (plural === "transaction" && method === "begin") {
      this.doors.set(step.as, yield this.ask(crm, "transaction"));
      return null;
    }
    if (op === "transaction.commit") return yield this.ask(door, "commit");
    if (op === "transaction.rollback") {
      called.add("rollback");
      return door.rollback();
    }
    if (method !== undefined) {
      return yield* this.onCollection(this.collection(crm, door, plural), camel(method), args);
    }
    switch (op) {
      case "write":
        called.add("write");
        if (this.form === "") yield crm.write((tx) => driven(this.inside(step.steps, tx)));
        else crm.writeSync((tx) => drivenSync(this.inside(step.steps, tx)));
        return null;
      case "as_user":
        this.handles.set(step.as, yield this.ask(crm, "asUser", args.id));
        return null;
      case "with_budget":
        called.add("withBudget");
        this.handles.set(step.as, crm.withBudget(args));
        return null;
      case "warnings":
        called.add("warnings");
        return door.warnings();
      case "as_of":
        this.doors.set(step.as, yield this.ask(crm, "asOf", args.at));
        return null;
      case "search": {
        const { words, ...asked } = args;
        return yield this.ask(crm, "search", words, asked);
      }
      case "history":
        return (yield this.ask(crm, "history", args.entity, args.id)).map((entry) => ({
          ...entry,
          changes: entry.changes.map((change) => ({ ...change, field: snake(change.field) })),
        }));
      case "revert": {
        const reverted = yield this.ask(crm, "revert", args.change_set, { leaveConflicts: args.leave_conflicts });
        for (const conflict of reverted.conflicts) conflict.field &&= snake(conflict.field);
        return reverted;
      }
      case "report": {
        const { name, as_of: asOf, ...asked } = args;
        // By its name a report can be asked for that there is none of.
        const call = step.error === undefined ? [camel(name)] : ["report", name];
        const report = yield this.ask(door, ...call, { ...asked, asOf });
        assert.ok(report.svg().startsWith("<svg") && report.vega().data);
        return report.data;
      }
      case "import_csv": {
        const stops = args.cancel === true && this.form === "";
        const asked = stops ? { onProgress: () => false } : {};
        return yield this.ask(crm, "importCsv", this.folder, args.mapping, asked);
      }
      case "preview":
        return yield this.ask(crm, "preview", this.folder, args.mapping);
      case "export_csv": {
        const { entity, path, ...asked } = args;
        return yield this.ask(crm, "exportCsv", entity, this.path(path), asked);
      }
      case "export_mapping":
        return yield this.ask(crm, "exportMapping", args.entities);
      case "describe":
        called.add("describe");
        return crm.describe();
      case "declare":
        return yield this.ask(crm, "declare", args);
      case "tick":
        return yield this.ask(crm, "tick", args.now);
      case "backup_to":
        return yield this.ask(crm, "backupTo", this.path(args.path));
      case "subscribe": {
        called.add("subscribe");
        const heard = [];
        this.listeners.set(step.as, heard);
        crm.subscribe((changes) => heard.push(changes));
        return null;
      }
      case "heard":
        for (let turn = 0; turn < 10; turn++) yield new Promise((resolve) => setImmediate(resolve));
        return this.listeners.get(args.listener).splice(0);
      case "verify":
      case "stats":
      case "compact":
      case "expire":
      case "company":
      case "suspend":
      case "close":
        return yield this.ask(crm, op);
      default:
        if (!(camel(op) in door)) throw new Error(`there is no op ${op}`);
        return yield this.ask(door, camel(op), camelKeys(args));
    }
  }

  collection(crm, door, plural) {
    if (camel(plural) in door) return door[camel(plural)];
    called.add("collection");
    const declared = crm.describe().entities.find((entity) => entity.plural === plural);
    assert.ok(declared, `there is no collection ${plural}`);
    return door.collection(declared.name);
  }

  *inside(steps, tx) {
    for (const step of steps) yield* this.step(step, tx);
  }

  *onCollection(collection, method, args) {
    const { id, revision } = args;
    switch (method) {
      case "create":
        return yield this.ask(collection, method, camelKeys(args));
      case "attach": {
        const { content, ...fields } = args;
        return yield this.ask(collection, method, Buffer.from(content), camelKeys(fields));
      }
      case "content":
        return (yield this.ask(collection, method, id)).toString();
      case "update":
        return yield this.ask(collection, method, id, camelKeys(args.set), { revision });
      case "addItem":
      case "updateItem":
        return yield this.ask(collection, method, id, camel(args.field), camelKeys(args.item), { revision });
      case "removeItem":
        return yield this.ask(collection, method, id, camel(args.field), args.item, { revision });
      case "all": {
        called.add("all");
        if (this.form === "Sync") return [...collection.allSync(args)];
        const records = [];
        const pages = collection.all(args)[Symbol.asyncIterator]();
        for (let next = yield pages.next(); !next.done; next = yield pages.next()) records.push(next.value);
        return records;
      }
      case "massUpdate": {
        const { set, preview, skip_refused, ...asked } = args;
        return yield this.ask(collection, method, asked, camelKeys(set), { preview, skipRefused: skip_refused });
      }
      case "list":
      case "count":
      case "explain":
        return yield this.ask(collection, method, args);
      default:
        return yield this.ask(collection, method, id);
    }
  }

  /** Puts earlier results in the place of "$name.path". */
  resolved(data) {
    if (Array.isArray(data)) return data.map((item) => this.resolved(item));
    if (data !== null && typeof data === "object") {
      if (data.$repeat) return data.$repeat.text.repeat(data.$repeat.times);
      return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, this.resolved(value)]));
    }
    if (typeof data !== "string") return data;
    if (data.startsWith("$$")) return data.slice(1);
    if (data === "$any" || !/^\$[a-z][a-zA-Z0-9_.]*$/.test(data)) return data;
    const [name, ...path] = data.slice(1).split(".");
    assert.ok(this.known.has(name), `nothing is called $${name}`);
    return path.reduce((found, step) => {
      assert.ok(found !== null && typeof found === "object" && step in found, `${data} ends before ${step}`);
      return found[step];
    }, this.known.get(name));
  }
}

function options({ preset = "en_us", company = "Acme", clock, seed = 7, durability, cache_bytes, max_file_bytes, shared }) {
  return {
    preset,
    company,
    testClock: clock ?? "2026-11-20T02:00:00.000Z",
    seed,
    durability: durability?.relaxed_ms === undefined ? durability : { relaxed: durability.relaxed_ms },
    cacheBytes: cache_bytes,
    maxFileBytes: max_file_bytes,
    shared,
  };
}

/** Spoils files, as the world does. */
function onFile(op, path, args) {
  switch (op) {
    case "file.write":
      writeFileSync(path, args.text);
      return null;
    case "file.read":
      return readFileSync(path, "utf8");
    case "file.exists":
      return existsSync(path);
    case "file.unpack":
      writeFileSync(path, gunzipSync(readFileSync(new URL(args.from, stories))));
      return null;
    case "file.replace": {
      const held = readFileSync(path);
      const [find, put] = [args.find, args.with].map((hex) => Buffer.from(hex, "hex"));
      let places = 0;
      for (let at = held.indexOf(find); at >= 0; at = held.indexOf(find, at + 1)) {
        put.copy(held, at);
        places++;
      }
      assert.ok(places > 0, "these bytes are not in the file");
      writeFileSync(path, held);
      return null;
    }
    default:
      throw new Error(`there is no op ${op}`);
  }
}

/** A name in the case of JavaScript. */
export function camel(name) {
  return name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
}

function snake(name) {
  return name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function camelKeys(data) {
  if (Array.isArray(data)) return data.map(camelKeys);
  if (data === null || typeof data !== "object") return data;
  // A company's own fields are called as the company calls them.
  const inside = (key, value) => (key === "custom" ? value : camelKeys(value));
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [camel(key), inside(key, value)]));
}

/** A result in the form in which stories compare. */
function json(data) {
  if (data === undefined) return null;
  if (data instanceof Date) return data.toISOString();
  if (Array.isArray(data)) return data.map(json);
  if (data === null || typeof data !== "object") return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [snake(key), json(value)]));
}

/** Fails where a result is not as expected. */
function holds(expected, result, place) {
  const found = differs(expected, result, place);
  assert.equal(found, undefined, found);
}

function differs(expected, result, place) {
  const shown = JSON.stringify(result);
  if (expected === "$any") return result === null ? `${place} is null` : undefined;
  if (Array.isArray(expected)) {
    if (!Array.isArray(result) || result.length !== expected.length) {
      return `${place} is ${shown}, not a list of ${expected.length}`;
    }
    return first(expected, (item, index) => differs(item, result[index], `${place}.${index}`));
  }
  if (expected === null || typeof expected !== "object") {
    return Object.is(expected, result) ? undefined : `${place} is ${shown}, not ${JSON.stringify(expected)}`;
  }
  const [[matcher, argument] = [], ...more] = Object.entries(expected);
  if (matcher?.startsWith("$") && more.length === 0) {
    const has = (item) => result.some((held) => differs(item, held, place) === undefined);
    switch (matcher) {
      case "$not":
        return differs(argument, result, place) === undefined ? `${place} is ${shown}` : undefined;
      case "$count":
        return result?.length === argument ? undefined : `${place} is ${shown}, not ${argument} items`;
      case "$includes":
        return first(argument, (item) => (has(item) ? undefined : `${place} lacks ${JSON.stringify(item)}: ${shown}`));
      case "$excludes":
        return first(argument, (item) => (has(item) ? `${place} has ${JSON.stringify(item)}` : undefined));
      default:
        return `there is no ${matcher}`;
    }
  }
  if (result === null || typeof result !== "object" || Array.isArray(result)) return `${place} is ${shown}, no object`;
  return first(Object.keys(expected), (key) => differs(expected[key], result[key] ?? null, `${place}.${key}`));
}

function first(list, find) {
  for (const [index, item] of list.entries()) {
    const found = find(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}
