package dev.crmcore

import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.nio.file.Path
import kotlin.io.path.readText
import kotlin.io.path.writeText

/**
 * Makes one method after another idle, and looks whether the stories that call it notice. It runs when it is asked for by
 * its name: `cargo xtask scenarios --mutants` draws the methods, and builds the library whose methods can be idle.
 */
class Mutants {
    private val switch = Path.of(System.getenv("CRM_IDLE"))

    @Test
    fun `a story notices each method that is idle`() {
        val drawn = Json.parseToJsonElement(Path.of(System.getenv("CRM_MUTANTS")).readText()).jsonObject
        switch.writeText("")
        drawn.getValue("stories").jsonArray.names().forEach { assertTrue(isTold(it), "$it goes astray though nothing is idle") }
        val mutants = drawn.getValue("mutants").jsonArray.map { it.jsonObject }
        val unnoticed = mutants.filter { mutant ->
            switch.writeText(mutant.getValue("method").jsonPrimitive.content)
            mutant.getValue("stories").jsonArray.names().all(::isTold)
        }
        println("mutants: kotlin: ${mutants.size} tried, ${unnoticed.size} unnoticed")
        assertEquals(emptyList<String>(), unnoticed.map { it.getValue("method").jsonPrimitive.content })
    }

    /** Whether a story goes as told; an idle method may also mislead the one who tells it. */
    private fun isTold(story: String): Boolean = runCatching { tell(scenarios.resolve("$story.json")) }.isSuccess

    private fun JsonArray.names() = map { it.jsonPrimitive.content }
}
