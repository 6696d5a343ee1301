package dev.crmcore

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path

class ExamplesTest {
    @Test
    fun `the quickstart tells its deal`(@TempDir folder: Path) {
        val told = child("QuickstartKt", folder = folder).inputReader().readLines()
        assertEquals(listOf("Forty anvils 12500 USD", "1 open, found: Forty anvils"), told)
    }
}
