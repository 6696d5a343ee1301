// One measurement in a process of its own: `node one.mjs SIDE WHAT ENTITY FOLDER SHARE`. It prints milliseconds a list, or
// microseconds a record: of the processor, the collector's share included, and of the clock.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [, , side, what, entity, folder, share = "1"] = process.argv;
const described = JSON.parse(readFileSync(join(folder, "described.json"), "utf8")).find(({ name }) => name === entity);
const ids = JSON.parse(readFileSync(join(folder, `${entity}.ids.json`), "utf8"));
const [LISTS, GETS, WARM] = [Math.ceil(60 * share), Math.ceil(200_000 * share), 8];
const { list, get } = await (side === "ours" ? ours() : sqlite());

async function ours() {
  const { Crm } = await import("../index.mjs");
  const crm = Crm.openSync(join(folder, "ours.crm"), { cacheBytes: 64 << 20, checkUpTo: 0 });
  const collection = crm.collection(entity);
  return { list: () => collection.listSync({ limit: ids.length }).items, get: (id) => collection.getSync(id) };
}

async function sqlite() {
  const { Table, opened } = await import("./sqlite.mjs");
  const table = new Table(opened(join(folder, "peer.db")), described, { isThere: true });
  return { list: () => table.list(ids.length), get: (id) => table.get(id) };
}

const camel = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
/** Reads every field once, on both sides alike. */
const used = new Function("record", `return 0 ${described.fields.map(({ name }) => `+ (record.${camel(name)} === null)`).join(" ")}`);

/** What stays alive, as a program keeps what it shows: what is thrown away at once costs the collector nothing. */
const kept = [];
let sum = 0;

function lists(count) {
  for (let index = 0; index < count; index++) {
    const page = list();
    for (const record of page) sum += used(record);
    kept.push(page);
    if (kept.length > 2) kept.shift();
  }
}

function gets(count) {
  for (let index = 0; index < count; index++) {
    const record = get(ids[(index * 7919) % ids.length]);
    sum += used(record);
    if (index % 100 === 0) kept[index % 20] = record;
  }
}

const [run, count, scale] = what === "list" ? [lists, LISTS, 1] : [gets, GETS, 1000];
run(what === "list" ? WARM : count / 10);
const [cpu, clock] = [process.cpuUsage(), performance.now()];
run(count);
const { user, system } = process.cpuUsage(cpu);
const wall = ((performance.now() - clock) * scale) / count;
console.log(JSON.stringify({ cpu: ((user + system) / 1000 / count) * scale, wall, sum }));
