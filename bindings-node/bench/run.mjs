// What the Node package costs against better-sqlite3 that gives the same typed objects, as ratios of one run. Below 1
// crm-core is faster. `cargo xtask bench --bindings node` builds what it needs and runs it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { Crm } from "../index.mjs";
import { COUNT, filled } from "./data.mjs";
import { Table, opened } from "./sqlite.mjs";

const here = dirname(fileURLToPath(import.meta.url));
/** How often each is measured, and how much of it: `--quick` for a look. */
const [ROUNDS, SHARE] = process.argv.includes("--quick") ? [1, "0.2"] : [3, "1"];
/** What each ratio must not exceed, and what it aims at. */
const bars = { list: [1, 0.75], get: [0.8, 0.65] };

// Beside the sources, which are on a disk; the system's folder for temporary files may be in memory.
const folder = mkdtempSync(join(here, "run-"));
let isOver = false;
try {
  prepare();
  const rows = [];
  for (const what of ["list", "get"]) {
    for (const entity of ["contact", "deal"]) {
      const sides = { ours: [], sqlite: [] };
      for (let round = 0; round < ROUNDS; round++) {
        for (const side of Object.keys(sides)) sides[side].push(measured("one.mjs", side, what, entity, folder, SHARE));
      }
      assert.equal(sides.ours[0].sum, sides.sqlite[0].sum, "both sides read the same");
      const [ours, sqlite] = Object.values(sides).map((runs) => ({ cpu: median(runs, "cpu"), wall: median(runs, "wall") }));
      const ratio = ours.cpu / sqlite.cpu;
      isOver ||= ratio > bars[what][0];
      rows.push({ what: `${what} of ${entity}s`, ours, sqlite, ratio, bars: bars[what] });
    }
  }
  const unit = (what) => (what.startsWith("list") ? "ms" : "µs");
  console.log(`\nNode ${process.version}, lists of ${COUNT.toLocaleString("en")}; processor time, the collector's included (clock in brackets)\n`);
  for (const { what, ours, sqlite, ratio, bars } of rows) {
    const shown = ({ cpu, wall }) => `${cpu.toFixed(1)} (${wall.toFixed(1)}) ${unit(what)}`.padEnd(20);
    console.log(`${what.padEnd(18)} ours ${shown(ours)} better-sqlite3 ${shown(sqlite)} ratio ${ratio.toFixed(2)}  bar ${bars[0]}, aim ${bars[1]}`);
  }
  const { ours, sqlite, sync } = measured("insert.mjs", folder, SHARE);
  console.log(`durable insert     ours ${ours.toFixed(0)} µs, better-sqlite3 FULL with the same indexes, FTS5 and history ${sqlite.toFixed(0)} µs, ratio ${(ours / sqlite).toFixed(2)}, a sync alone ${sync.toFixed(0)} µs`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (isOver) process.exitCode = 1;

/** The same records in both files, and what is equal checked to be so. */
function prepare() {
  const crm = filled(Crm, join(folder, "ours.crm"));
  const described = crm.describe().entities.filter(({ name }) => name === "contact" || name === "deal");
  writeFileSync(join(folder, "described.json"), JSON.stringify(described));
  const database = opened(join(folder, "peer.db"));
  for (const entity of described) {
    const records = crm.collection(entity.name).listSync({ limit: COUNT }).items;
    const table = new Table(database, entity);
    database.transaction(() => records.forEach((record) => table.insert(record)))();
    assert.deepEqual(table.list(COUNT), records);
    writeFileSync(join(folder, `${entity.name}.ids.json`), JSON.stringify(records.map(({ id }) => id)));
  }
  database.close();
  crm.closeSync();
}

function measured(script, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(here, script), ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${script} ${args.join(" ")}: ${stderr}`);
  return JSON.parse(stdout);
}

function median(runs, of) {
  const sorted = runs.map((run) => run[of]).sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
