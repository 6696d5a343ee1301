// Records made one by one, each on the disk before the next: rounds of both sides in turn, since the disk's own time
// comes and goes. `node insert.mjs FOLDER SHARE` prints the mean in microseconds, and that of a sync alone.
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";

import { Crm } from "../index.mjs";
import { contact } from "./data.mjs";
import { Table, opened } from "./sqlite.mjs";

const [, , folder, share = "1"] = process.argv;
const [ROUNDS, EACH] = [Math.ceil(20 * share), 50];
const described = JSON.parse(readFileSync(join(folder, "described.json"), "utf8")).find(({ name }) => name === "contact");

const crm = Crm.createSync(join(folder, "insert.crm"), {});
const account = crm.accounts.createSync({ name: "Acme" }).id;
const database = opened(join(folder, "insert.db"));
// What a contact of crm-core is found by, a search and a history, since these are written too.
const table = new Table(database, described, { indexed: ["lastName", "account", "owner"] });
const listed = ["email", "phone", "tag"].map((name) => {
  database.exec(`CREATE TABLE contact_${name} (value TEXT, contact TEXT, PRIMARY KEY (value, contact)) WITHOUT ROWID`);
  return database.prepare(`INSERT INTO contact_${name} VALUES (?, ?)`);
});
database.exec("CREATE VIRTUAL TABLE search USING fts5 (words, content='', tokenize='unicode61 remove_diacritics 2')");
database.exec("CREATE TABLE history (entity TEXT, id TEXT, at INTEGER, verb TEXT, changes TEXT)");
const search = database.prepare("INSERT INTO search (rowid, words) VALUES (?, ?)");
const history = database.prepare("INSERT INTO history VALUES ('contact', ?, ?, 'create', NULL)");
const pattern = crm.contacts.createSync(contact(0, account));
let rows = 0;
const insert = database.transaction((record) => {
  table.insert(record);
  const values = [record.emails.map(({ address }) => address), record.phones.map(({ number }) => number), record.tags];
  values.forEach((each, list) => each.forEach((value) => listed[list].run(value, record.id)));
  const words = [record.lastName, record.firstName, record.jobTitle, record.description, record.emails[0].address];
  search.run(++rows, words.join(" "));
  history.run(record.id, record.createdAt.valueOf());
});

const sides = {
  ours: (number) => crm.contacts.createSync(contact(number, account)),
  sqlite: (number) => insert({ ...pattern, ...contact(number, account), id: crypto.randomUUID(), createdAt: new Date(), updatedAt: new Date() }),
  sync: synced(join(folder, "sync")),
};

function synced(path) {
  const file = openSync(path, "w");
  process.once("exit", () => closeSync(file));
  const bytes = Buffer.alloc(4096);
  return () => {
    writeSync(file, bytes);
    fsyncSync(file);
  };
}

const times = { ours: 0, sqlite: 0, sync: 0 };
let number = 1;
for (const call of Object.values(sides)) for (let index = 0; index < EACH; index++) call(number++);
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, call] of Object.entries(sides)) {
    const clock = performance.now();
    for (let index = 0; index < EACH; index++) call(number++);
    times[name] += performance.now() - clock;
  }
}
for (const name of Object.keys(times)) times[name] = (times[name] * 1000) / (ROUNDS * EACH);
console.log(JSON.stringify(times));
