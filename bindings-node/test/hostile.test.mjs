// What a program may do wrong, or the world to it: never a crash, a hang or a lost write.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

import { Crm, CrmError } from "../index.mjs";

const options = { preset: "en_us", testClock: "2026-11-20T02:00:00Z", seed: 7 };
const library = JSON.stringify(fileURLToPath(new URL("../index.js", import.meta.url)));
const open = () => Crm.memorySync(options);

function folder(t) {
  const path = mkdtempSync(join(tmpdir(), "crm-core-"));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

function worker(program, workerData) {
  const worker = new Worker(`const { Crm } = require(${library});\n${program}`, { eval: true, workerData });
  return new Promise((resolve, reject) => worker.on("exit", resolve).on("error", reject));
}

const wrongType = (named) => (error) => {
  assert.ok(error instanceof CrmError, error);
  assert.deepEqual([error.code, error.fields[0]?.field], ["wrong_type", named]);
  return true;
};

test("forgotten transactions are let go, and hold neither writers nor closing", async (t) => {
  const path = join(folder(t), "acme.crm");
  const crm = await Crm.create(path, options);
  for (let index = 0; index < 50; index++) {
    (await crm.transaction()).accounts.createSync({ name: "forgotten" });
    crm.accounts.createSync({ name: `kept ${index}` });
  }
  await crm.close();
  const again = await Crm.open(path);
  assert.equal(again.accounts.countSync(), 50);
  await again.close();
});

test("workers use the library one after another where the main thread never loads it", () => {
  const work = `
    const { workerData } = require("node:worker_threads");
    const crm = require(workerData).Crm.memorySync();
    for (let index = 0; index < 100; index++) crm.accounts.createSync({ name: "x" });
    crm.accounts.create({ name: "y" }).then(() => crm.close());
  `;
  const program = `
    const { Worker } = require("node:worker_threads");
    const start = () => new Worker(${JSON.stringify(work)}, { eval: true, workerData: ${library} });
    const work = () => new Promise((resolve, reject) => start().on("exit", resolve).on("error", reject));
    (async () => { for (let index = 0; index < 5; index++) console.log(await work()); })();
  `;
  const run = spawnSync(process.execPath, ["--eval", program], { encoding: "utf8", timeout: 60_000 });
  assert.deepEqual([run.status, run.stderr, run.stdout], [0, "", "0\n".repeat(5)]);
});

test("whatever is left of a closed CRM says that it is closed", async (t) => {
  const crm = await Crm.create(join(folder(t), "acme.crm"), options);
  const { id } = crm.accounts.createSync({ name: "x" });
  for (let index = 0; index < 5; index++) crm.accounts.createSync({ name: `${index}` });
  const about = { relatedTo: { entity: "account", id }, name: "x" };
  const file = crm.attachments.attachSync(Buffer.alloc(2_000_000), about);
  const [tx, earlier] = [crm.transactionSync(), crm.asOfSync(options.testClock)];
  tx.accounts.createSync({ name: "y" });
  const all = crm.accounts.all({ limit: 2 });
  await all.next();
  const stream = crm.attachments.contentStream(file.id)[Symbol.asyncIterator]();
  await stream.next();
  const pending = crm.accounts.list();
  await Promise.all([crm.close(), pending.catch(() => {})]);

  const closed = (error) => error instanceof CrmError && error.code === "closed";
  await assert.rejects(tx.accounts.create({ name: "y" }), closed);
  await assert.rejects(tx.commit(), closed);
  await assert.rejects(crm.accounts.list(), closed);
  await assert.rejects(async () => { for await (const _ of all); }, closed);
  await assert.rejects(async () => { for (;;) if ((await stream.next()).done) return; }, closed);
  assert.throws(() => earlier.accounts.listSync(), closed);
  assert.throws(() => crm.attachments.attachSync(Buffer.alloc(9), about), closed);
  await tx[Symbol.asyncDispose]();
  crm.closeSync();
});

test("threads and processes that write one file at once lose nothing", async (t) => {
  const path = join(folder(t), "acme.crm");
  const crm = await Crm.create(path, { ...options, shared: true });
  const program = `
    const { path, name } = require("node:worker_threads").workerData ?? JSON.parse(process.argv[1]);
    const crm = Crm.openSync(path, { shared: true });
    (async () => {
      for (let index = 0; index < 10; index++) {
        await Promise.all([crm.accounts.create({ name }), crm.write((tx) => tx.accounts.create({ name }))]);
        crm.accounts.createSync({ name });
      }
      await crm.close();
    })();
  `;
  const process_ = new Promise((resolve) => {
    const eval_ = `const { Crm } = require(${library});\n${program}`;
    spawn(process.execPath, ["--eval", eval_, JSON.stringify({ path, name: "p" })], { stdio: "inherit" }).on("exit", resolve);
  });
  const ended = await Promise.all([worker(program, { path, name: "a" }), worker(program, { path, name: "b" }), process_]);
  assert.deepEqual(ended, [0, 0, 0]);
  for (const name of ["a", "b", "p"]) {
    assert.equal(crm.accounts.countSync({ filter: "name == $name", params: { name } }), 30);
  }
  assert.deepEqual((await crm.verify()).problems, []);
  await crm.close();
});

test("many calls at once on one handle are all made", async () => {
  const crm = open();
  const created = await Promise.all(Array.from({ length: 300 }, (_, index) => crm.accounts.create({ name: `${index}` })));
  assert.equal(new Set(created.map(({ id }) => id)).size, 300);
  const { id } = created[0];
  const updates = Array.from({ length: 50 }, (_, employees) => crm.accounts.update(id, { employees }));
  assert.equal(Math.max(...(await Promise.all(updates)).map(({ revision }) => revision)), 51);
});

test("a listener may call back in, with promises and without, and may end itself", async () => {
  const crm = open();
  const heard = [];
  // A listener alone does not keep the process alive.
  const alive = setInterval(() => {}, 1000);
  await new Promise((resolve) => {
    const stop = crm.subscribe(({ records: [{ entity }] }) => {
      heard.push(entity);
      if (entity === "account") {
        crm.contacts.createSync({ lastName: "x" });
        crm.write((tx) => tx.leads.create({ lastName: "x", source: null })).then(() => crm.accounts.countSync());
      }
      if (entity === "lead") resolve(stop());
    });
    crm.accounts.createSync({ name: "x" });
  });
  clearInterval(alive);
  assert.deepEqual(heard, ["account", "contact", "lead"]);
  assert.equal(crm.contacts.countSync() + crm.leads.countSync(), 2);
});

test("a thread that ends in the middle of its calls takes nothing with it", async (t) => {
  const path = join(folder(t), "acme.crm");
  Crm.createSync(path, options).closeSync();
  const program = `
    const { parentPort, workerData } = require("node:worker_threads");
    const crm = Crm.openSync(workerData.path);
    crm.subscribe(() => {});
    for (let index = 0; index < 100; index++) crm.accounts.create({ name: "x" }).then(({ id }) => parentPort.postMessage(id));
    setImmediate(() => process.exit());
  `;
  await worker(program, { path });
  for (let turns = 0; ; turns++) {
    try {
      const crm = Crm.openSync(path);
      assert.deepEqual((await crm.verify()).problems, []);
      return crm.closeSync();
    } catch (error) {
      // What the thread left is let go by the collector, in its own time.
      if (error.code !== "busy" || turns > 1000) throw error;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
});

test("a process that is killed in the middle has lost nothing that it was told of", async (t) => {
  const path = join(folder(t), "acme.crm");
  Crm.createSync(path, options).closeSync();
  const program = `
    const { Crm } = require(${library});
    const crm = Crm.openSync(${JSON.stringify(path)});
    (async () => {
      for (;;) await Promise.all([0, 1, 2].map(async () => console.log((await crm.accounts.create({ name: "x" })).id)));
    })();
  `;
  for (const least of [1, 20]) {
    const child = spawn(process.execPath, ["--eval", program], { stdio: ["ignore", "pipe", "inherit"] });
    const told = [];
    for await (const id of createInterface({ input: child.stdout })) {
      told.push(id);
      if (told.length === least) child.kill("SIGKILL");
    }
    const crm = await Crm.open(path);
    for (const id of told) assert.equal((await crm.accounts.get(id)).name, "x");
    assert.deepEqual((await crm.verify()).problems, []);
    await crm.close();
  }
});

test("a megabyte of text comes back whole and is found, and more is refused by name", async () => {
  const crm = open();
  for (const letter of ["a", "ệ"]) {
    const description = letter.repeat(Math.floor(2 ** 20 / Buffer.byteLength(letter)));
    const { id } = await crm.accounts.create({ name: "x", description });
    assert.equal((await crm.accounts.get(id)).description, description);
    assert.equal(crm.accounts.countSync({ filter: "description == $text", params: { text: description } }), 1);
    await assert.rejects(crm.accounts.create({ name: "x", description: description + letter }), { code: "invalid" });
  }
});

test("half a character is refused wherever text is given", async () => {
  const [crm, half] = [open(), "a\uD83D"];
  const [stage] = crm.stages.listSync({ limit: 1 }).items;
  for (const [call, named] of [
    [() => crm.accounts.createSync({ name: half }), "name"],
    [() => crm.accounts.createSync({ name: "x", tags: ["a", half] }), "tags"],
    [() => crm.accounts.createSync({ name: "x", phones: [{ number: half }] }), "phones.number"],
    [() => crm.accounts.createSync({ name: "x", annualRevenue: { amount: "1", currency: half } }), "annualRevenue.currency"],
    [() => crm.accounts.listSync({ filter: half }), "filter"],
    [() => crm.accounts.listSync({ filter: "name == $it", params: { it: half } }), "params.it"],
    [() => crm.searchSync(half), "words"],
    [() => crm.accounts.getSync(half), "id"],
    [() => crm.moveDealSync({ deal: half, stage: stage.id }), "deal"],
    [() => Crm.openSync(half), "path"],
  ]) {
    assert.throws(call, wrongType(named));
  }
});

test("a field of text takes text alone", () => {
  const crm = open();
  const { id } = crm.accounts.createSync({ name: "Acme", foundedOn: "1999-12-31" });
  for (const given of [new Date(), 10n ** 30n, 7, 7n, true, new URL("https://acme.example"), Buffer.from("x"), { name: "x" }]) {
    for (const [call, named] of [
      [() => crm.accounts.createSync({ name: given }), "name"],
      [() => crm.accounts.updateSync(id, { description: given }), "description"],
      [() => crm.accounts.createSync({ name: "x", tags: [given] }), "tags"],
      [() => crm.contacts.createSync({ lastName: "x", phones: [{ number: given }] }), "phones.number"],
      [() => crm.accounts.addItemSync(id, "emails", { address: given }), "emails.address"],
      [() => crm.searchSync(given), "words"],
    ]) {
      assert.throws(call, wrongType(named));
    }
  }
  const asked = { filter: "created_at <= $now && revision < $large", params: { now: new Date("2027-01-01"), large: 10n ** 12n } };
  assert.equal(crm.accounts.countSync(asked), 1);
});

test("no number is taken for another one", () => {
  const crm = open();
  const amounts = [NaN, Infinity, -Infinity, 0.1, 1e21, 2 ** 53, Number.MIN_VALUE];
  for (const amount of amounts) {
    const revenue = { amount, currency: "USD" };
    assert.throws(() => crm.accounts.createSync({ name: "x", annualRevenue: revenue }), wrongType("annualRevenue.amount"));
    assert.throws(() => crm.accounts.createSync({ name: "x", employees: amount }), wrongType("employees"));
  }
  for (const employees of [2n ** 63n, -(2n ** 64n), "7", true, [7], { value: 7 }]) {
    assert.throws(() => crm.accounts.createSync({ name: "x", employees }), wrongType("employees"));
  }
  assert.throws(() => crm.accounts.createSync({ name: "x", annualRevenue: { amount: 10n ** 40n, currency: "USD" } }), wrongType("annualRevenue"));
  const { annualRevenue } = crm.accounts.createSync({ name: "x", annualRevenue: { amount: -0, currency: "USD" } });
  assert.equal(annualRevenue.amount, "0");
});

test("objects that are none are refused, and change nothing of others", () => {
  const crm = open();
  const loop = { name: "x" };
  loop.phones = [loop];
  assert.throws(() => crm.accounts.createSync(loop), { code: "wrong_type" });
  const mine = new Error("mine");
  const thrower = { get name() { throw mine; } };
  assert.throws(() => crm.accounts.createSync(thrower), (error) => error === mine);
  for (const fields of [null, undefined, 5, "x", [], new Date(), Symbol("x"), () => {}]) {
    assert.throws(() => crm.accounts.createSync(fields), { code: "wrong_type" });
  }
  const polluted = JSON.parse('{"name": "x", "__proto__": {"polluted": true}}');
  assert.throws(() => crm.accounts.createSync(polluted), { code: "unknown_field" });
  assert.equal({}.polluted, undefined);
  assert.equal(crm.accounts.countSync(), 0);
  const bare = Object.assign(Object.create(null), { name: "x" });
  assert.equal(crm.accounts.createSync(bare).name, "x");
  assert.equal(crm.accounts.createSync(new Proxy({ name: "y" }, {})).name, "y");
  const deep = JSON.parse("[".repeat(2000) + "]".repeat(2000));
  assert.throws(() => crm.accounts.createSync({ name: deep }), wrongType("name"));
});

test("a method that was torn off its object fails, and nothing else", async () => {
  const crm = open();
  const { getSync } = crm.accounts;
  assert.throws(() => getSync("x"), TypeError);
  assert.throws(() => crm.accounts.getSync.call({}, "x"), TypeError);
  await assert.rejects(crm.close.call(5), TypeError);
});

test("bytes that change after they were given are stored as they were", async () => {
  const crm = open();
  const account = crm.accounts.createSync({ name: "x" });
  const bytes = Buffer.alloc(3_000_000, 1);
  const attached = crm.attachments.attach(bytes, { relatedTo: { entity: "account", id: account.id }, name: "x" });
  bytes.fill(2);
  assert.ok((await crm.attachments.content((await attached).id)).equals(Buffer.alloc(3_000_000, 1)));
});

test("a progress that says no ends an import, and what was written is told", async (t) => {
  const place = folder(t);
  writeFileSync(join(place, "a.csv"), `Name\n${Array.from({ length: 50 }, (_, index) => `x${index}`).join("\n")}\n`);
  const mapping = { format: 1, files: [{ file: "a.csv", records: [{ entity: "account", match: ["name"], fields: { name: "Name" } }] }] };
  const crm = open();
  const report = await crm.importCsv(place, mapping, { batch: 10, onProgress: ({ rows }) => rows < 20 });
  assert.deepEqual([report.finished, crm.accounts.countSync()], [false, 20]);
  assert.equal((await crm.importCsv(place, mapping, { resume: report.changeSet })).finished, true);
  assert.equal(crm.accounts.countSync(), 50);

  // Its function calls back in: the import's thread waits for it, and holds nothing.
  const [other, counts] = [open(), []];
  await other.importCsv(place, mapping, { batch: 10, onProgress: () => { counts.push(other.accounts.countSync()); } });
  assert.deepEqual(counts.at(-1), 50);
});

test("a signal stops what runs for a promise, also before it began", async () => {
  const crm = open();
  for (let index = 0; index < 50; index++) crm.accounts.createSync({ name: `${index}` });
  const stopped = new AbortController();
  const limited = crm.withBudget({ signal: stopped.signal });
  stopped.abort();
  await assert.rejects(limited.accounts.list(), { code: "canceled" });
  await assert.rejects(crm.withBudget({ signal: AbortSignal.abort() }).accounts.count({ filter: "has(name)" }), { code: "canceled" });
  await assert.rejects(crm.withBudget({ rows: 10 }).accounts.list({ filter: 'name.contains("4")' }), { code: "budget" });
  assert.equal((await crm.accounts.list()).items.length, 50);
});

test("a process may end while calls are pending", () => {
  const program = `
    const { Crm } = require(${library});
    const crm = Crm.memorySync();
    crm.subscribe(() => {});
    for (let index = 0; index < 50; index++) crm.accounts.create({ name: "x" });
    const content = crm.attachments.attach((async function* () { yield Buffer.alloc(9); await new Promise(() => {}); })(), {});
    content.catch(() => {});
    setImmediate(() => process.exit(0));
  `;
  const ended = spawnSync(process.execPath, ["--eval", program], { encoding: "utf8", timeout: 60_000 });
  assert.deepEqual([ended.status, ended.signal, ended.stderr], [0, null, ""]);
});
