package dev.crmcore

import dev.crmcore.model.Account
import dev.crmcore.model.ContactPhone
import dev.crmcore.model.Link
import dev.crmcore.model.Money
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTimeoutPreemptively
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.function.ThrowingSupplier
import org.junit.jupiter.api.io.TempDir
import java.math.BigDecimal
import java.nio.file.Path
import java.time.Duration
import java.time.Instant
import java.util.UUID
import java.util.concurrent.TimeUnit
import kotlin.concurrent.thread
import kotlin.io.path.writeText

/**
 * What a program may do wrong, or the world to it: never a crash, a hang or a lost write.
 *
 * There is no fork on the JVM: a child process is always another program, which opens the file by itself.
 */
class HostileTest {
    private val options = Options(testClock = Instant.parse("2026-11-20T02:00:00Z"), seed = 7)

    private fun memory() = Crm.memory(options)

    /** Runs work in threads that must end, and fails with what one of them failed with. */
    private fun inTime(count: Int = 1, work: () -> Unit) {
        val failures = mutableListOf<Throwable>()
        val threads = List(count) {
            thread { runCatching(work).onFailure { synchronized(failures) { failures += it } } }
        }
        threads.forEach { it.join(60_000) }
        assertTrue(threads.none { it.isAlive }, "hangs")
        failures.firstOrNull()?.let { throw it }
    }

    /** The field that a refusal names. */
    private inline fun <reified E : CrmException> refused(crossinline call: () -> Unit): String =
        assertThrows(E::class.java) { call() }.fields.first().field

    @Test
    fun `a forgotten transaction holds up neither writers nor the end`(@TempDir folder: Path) {
        val path = folder.resolve("acme.crm").toString()
        val crm = Crm.create(path, options)
        val forgotten = crm.transaction()
        forgotten.accounts.create(name = "Lost")
        inTime(2) { crm.accounts.create(name = "Kept") }
        repeat(50) { crm.transaction().accounts.create(name = "Lost $it") }
        System.gc()
        crm.close()
        assertThrows(CrmException.Closed::class.java) { forgotten.commit() }
        Crm.open(path).use { again -> assertEquals(listOf("Kept", "Kept"), again.accounts.all().map { it.name }.toList()) }
    }

    @Test
    fun `whatever is left of a closed file says that it is closed`(@TempDir folder: Path) {
        val crm = Crm.create(folder.resolve("acme.crm").toString(), options)
        val acme = crm.accounts.create(name = "Acme")
        repeat(5) { crm.accounts.create(name = "Account $it") }
        val user = crm.asUser(crm.users.create(name = "Lan", login = "lan").id)
        val (tx, earlier) = crm.transaction() to crm.asOf(crm.company().createdAt)
        tx.accounts.create(name = "Lost")
        val records = crm.accounts.all(limit = 2).iterator()
        repeat(2) { records.next() }
        val subscription = crm.subscribe {}
        crm.close()
        val calls = listOf<() -> Any?>(
            { crm.company() },
            { crm.verify() },
            { crm.stats() },
            { crm.board() },
            { user.accounts.count() },
            { tx.accounts.count() },
            { tx.commit() },
            { earlier.accounts.count() },
            { records.next() },
            { crm.search("acme") },
            { crm.accounts.create(name = "Other") },
            { crm.history("account", acme.id) },
            { crm.write { it.accounts.count() } },
        )
        for (call in calls) assertThrows(CrmException.Closed::class.java) { call() }
        subscription.close()
        tx.close()
        crm.close()
    }

    @Test
    fun `threads that write one record lose nothing`() = memory().use { crm ->
        val acme = crm.accounts.create(name = "Acme", employees = 0)
        inTime(4) {
            repeat(25) {
                var isDone = false
                while (!isDone) {
                    val held = crm.accounts.get(acme.id)
                    try {
                        crm.accounts.update(acme.id, revision = held.revision) { employees = held.employees!! + 1 }
                        isDone = true
                    } catch (_: CrmException.Conflict) {
                        // Another thread was faster.
                    }
                }
            }
        }
        assertEquals(100, crm.accounts.get(acme.id).employees)
        assertEquals(101, crm.history("account", acme.id).size)
        assertTrue(crm.verify().problems.isEmpty())
    }

