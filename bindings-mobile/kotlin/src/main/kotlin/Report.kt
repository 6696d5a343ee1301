package dev.crmcore

import dev.crmcore.ffi.Question
import dev.crmcore.model.Link
import java.time.Instant

/** A report: its figures, and their picture in the company's language. */
class Report<out F : Any> internal constructor(
    private val native: dev.crmcore.ffi.Report,
    read: (dev.crmcore.ffi.Item) -> F,
) {
    /** The figures: money with its currency, shares as numbers. */
    val data: F by lazy { read(native.figures()) }

    /** The picture: SVG that stands by itself, readable on light and dark pages. */
    fun svg(): String = native.svg()

    /** The picture as a Vega-Lite specification with its data. */
    fun vega(): String = native.vega()
}

/** What a report is asked; its period is by the company's calendar, as `this_quarter` or `2026-04-01/2026-06-30`. */
internal fun question(
    filter: String?,
    params: Map<String, Any?>,
    period: String?,
    asOf: Instant?,
    limit: Int?,
    about: Link?,
) = Question(query(filter, params, limit = limit), period, asOf, about)
