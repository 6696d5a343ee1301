package dev.crmcore

import dev.crmcore.model.*
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import kotlinx.coroutines.yield
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.math.BigDecimal
import java.nio.file.Path
import java.time.Instant
import java.time.LocalDate
import java.util.UUID
import kotlin.io.path.readText
import kotlin.io.path.writeText

class CrmTest {
    private val start = Instant.parse("2026-11-20T02:00:00Z")
    private val options = Options(preset = LocalePreset.ViVn, company = "Hoa Sen", testClock = start, seed = 7)
    private val nobody = UUID.fromString("01890000-0000-7000-8000-000000000000")

    private fun memory() = Crm.memory(options)

    private fun Collections.stage(category: StageCategory) =
        stages.list(sort = listOf("order")).items.first { it.category == category }

    private fun vnd(amount: Long) = Money(BigDecimal.valueOf(amount), "VND")

    @Test
    fun `a record is as it was given, in its own types`() = memory().use { crm ->
        val acme = crm.accounts.create(
            name = "Đường Việt",
            kind = AccountKind.Customer,
            tags = listOf("vip", "mía"),
            phones = listOf(ContactPhone(number = "+84901234567", kind = PhoneKind.Mobile, primary = true)),
        )
        val deal = crm.deals.create(
            name = "Forty anvils",
            stage = crm.stage(StageCategory.Open).id,
            account = acme.id,
            amount = vnd(120_000_000),
            expectedClose = LocalDate.of(2026, 12, 31),
            owner = null,
        )
        assertEquals(acme.id, deal.account)
        assertEquals(vnd(120_000_000), deal.amountBase)
        assertEquals(LocalDate.of(2026, 12, 31), deal.expectedClose)
        assertEquals(StageCategory.Open, deal.category)
        assertEquals(1, deal.revision)
        assertEquals(start, deal.createdAt)
        assertEquals(listOf("mía", "vip"), acme.tags.sorted())
        assertNotNull(acme.phones.single().id)
        assertEquals(deal, crm.deals.get(deal.id))
        assertNull(crm.deals.find(nobody))
    }

    @Test
    fun `an update changes what is set, empties what is null and leaves the rest`() = memory().use { crm ->
        val acme = crm.accounts.create(name = "Acme", website = "acme.example", employees = 40)
        val changed = crm.accounts.update(acme.id) {
            website = null
            industry = "anvils"
            externalIds.add(ExternalId(system = "salesforce", value = "001"))
            phones.add(ContactPhone(number = "+84901234567", kind = PhoneKind.Work))
        }
        assertNull(changed.website)
        assertEquals("anvils", changed.industry)
        assertEquals(40, changed.employees)
        assertEquals(2, changed.revision)
        assertEquals("001", changed.externalIds.single().value)

        val phone = changed.phones.single()
        val corrected = crm.accounts.update(acme.id) { phones.update(phone.copy(primary = true)) }
        assertEquals(phone.copy(primary = true), corrected.phones.single())
        val removed = crm.accounts.update(acme.id) { phones.remove(phone.id!!) }
        assertTrue(removed.phones.isEmpty())
    }

    @Test
    fun `a stale revision is a conflict that names the fields`() = memory().use { crm ->
        val acme = crm.accounts.create(name = "Acme")
        crm.accounts.update(acme.id, revision = 1) { website = "acme.example" }
        val conflict = assertThrows(CrmException.Conflict::class.java) {
            crm.accounts.update(acme.id, revision = 1) { website = "acme.test" }
        }
        assertEquals("conflict", conflict.code)
        assertEquals(Link("account", acme.id), conflict.record)
        assertEquals(listOf("website"), conflict.fields.map { it.field })
    }

    @Test
    fun `errors have a class, a code, the record and the fields`() = memory().use { crm ->
        val missing = assertThrows(CrmException.NotFound::class.java) { crm.accounts.get(nobody) }
        assertEquals("not_found", missing.code)
        assertEquals(Link("account", nobody), missing.record)
        assertTrue(missing.message!!.startsWith("not_found: "))

        val invalid = assertThrows(CrmException.Invalid::class.java) { crm.accounts.create(name = "") }
        assertEquals("name" to "required", invalid.fields.single().let { it.field to it.code })
        val link = assertThrows(CrmException.BrokenLink::class.java) {
            crm.accounts.create(name = "Acme", parent = nobody)
        }
        assertEquals("parent", link.fields.single().field)
        val money = assertThrows(CrmException.WrongType::class.java) {
            crm.accounts.create(name = "Acme", annualRevenue = Money(BigDecimal.ONE, "no currency"))
        }
        assertEquals("annual_revenue", money.fields.single().field)
        val address = assertThrows(CrmException.WrongType::class.java) {
            crm.accounts.create(name = "Acme", emails = listOf(ContactEmail(address = "at")))
        }
        assertEquals("emails.address", address.fields.single().field)
        val email = assertThrows(CrmException.WrongType::class.java) { crm.users.create(login = "ann", name = "Ann", email = "at") }
        assertEquals("email", email.fields.single().field)
        val late = assertThrows(CrmException.WrongType::class.java) {
            crm.contacts.create(lastName = "Hardcastle", birthdate = LocalDate.MAX)
        }
        assertEquals("birthdate", late.fields.single().field)
        val filter = assertThrows(CrmException.Query::class.java) { crm.accounts.list(filter = "name ==") }
        assertEquals("query", filter.code)
        assertEquals(0, crm.accounts.count())
    }

