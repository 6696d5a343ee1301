"""Ten lines of a CRM: `python quickstart.py` makes acme.crm and tells what is in it."""

import crm_core
from crm_core import Money

with crm_core.create("acme.crm", company="Acme") as crm:
    acme = crm.accounts.create(name="Hardcastle & Sons")
    first = crm.stages.list(sort="order")[0]
    with crm.transaction() as tx:  # all or nothing
        tx.contacts.create(last_name="Hardcastle", account=acme.id)
        tx.deals.create(name="Forty anvils", account=acme.id, stage=first.id, amount=Money(12_500, "USD"))
    for deal in crm.deals.all("account == $account && amount > 1000 USD", account=acme.id):
        print(deal.name, deal.amount)
    print(f"{crm.forecast().data['open']['count']} open, found: {crm.search('anv')[0].record.name}")
