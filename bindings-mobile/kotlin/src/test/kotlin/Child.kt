package dev.crmcore

import java.nio.file.Path

/** Starts a program of the tests in a process of its own, in this folder. */
internal fun child(main: String, vararg arguments: String, folder: Path): Process {
    val java = Path.of(System.getProperty("java.home"), "bin", "java").toString()
    val settings = listOf("java.class.path", "jna.library.path").map { "-D$it=${System.getProperty(it)}" }
    return ProcessBuilder(listOf(java) + settings + main + arguments).directory(folder.toFile()).redirectErrorStream(true).start()
}
