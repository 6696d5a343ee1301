// Ten lines of a CRM: `swift run` makes acme.crm and tells what is in it.
import CrmCore

let crm = try Crm.create("acme.crm", Options(company: "Acme"))
let acme = try crm.accounts.create(name: "Hardcastle & Sons")
let first = try crm.stages.list(sort: ["order"]).items[0]
let amount = Money(amount: 12_500, currency: "USD")
try crm.write { tx in  // all or nothing
    _ = try tx.contacts.create(lastName: "Hardcastle", account: acme.id)
    _ = try tx.deals.create(name: "Forty anvils", stage: first.id, account: acme.id, amount: amount)
}
for try await deal in crm.deals.all(filter: "account == $account && amount > 1000 USD", params: ["account": acme.id]) {
    print(deal.name, deal.amount?.amount ?? 0, deal.amount?.currency ?? "")
}
let open = try crm.forecast().data.open.count
print("\(open) open, found: \((try crm.search("anv")[0].record as? Deal)?.name ?? "")")
