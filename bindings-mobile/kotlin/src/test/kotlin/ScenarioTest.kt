package dev.crmcore

import kotlinx.serialization.json.Json
import kotlinx.serialization.json.jsonObject
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.nio.file.Path
import kotlin.io.path.createTempDirectory
import kotlin.io.path.extension
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.name
import kotlin.io.path.readText

/** Replays the stories that every language replays; README.md beside them says what they mean. */
class ScenarioTest {
    private val folder = Path.of(System.getProperty("scenarios"))

    /** A-35; Swift is still to come. */
    @Test
    fun `every story goes as told`() {
        val files = folder.listDirectoryEntries().filter { it.extension == "json" && it.name != "schema.json" }.sorted()
        val failures = files.mapNotNull { file ->
            val home = createTempDirectory("crm-story")
            try {
                Story(home, folder).tell(Json.parseToJsonElement(file.readText()).jsonObject)
                null
            } catch (failure: AssertionError) {
                "${file.name}: ${failure.message}"
            } finally {
                home.toFile().deleteRecursively()
            }
        }
        println("scenarios: ${files.size} run, ${failures.size} failed")
        assertTrue(failures.isEmpty(), failures.joinToString("\n"))
        assertTrue(files.isNotEmpty())
    }
}
