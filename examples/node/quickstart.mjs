// Ten lines of a CRM: `node quickstart.mjs` makes acme.crm and tells what is in it.
import { Crm } from "crm-core";

const crm = await Crm.create("acme.crm", { company: "Acme" });
const acme = await crm.accounts.create({ name: "Hardcastle & Sons" });
const [first] = (await crm.stages.list({ sort: "order" })).items;
const amount = { amount: "12500", currency: "USD" };
await crm.write(async (tx) => { // all or nothing
  await tx.contacts.create({ lastName: "Hardcastle", account: acme.id });
  await tx.deals.create({ name: "Forty anvils", account: acme.id, stage: first.id, amount });
});
const asked = { filter: "account == $account && amount > 1000 USD", params: { account: acme.id } };
for await (const { name, amount } of crm.deals.all(asked)) console.log(name, amount.amount, amount.currency);
const { open } = (await crm.forecast()).data;
console.log(`${open.count} open, found: ${(await crm.search("anv"))[0].record.name}`);
await crm.close();