    @Test
    fun `lists are filtered, sorted and cut into pages`() = memory().use { crm ->
        val open = crm.stage(StageCategory.Open).id
        for (number in 1..7L) {
            crm.deals.create(name = "Deal $number", stage = open, amount = vnd(number * 1000), tags = listOf("n$number"))
        }
        val page = crm.deals.list(
            filter = "amount >= \$least && category == \$category",
            params = mapOf("least" to vnd(3000), "category" to StageCategory.Open),
            sort = listOf("-amount"),
            limit = 2,
        )
        assertEquals(listOf("Deal 7", "Deal 6"), page.items.map { it.name })
        assertNotNull(page.next)
        val all = crm.deals.all(filter = "amount >= 3000 VND", sort = listOf("-amount"), limit = 2)
        assertEquals((7 downTo 3).map { "Deal $it" }, all.map { it.name }.toList())
        assertEquals(5, crm.deals.count(filter = "amount >= 3000 VND"))
        assertEquals(7, crm.deals.count())
        assertTrue(crm.deals.explain(filter = "stage == \$stage", params = mapOf("stage" to open)).isNotEmpty())
    }

    @Test
    fun `what is deleted can be restored, what is purged cannot`() = memory().use { crm ->
        val acme = crm.accounts.create(name = "Acme")
        crm.accounts.delete(acme.id)
        assertNull(crm.accounts.find(acme.id))
        assertEquals("Acme", crm.accounts.restore(acme.id).name)
        crm.accounts.delete(acme.id)
        crm.accounts.purge(acme.id)
        assertThrows(CrmException.NotFound::class.java) { crm.accounts.restore(acme.id) }
        Unit
    }

    @Test
    fun `search finds records of every entity without accents`() = memory().use { crm ->
        val acme = crm.accounts.create(name = "Công ty TNHH Đường Việt")
        crm.contacts.create(lastName = "Đường", firstName = "Lan")
        val found = crm.search("duong viet")
        assertEquals(acme, found.single().record)
        assertEquals(2, crm.search("duong").size)
        assertEquals(listOf("contact"), crm.search("duong", entities = listOf("contact")).map { it.entity })
    }

    @Test
    fun `a transaction commits whole or not at all`() = memory().use { crm ->
        val written = crm.write { tx ->
            val acme = tx.accounts.create(name = "Acme")
            tx.contacts.create(lastName = "Hardcastle", account = acme.id)
            assertNull(crm.accounts.find(acme.id))
            acme
        }
        assertEquals("Acme", crm.accounts.get(written.id).name)
        assertThrows(IllegalStateException::class.java) {
            crm.write { tx ->
                tx.accounts.create(name = "Half")
                error("stop")
            }
        }
        assertEquals(1, crm.accounts.count())

        val tx = crm.transaction()
        tx.use { it.accounts.create(name = "Left") }
        assertThrows(CrmException.Finished::class.java) { tx.commit() }
        assertEquals(1, crm.accounts.count())
    }

    @Test
    fun `a write runs again when somebody else was faster`() = memory().use { crm ->
        val acme = crm.accounts.create(name = "Acme", employees = 1)
        var runs = 0
        crm.write { tx ->
            val read = tx.accounts.get(acme.id)
            if (runs++ == 0) crm.accounts.update(acme.id) { employees = 10 }
            tx.accounts.update(acme.id) { employees = read.employees!! + 1 }
        }
        assertEquals(2, runs)
        assertEquals(11, crm.accounts.get(acme.id).employees)
    }

    @Test
    fun `a forgotten transaction keeps nobody from writing and ends by itself`() = memory().use { crm ->
        val forgotten = crm.transaction()
        forgotten.accounts.create(name = "Forgotten")
        crm.accounts.create(name = "Acme")
        crm.tick(start.plusSeconds(16 * 60))
        assertThrows(CrmException.Finished::class.java) { forgotten.commit() }
        assertEquals(listOf("Acme"), crm.accounts.all().map { it.name }.toList())
    }

