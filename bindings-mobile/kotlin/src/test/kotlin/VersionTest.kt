package dev.crmcore

import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class VersionTest {
    @Test
    fun `the library tells its version`() {
        assertTrue(Regex("""\d+\.\d+\.\d+.*""").matches(version()))
    }
}
