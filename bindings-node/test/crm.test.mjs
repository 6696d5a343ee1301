import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createReadStream, createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

import { Crm, CrmError } from "../index.mjs";

const START = "2026-11-20T02:00:00Z";
const options = { preset: "vi_vn", company: "Công ty Hoa Sen", testClock: START, seed: 7 };
const open = () => Crm.memorySync(options);

function stages(crm) {
  return crm.stages.listSync({ sort: "order" }).items;
}

/** The error that a call fails with, in both of its forms. */
async function failure(call, callSync) {
  const later = await call().then(
    () => assert.fail("the call went through"),
    (error) => error,
  );
  let now;
  assert.throws(callSync, (error) => ((now = error), true));
  for (const error of [later, now]) assert.ok(error instanceof CrmError && error instanceof Error, error);
  assert.deepEqual(
    { code: later.code, detail: later.detail, fields: later.fields },
    { code: now.code, detail: now.detail, fields: now.fields },
  );
  return later;
}

function folder(t) {
  const path = mkdtempSync(join(tmpdir(), "crm-core-"));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

test("a deal is created, read, changed and won", async () => {
  const crm = await Crm.memory(options);
  const [first, , , , won] = stages(crm);
  const account = await crm.accounts.create({ name: "Công ty TNHH Đường Việt" });
  const deal = await crm.deals.create({
    name: "Forty anvils",
    stage: first.id,
    account: account.id,
    amount: { amount: "120000000", currency: "VND" },
    expectedClose: "2026-12-31",
    tags: ["vàng", "a"],
  });

  assert.deepEqual(deal.amount, { amount: "120000000", currency: "VND" });
  assert.deepEqual(deal.amountBase, deal.amount);
  assert.equal(deal.probability, "10");
  assert.equal(deal.expectedClose, "2026-12-31");
  assert.deepEqual(deal.tags, ["a", "vàng"]);
  assert.deepEqual(deal.createdAt, new Date(START));
  assert.equal(deal.revision, 1);
  assert.equal(deal.closedAt, null);
  assert.equal(deal.stageEntries.length, 1);
  assert.deepEqual(await crm.deals.get(deal.id), deal);
  assert.deepEqual(crm.deals.getSync(deal.id), deal);

  const closed = await crm.deals.update(deal.id, { stage: won.id });
  assert.equal(closed.category, "won");
  assert.equal(closed.probability, "100");
  assert.deepEqual(closed.closedAt, new Date(START));
  assert.equal(closed.closedOn, "2026-11-20");
  assert.deepEqual(await crm.verify().then(({ problems }) => problems), []);
});

test("null clears, undefined leaves", async () => {
  const crm = open();
  const deal = crm.deals.createSync({
    name: "x",
    stage: stages(crm)[0].id,
    amount: "5 USD",
    nextStep: "call",
    tags: ["a"],
  });

  const changed = crm.deals.updateSync(deal.id, { amount: null, nextStep: undefined, tags: null });
  assert.equal(changed.amount, null);
  assert.equal(changed.nextStep, "call");
  assert.deepEqual(changed.tags, []);
  assert.equal((await failure(
    () => crm.deals.update(deal.id, { stage: null }),
    () => crm.deals.updateSync(deal.id, { stage: null }),
  )).fields[0].field, "stage");
});

test("records are plain objects, equal to copies of themselves", () => {
  const crm = open();
  const account = crm.accounts.createSync({ name: "x", phones: [{ number: "0903123456", kind: "work" }] });
  assert.equal(Object.getPrototypeOf(account), Object.prototype);
  assert.deepEqual(structuredClone(account), account);
  assert.deepEqual({ ...account }, account);
  assert.equal(account.phones[0].kind, "work");
  assert.equal(account.phones[0].optOut, false);
});

test("an unknown key is an error that names it", async () => {
  const crm = open();
  for (const [fields, named] of [
    [{ nmae: "x" }, "nmae"],
    [{ name: "x", tax_id: "1" }, "tax_id"],
    [{ name: "x", phones: [{ number: "0903123456", sort: 1 }] }, "phones.sort"],
    [{ id: "01a1f6ae-9900-7001-844c-3cd7f43c661c", name: "x" }, "id"],
  ]) {
    const error = await failure(
      () => crm.accounts.create(fields),
      () => crm.accounts.createSync(fields),
    );
    assert.equal(error.code, "unknown_field");
    assert.deepEqual(error.fields, [{ field: named, code: "unknown_field" }]);
  }
  assert.equal(crm.accounts.countSync(), 0);
});

test("a value of a wrong type is an error that names its field", async () => {
  const crm = open();
  for (const [fields, named, kind] of [
    [{ name: 5 }, "name", "text"],
    [{ name: "x", employees: "5" }, "employees", "int"],
    [{ name: "x", employees: 1.5 }, "employees", "decimal"],
    [{ name: "x", employees: NaN }, "employees", "decimal"],
    [{ name: "x", annualRevenue: { amount: 0.1, currency: "USD" } }, "annualRevenue.amount", "decimal"],
    [{ name: "x", annualRevenue: { amount: "1" } }, "annualRevenue", "money"],
    [{ name: "x", annualRevenue: { amount: 1, currency: "VND", rate: 2 } }, "annualRevenue", "money"],
    [{ name: "x", annualRevenue: 1000 }, "annualRevenue", "money"],
    [{ name: "x", phones: {} }, "phones", "list"],
    [{ name: "x", phones: ["0903123456"] }, "phones", "list"],
    [{ name: "x", phones: [{ number: "0903123456", primary: 1 }] }, "phones.primary", "bool"],
    [{ name: "x", tags: "a" }, "tags", "set"],
    [{ name: "x", owner: "me" }, "owner", "id"],
    [{ name: "x", kind: "friend" }, "kind", "choice"],
    [{ name: "x", description: () => "x" }, "description", "long_text"],
  ]) {
    const error = await failure(
      () => crm.accounts.create(fields),
      () => crm.accounts.createSync(fields),
    );
    assert.equal(error.code, "wrong_type", JSON.stringify(fields));
    assert.equal(error.fields[0].field, named);
  }
  assert.equal(crm.accounts.countSync(), 0);
});

test("a day is text, since a Date has a time zone and a day has none", async () => {
  const crm = open();
  const [stage] = stages(crm);
  const fields = { name: "x", stage: stage.id, expectedClose: new Date(START) };
  const error = await failure(
    () => crm.deals.create(fields),
    () => crm.deals.createSync(fields),
  );
  assert.deepEqual(error.fields, [{ field: "expectedClose", code: "date" }]);
});

test("instants are given as Date or as text with an offset, and come back as Date", () => {
  const crm = open();
  const meeting = (startAt) => crm.interactions.createSync({ channel: "phone", subject: "x", startAt });
  const at = new Date("2026-11-20T09:30:00.125+07:00");
  assert.deepEqual(meeting(at).startAt, at);
  assert.deepEqual(meeting("2026-11-20T09:30:00.125+07:00").startAt, at);
  assert.throws(() => meeting(new Date(NaN)), { code: "wrong_type" });
  assert.throws(() => meeting("2026-11-20 09:30"), { code: "wrong_type" });
});

test("amounts are exact, and whole numbers may be numbers", () => {
  const crm = open();
  const revenue = (annualRevenue) => crm.accounts.createSync({ name: "x", annualRevenue }).annualRevenue;
  assert.deepEqual(revenue({ amount: "0.1", currency: "USD" }), { amount: "0.1", currency: "USD" });
  assert.deepEqual(revenue({ amount: 10_000_000_000_000, currency: "VND" }), { amount: "10000000000000", currency: "VND" });
  assert.deepEqual(revenue({ amount: 9_007_199_254_740_993n, currency: "VND" }), { amount: "9007199254740993", currency: "VND" });
  assert.deepEqual(revenue("1000000 VND"), { amount: "1000000", currency: "VND" });
  assert.throws(() => revenue({ amount: 2 ** 53, currency: "VND" }), { code: "wrong_type" });
});

test("text of any script comes back whole", () => {
  const crm = open();
  const texts = ["Nguyễn Thị Ánh Đường", "😀 Hoa Sen 🪷", "𠮷野家", "e\u0301", "a\u0000b", "\uFFFD", "ASCII", "ÿ"];
  for (const name of texts) {
    const account = crm.accounts.createSync({ name, description: `${name}|${name}`, tags: [name] });
    assert.equal(account.name, name);
    assert.equal(account.description, `${name}|${name}`);
    assert.deepEqual(account.tags, [name]);
    assert.equal(account.kind, "customer");
  }
  const names = crm.accounts.listSync().items.map(({ name }) => name);
  assert.deepEqual(names.sort(), [...texts].sort());
});

test("half a character is refused, not replaced", async () => {
  const crm = open();
  for (const name of ["\uD83D", "a\uDE00b"]) {
    const error = await failure(
      () => crm.accounts.create({ name }),
      () => crm.accounts.createSync({ name }),
    );
    assert.equal(error.code, "wrong_type");
    assert.equal(error.fields[0].field, "name");
  }
});

test("lists are filtered, sorted and paged", async () => {
  const crm = open();
  for (let index = 0; index < 25; index++) {
    crm.accounts.createSync({ name: `Account ${String(index).padStart(2, "0")}`, employees: index });
  }
  const query = { filter: "employees >= $least", params: { least: 5 }, sort: "-employees", limit: 8 };
  const first = await crm.accounts.list(query);
  assert.equal(first.items.length, 8);
  assert.equal(first.items[0].employees, 24);
  const second = crm.accounts.listSync({ ...query, after: first.next });
  assert.equal(second.items[0].employees, 16);

  const later = [];
  for await (const account of crm.accounts.all(query)) later.push(account.employees);
  const now = [...crm.accounts.allSync(query)].map(({ employees }) => employees);
  assert.deepEqual(later, Array.from({ length: 20 }, (_, index) => 24 - index));
  assert.deepEqual(now, later);
  assert.equal(await crm.accounts.count(query), 20);
  assert.equal(await crm.accounts.explain(query), crm.accounts.explainSync(query));
  assert.deepEqual(await crm.accounts.list({ filter: "employees > 100" }), { items: [], next: null });
});

test("a query says what it cannot be", async () => {
  const crm = open();
  for (const [query, code] of [
    [{ filter: "nmae == \"x\"" }, "query"],
    [{ filter: "name ==" }, "query"],
    [{ filter: 5 }, "wrong_type"],
    [{ limit: 1.5 }, "wrong_type"],
    [{ limit: 0 }, "query"],
    [{ order: "name" }, "unknown_field"],
    [{ filter: "employees > $least", params: { least: 1.5 } }, "wrong_type"],
    [{ filter: "employees > $least" }, "query"],
  ]) {
    const error = await failure(
      () => crm.accounts.list(query),
      () => crm.accounts.listSync(query),
    );
    assert.equal(error.code, code, JSON.stringify(query));
  }
});

test("parameters are values of any kind, never text of the filter", () => {
  const crm = open();
  const [stage] = stages(crm);
  const owner = crm.users.createSync({ login: "lan", name: "Lan" });
  const deal = crm.deals.createSync({ name: 'x" || true', stage: stage.id, owner: owner.id, amount: "5 VND" });
  crm.deals.createSync({ name: "y", stage: stage.id });
  const count = (filter, value) => crm.deals.countSync({ filter, params: { value } });
  assert.equal(count("name == $value", deal.name), 1);
  assert.equal(count("owner == $value", owner.id), 1);
  assert.equal(count("owner in $value", [owner.id]), 1);
  assert.equal(count("amount >= $value", { amount: "5", currency: "VND" }), 1);
  assert.equal(count("created_at <= $value", new Date(START)), 2);
});

test("items are added, changed and taken out by their id", async () => {
  const crm = open();
  const account = crm.accounts.createSync({ name: "x", phones: [{ number: "0903123456", primary: true }] });
  const added = await crm.accounts.addItem(account.id, "phones", { number: "0903123457", kind: "work" });
  assert.equal(added.phones.length, 2);

  const changed = await crm.accounts.updateItem(account.id, "phones", { ...added.phones[1], optOut: true });
  assert.deepEqual(changed.phones[1], { ...added.phones[1], optOut: true });
  assert.deepEqual(changed.phones[0], account.phones[0]);

  const removed = crm.accounts.removeItemSync(account.id, "phones", account.phones[0].id);
  assert.deepEqual(removed.phones, [changed.phones[1]]);

  const wished = crm.accounts.updateSync(account.id, { phones: [...removed.phones, { number: "0903123458" }] });
  assert.deepEqual(wished.phones[0], removed.phones[0]);
  assert.equal(wished.phones.length, 2);
  assert.throws(() => crm.accounts.removeItemSync(account.id, "phones", account.phones[0].id), { code: "not_found" });
  assert.throws(() => crm.accounts.addItemSync(account.id, "name", { number: "1" }), { code: "wrong_type" });
  assert.throws(() => crm.accounts.addItemSync(account.id, "phones", "0903123456"), { code: "wrong_type" });
});

test("a stale revision is a conflict that names the field", async () => {
  const crm = open();
  const account = crm.accounts.createSync({ name: "x" });
  crm.accounts.updateSync(account.id, { name: "y" });
  const options = { revision: account.revision };
  const error = await failure(
    () => crm.accounts.update(account.id, { name: "z" }, options),
    () => crm.accounts.updateSync(account.id, { name: "z" }, options),
  );
  assert.equal(error.code, "conflict");
  assert.deepEqual(error.record, { entity: "account", id: account.id });
  assert.deepEqual(error.fields.map(({ field }) => field), ["name"]);
  for (const revision of [1.5, "1", NaN]) {
    assert.throws(() => crm.accounts.updateSync(account.id, { name: "z" }, { revision }), { code: "wrong_type" });
  }
  assert.throws(() => crm.revertSync(1.5), { code: "wrong_type" });
  assert.equal(crm.accounts.updateSync(account.id, { name: "z" }, { revision: 2 }).revision, 3);
});

test("deleting, restoring and purging", async () => {
  const crm = open();
  const { id } = crm.accounts.createSync({ name: "x" });
  assert.equal(await crm.accounts.delete(id), undefined);
  assert.equal(await crm.accounts.find(id), null);
  assert.equal((await failure(() => crm.accounts.get(id), () => crm.accounts.getSync(id))).code, "not_found");
  assert.equal((await crm.accounts.restore(id)).id, id);
  crm.accounts.deleteSync(id);
  crm.accounts.purgeSync(id);
  assert.throws(() => crm.accounts.restoreSync(id), { code: "not_found" });
  assert.throws(() => crm.accounts.getSync("x"), { code: "wrong_type" });
  assert.throws(() => crm.accounts.getSync(5), { code: "wrong_type" });
  assert.throws(() => crm.accounts.createSync(null), { code: "wrong_type" });
});

test("a transaction is all or nothing", async () => {
  const crm = open();
  const name = await crm.write(async (tx) => {
    const account = await tx.accounts.create({ name: "x" });
    assert.equal(crm.accounts.countSync(), 0);
    return (await tx.accounts.get(account.id)).name;
  });
  assert.equal(name, "x");
  assert.equal(crm.accounts.countSync(), 1);

  const mine = new Error("mine");
  await assert.rejects(crm.write(async (tx) => {
    await tx.accounts.create({ name: "y" });
    throw mine;
  }), (error) => error === mine);
  assert.throws(() => crm.writeSync((tx) => {
    tx.accounts.createSync({ name: "y" });
    throw mine;
  }), (error) => error === mine);
  assert.throws(() => crm.writeSync(async () => {}), TypeError);
  assert.equal(crm.accounts.countSync(), 1);
});

test("a transaction by hand commits once, and disposing throws it away", async () => {
  const crm = open();
  const tx = await crm.transaction();
  tx.accounts.createSync({ name: "x" });
  assert.equal(typeof await tx.commit(), "number");
  assert.equal((await failure(() => tx.commit(), () => tx.commitSync())).code, "finished");
  assert.throws(() => tx.accounts.createSync({ name: "y" }), { code: "finished" });
  assert.throws(() => tx.rollback(), { code: "finished" });
  await tx[Symbol.asyncDispose]();

  const left = crm.transactionSync();
  left.accounts.createSync({ name: "y" });
  await left[Symbol.asyncDispose]();
  assert.throws(() => left.commitSync(), { code: "finished" });
  assert.equal(crm.accounts.countSync(), 1);
});

test("a forgotten transaction holds up nobody", async (t) => {
  const path = join(folder(t), "acme.crm");
  const crm = await Crm.create(path, options);
  for (let index = 0; index < 3; index++) crm.transactionSync().accounts.createSync({ name: "forgotten" });
  await Promise.all(["a", "b"].map((name) => crm.accounts.create({ name })));
  assert.equal(crm.accounts.countSync(), 2);
  await crm.close();
  const again = Crm.openSync(path, options);
  assert.equal(again.accounts.countSync(), 2);
  again.closeSync();
});

test("write runs again when somebody else was faster", async () => {
  const crm = open();
  const { id } = crm.accounts.createSync({ name: "x", employees: 0 });
  await Promise.all(
    Array.from({ length: 3 }, () =>
      crm.write(async (tx) => {
        const { employees } = await tx.accounts.get(id);
        await tx.accounts.update(id, { employees: employees + 1 });
      }),
    ),
  );
  assert.equal(crm.accounts.getSync(id).employees, 3);
});

test("after closing, every call says so", async (t) => {
  const path = join(folder(t), "acme.crm");
  const crm = Crm.createSync(path, options);
  const { id } = crm.accounts.createSync({ name: "x" });
  await crm.close();
  await crm.close();
  for (const [call, callSync] of [
    [() => crm.accounts.get(id), () => crm.accounts.getSync(id)],
    [() => crm.accounts.create({ name: "y" }), () => crm.accounts.createSync({ name: "y" })],
    [() => crm.transaction(), () => crm.transactionSync()],
    [() => crm.search("x"), () => crm.searchSync("x")],
  ]) {
    assert.equal((await failure(call, callSync)).code, "closed");
  }
  const again = await Crm.open(path);
  assert.equal((await again.accounts.get(id)).name, "x");
  await again[Symbol.asyncDispose]();
});

test("opening says what is wrong", async (t) => {
  const path = join(folder(t), "acme.crm");
  const missing = await failure(() => Crm.open(path), () => Crm.openSync(path));
  assert.equal(missing.code, "not_found");
  assert.throws(() => Crm.memorySync({ cache: 1 }), { code: "unknown_field" });
  assert.throws(() => Crm.memorySync({ preset: "de_de" }), { code: "wrong_type" });
  assert.throws(() => Crm.memorySync({ durability: "none" }), { code: "wrong_type" });
  assert.throws(() => new Crm(), TypeError);
  const crm = Crm.createSync(path, { durability: { relaxed: 100 } });
  assert.equal((await failure(() => Crm.create(path), () => Crm.createSync(path))).code, "storage");
  assert.equal((await failure(() => Crm.open(path), () => Crm.openSync(path))).code, "busy");
  crm.closeSync();
});

test("a file's content goes in and out as a stream", async (t) => {
  const place = folder(t);
  const crm = await Crm.create(join(place, "acme.crm"), options);
  const account = crm.accounts.createSync({ name: "x" });
  const about = { relatedTo: { entity: "account", id: account.id }, name: "contract.pdf" };
  const bytes = Buffer.alloc(5_000_001, "hợp đồng");
  writeFileSync(join(place, "contract.pdf"), bytes);

  // As many at once as Node has threads for files, and more.
  const contents = [...Array.from({ length: 6 }, () => createReadStream(join(place, "contract.pdf"))), new Blob([bytes])];
  const files = await Promise.all(contents.map((content) => crm.attachments.attach(content, about)));
  files.push(crm.attachments.attachSync([bytes.subarray(0, 7), bytes.subarray(7)], about));
  for (const { id, size } of files) {
    assert.equal(size, bytes.length);
    await pipeline(crm.attachments.contentStream(id), createWriteStream(join(place, id)));
    assert.ok(readFileSync(join(place, id)).equals(bytes));
  }
  const empty = await crm.attachments.attach(Readable.from([]), about);
  assert.equal((await crm.attachments.contentStream(empty.id).toArray()).length, 0);

  const broken = Readable.from((async function* () {
    yield bytes;
    throw new Error("mine");
  })());
  await assert.rejects(crm.attachments.attach(broken, about), { message: "mine" });
  await assert.rejects(crm.attachments.attach(Readable.from(["text"]), about), { code: "wrong_type" });
  await assert.rejects(crm.attachments.attach("text", about), { code: "wrong_type" });
  await assert.rejects(crm.accounts.attach(bytes, { name: "x" }), { code: "unsupported" });
  await assert.rejects(crm.attachments.contentStream(account.id).toArray(), { code: "not_found" });
  assert.equal(crm.attachments.countSync(), files.length + 1);
  assert.deepEqual((await crm.verify()).problems, []);
  await crm.close();
});

test("search finds words without their accents, with the record", async () => {
  const crm = open();
  const account = crm.accounts.createSync({ name: "Công ty TNHH Đường Việt" });
  const contact = crm.contacts.createSync({ lastName: "Đường", firstName: "Lan" });
  const found = await crm.search("duong viet");
  assert.deepEqual(found.map(({ entity, record }) => [entity, record]), [["account", account]]);
  assert.equal(typeof found[0].rank, "number");
  const both = crm.searchSync("duong", { entities: ["contact", "account"], limit: 5 });
  assert.deepEqual(new Set(both.map(({ record }) => record.id)), new Set([account.id, contact.id]));
  assert.deepEqual(crm.searchSync("nothing at all"), []);
  assert.throws(() => crm.searchSync("x", { entity: "deal" }), { code: "unknown_field" });
  assert.throws(() => crm.searchSync("x", { entities: ["dael"] }), { code: "unknown_field" });
});

test("history tells what changed, and revert takes it back", async () => {
  const crm = open();
  const account = crm.accounts.createSync({ name: "x", phones: [{ number: "0903123456" }] });
  await crm.accounts.update(account.id, { name: "y", annualRevenue: "5 USD", phones: [] });

  const [changed, created] = await crm.history("account", account.id);
  assert.equal(created.verb, "create");
  assert.deepEqual(changed.at, new Date(START));
  const of = (field) => changed.changes.find((change) => change.field === field);
  assert.deepEqual([of("name").before, of("name").after], ["x", "y"]);
  assert.deepEqual(of("annualRevenue").after, { amount: "5", currency: "USD" });
  assert.equal(of("phones").item, account.phones[0].id);
  assert.deepEqual(of("phones").before, account.phones[0]);

  const reverted = await crm.revert(changed.changeSet);
  assert.equal(reverted.records, 1);
  assert.deepEqual(reverted.conflicts, []);
  const { name, annualRevenue, phones } = crm.accounts.getSync(account.id);
  assert.deepEqual([name, annualRevenue, phones], ["x", null, account.phones]);
});

test("an earlier state can be read", async () => {
  const crm = open();
  const account = crm.accounts.createSync({ name: "x" });
  await crm.tick("2026-11-21T02:00:00Z");
  crm.accounts.updateSync(account.id, { name: "y" });
  const earlier = await crm.asOf(new Date(START));
  assert.equal((await earlier.accounts.get(account.id)).name, "x");
  assert.equal(crm.accounts.getSync(account.id).name, "y");
  assert.throws(() => earlier.accounts.updateSync(account.id, { name: "z" }), { code: "unsupported" });
});

test("a user's handle is limited", async () => {
  const crm = open();
  const user = crm.users.createSync({ login: "lan", name: "Lan" });
  const { id } = crm.accounts.createSync({ name: "x" });
  const limited = await crm.asUser(user.id);
  assert.equal((await failure(() => limited.accounts.get(id), () => limited.accounts.getSync(id))).code, "not_found");
  assert.equal((await crm.company()).name, "Công ty Hoa Sen");
});

test("an entity declared at run time has the same services", async () => {
  const crm = open();
  await crm.declare({
    name: "vehicle",
    plural: "vehicles",
    fields: [
      { name: "plate", kind: "text", required: true },
      { name: "bought_at", kind: "timestamp" },
      { name: "price", kind: "money" },
      { name: "axles", kind: "int" },
      { name: "is_leased", kind: "bool" },
      { name: "keeper", kind: "id", entity: "account" },
    ],
    unique: ["plate"],
    searched: ["plate"],
  });
  const vehicles = crm.collection("vehicle");
  const fields = { plate: "51A-123.45", boughtAt: new Date(START), price: { amount: "5", currency: "USD" }, axles: 2 };
  const vehicle = await vehicles.create(fields);
  assert.deepEqual({ ...vehicle, ...fields }, vehicle);
  assert.equal(vehicle.isLeased, null);
  assert.deepEqual(vehicles.listSync().items, [vehicle]);
  assert.deepEqual(crm.searchSync("51A").map(({ record }) => record), [vehicle]);
  assert.equal((await failure(() => vehicles.create(fields), () => vehicles.createSync(fields))).code, "duplicate");
  assert.throws(() => crm.collection("vessel"), { code: "unknown_field" });
});

test("listeners hear of commits, until they are taken away", async () => {
  const crm = open();
  const heard = [];
  const stop = crm.subscribe((changes) => heard.push(changes));
  const { id } = crm.accounts.createSync({ name: "x" });
  await new Promise((resolve) => setTimeout(resolve, 0));
  for (let turns = 0; heard.length === 0 && turns < 1000; turns++) await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(heard[0].records, [{ entity: "account", id, verb: "create", events: [] }]);
  assert.deepEqual(heard[0].at, new Date(START));
  stop();
  crm.accounts.updateSync(id, { name: "y" });
  for (let turns = 0; turns < 20; turns++) await new Promise((resolve) => setImmediate(resolve));
  assert.equal(heard.length, 1);
  assert.throws(() => crm.subscribe("x"), { code: "wrong_type" });
});

test("the decoders read every field of every entity", () => {
  const crm = open();
  const camel = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
  for (const { name, plural, fields } of crm.describe().entities) {
    const [record] = crm.collection(name).listSync({ limit: 1 }).items;
    assert.equal(crm[camel(plural)], crm.collection(name));
    if (record === undefined) continue;
    assert.deepEqual(Object.keys(record), ["id", ...fields.map((field) => camel(field.name))]);
  }
});

test("backups are files of their own", async (t) => {
  const path = join(folder(t), "acme.crm");
  const crm = Crm.createSync(path, options);
  const account = crm.accounts.createSync({ name: "x" });
  await crm.suspend();
  await crm.backupTo(`${path}-copy`);
  crm.closeSync();
  const copy = Crm.openSync(`${path}-copy`);
  assert.deepEqual(copy.accounts.getSync(account.id), account);
  copy.closeSync();
});

test("reports are asked of now and of an earlier state, of all and of a period", async () => {
  const crm = open();
  const board = stages(crm);
  const owner = crm.users.createSync({ login: "lan", name: "Lan" }).id;
  const deal = (stage, amount) => crm.deals.createSync({ name: "x", stage: board[stage].id, amount, owner, expectedClose: "2026-11-01" });
  deal(0, "100 VND");
  deal(4, "300 VND");
  deal(5, "200 VND");
  const vnd = (amount) => ({ amount, currency: "VND" });
  const before = { first: "2025-01-01", last: "2025-12-31" };

  const { rows } = (await crm.board()).data;
  assert.deepEqual([rows[0].amount, rows[0].stageId], [vnd("100"), board[0].id]);
  assert.deepEqual((await crm.forecast()).data, crm.forecastSync().data);
  const rate = (await crm.winRate({ period: "this_month" })).data;
  assert.deepEqual([rate.won, rate.lost, rate.rate, rate.average], [1, 1, 0.5, vnd("300")]);
  assert.equal(crm.winRateSync({ period: before }).data.rate, null);
  assert.equal(crm.winRateSync({ filter: "amount > $least", params: { least: "250 VND" } }).data.lost, 0);
  assert.deepEqual((await crm.outcomes()).data.owners, [{ id: owner, name: "Lan", won: 1, lost: 1, amount: vnd("300"), winRate: 0.5 }]);
  const [late] = (await crm.slipped()).data.deals;
  assert.deepEqual([late.amountBase, late.daysLate, late.owner], [vnd("100"), 19, owner]);
  const funnel = await crm.report("funnel", { pipeline: board[0].pipeline });
  assert.equal(funnel.data.rows[0].reached, 2);
  assert.ok(funnel.svg().startsWith("<svg") && funnel.vega().data.values.length > 0);
  assert.throws(() => crm.boardSync({ period: "soon" }), { code: "invalid" });
  assert.throws(() => crm.boardSync({ limit: "all" }), { code: "wrong_type" });
  assert.throws(() => crm.reportSync("weather"), { code: "unknown_field" });

  await crm.tick("2026-11-21T02:00:00Z");
  deal(0, "1 VND");
  const earlier = await crm.asOf(START);
  assert.deepEqual(earlier.boardSync().data.rows[0].amount, vnd("100"));
  assert.deepEqual(crm.boardSync({ asOf: START }).data.rows[0].amount, vnd("100"));
  assert.deepEqual(crm.boardSync().data.rows[0].amount, vnd("101"));
});

test("an import tells its progress, and ends when it is told to", async (t) => {
  const place = folder(t);
  const rows = Array.from({ length: 30 }, (_, index) => `Công ty ${index},${index}`);
  writeFileSync(join(place, "accounts.csv"), `Account,Staff\n${rows.join("\n")}\n`);
  const mapping = {
    format: 1,
    files: [{ file: "accounts.csv", records: [{ entity: "account", match: ["name"], fields: { name: "Account", employees: "Staff" } }] }],
  };
  const crm = open();
  assert.equal((await crm.preview(place, mapping)).entities[0].created, 30);
  assert.equal(crm.accounts.countSync(), 0);

  const told = [];
  const stopped = await crm.importCsv(place, mapping, {
    batch: 10,
    onProgress: (progress) => {
      told.push(progress.rows);
      return told.length < 2;
    },
  });
  assert.deepEqual([stopped.finished, crm.accounts.countSync(), told.length], [false, 20, 2]);

  const mine = Object.assign(new Error("mine"), { code: "ENOENT" });
  const throwing = { batch: 10, onProgress: () => { throw mine; } };
  await assert.rejects(crm.importCsv(place, mapping, throwing), (error) => error === mine);
  assert.throws(() => crm.importCsvSync(place, mapping, throwing), TypeError);

  const whole = crm.importCsvSync(place, mapping);
  assert.deepEqual([whole.finished, crm.accounts.countSync()], [true, 30]);
  assert.throws(() => crm.importCsvSync(place, {}), { code: "import" });
  assert.throws(() => crm.importCsvSync(place, mapping, { size: 1 }), { code: "unknown_field" });
});

test("an export is read back by its mapping", async (t) => {
  const place = folder(t);
  const crm = open();
  const account = crm.accounts.createSync({ name: "Đường 😀", tags: ["a", "b"], phones: [{ number: "0903123456" }] });
  const path = join(place, "account.csv");
  assert.equal(await crm.exportCsv("account", path, { filter: "name.contains(\"duong\")" }), 1);
  assert.equal((await failure(
    () => crm.exportCsv("account", path),
    () => crm.exportCsvSync("account", path),
  )).code, "storage");
  assert.throws(() => crm.exportCsvSync("account", `${path}-2`, { filter: "nmae" }), { code: "query" });
  assert.equal(existsSync(`${path}-2`), false);

  crm.accounts.updateSync(account.id, { name: "other", tags: [] });
  const report = await crm.importCsv(place, await crm.exportMapping("account"));
  assert.deepEqual(report.bad, []);
  const { name, tags } = crm.accounts.getSync(account.id);
  assert.deepEqual([name, tags], [account.name, account.tags]);
});

test("neither a listener, a CRM left open nor an unfinished transaction keeps the process alive", () => {
  const program = `
    const { Crm } = require(${JSON.stringify(fileURLToPath(new URL("../index.js", import.meta.url)))});
    const crm = Crm.memorySync();
    crm.subscribe(() => console.log("heard"));
    crm.transactionSync().accounts.createSync({ name: "forgotten" });
    crm.accounts.createSync({ name: "x" });
    setImmediate(() => setImmediate(() => {}));
  `;
  const run = spawnSync(process.execPath, ["--eval", program], { encoding: "utf8", timeout: 20_000 });
  assert.deepEqual([run.status, run.stderr, run.stdout], [0, "", "heard\n"]);
});

test("a worker thread has its own CRM, and hears of its own commits", async () => {
  const program = `
    const { parentPort } = require("node:worker_threads");
    const { Crm, CrmError } = require(${JSON.stringify(fileURLToPath(new URL("../index.js", import.meta.url)))});
    const crm = Crm.memorySync();
    crm.subscribe(({ records }) => parentPort.postMessage(records[0].verb));
    crm.accounts.create({ name: "x" }).then(() => crm.accounts.get("x")).catch((error) => {
      parentPort.postMessage(error instanceof CrmError && error.code);
    });
  `;
  const worker = new Worker(program, { eval: true });
  const told = [];
  worker.on("message", (message) => told.push(message));
  await new Promise((resolve, reject) => worker.on("exit", resolve).on("error", reject));
  assert.deepEqual(told.sort(), ["create", "wrong_type"]);
});

test("what a listener throws is a warning, and the next listener still hears", () => {
  const program = `
    const { Crm } = require(${JSON.stringify(fileURLToPath(new URL("../index.js", import.meta.url)))});
    const crm = Crm.memorySync();
    process.on("warning", (warning) => console.log(warning.message));
    crm.subscribe(() => { throw new Error("mine"); });
    crm.subscribe(() => console.log("heard"));
    crm.accounts.createSync({ name: "x" });
    crm.subscribe(() => { throw "no error"; });
    setTimeout(() => crm.closeSync(), 200);
  `;
  const run = spawnSync(process.execPath, ["--eval", program], { encoding: "utf8", timeout: 20_000 });
  assert.equal(run.status, 0);
  assert.deepEqual(run.stdout.trim().split("\n"), ["heard", "mine", "no error"]);
});