    @Test
    fun `a closed file can be opened again and keeps what was written`(@TempDir folder: Path) {
        val path = folder.resolve("acme.crm").toString()
        val crm = Crm.create(path, options)
        val acme = crm.use { it.accounts.create(name = "Acme") }
        assertThrows(CrmException.Closed::class.java) { crm.accounts.get(acme.id) }
        assertThrows(CrmException.Closed::class.java) { crm.transaction() }
        crm.close()
        Crm.open(path, options).use { again ->
            assertEquals(acme, again.accounts.get(acme.id))
            assertEquals("Hoa Sen", again.company().name)
            assertTrue(again.verify().problems.isEmpty())
        }
        assertThrows(CrmException.Storage::class.java) { Crm.create(path, options) }
        assertThrows(CrmException.NotFound::class.java) { Crm.open(folder.resolve("none.crm").toString()) }
        Unit
    }

    @Test
    fun `history tells what happened, and a change set can be taken back`() = memory().use { crm ->
        val acme = crm.accounts.create(name = "Acme", employees = 40)
        crm.tick(start.plusSeconds(60))
        crm.accounts.update(acme.id) { employees = 41 }
        val newest = crm.history("account", acme.id).first()
        assertEquals("update", newest.verb)
        assertEquals(Triple("employees", "40", "41"), newest.changes.single().let { Triple(it.field, it.before, it.after) })
        assertEquals(40, crm.asOf(start).use { it.accounts.get(acme.id).employees })
        assertEquals(1, crm.revert(newest.changeSet).records)
        assertEquals(40, crm.accounts.get(acme.id).employees)
    }

    @Test
    fun `files are imported with progress, stopped, taken back and written`(@TempDir folder: Path) = memory().use { crm ->
        folder.resolve("accounts.csv").writeText("Company,Staff\nAcme,40\nHoa Sen,7\n")
        val mapping = """
            {"format": 1, "files": [{"file": "accounts.csv", "records": [
                {"entity": "account", "match": ["name"], "fields": {"name": "Company", "employees": "Staff"}}]}]}
        """
        assertEquals(2, crm.preview(folder.toString(), mapping).rows)
        assertEquals(0, crm.accounts.count())
        val seen = mutableListOf<ImportProgress>()
        val report = crm.importCsv(folder.toString(), mapping) { seen.add(it) }
        assertEquals(2, report.entities.single().created, report.bad.toString())
        assertEquals(2, seen.last().rows)
        val path = folder.resolve("out.csv")
        assertEquals(1, crm.exportCsv("account", path.toString(), filter = "employees > 10"))
        assertTrue("Acme" in path.readText())
        crm.revert(report.changeSet!!)
        assertEquals(0, crm.accounts.count())
    }

    @Test
    fun `the board adds up what stands in each stage`() = memory().use { crm ->
        val open = crm.stage(StageCategory.Open)
        crm.deals.create(name = "Forty anvils", stage = open.id, amount = vnd(1000))
        val board = crm.board(filter = "amount > \$least", params = mapOf("least" to vnd(1)))
        assertEquals(listOf(vnd(1000)), board.data.rows.filter { it.stageId == open.id }.map { it.amount })
        assertEquals(1, board.data.open.count)
        assertEquals(null, crm.winRate(period = "this_month").data.rate)
        assertTrue(board.svg().startsWith("<svg") && "vega-lite" in board.vega())
    }

    @Test
    fun `listeners are told what was committed`() = memory().use { crm ->
        val told = mutableListOf<Changes>()
        crm.subscribe { told += it }
        val deal = crm.deals.create(name = "Forty anvils", stage = crm.stage(StageCategory.Open).id, amount = vnd(1000))
        crm.deals.update(deal.id) { stage = crm.stage(StageCategory.Won).id }
        assertEquals(listOf("create", "update"), told.flatMap { it.records }.map { it.verb })
        assertTrue(RecordEvent.Won in told.last().records.single().events)
    }

