// Writes into a file and says which call was answered, until it is killed: writer.mjs PATH NAME exclusive|shared
import { existsSync, writeSync } from "node:fs";

import { Crm } from "../../bindings-node/index.mjs";

// As in crash/src/flows/writers.rs.
const RECORDS = 3;

const [path, name, mode] = process.argv.slice(2);
const given = { shared: mode === "shared" };
const crm = existsSync(path) ? await Crm.open(path, given) : await Crm.create(path, given);
// Not console.log, which may hand a line to a pipe later.
const say = (line) => writeSync(1, `${line}\n`);

say("ready");
for (let number = 1; ; number += 1) {
  await write(`${name} ${number}`);
  say(number);
}

async function write(called) {
  for (;;) {
    try {
      await crm.write(async (tx) => {
        const account = await tx.accounts.create({ name: called });
        for (let record = 1; record < RECORDS; record += 1) {
          await tx.contacts.create({ lastName: called, account: account.id });
        }
      });
      return;
    } catch (error) {
      if (error.code !== "busy" && error.code !== "conflict") throw error;
    }
  }
}
