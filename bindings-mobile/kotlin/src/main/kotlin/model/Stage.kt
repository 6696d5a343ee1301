// Written by `cargo xtask codegen` from the model; do not edit.
@file:Suppress("unused", "LongParameterList")

package dev.crmcore.model

import dev.crmcore.Change
import dev.crmcore.Door
import dev.crmcore.Edit
import dev.crmcore.Items
import dev.crmcore.RecordCollection
import dev.crmcore.Row
import java.math.BigDecimal
import java.time.Instant
import java.time.LocalDate
import java.util.UUID

/** A step of a pipeline, with a category that is fixed as soon as a deal has stood there. */
data class Stage(
    /** Which record it is. */
    override val id: UUID,
    /** The pipeline that the stage belongs to. */
    val pipeline: UUID,
    /** What the stage is called. */
    val name: String,
    /** Its place in the pipeline. */
    val order: Long,
    /** How a deal stands here; it cannot be changed once a deal has stood here, since history and figures rest on it. */
    val category: StageCategory,
    /** How likely a deal here is won, 0 to 100; 100 where won, 0 where lost. */
    val probability: BigDecimal,
    /** Where its deals count in the forecast. */
    val forecastCategory: ForecastCategory,
    /** After how many days here a deal is stale. */
    val rotDays: Long?,
    /** Names of the fields that a deal needs to stand here. */
    val requiredFields: List<String>,
    /** How many days a deal usually stays here. */
    val expectedDays: Long?,
    /** How many deals should stand here at once at most, for boards to show what is over it. */
    val wipLimit: Long?,
    /** The user responsible. */
    override val owner: UUID?,
    /** The team responsible; filled with the owner's primary team when left empty. */
    override val team: UUID?,
    /** Free words to group records by. */
    override val tags: List<String>,
    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    override val externalIds: List<ExternalId>,
    /** The fields that the company added, by name. */
    override val custom: Map<String, kotlin.Any?>,
    /** When it came to be, for the business; an import may give the time of the old system. */
    override val createdAt: Instant,
    /** How often it was written, from 1; give it to `update` to refuse a stale change. */
    override val revision: Long,
    /** The user who created it; empty for the program itself. */
    override val createdBy: UUID?,
    /** When it was last written. */
    override val updatedAt: Instant,
    /** The user who last wrote it; empty for the program itself. */
    override val updatedBy: UUID?,
    /** When it was moved to the trash; empty for a live record. */
    override val trashedAt: Instant?,
) : Record

internal fun stageOf(packed: dev.crmcore.ffi.Record): Stage {
    val row = Row(packed.values)
    return Stage(
        id = packed.id,
        pipeline = row.id()!!,
        name = row.text().orEmpty(),
        order = row.int() ?: 0,
        category = StageCategory.of(row.text().orEmpty()),
        probability = row.decimal()!!,
        forecastCategory = ForecastCategory.of(row.text().orEmpty()),
        rotDays = row.int(),
        requiredFields = row.words(),
        expectedDays = row.int(),
        wipLimit = row.int(),
        owner = row.id(),
        team = row.id(),
        tags = row.words(),
        externalIds = row.items(::externalIdOf),
        custom = row.named(),
        createdAt = row.timestamp()!!,
        revision = row.int() ?: 0,
        createdBy = row.id(),
        updatedAt = row.timestamp()!!,
        updatedBy = row.id(),
        trashedAt = row.timestamp(),
    )
}

