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

/** A field that the company added to an entity: typed, and filtered, imported, journaled and shown like the model's own. */
data class CustomField(
    /** Which record it is. */
    override val id: UUID,
    /** The entity whose records have the field, as `account`; it cannot be changed later. */
    val entity: String,
    /** The field's name in `snake_case`, used as `custom.tier`; changing it keeps the values. */
    val name: String,
    /** What it holds; it cannot be changed later. */
    val kind: CustomKind,
    /** The entity that a field of kind id links to. */
    val target: String?,
    /** The values that a field of kind choice can have; an option can be renamed, and one that is taken away stays here as retired, so that what records hold can still be read. */
    val options: List<CustomOption>,
    /** What people call it, by language. */
    val labels: List<CustomLabel>,
    /** What it means, in a sentence. */
    val description: String?,
    /** Whether a new record needs it; records that lacked it before may go on without. */
    val required: Boolean,
    /** Whether records are found and sorted by it without reading all of them. */
    val indexed: Boolean,
    /** Whether a value belongs to one record; it is refused where records clash already, and those are named. */
    val unique: Boolean,
    /** Whether search reads it. */
    val searchable: Boolean,
    /** Whether lists leave it out unless it is asked for. */
    val unlisted: Boolean,
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

internal fun customFieldOf(packed: dev.crmcore.ffi.Record): CustomField {
    val row = Row(packed.values)
    return CustomField(
        id = packed.id,
        entity = row.text().orEmpty(),
        name = row.text().orEmpty(),
        kind = CustomKind.of(row.text().orEmpty()),
        target = row.text(),
        options = row.items(::customOptionOf),
        labels = row.items(::customLabelOf),
        description = row.text(),
        required = row.bool() ?: false,
        indexed = row.bool() ?: false,
        unique = row.bool() ?: false,
        searchable = row.bool() ?: false,
        unlisted = row.bool() ?: false,
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

/** A change to one field of a `custom_field`. */
sealed class CustomFieldChange(field: kotlin.String, verb: kotlin.String, given: kotlin.Any?) : Change(field, verb, given) {
    /** The entity whose records have the field, as `account`; it cannot be changed later. */
    data class Entity(val value: String) : CustomFieldChange("entity", "set", value)

    /** The field's name in `snake_case`, used as `custom.tier`; changing it keeps the values. */
    data class Name(val value: String) : CustomFieldChange("name", "set", value)

    /** What it holds; it cannot be changed later. */
    data class Kind(val value: CustomKind) : CustomFieldChange("kind", "set", value)

    /** The entity that a field of kind id links to. */
    data class Target(val value: String?) : CustomFieldChange("target", "set", value)

    /** The values that a field of kind choice can have; an option can be renamed, and one that is taken away stays here as retired, so that what records hold can still be read. */
    data class Options(val value: List<CustomOption>) : CustomFieldChange("options", "set", value)
    /** One item more. */
    data class OptionsAdd(val item: CustomOption) : CustomFieldChange("options", "add", item)
    /** The item of the same id, changed. */
    data class OptionsUpdate(val item: CustomOption) : CustomFieldChange("options", "update", item)
    /** The item goes. */
    data class OptionsRemove(val id: java.util.UUID) : CustomFieldChange("options", "remove", id)

    /** What people call it, by language. */
    data class Labels(val value: List<CustomLabel>) : CustomFieldChange("labels", "set", value)
    /** One item more. */
    data class LabelsAdd(val item: CustomLabel) : CustomFieldChange("labels", "add", item)
    /** The item of the same id, changed. */
    data class LabelsUpdate(val item: CustomLabel) : CustomFieldChange("labels", "update", item)
    /** The item goes. */
    data class LabelsRemove(val id: java.util.UUID) : CustomFieldChange("labels", "remove", id)

    /** What it means, in a sentence. */
    data class Description(val value: String?) : CustomFieldChange("description", "set", value)

    /** Whether a new record needs it; records that lacked it before may go on without. */
    data class Required(val value: Boolean) : CustomFieldChange("required", "set", value)

    /** Whether records are found and sorted by it without reading all of them. */
    data class Indexed(val value: Boolean) : CustomFieldChange("indexed", "set", value)

    /** Whether a value belongs to one record; it is refused where records clash already, and those are named. */
    data class Unique(val value: Boolean) : CustomFieldChange("unique", "set", value)

    /** Whether search reads it. */
    data class Searchable(val value: Boolean) : CustomFieldChange("searchable", "set", value)

    /** Whether lists leave it out unless it is asked for. */
    data class Unlisted(val value: Boolean) : CustomFieldChange("unlisted", "set", value)

    /** The user responsible. */
    data class Owner(val value: UUID?) : CustomFieldChange("owner", "set", value)

    /** The team responsible; filled with the owner's primary team when left empty. */
    data class Team(val value: UUID?) : CustomFieldChange("team", "set", value)

    /** Free words to group records by. */
    data class Tags(val value: List<String>) : CustomFieldChange("tags", "set", value)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    data class ExternalIds(val value: List<ExternalId>) : CustomFieldChange("external_ids", "set", value)
    /** One item more. */
    data class ExternalIdsAdd(val item: ExternalId) : CustomFieldChange("external_ids", "add", item)
    /** The item of the same id, changed. */
    data class ExternalIdsUpdate(val item: ExternalId) : CustomFieldChange("external_ids", "update", item)
    /** The item goes. */
    data class ExternalIdsRemove(val id: java.util.UUID) : CustomFieldChange("external_ids", "remove", id)

    /** The fields that the company added, by name. */
    data class Custom(val value: Map<String, kotlin.Any?>) : CustomFieldChange("custom", "set", value)
}

/** What becomes of a record: a property that is set changes, `null` empties. */
class CustomFieldEdit internal constructor() : Edit<CustomFieldChange>() {
    /** The entity whose records have the field, as `account`; it cannot be changed later. */
    var entity: String by given(CustomFieldChange::Entity)

    /** The field's name in `snake_case`, used as `custom.tier`; changing it keeps the values. */
    var name: String by given(CustomFieldChange::Name)

    /** What it holds; it cannot be changed later. */
    var kind: CustomKind by given(CustomFieldChange::Kind)

    /** The entity that a field of kind id links to. */
    var target: String? by given(CustomFieldChange::Target)

    /** The values that a field of kind choice can have; an option can be renamed, and one that is taken away stays here as retired, so that what records hold can still be read. */
    val options: Items<CustomOption> =
        items(CustomFieldChange::Options, CustomFieldChange::OptionsAdd, CustomFieldChange::OptionsUpdate, CustomFieldChange::OptionsRemove)

    /** What people call it, by language. */
    val labels: Items<CustomLabel> =
        items(CustomFieldChange::Labels, CustomFieldChange::LabelsAdd, CustomFieldChange::LabelsUpdate, CustomFieldChange::LabelsRemove)

    /** What it means, in a sentence. */
    var description: String? by given(CustomFieldChange::Description)

    /** Whether a new record needs it; records that lacked it before may go on without. */
    var required: Boolean by given(CustomFieldChange::Required)

    /** Whether records are found and sorted by it without reading all of them. */
    var indexed: Boolean by given(CustomFieldChange::Indexed)

    /** Whether a value belongs to one record; it is refused where records clash already, and those are named. */
    var unique: Boolean by given(CustomFieldChange::Unique)

    /** Whether search reads it. */
    var searchable: Boolean by given(CustomFieldChange::Searchable)

    /** Whether lists leave it out unless it is asked for. */
    var unlisted: Boolean by given(CustomFieldChange::Unlisted)

    /** The user responsible. */
    var owner: UUID? by given(CustomFieldChange::Owner)

    /** The team responsible; filled with the owner's primary team when left empty. */
    var team: UUID? by given(CustomFieldChange::Team)

    /** Free words to group records by. */
    var tags: List<String> by given(CustomFieldChange::Tags)

    /** Ids that other systems know this record by; a value belongs to one record of an entity in each system. */
    val externalIds: Items<ExternalId> =
        items(CustomFieldChange::ExternalIds, CustomFieldChange::ExternalIdsAdd, CustomFieldChange::ExternalIdsUpdate, CustomFieldChange::ExternalIdsRemove)

    /** The fields that the company added, by name. */
    var custom: Map<String, kotlin.Any?> by given(CustomFieldChange::Custom)
}

/** The custom fields. */
class CustomFieldCollection internal constructor(door: Door) :
    RecordCollection<CustomField, CustomFieldChange>(door, ::customFieldOf) {
    /**
     * Creates a record; what is left out is empty.
     *
     * @param entity The entity whose records have the field, as `account`; it cannot be changed later.
     * @param name The field's name in `snake_case`, used as `custom.tier`; changing it keeps the values.
     * @param kind What it holds; it cannot be changed later.
     * @param target The entity that a field of kind id links to.
     * @param options The values that a field of kind choice can have; an option can be renamed, and one that is taken away stays here as retired, so that what records hold can still be read.
     * @param labels What people call it, by language.
     * @param description What it means, in a sentence.
     * @param required Whether a new record needs it; records that lacked it before may go on without.
     * @param indexed Whether records are found and sorted by it without reading all of them.
     * @param unique Whether a value belongs to one record; it is refused where records clash already, and those are named.
     * @param searchable Whether search reads it.
     * @param unlisted Whether lists leave it out unless it is asked for.
     * @param owner The user responsible.
     * @param team The team responsible; filled with the owner's primary team when left empty.
     * @param tags Free words to group records by.
     * @param externalIds Ids that other systems know this record by; a value belongs to one record of an entity in each system.
     * @param custom The fields that the company added, by name.
     */
    fun create(
        entity: String,
        name: String,
        kind: CustomKind,
        target: String? = null,
        options: List<CustomOption>? = null,
        labels: List<CustomLabel>? = null,
        description: String? = null,
        required: Boolean? = null,
        indexed: Boolean? = null,
        unique: Boolean? = null,
        searchable: Boolean? = null,
        unlisted: Boolean? = null,
        owner: UUID? = null,
        team: UUID? = null,
        tags: List<String>? = null,
        externalIds: List<ExternalId>? = null,
        custom: Map<String, kotlin.Any?>? = null,
    ): CustomField = create(buildList {
        add(CustomFieldChange.Entity(entity))
        add(CustomFieldChange.Name(name))
        add(CustomFieldChange.Kind(kind))
        target?.let { add(CustomFieldChange.Target(it)) }
        options?.let { add(CustomFieldChange.Options(it)) }
        labels?.let { add(CustomFieldChange.Labels(it)) }
        description?.let { add(CustomFieldChange.Description(it)) }
        required?.let { add(CustomFieldChange.Required(it)) }
        indexed?.let { add(CustomFieldChange.Indexed(it)) }
        unique?.let { add(CustomFieldChange.Unique(it)) }
        searchable?.let { add(CustomFieldChange.Searchable(it)) }
        unlisted?.let { add(CustomFieldChange.Unlisted(it)) }
        owner?.let { add(CustomFieldChange.Owner(it)) }
        team?.let { add(CustomFieldChange.Team(it)) }
        tags?.let { add(CustomFieldChange.Tags(it)) }
        externalIds?.let { add(CustomFieldChange.ExternalIds(it)) }
        custom?.let { add(CustomFieldChange.Custom(it)) }
    })

    /** Changes what the block sets and leaves the rest; with an expected revision, only if the record has that one. */
    fun update(id: UUID, revision: Long? = null, edit: CustomFieldEdit.() -> kotlin.Unit): CustomField =
        update(id, CustomFieldEdit().apply(edit).gathered, revision)

    /** Makes what the block sets so in every record that passes a filter, as [massUpdate] with a list of changes does. */
    fun massUpdate(
        filter: String? = null,
        params: Map<String, Any?> = emptyMap(),
        preview: Boolean = false,
        skipRefused: Boolean = false,
        edit: CustomFieldEdit.() -> kotlin.Unit,
    ): MassUpdated = massUpdate(CustomFieldEdit().apply(edit).gathered, filter, params, preview, skipRefused)
}