    @Test
    fun `one transaction may be used by several threads`() = memory().use { crm ->
        crm.write { tx -> inTime(4) { repeat(25) { tx.accounts.create(name = "Acme") } } }
        assertEquals(100, crm.accounts.count())
    }

    @Test
    fun `a listener that throws stops nobody`() = memory().use { crm ->
        val heard = mutableListOf<Changes>()
        crm.subscribe { error("no") }
        crm.subscribe { throw OutOfMemoryError("no") }
        crm.subscribe { heard += it }
        crm.accounts.create(name = "Acme")
        crm.write { it.accounts.create(name = "Other") }
        assertEquals(listOf("create", "create"), heard.flatMap { it.records }.map { it.verb })
        assertEquals(2, crm.accounts.count())
    }

    @Test
    fun `a listener may call back in, write and end itself`() = memory().use { crm ->
        var others = 0
        var own: Subscription? = null
        own = crm.subscribe {
            others++
            own?.close()
        }
        crm.subscribe { changes ->
            if (changes.records.any { it.entity == "account" }) crm.contacts.create(lastName = "Of ${crm.accounts.count()}")
        }
        inTime(3) { repeat(10) { crm.accounts.create(name = "Acme") } }
        assertEquals(30L to 30L, crm.accounts.count() to crm.contacts.count())
        assertTrue(others in 1..3, "$others")
    }

    @Test
    fun `what was acknowledged survives a kill`(@TempDir folder: Path) {
        val path = folder.resolve("acme.crm").toString()
        Crm.create(path, options).close()
        val child = child(Killed::class.java.name, path, folder = folder)
        val told = child.inputReader()
        val ids = generateSequence { told.readLine() }.take(30).toMutableList()
        // By its handle: the process itself would close what is left to read.
        child.toHandle().destroyForcibly()
        ids += told.readLines()
        assertTrue(child.waitFor(60, TimeUnit.SECONDS))
        Crm.open(path).use { crm ->
            // The last line may be cut off.
            for (id in ids.filter { it.length == 36 }) assertEquals("Acme", crm.accounts.get(UUID.fromString(id)).name)
            assertTrue(crm.accounts.count() in 30..ids.size + 1L, "${crm.accounts.count()} of $ids")
            assertTrue(crm.verify().problems.isEmpty())
        }
    }

    @Test
    fun `a megabyte of text comes back whole, and more is refused by name`() = memory().use { crm ->
        for (letter in listOf("a", "ệ")) {
            val text = letter.repeat((1 shl 20) / letter.toByteArray().size)
            val account = crm.accounts.create(name = "Acme", description = text)
            assertEquals(text, crm.accounts.get(account.id).description)
            assertEquals(1, crm.accounts.count(filter = "description == \$text", params = mapOf("text" to text)))
            assertEquals("description", refused<CrmException.Invalid> { crm.accounts.create(name = "Acme", description = text + letter) })
        }
        assertThrows(CrmException.Query::class.java) { crm.accounts.list(filter = "name == " + "(".repeat(1_000_000)) }
        assertTrue(crm.verify().problems.isEmpty())
    }

    @Test
    fun `half a character is refused by the name of its field`() = memory().use { crm ->
        val half = "a\uD83D"
        assertEquals("name", refused<CrmException.WrongType> { crm.accounts.create(name = half) })
        assertEquals("tags", refused<CrmException.WrongType> { crm.accounts.create(name = "Acme", tags = listOf("a", half)) })
        assertEquals(
            "phones.number",
            refused<CrmException.WrongType> { crm.accounts.create(name = "Acme", phones = listOf(ContactPhone(number = half))) },
        )
        assertEquals(
            "annual_revenue",
            refused<CrmException.WrongType> { crm.accounts.create(name = "Acme", annualRevenue = Money(BigDecimal.ONE, half)) },
        )
        val texts = listOf<() -> Any?>(
            { crm.search(half) },
            { crm.accounts.list(filter = half) },
            { crm.accounts.count(filter = "name == \$it", params = mapOf("it" to half)) },
            { crm.records(half).count() },
            { crm.records("account").create(half to 1) },
            { Crm.open(half) },
        )
        for (call in texts) assertThrows(RuntimeException::class.java) { call() }
        assertEquals(0, crm.accounts.count())
    }

