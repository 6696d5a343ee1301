package dev.crmcore

import dev.crmcore.model.*
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.math.BigDecimal
import java.nio.file.Path
import java.time.Instant
import java.time.LocalDate
import kotlin.io.path.createDirectories
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.nameWithoutExtension
import kotlin.io.path.writeText

/**
 * One file, every language: tests/one_file/README.md says what this program does. It runs when it is asked for by its name,
 * and takes its command from the property `one.file`, a word a line.
 */
class OneFile {
    private val clock = Instant.parse("2026-11-20T02:00:00Z")

    @Test
    fun run() {
        val words = System.getProperty("one.file").split('\n')
        when (words.first()) {
            "write" -> write(words[1])
            else -> read(Path.of(words[1]), Path.of(words[2]))
        }
    }

    private fun write(path: String) {
        val options = Options(preset = LocalePreset.ViVn, company = "Công ty Hoa Sen", testClock = clock, seed = 7)
        Crm.create(path, options).use { crm ->
            crm.customFields.create(entity = "account", name = "colour", kind = CustomKind.Text)
            val account = crm.accounts.create(
                name = "Công ty TNHH Đường Việt",
                employees = 40,
                tags = listOf("vip", "mía"),
                annualRevenue = Money(BigDecimal("9999999999999"), "VND"),
                custom = mapOf("colour" to "xanh lá"),
            )
            val stage = crm.stages.list(sort = listOf("order")).items.first()
            val deal = crm.write { tx ->
                tx.contacts.create(
                    firstName = "Lan",
                    lastName = "Nguyễn",
                    account = account.id,
                    birthdate = LocalDate.of(1990, 2, 28),
                    phones = listOf(ContactPhone(number = "+84901234567", kind = PhoneKind.Mobile, primary = true)),
                )
                tx.deals.create(
                    name = "Forty anvils",
                    stage = stage.id,
                    account = account.id,
                    amount = Money(BigDecimal(120_000_000), "VND"),
                    expectedClose = LocalDate.of(2026, 12, 31),
                )
            }
            crm.deals.update(deal.id) {
                nextStep = "Gọi lại"
                expectedClose = null
            }
            crm.win(deal = deal.id)
            crm.notes.create(relatedTo = Link("account", account.id), body = "=1+1, \"Kêu to\"\n🪓")
            val gone = crm.accounts.create(name = "Gone")
            crm.accounts.delete(gone.id)
        }
    }

    private fun read(folder: Path, out: Path) {
        for (path in folder.listDirectoryEntries("*.crm")) {
            Crm.open(path.toString(), Options(testClock = clock)).use { crm ->
                assertTrue(crm.verify().problems.isEmpty())
                val told = out.resolve(path.nameWithoutExtension).createDirectories()
                for (described in Json.parseToJsonElement(crm.describe()).jsonObject.getValue("entities").jsonArray) {
                    val entity = described.jsonObject.getValue("name").jsonPrimitive.content
                    crm.exportCsv(entity, told.resolve("$entity.csv").toString())
                }
                told.resolve("board.svg").writeText(crm.board().svg())
            }
        }
    }
}
