// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// A step of a pipeline, with a category that is fixed as soon as a deal has stood there.
public struct Stage: Record {
    /// Which record it is.
    public let id: UUID
    /// The pipeline that the stage belongs to.
    public let pipeline: UUID
    /// What the stage is called.
    public let name: String
    /// Its place in the pipeline.
    public let order: Int
    /// How a deal stands here; it cannot be changed once a deal has stood here, since history and figures rest on it.
    public let category: StageCategory
    /// How likely a deal here is won, 0 to 100; 100 where won, 0 where lost.
    public let probability: Decimal
    /// Where its deals count in the forecast.
    public let forecastCategory: ForecastCategory
    /// After how many days here a deal is stale.
    public let rotDays: Int?
    /// Names of the fields that a deal needs to stand here.
    public let requiredFields: [String]
    /// How many days a deal usually stays here.
    public let expectedDays: Int?
    /// How many deals should stand here at once at most, for boards to show what is over it.
    public let wipLimit: Int?
    /// The user responsible.
    public let owner: UUID?
    /// The team responsible; filled with the owner's primary team when left empty.
    public let team: UUID?
    /// Free words to group records by.
    public let tags: [String]
    /// Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    public let externalIds: [ExternalId]
    /// The fields that the company added, by name.
    public let custom: [String: Value]
    /// When it came to be, for the business; an import may give the time of the old system.
    public let createdAt: Date
    /// How often it was written, from 1; give it to `update` to refuse a stale change.
    public let revision: Int
    /// The user who created it; empty for the program itself.
    public let createdBy: UUID?
    /// When it was last written.
    public let updatedAt: Date
    /// The user who last wrote it; empty for the program itself.
    public let updatedBy: UUID?
    /// When it was moved to the trash; empty for a live record.
    public let trashedAt: Date?

    init(_ packed: PackedRecord) throws(CrmError) {
        var row = Row(packed.values)
        self.id = packed.id
        self.pipeline = try must(row.id())
        self.name = row.text() ?? ""
        self.order = row.int() ?? 0
        self.category = StageCategory(code: row.text() ?? "")
        self.probability = try must(row.decimal())
        self.forecastCategory = ForecastCategory(code: row.text() ?? "")
        self.rotDays = row.int()
        self.requiredFields = row.words()
        self.expectedDays = row.int()
        self.wipLimit = row.int()
        self.owner = row.id()
        self.team = row.id()
        self.tags = row.words()
        self.externalIds = try row.items()
        self.custom = row.named()
        self.createdAt = try must(row.timestamp())
        self.revision = row.int() ?? 0
        self.createdBy = row.id()
        self.updatedAt = try must(row.timestamp())
        self.updatedBy = row.id()
        self.trashedAt = row.timestamp()
    }
}

/// A change to one field of a `stage`; `nil` empties it.
public enum StageChange: RecordChange {
    /// The pipeline that the stage belongs to.
    case pipeline(UUID)
    /// What the stage is called.
    case name(String)
    /// Its place in the pipeline.
    case order(Int)
    /// How a deal stands here; it cannot be changed once a deal has stood here, since history and figures rest on it.
    case category(StageCategory)
    /// How likely a deal here is won, 0 to 100; 100 where won, 0 where lost.
    case probability(Decimal)
    /// Where its deals count in the forecast.
    case forecastCategory(ForecastCategory)
    /// After how many days here a deal is stale.
    case rotDays(Int?)
    /// Names of the fields that a deal needs to stand here.
    case requiredFields([String])
    /// How many days a deal usually stays here.
    case expectedDays(Int?)
    /// How many deals should stand here at once at most, for boards to show what is over it.
    case wipLimit(Int?)
    /// The user responsible.
    case owner(UUID?)
    /// The team responsible; filled with the owner's primary team when left empty.
    case team(UUID?)
    /// Free words to group records by.
    case tags([String])
    /// Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    case externalIds([ExternalId])
    /// One item more.
    case externalIdsAdd(ExternalId)
    /// The item of the same id, changed.
    case externalIdsUpdate(ExternalId)
    /// The item goes.
    case externalIdsRemove(UUID)
    /// The fields that the company added, by name.
    case custom([String: Value])

