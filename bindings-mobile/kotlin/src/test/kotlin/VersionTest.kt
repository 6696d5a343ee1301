package dev.crmcore

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class VersionTest {
    @Test
    fun `the library tells its version`() {
        assertTrue(Regex("""\d+\.\d+\.\d+.*""").matches(Crm.version))
    }

    @Test
    fun `every kind of error has a class`() {
        assertEquals(dev.crmcore.ffi.errorCodes().toSet(), CrmException.codes)
    }
}
