// What a typed program writes; checked by tsc, never run.
import { createReadStream, createWriteStream } from "node:fs";

import { Crm, CrmError, version } from "../index.mjs";
import type { Account, Deal, DealPatch, DealsCollection, ErrorCode, NewDeal, Page } from "../index.mjs";

export const release: string = version();
// @ts-expect-error the version takes nothing
version("1");

export async function sample(path: string): Promise<Deal | null> {
  await using crm = await Crm.create(path, { preset: "vi_vn", company: "Công ty Hoa Sen", durability: { relaxed: 250 } });
  // @ts-expect-error there is no such preset
  await Crm.create(path, { preset: "de_de" });
  // @ts-expect-error there is no such option
  await Crm.open(path, { cache: 1 });
  // @ts-expect-error CRMs are opened, not made
  new Crm();

  const account: Account = await crm.accounts.create({ name: "Hoa Sen", phones: [{ number: "+84903123456" }] });
  // @ts-expect-error an account needs a name
  await crm.accounts.create({ kind: "customer" });
  // @ts-expect-error there is no such kind
  await crm.accounts.create({ name: "x", kind: "friend" });
  // @ts-expect-error an item needs its number
  await crm.accounts.create({ name: "x", phones: [{ kind: "mobile" }] });

  const [stage] = (await crm.stages.list({ sort: "order" })).items;
  if (stage === undefined) return null;
  const fields: NewDeal = {
    name: "Forty anvils",
    stage: stage.id,
    account: account.id,
    amount: { amount: "120000000", currency: "VND" },
    expectedClose: "2026-12-31",
  };
  const deals: DealsCollection = crm.deals;
  const deal = await deals.create(fields);
  // @ts-expect-error an account's id is not a stage's
  await crm.deals.create({ name: "x", stage: account.id });
  // @ts-expect-error an account is not got by a deal's id
  await crm.accounts.get(deal.id);
  // @ts-expect-error a computed field is not given
  await crm.deals.create({ name: "x", stage: stage.id, amountBase: "1 VND" });
  // @ts-expect-error names are in camelCase
  await crm.deals.update(deal.id, { expected_close: null });
  // @ts-expect-error a name can't be cleared
  await crm.deals.update(deal.id, { name: null });
  // @ts-expect-error money is not a number
  await crm.deals.update(deal.id, { amount: 120 });

  const cleared: DealPatch = { amount: null, nextStep: undefined };
  const updated = crm.deals.updateSync(deal.id, cleared, { revision: deal.revision });
  const amount: string | undefined = updated.amount?.amount;
  // @ts-expect-error an amount may be empty
  updated.amount.amount;
  // @ts-expect-error amounts are exact text
  const float: number | undefined = updated.amount?.amount;
  const closed: Date | null = updated.closedAt;

  await crm.accounts.addItem(account.id, "phones", { number: "0903123456" });
  // @ts-expect-error tags are words, not items
  await crm.accounts.addItem(account.id, "tags", { number: "0903123456" });
  await crm.accounts.updateItem(account.id, "phones", { id: account.phones[0]?.id ?? "", number: "0903123456" });
  // @ts-expect-error which item it is
  await crm.accounts.updateItem(account.id, "phones", { number: "0903123456" });

  const file = await crm.attachments.attach(createReadStream("contract.pdf"), { relatedTo: { entity: "deal", id: deal.id }, name: "contract.pdf" });
  crm.attachments.contentStream(file.id).pipe(createWriteStream("copy.pdf"));
  // @ts-expect-error a content is bytes
  await crm.attachments.attach("text", { relatedTo: `deal:${deal.id}`, name: "x" });

  const page: Page<Deal> = await crm.deals.list({
    filter: "amount > $least && owner in [me]",
    params: { least: { amount: "1000000", currency: "VND" } },
    sort: ["-amount.base", "name"],
    limit: 50,
    after: null,
  });
  for await (const each of crm.deals.all({ filter: "has(amount)" })) each.name.trim();
  for (const each of crm.deals.allSync()) each.revision.toFixed();
  const count: number = await crm.deals.count();

  const moved: Deal = await crm.write(async (tx) => {
    const read = await tx.deals.get(deal.id);
    return tx.deals.update(read.id, { nextStep: "call" });
  });
  await using tx = await crm.transaction();
  tx.deals.updateSync(deal.id, { amount: "5 USD" });
  const changeSet: number | null = await tx.commit();
  // @ts-expect-error transactions do not nest
  await tx.transaction();

  for (const found of await crm.search("hoa sen", { entities: ["account"] })) {
    if (found.entity === "account") found.record.name.trim();
  }
  const stop = crm.subscribe((changes) => changes.records.map((record) => record.verb satisfies string));
  stop();

  const board = (await tx.board()).data.rows.map((row) => `${row.stage}: ${row.amount.amount}`);
  const rate: number | null = crm.winRateSync({ period: { first: "2026-01-01", last: "2026-12-31" } }).data.rate;
  // @ts-expect-error a period has two ends
  await crm.winRate({ period: { first: "2026-01-01" } });
  const report = await crm.importCsv("folder", { format: 1, files: [] }, { onProgress: ({ rows }) => rows < 1000 });
  console.log(board, rate, report.bad);

  await crm.declare({ name: "vehicle", plural: "vehicles", fields: [{ name: "plate", kind: "text", required: true }] });
  // @ts-expect-error a link says to which entity
  await crm.declare({ name: "visit", plural: "visits", fields: [{ name: "deal", kind: "id" }] });
  const vehicle = await crm.collection("vehicle").create({ plate: "51A-123.45" });
  const plate: unknown = vehicle["plate"];

  try {
    await crm.deals.get(deal.id);
  } catch (error) {
    if (!(error instanceof CrmError)) throw error;
    const code: ErrorCode = error.code;
    // @ts-expect-error there is no such code
    if (error.code === "missing") return null;
    console.log(code, error.record?.id, error.fields.map(({ field }) => field));
  }
  console.log(page.next, amount, float, closed, count, moved.id, changeSet, plate);
  return moved;
}
