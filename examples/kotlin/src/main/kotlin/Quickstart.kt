import dev.crmcore.Crm
import dev.crmcore.Options
import dev.crmcore.model.Deal
import dev.crmcore.model.Money
import java.math.BigDecimal

/** Ten lines of a CRM: `mvn compile exec:java` makes acme.crm and tells what is in it. */
fun main() = Crm.create("acme.crm", Options(company = "Acme")).use { crm ->
    val acme = crm.accounts.create(name = "Hardcastle & Sons")
    val first = crm.stages.list(sort = listOf("order")).items.first()
    crm.write { tx -> // all or nothing
        tx.contacts.create(lastName = "Hardcastle", account = acme.id)
        tx.deals.create(name = "Forty anvils", account = acme.id, stage = first.id, amount = Money(BigDecimal(12_500), "USD"))
    }
    for (deal in crm.deals.all("account == \$account && amount > 1000 USD", mapOf("account" to acme.id))) {
        println("${deal.name} ${deal.amount?.amount} ${deal.amount?.currency}")
    }
    println("${crm.forecast().data.open.count} open, found: ${(crm.search("anv").first().record as Deal).name}")
}
