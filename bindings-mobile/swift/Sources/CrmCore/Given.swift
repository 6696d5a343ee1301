// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// How a file is opened; nothing at all is right for most.
public struct Options: Sendable {
    /// Which pipeline, stages, roles and currencies a new file starts with; `en_us` when not given.
    public let preset: LocalePreset?
    /// What the company of a new file is called.
    public let company: String?
    /// When a committed call is on the disk: `full` before it returns, which is the default, or with the first call of any kind that comes so many milliseconds after it. A host that makes no more calls has its last writes on the disk only after `tick`, `suspend` or `close`.
    public let relaxedMillis: Int?
    /// How many bytes of the file are held in memory; 32 MiB when not given.
    public let cacheBytes: Int?
    /// How large the file may become, in bytes; a call that needs more fails with `disk_full` and writes nothing.
    public let maxFileBytes: Int?
    /// Up to which size, in bytes, the whole file is verified when it is opened; 64 MiB when not given.
    public let checkUpTo: Int?
    /// How many threads may work on one call that writes more than a thousand records, or reads hundreds that an index leads to, the caller's own included; as many as the machine runs at once when not given, 1 for no others.
    public let workers: Int?
    /// Whether several processes may write the file at the same time; every commit then syncs twice.
    public let shared: Bool
    /// For tests: where a clock begins that only `tick` moves.
    public let testClock: Date?
    /// For tests: from which number ids follow, so that every run has the same.
    public let seed: Int?

    /// What is left out is as it mostly is.
    public init(
        preset: LocalePreset? = nil,
        company: String? = nil,
        relaxedMillis: Int? = nil,
        cacheBytes: Int? = nil,
        maxFileBytes: Int? = nil,
        checkUpTo: Int? = nil,
        workers: Int? = nil,
        shared: Bool = false,
        testClock: Date? = nil,
        seed: Int? = nil
    ) {
        self.preset = preset
        self.company = company
        self.relaxedMillis = relaxedMillis
        self.cacheBytes = cacheBytes
        self.maxFileBytes = maxFileBytes
        self.checkUpTo = checkUpTo
        self.workers = workers
        self.shared = shared
        self.testClock = testClock
        self.seed = seed
    }

    var named: [String: (any FieldValue)?] {
        [
            "preset": preset,
            "company": company,
            "durability": relaxedMillis.map { ["relaxed": $0] },
            "cache_bytes": cacheBytes,
            "max_file_bytes": maxFileBytes,
            "check_up_to": checkUpTo,
            "workers": workers,
            "shared": shared,
            "test_clock": testClock,
            "seed": seed,
        ]
    }
}

/// An entity to declare at run time.
public struct EntityDeclaration: FieldValue {
    /// The name in links and filters, as `machine`.
    public let name: String
    /// The name of the collection, as `machines`.
    public let plural: String
    /// What one is, in a sentence.
    public let doc: String?
    /// Its fields.
    public let fields: [DeclaredField]
    /// Fields that records can be found and sorted by.
    public let indexed: [String]
    /// Fields whose value belongs to one live record.
    public let unique: [String]
    /// Fields that search reads.
    public let searched: [String]

    /// What is left out is as it mostly is.
    public init(
        name: String,
        plural: String,
        doc: String? = nil,
        fields: [DeclaredField],
        indexed: [String] = [],
        unique: [String] = [],
        searched: [String] = []
    ) {
        self.name = name
        self.plural = plural
        self.doc = doc
        self.fields = fields
        self.indexed = indexed
        self.unique = unique
        self.searched = searched
    }

    public var fieldValue: Value {
        .named(packed([
            "name": name,
            "plural": plural,
            "doc": doc,
            "fields": fields,
            "indexed": indexed,
            "unique": unique,
            "searched": searched,
        ]))
    }
}

/// A field of a declared entity.
public struct DeclaredField: FieldValue {
    /// The field's name in `snake_case`.
    public let name: String
    /// What it can hold, as `text`, `money` or `id`.
    public let kind: String
    /// The entity that an `id` links to.
    public let entity: String?
    /// Whether a record needs it.
    public let required: Bool
    /// What a `choice` can hold, in this order.
    public let options: [DeclaredOption]
    /// What people call it, by their language, as `vi` or `en`.
    public let labels: [String: Value]

    /// What is left out is as it mostly is.
    public init(
        name: String,
        kind: String,
        entity: String? = nil,
        required: Bool = false,
        options: [DeclaredOption] = [],
        labels: [String: Value] = [:]
    ) {
        self.name = name
        self.kind = kind
        self.entity = entity
        self.required = required
        self.options = options
        self.labels = labels
    }

    public var fieldValue: Value {
        .named(packed([
            "name": name,
            "kind": kind,
            "entity": entity,
            "required": required,
            "options": options,
            "labels": labels,
        ]))
    }
}

/// An option of a choice.
public struct DeclaredOption: FieldValue {
    /// The code that it is known by.
    public let code: String
    /// What it is called in Vietnamese.
    public let vi: String?
    /// What it is called in English.
    public let en: String?

    /// What is left out is as it mostly is.
    public init(
        code: String,
        vi: String? = nil,
        en: String? = nil
    ) {
        self.code = code
        self.vi = vi
        self.en = en
    }

    public var fieldValue: Value {
        .named(packed([
            "code": code,
            "vi": vi,
            "en": en,
        ]))
    }
}