    public var named: NamedChange {
        switch self {
        case .pipeline(let value): .set(field: "pipeline", value: .of(value))
        case .name(let value): .set(field: "name", value: .of(value))
        case .order(let value): .set(field: "order", value: .of(value))
        case .category(let value): .set(field: "category", value: .of(value))
        case .probability(let value): .set(field: "probability", value: .of(value))
        case .forecastCategory(let value): .set(field: "forecast_category", value: .of(value))
        case .rotDays(let value): .set(field: "rot_days", value: .of(value))
        case .requiredFields(let value): .set(field: "required_fields", value: .of(value))
        case .expectedDays(let value): .set(field: "expected_days", value: .of(value))
        case .wipLimit(let value): .set(field: "wip_limit", value: .of(value))
        case .owner(let value): .set(field: "owner", value: .of(value))
        case .team(let value): .set(field: "team", value: .of(value))
        case .tags(let value): .set(field: "tags", value: .of(value))
        case .externalIds(let value): .set(field: "external_ids", value: .of(value))
        case .externalIdsAdd(let value): .init("external_ids", "add", value.fieldValue)
        case .externalIdsUpdate(let value): .init("external_ids", "update", value.fieldValue)
        case .externalIdsRemove(let value): .init("external_ids", "remove", .id(value))
        case .custom(let value): .set(field: "custom", value: .of(value))
        }
    }
}

/// The stages.
public typealias StageCollection = RecordCollection<Stage, StageChange>

extension StageCollection {
    /// Creates a record; what is left out is empty.
    ///
    /// - Parameters:
    ///   - pipeline: The pipeline that the stage belongs to.
    ///   - name: What the stage is called.
    ///   - order: Its place in the pipeline.
    ///   - category: How a deal stands here; it cannot be changed once a deal has stood here, since history and figures rest on it.
    ///   - probability: How likely a deal here is won, 0 to 100; 100 where won, 0 where lost.
    ///   - forecastCategory: Where its deals count in the forecast.
    ///   - rotDays: After how many days here a deal is stale.
    ///   - requiredFields: Names of the fields that a deal needs to stand here.
    ///   - expectedDays: How many days a deal usually stays here.
    ///   - wipLimit: How many deals should stand here at once at most, for boards to show what is over it.
    ///   - owner: The user responsible.
    ///   - team: The team responsible; filled with the owner's primary team when left empty.
    ///   - tags: Free words to group records by.
    ///   - externalIds: Ids that other systems know this record by; a value belongs to one record of an entity in each system.
    ///   - custom: The fields that the company added, by name.
    public func create(
        pipeline: UUID,
        name: String,
        order: Int,
        category: StageCategory,
        probability: Decimal? = nil,
        forecastCategory: ForecastCategory? = nil,
        rotDays: Int? = nil,
        requiredFields: [String]? = nil,
        expectedDays: Int? = nil,
        wipLimit: Int? = nil,
        owner: UUID? = nil,
        team: UUID? = nil,
        tags: [String]? = nil,
        externalIds: [ExternalId]? = nil,
        custom: [String: Value]? = nil
    ) throws(CrmError) -> Stage {
        var changes: [StageChange] = [.pipeline(pipeline), .name(name), .order(order), .category(category)]
        if let probability { changes.append(.probability(probability)) }
        if let forecastCategory { changes.append(.forecastCategory(forecastCategory)) }
        if let rotDays { changes.append(.rotDays(rotDays)) }
        if let requiredFields { changes.append(.requiredFields(requiredFields)) }
        if let expectedDays { changes.append(.expectedDays(expectedDays)) }
        if let wipLimit { changes.append(.wipLimit(wipLimit)) }
        if let owner { changes.append(.owner(owner)) }
        if let team { changes.append(.team(team)) }
        if let tags { changes.append(.tags(tags)) }
        if let externalIds { changes.append(.externalIds(externalIds)) }
        if let custom { changes.append(.custom(custom)) }
        return try create(changes)
    }
}
