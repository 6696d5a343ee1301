package dev.crmcore

/** A report: its figures, and their picture in the company's language. */
class Report<out F : Any> internal constructor(
    private val native: dev.crmcore.ffi.Report,
    read: (dev.crmcore.ffi.Value) -> F,
) {
    /** The figures: money with its currency, shares as numbers. */
    val data: F by lazy { read(native.figures()) }

    /** The picture: SVG that stands by itself, readable on light and dark pages. */
    fun svg(): String = native.svg()

    /** The picture as a Vega-Lite specification with its data. */
    fun vega(): String = native.vega()
}