/** A change to one field of a `stage`. */
sealed class StageChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** The pipeline that the stage belongs to. */
    data class Pipeline(val value: UUID) : StageChange("pipeline", "set", value)

    /** What the stage is called. */
    data class Name(val value: String) : StageChange("name", "set", value)

    /** Its place in the pipeline. */
    data class Order(val value: Long) : StageChange("order", "set", value)

    /** How a deal stands here; it cannot be changed once a deal has stood here, since history and figures rest on it. */
    data class Category(val value: StageCategory) : StageChange("category", "set", value)

    /** How likely a deal here is won, 0 to 100; 100 where won, 0 where lost. */
    data class Probability(val value: BigDecimal) : StageChange("probability", "set", value)

    /** Where its deals count in the forecast. */
    data class ForecastCategory(val value: dev.crmcore.model.ForecastCategory) : StageChange("forecast_category", "set", value)

    /** After how many days here a deal is stale. */
    data class RotDays(val value: Long?) : StageChange("rot_days", "set", value)

    /** Names of the fields that a deal needs to stand here. */
    data class RequiredFields(val value: List<String>) : StageChange("required_fields", "set", value)

    /** How many days a deal usually stays here. */
    data class ExpectedDays(val value: Long?) : StageChange("expected_days", "set", value)

    /** How many deals should stand here at once at most, for boards to show what is over it. */
    data class WipLimit(val value: Long?) : StageChange("wip_limit", "set", value)

    /** The user responsible. */
    data class Owner(val value: UUID?) : StageChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : StageChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : StageChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : StageChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : StageChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : StageChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : StageChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : StageChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class StageEdit internal constructor() : Edit<StageChange>() {
    /** The pipeline that the stage belongs to. */
    var pipeline: UUID by given(StageChange::Pipeline)

    /** What the stage is called. */
    var name: String by given(StageChange::Name)

    /** Its place in the pipeline. */
    var order: Long by given(StageChange::Order)

    /** How a deal stands here; it cannot be changed once a deal has stood here, since history and figures rest on it. */
    var category: StageCategory by given(StageChange::Category)

    /** How likely a deal here is won, 0 to 100; 100 where won, 0 where lost. */
    var probability: BigDecimal by given(StageChange::Probability)

    /** Where its deals count in the forecast. */
    var forecastCategory: ForecastCategory by given(StageChange::ForecastCategory)

    /** After how many days here a deal is stale. */
    var rotDays: Long? by given(StageChange::RotDays)

    /** Names of the fields that a deal needs to stand here. */
    var requiredFields: List<String> by given(StageChange::RequiredFields)

    /** How many days a deal usually stays here. */
    var expectedDays: Long? by given(StageChange::ExpectedDays)

    /** How many deals should stand here at once at most, for boards to show what is over it. */
    var wipLimit: Long? by given(StageChange::WipLimit)

    /** The user responsible. */
    var owner: UUID? by given(StageChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(StageChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(StageChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(StageChange::ExternalIds, StageChange::ExternalIdsAdd, StageChange::ExternalIdsUpdate, StageChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(StageChange::Custom)
}

/** The stages. */
class StageCollection internal constructor(door: Door) :
    RecordCollection<Stage, StageChange>(door, ::stageOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param pipeline The pipeline that the stage belongs to.
     * @param name What the stage is called.
     * @param order Its place in the pipeline.
     * @param category How a deal stands here; it cannot be changed once a deal has stood here, since history and figures rest on it.
     * @param probability How likely a deal here is won, 0 to 100; 100 where won, 0 where lost.
     * @param forecastCategory Where its deals count in the forecast.
     * @param rotDays After how many days here a deal is stale.
     * @param requiredFields Names of the fields that a deal needs to stand here.
     * @param expectedDays How many days a deal usually stays here.
     * @param wipLimit How many deals should stand here at once at most, for boards to show what is over it.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        pipeline: UUID,
        name: String,
        order: Long,
        category: StageCategory,
        probability: BigDecimal? = null,
        forecastCategory: ForecastCategory? = null,
        rotDays: Long? = null,
        requiredFields: List<String>? = null,
        expectedDays: Long? = null,
        wipLimit: Long? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): Stage = create(buildList {
        add(StageChange.Pipeline(pipeline))
        add(StageChange.Name(name))
        add(StageChange.Order(order))
        add(StageChange.Category(category))
        probability?.let { add(StageChange.Probability(it)) }
        forecastCategory?.let { add(StageChange.ForecastCategory(it)) }
        rotDays?.let { add(StageChange.RotDays(it)) }
        requiredFields?.let { add(StageChange.RequiredFields(it)) }
        expectedDays?.let { add(StageChange.ExpectedDays(it)) }
        wipLimit?.let { add(StageChange.WipLimit(it)) }
        owner?.let { add(StageChange.Owner(it)) }
        team?.let { add(StageChange.Team(it)) }
        tags?.let { add(StageChange.Tags(it)) }
        externalIds?.let { add(StageChange.ExternalIds(it)) }
        custom?.let { add(StageChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: StageEdit.() -> kotlin.Unit): Stage =
        update(id, StageEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: StageEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(StageEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
