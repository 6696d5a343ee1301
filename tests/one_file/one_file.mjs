// One file, every language: README.md beside it says what this program does.
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

import { Crm } from "../../bindings-node/index.mjs";

const testClock = "2026-11-20T02:00:00Z";

async function write(path) {
  const crm = await Crm.create(path, { preset: "vi_vn", company: "Công ty Hoa Sen", testClock, seed: 7 });
  await crm.customFields.create({ entity: "account", name: "colour", kind: "text" });
  const account = await crm.accounts.create({
    name: "Công ty TNHH Đường Việt",
    employees: 40,
    tags: ["vip", "mía"],
    annualRevenue: { amount: "9999999999999", currency: "VND" },
    custom: { colour: "xanh lá" },
  });
  const [stage] = (await crm.stages.list({ sort: "order" })).items;
  const deal = await crm.write(async (tx) => {
    await tx.contacts.create({
      firstName: "Lan",
      lastName: "Nguyễn",
      account: account.id,
      birthdate: "1990-02-28",
      phones: [{ number: "+84901234567", kind: "mobile", primary: true }],
    });
    return tx.deals.create({
      name: "Forty anvils",
      stage: stage.id,
      account: account.id,
      amount: { amount: "120000000", currency: "VND" },
      expectedClose: "2026-12-31",
    });
  });
  await crm.deals.update(deal.id, { nextStep: "Gọi lại", expectedClose: null });
  await crm.win({ deal: deal.id });
  await crm.notes.create({ relatedTo: { entity: "account", id: account.id }, body: '=1+1, "Kêu to"\n🪓' });
  const gone = await crm.accounts.create({ name: "Gone" });
  await crm.accounts.delete(gone.id);
  await crm.close();
}

async function read(folder, out) {
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".crm"))) {
    const crm = await Crm.open(join(folder, file), { testClock });
    assert.deepEqual((await crm.verify()).problems, []);
    const told = join(out, basename(file, ".crm"));
    mkdirSync(told, { recursive: true });
    for (const { name } of crm.describe().entities) await crm.exportCsv(name, join(told, `${name}.csv`));
    writeFileSync(join(told, "board.svg"), (await crm.board()).svg());
    await crm.close();
  }
}

const [command, ...paths] = process.argv.slice(2);
await { write, read }[command](...paths);
