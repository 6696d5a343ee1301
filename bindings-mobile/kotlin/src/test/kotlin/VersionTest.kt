package dev.crmcore

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class VersionTest {
    @Test
    fun `the library tells its version`() {
        assertTrue(Regex("""\d+\.\d+\.\d+.*""").matches(Crm.version))
    }

    @Test
    fun `a library of another version is refused at the first call`() {
        assertEquals(VERSION, Crm.version)
        val refused = assertThrows(CrmException.Unsupported::class.java) {
            call { dev.crmcore.ffi.library("0.0.1", "memory", emptyMap()) }
        }
        assertTrue("0.0.1" in refused.detail && VERSION in refused.detail, refused.detail)
    }

    @Test
    fun `every kind of error has a class`() {
        assertEquals(dev.crmcore.ffi.errorCodes().toSet(), CrmException.codes)
    }
}
