// Several processes and one file: the workers of a cluster, and what a kill of one leaves.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import test from "node:test";

import { Crm } from "../index.mjs";

const library = JSON.stringify(new URL("../index.mjs", import.meta.url).href);
const workers = 3;

// A primary that keeps its workers alive; each says what it was answered.
const program = `
import cluster from "node:cluster";
import { writeSync } from "node:fs";
import { Crm } from ${library};

const path = process.argv[2];
if (cluster.isPrimary) {
  cluster.on("exit", () => cluster.fork());
  for (let worker = 0; worker < ${workers}; worker += 1) cluster.fork();
} else {
  const crm = await Crm.open(path, { shared: true });
  writeSync(1, \`worker \${process.pid}\\n\`);
  for (let number = 0; ; number += 1) {
    const name = \`\${process.pid}-\${number}\`;
    await write(crm, name);
    writeSync(1, \`wrote \${name}\\n\`);
  }
}

async function write(crm, name) {
  for (;;) {
    try {
      return await crm.write(async (tx) => {
        const { id } = await tx.accounts.create({ name });
        await tx.contacts.create({ lastName: name, account: id });
      });
    } catch (error) {
      if (error.code !== "busy" && error.code !== "conflict") throw error;
    }
  }
}
`;

test("the workers of a cluster write one file, and a killed one loses nothing", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "crm-core-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const [path, script] = [join(folder, "acme.crm"), join(folder, "cluster.mjs")];
  writeFileSync(script, program);
  await (await Crm.create(path)).close();
  const primary = spawn(process.execPath, [script, path], { detached: true, stdio: ["ignore", "pipe", "inherit"] });
  const kill = () => {
    try {
      process.kill(-primary.pid, "SIGKILL");
    } catch (error) {
      if (error.code !== "ESRCH") throw error;
    }
  };
  t.after(kill);

  const said = [];
  const lines = createInterface({ input: primary.stdout })[Symbol.asyncIterator]();
  const heard = async (what, count) => {
    for (let left = count; left > 0; ) {
      const { done, value } = await lines.next();
      assert.ok(!done, "the primary ended");
      said.push(value);
      if (value.startsWith(what)) left -= 1;
    }
  };
  await heard("worker", workers);
  await heard("wrote", 20);
  await assert.rejects(Crm.open(path), ({ code, detail }) => code === "busy" && detail.includes("acme.crm"));
  process.kill(Number(said.find((line) => line.startsWith("worker")).split(" ")[1]), "SIGKILL");
  // Another one takes its place, and nobody waits for what the dead one held.
  await heard("worker", 1);
  await heard("wrote", 20);
  kill();
  for (let next = await lines.next(); !next.done; next = await lines.next()) said.push(next.value);

  const wrote = said.filter((line) => line.startsWith("wrote")).map((line) => line.split(" ")[1]);
  const crm = await Crm.open(path);
  t.after(() => crm.close());
  const names = async (collection, field) => {
    const found = new Set();
    for await (const record of collection.all()) found.add(record[field]);
    return found;
  };
  const accounts = await names(crm.accounts, "name");
  assert.deepEqual(await names(crm.contacts, "lastName"), accounts);
  // The last line may have been cut off.
  for (const name of wrote.slice(0, -1)) assert.ok(accounts.has(name), name);
  assert.ok(accounts.size - wrote.length <= workers + 1, "only what was under way");
  assert.deepEqual((await crm.verify()).problems, []);
});
