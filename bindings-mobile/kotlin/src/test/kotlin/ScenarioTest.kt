package dev.crmcore

import kotlinx.serialization.json.Json
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.nio.file.Path
import kotlin.io.path.createTempDirectory
import kotlin.io.path.extension
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.name
import kotlin.io.path.readText

/** Where the stories that every language replays are; README.md beside them says what they mean. */
internal val scenarios: Path = Path.of(System.getProperty("scenarios"))

/** Tells the story of a file; what goes another way is an [AssertionError]. */
internal fun tell(file: Path) {
    val home = createTempDirectory("crm-story")
    try {
        Story(home, scenarios).tell(Json.parseToJsonElement(file.readText()).jsonObject)
    } finally {
        home.toFile().deleteRecursively()
    }
}

class ScenarioTest {
    /** */
    @Test
    fun `every story goes as told`() {
        println("scenarios: kotlin: ${files.size - failures.size} of ${files.size} run")
        assertTrue(failures.isEmpty(), failures.joinToString("\n"))
        assertTrue(files.isNotEmpty())
    }

    @Test
    fun `stories are told by the typed calls of every verb, report and collection`() {
        assertTrue(failures.isEmpty())
        val model = Crm.memory().use { Json.parseToJsonElement(it.describe()).jsonObject }
        fun names(list: String, name: String) = model.getValue(list).jsonArray.map { it.jsonObject.text(name)!! }
        val wanted = names("flows", "name") + names("reports", "name").map { "report $it" } + names("entities", "plural")
        val answered = Story.answered.map { it.substringBefore('.') }.toSet()
        println("typed calls: kotlin: ${Story.answered.size}")
        assertEquals(emptySet<String>(), wanted.toSet() - answered)
    }

    private companion object {
        val files = scenarios.listDirectoryEntries().filter { it.extension == "json" && it.name != "schema.json" }.sorted()

        /** Where stories went another way; they are told once. */
        val failures by lazy {
            files.mapNotNull { file ->
                try {
                    tell(file)
                    null
                } catch (failure: AssertionError) {
                    "${file.name}: ${failure.message}"
                }
            }
        }
    }
}
