// The same records for both sides: made in crm-core, and copied field by field into SQLite.

/** How many records a list has. */
export const COUNT = 10_000;

const family = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Smith", "Garcia", "Đỗ"];
const given = ["Lan", "Hùng", "Châu", "Anna", "Minh", "Ánh", "José", "Duyên"];

/** The fields of the contact of this number: what a page of an address book holds. */
export function contact(number, account) {
  const name = given[number % given.length];
  return {
    lastName: family[(number * 7) % family.length],
    firstName: `${name} ${number}`,
    jobTitle: number % 3 ? "Purchasing manager" : null,
    account,
    emails: [{ address: `contact${number}@example.vn`, primary: true }],
    phones: [{ number: `+8490${String(1_000_000 + number)}`, kind: "mobile", primary: true }, { number: `+8424${String(3_000_000 + number)}`, kind: "work" }],
    addresses: [{ kind: "billing", street: `${number} Trần Hưng Đạo`, city: "Hà Nội", country: "VN" }],
    tags: ["newsletter", `group${number % 9}`],
    description: "Met at the fair; wants samples of the carton and a price for ten thousand.",
  };
}

/** The same of a deal: mostly scalars. */
export function deal(number, stage, account) {
  return {
    name: `Forty anvils ${number}`,
    stage,
    account,
    amount: { amount: String(1_000_000 + number * 1_000), currency: "VND" },
    expectedClose: `2026-${String((number % 12) + 1).padStart(2, "0")}-15`,
    nextStep: number % 2 ? "call" : null,
    source: "fair",
  };
}

/** A CRM with so many of each, in the file of this path. */
export function filled(Crm, path, count = COUNT) {
  const crm = Crm.createSync(path, { company: "Acme" });
  crm.writeSync((tx) => {
    const accounts = Array.from({ length: 50 }, (_, number) => tx.accounts.createSync({ name: `Account ${number}` }).id);
    const stages = tx.stages.listSync({ sort: "order" }).items.map(({ id }) => id);
    for (let number = 0; number < count; number++) {
      const account = accounts[number % accounts.length];
      tx.contacts.createSync(contact(number, account));
      tx.deals.createSync(deal(number, stages[number % 4], account));
    }
  });
  return crm;
}