    /** A Kotlin decimal is a `BigDecimal`, which is never NaN; doubles are refused by [packed] and by the compiler. */
    @Test
    fun `no number is taken for another one`() = memory().use { crm ->
        val huge = listOf("1E+2000000000", "1E-2000000000", "-1E+40", "9".repeat(400)).map(::BigDecimal)
        for (number in huge) {
            val revenue = Money(number, "USD")
            val field = assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                ThrowingSupplier { refused<CrmException> { crm.accounts.create(name = "Acme", annualRevenue = revenue) } },
            )
            assertEquals("annual_revenue", field)
        }
        val records = crm.records("account")
        for (number in listOf(Double.NaN, Double.POSITIVE_INFINITY, 0.1, 1.5f)) {
            val refusal = assertThrows(IllegalArgumentException::class.java) { records.create("name" to "Acme", "employees" to number) }
            assertTrue("employees" in refusal.message!!, refusal.message)
        }
        assertEquals("employees", refused<CrmException> { records.create("name" to "Acme", "employees" to Long.MIN_VALUE) })
        assertEquals("employees", refused<CrmException> { records.create("name" to "Acme", "employees" to "7") })
        assertEquals("last_touch", refused<CrmException> { records.create("name" to "Acme", "last_touch" to Instant.MAX) })
        assertEquals(0, crm.accounts.count())
    }

    /** Typed collections take nothing of another type: the compiler refuses it. What is called by names is refused here. */
    @Test
    fun `a wrong type is named down to the item`() = memory().use { crm ->
        val contacts = crm.records("contact")
        val wrong = listOf("phones" to 7, "phones" to "7", "last_name" to 7, "birthdate" to "soon", "account" to Link("account", UUID(0, 0)))
        for ((field, value) in wrong) {
            assertEquals(field, refused<CrmException.WrongType> { contacts.create("last_name" to "Lan", field to value) })
        }
        val unknown = assertThrows(IllegalArgumentException::class.java) { contacts.create("last_name" to "Lan", "account" to Any()) }
        assertTrue("account" in unknown.message!!, unknown.message)
        assertEquals("custom.shoes", refused<CrmException> { crm.accounts.create(name = "Acme", custom = mapOf("shoes" to 7)) })
        assertEquals(0, crm.contacts.count() + crm.accounts.count())
    }

    @Test
    fun `an import is stopped by its progress and leaves whole batches`(@TempDir folder: Path) = memory().use { crm ->
        folder.resolve("accounts.csv").writeText("Account\n" + (1..30_000).joinToString("") { "Account $it\n" })
        val mapping = """{"format": 1, "files": [{"file": "accounts.csv", "records": [{"entity": "account", "fields": {"name": "Account"}}]}]}"""
        val told = mutableListOf<Long>()
        val report = crm.importCsv(folder.toString(), mapping) {
            told += it.rows
            // It may call back in.
            crm.accounts.count() > it.rows
        }
        assertEquals(false to 1, report.finished to told.size)
        assertEquals(told.single(), crm.accounts.count())
        val mine = IllegalStateException("mine")
        assertSame(mine, assertThrows(IllegalStateException::class.java) { crm.importCsv(folder.toString(), mapping) { throw mine } })
        assertTrue(crm.verify().problems.isEmpty())
    }

    @Test
    fun `a call is stopped from another thread`() = memory().use { crm ->
        val cancel = Cancel()
        val limited = crm.withBudget(cancel = cancel)
        limited.verify()
        inTime { cancel.cancel() }
        assertThrows(CrmException.Canceled::class.java) { limited.verify() }
        assertThrows(CrmException.Budget::class.java) { crm.withBudget(rows = 1).stages.list() }
        Unit
    }
}

/** The program that is killed: it tells each account that was acknowledged. */
internal object Killed {
    @JvmStatic
    fun main(arguments: Array<String>) {
        Crm.open(arguments.single()).use { crm ->
            while (true) {
                val account: Account = crm.accounts.create(name = "Acme")
                println(account.id)
            }
        }
    }
}