    @Test
    fun `the records of an entity declared at run time are reached by names`() = memory().use { crm ->
        crm.declare(
            EntityDeclaration(
                name = "vehicle",
                plural = "vehicles",
                fields = listOf(
                    DeclaredField(name = "plate", kind = "text", required = true),
                    DeclaredField(name = "owner_account", kind = "id", entity = "account"),
                ),
                unique = listOf("plate"),
                searched = listOf("plate"),
            ),
        )
        val vehicles = crm.records("vehicle")
        val made = vehicles.create("plate" to "29A-12345")
        assertEquals("29A-12345", made["plate"])
        assertThrows(CrmException.Duplicate::class.java) { vehicles.create("plate" to "29A-12345") }
        val unknown = assertThrows(CrmException.UnknownField::class.java) { vehicles.create("wheels" to 4) }
        assertEquals("wheels", unknown.fields.single().field)
        assertEquals(1, vehicles.count())
        assertEquals(made, crm.search("29a").single().record)
        val acme = crm.accounts.create(name = "Acme")
        val given = vehicles.update(made.id, "owner_account" to acme.id, revision = 1)
        assertEquals(listOf(acme.id), vehicles.all(sort = listOf("plate")).map { it["owner_account"] }.toList())
        assertEquals(null, vehicles.update(given.id, "owner_account" to null)["owner_account"])
    }

    @Test
    fun `a handle of a user is limited by the user's roles`() = memory().use { crm ->
        val ann = crm.users.create(login = "ann", name = "Ann")
        val acme = crm.accounts.create(name = "Acme")
        val limited = crm.asUser(ann.id)
        assertEquals(ann.id, limited.user)
        assertEquals(0, limited.accounts.count())
        assertThrows(CrmException.NotFound::class.java) { limited.accounts.get(acme.id) }
        assertThrows(CrmException::class.java) { limited.accounts.create(name = "Other") }
        assertEquals(1, crm.accounts.count())
    }

    @Test
    fun `a property that was not set cannot be read in the block`() = memory().use { crm ->
        val acme = crm.accounts.create(name = "Acme")
        assertThrows(IllegalStateException::class.java) { crm.accounts.update(acme.id) { name = "$name Inc" } }
        assertEquals("Acme", crm.accounts.get(acme.id).name)
    }

    @Test
    fun `a change is a value that can be made apart and listed`() = memory().use { crm ->
        val deal = crm.deals.create(name = "Forty anvils", stage = crm.stage(StageCategory.Open).id)
        val changes = listOf(DealChange.Amount(vnd(1000)), DealChange.NextStep("call"))
        assertEquals(DealChange.Amount(vnd(1000)), changes.first())
        assertEquals("call", crm.deals.update(deal.id, changes, revision = 1).nextStep)
        val emptied = crm.deals.update(deal.id, DealChange.NextStep(null), DealChange.Name("Fifty anvils"))
        assertEquals(null to "Fifty anvils", emptied.nextStep to emptied.name)
        assertEquals(vnd(1000), emptied.amount)
    }

    @Test
    fun `a category of a newer version keeps its code`() {
        assertEquals(StageCategory.Open, StageCategory.of("open"))
        val newer = StageCategory.of("#99")
        assertEquals("#99", newer.code)
        assertTrue(newer is StageCategory.Unknown)
        assertEquals(StageCategory.entries, StageCategory.entries.map { StageCategory.of(it.code) })
    }

    @Test
    fun `a message tells the code, the record and the fields`() = memory().use { crm ->
        val acme = crm.accounts.create(name = "Acme")
        crm.accounts.update(acme.id) { website = "acme.example" }
        val stale = assertThrows(CrmException.Conflict::class.java) {
            crm.accounts.update(acme.id, revision = 1) { website = "acme.test" }
        }
        val message = stale.message!!
        assertTrue(message.startsWith("conflict: "), message)
        assertTrue("account ${acme.id}" in message, message)
        assertTrue("website" in message && "acme.test" !in message, message)
    }

    @Test
    fun `a coroutine makes calls off its thread and collects lists page by page`(): Unit = memory().use { crm ->
        runBlocking {
            val caller = Thread.currentThread()
            crm.io {
                assertNotEquals(caller, Thread.currentThread())
                write { tx -> for (number in 1..7) tx.accounts.create(name = "Account $number") }
            }
            val names = crm.accounts.flow(sort = listOf("name"), limit = 2).map { it.name }
            assertEquals((1..7).map { "Account $it" }, names.toList())
            assertEquals(listOf("Account 1", "Account 2", "Account 3"), names.take(3).toList())
        }
    }

    @Test
    fun `a coroutine collects what is committed until it stops`(): Unit = memory().use { crm ->
        runBlocking {
            val heard = mutableListOf<Changes>()
            val listening = launch(start = CoroutineStart.UNDISPATCHED) { crm.changes().collect { heard += it } }
            crm.accounts.create(name = "Acme")
            crm.accounts.create(name = "Hoa Sen")
            withTimeout(60_000) { while (heard.size < 2) yield() }
            listening.cancelAndJoin()
            crm.accounts.create(name = "Unheard")
            yield()
            assertEquals(listOf("account", "account"), heard.flatMap { it.records }.map { it.entity })
        }
    }
}
