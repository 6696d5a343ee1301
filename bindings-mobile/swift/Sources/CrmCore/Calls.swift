// Written by `cargo xtask codegen` from the model; do not edit.

import Foundation

/// The version of these files, which the library must have too.
let version = "0.1.0"

extension Crm {
    /// Opens a file.
    ///
    /// - Parameters:
    ///   - options: How a file is opened; nothing at all is right for most.
    public static func open(_ path: String, _ options: Options = Options()) throws(CrmError) -> Crm {
        try library("open", ["path": path], options).crm()
    }

    /// Makes a new file, with the company, pipeline, stages, roles and currencies of a preset.
    ///
    /// - Parameters:
    ///   - options: How a file is opened; nothing at all is right for most.
    public static func create(_ path: String, _ options: Options = Options()) throws(CrmError) -> Crm {
        try library("create", ["path": path], options).crm()
    }

    /// A CRM in memory, for tests and throw-away work.
    ///
    /// - Parameters:
    ///   - options: How a file is opened; nothing at all is right for most.
    public static func memory(_ options: Options = Options()) throws(CrmError) -> Crm {
        try library("memory", [:], options).crm()
    }

    /// Puts a backup in the place of a file, after reading and checking all of it; a file that is there is replaced only
    /// when asked.
    ///
    /// - Parameters:
    ///   - replace: Whether a file that is there is replaced.
    public static func restore(
        _ backup: String,
        to path: String,
        replace: Bool = false
    ) throws(CrmError) {
        try library("restore", ["backup": backup, "path": path, "replace": replace]).nothing()
    }

    /// Writes what can still be read from a damaged file into a new one, and tells what could not be read. The damaged
    /// file stays as it is; a backup loses less.
    public static func salvage(_ damaged: String, to path: String) throws(CrmError) -> Salvaged {
        try library("salvage", ["damaged": damaged, "path": path]).told()
    }
}

extension Crm {
    /// A transaction by hand: it is never run again, and thrown away when it is not committed.
    public func transaction() throws(CrmError) -> Tx {
        try door.ask("transaction").tx()
    }

    /// A handle limited by a user's roles; what they may not see does not exist for it.
    public func asUser(_ user: UUID) throws(CrmError) -> Crm {
        try door.ask("as_user", ["user": user]).crm()
    }

    /// A handle that reads the file as it was at this time; it writes nothing and does not search.
    public func asOf(_ at: Date) throws(CrmError) -> Tx {
        try door.ask("as_of", ["at": at]).tx()
    }

    /// The company's settings.
    public func company() throws(CrmError) -> Company {
        try door.ask("company").record(Company.init)
    }

    /// Finds records by words, or beginnings of words, in any order; accents may be left out.
    ///
    /// - Parameters:
    ///   - entities: Only records of these entities.
    ///   - limit: At most this many, 1 to 1,000; 20 when not given.
    ///   - newest: The newest first instead of the best.
    public func search(
        _ words: String,
        entities: [String] = [],
        limit: Int? = nil,
        newest: Bool = false
    ) throws(CrmError) -> [Found] {
        try door.ask("search", ["words": words, "entities": entities, "limit": limit, "newest": newest]).found()
    }

    /// The journal of a record, the newest first, as far as it may be seen.
    public func history(_ entity: String, _ id: UUID) throws(CrmError) -> [HistoryEntry] {
        try door.ask("history", ["entity": entity, "id": id]).toldList()
    }

    /// Takes back everything that a change set did. What was changed since is a conflict: nothing is written, unless the
    /// options say otherwise. A long one that was cut short goes on when it is asked for again.
    ///
    /// - Parameters:
    ///   - leaveConflicts: It stays as it is; else nothing is written.
    @discardableResult
    public func revert(_ changeSet: Int, leaveConflicts: Bool = false) throws(CrmError) -> Reverted {
        try door.ask("revert", ["change_set": changeSet, "leave_conflicts": leaveConflicts]).told()
    }

    /// Every entity with its fields, kinds, indexes and totals, every verb and report, and the codes of errors and of the
    /// rules that fields break, with texts for people, as data.
    public func describe() throws(CrmError) -> String {
        try door.ask("describe").text()
    }

    /// Declares an entity: from then on its records are created, indexed, searched, filtered and journaled like the
    /// model's.
    public func declare(_ declaration: EntityDeclaration) throws(CrmError) {
        try door.ask("declare", ["declaration": declaration]).nothing()
    }

    /// Reads the CSV files of a mapping that lie in a folder, and writes their records as one change set. Rows that are
    /// wrong are reported, and the rest is written.
    ///
    /// - Parameters:
    ///   - batch: How many rows are written in one commit, at most 10,000.
    ///   - limit: How many rows of each file are read; all when not given.
    ///   - resume: The change set of an import that was cut short, to go on with it: same mapping, same files.
    ///   - goesOn: told after each batch; the import ends with what is committed when it answers `false`
    @discardableResult
    public func importCsv(
        _ folder: String,
        mapping: String,
        batch: Int? = nil,
        limit: Int? = nil,
        resume: Int? = nil,
        goesOn: @escaping (ImportProgress) -> Bool = { _ in true }
    ) throws(CrmError) -> ImportReport {
        try imported(false, goesOn, ["folder": folder, "mapping": mapping, "batch": batch, "limit": limit, "resume": resume])
    }

    /// What an import would do; nothing is written.
    ///
    /// - Parameters:
    ///   - batch: How many rows are written in one commit, at most 10,000.
    ///   - limit: How many rows of each file are read; all when not given.
    ///   - resume: The change set of an import that was cut short, to go on with it: same mapping, same files.
    ///   - goesOn: told after each batch; the import ends with what is committed when it answers `false`
    public func preview(
        _ folder: String,
        mapping: String,
        batch: Int? = nil,
        limit: Int? = nil,
        resume: Int? = nil,
        goesOn: @escaping (ImportProgress) -> Bool = { _ in true }
    ) throws(CrmError) -> ImportReport {
        try imported(true, goesOn, ["folder": folder, "mapping": mapping, "batch": batch, "limit": limit, "resume": resume])
    }

    /// Writes the records that pass a filter into a new CSV file, every field a column; how many they were.
    ///
    /// - Parameters:
    ///   - filter: which ones, as `category == "open" && amount > $least`
    ///   - params: the values of the filter's parameters, by name without `$`
    ///   - sort: fields to sort by, as `name`; `-name` turns the order around
    @discardableResult
    public func exportCsv(
        _ entity: String,
        to path: String,
        filter: String? = nil,
        params: [String: any FieldValue] = [:],
        sort: [String] = []
    ) throws(CrmError) -> Int {
        try door.ask("export_csv", ["entity": entity, "path": path, "query": query(filter, params, sort: sort)]).count()
    }

    /// The mapping that imports exported files again, a file `ENTITY.csv` for each of these entities.
    public func exportMapping(_ entities: [String]) throws(CrmError) -> String {
        try door.ask("export_mapping", ["entities": entities]).text()
    }

    /// Reads the whole file: every value's check, and everything derived against a recount.
    public func verify() throws(CrmError) -> Verified {
        try door.ask("verify").told()
    }

    /// How large the file is and what goes on in it; holds no personal data.
    public func stats() throws(CrmError) -> Stats {
        try door.ask("stats").told()
    }

    /// Gives the space of what was deleted or replaced back to the system: how many bytes the file had before and has
    /// after; `busy` while somebody reads.
    @discardableResult
    public func compact() throws(CrmError) -> Compacted {
        try door.ask("compact").told()
    }

    /// Lets go of what the company keeps no longer (its `history_days` and `trash_days`): how many entries of the journal
    /// lost their values, and how many records of the trash were deleted.
    @discardableResult
    public func expire() throws(CrmError) -> Expired {
        try door.ask("expire").told()
    }

    /// Writes a consistent copy into a new file, while others go on reading and writing.
    public func backup(to path: String) throws(CrmError) {
        try door.ask("backup_to", ["path": path]).nothing()
    }

    /// Does what is due, as commits that wait for their sync; a program calls it now and then, as there is no thread.
    public func tick(_ now: Date? = nil) throws(CrmError) {
        try door.ask("tick", ["now": now]).nothing()
    }

    /// Puts everything onto the disk, so that the program may be stopped at any time.
    public func suspend() throws(CrmError) {
        try door.ask("suspend").nothing()
    }

    /// Puts everything onto the disk and gives the file back; every later call of any handle fails with `closed`.
    public func close() throws(CrmError) {
        try door.ask("close").nothing()
    }
}

extension Tx {
    /// Makes the transaction durable; the change set that it made, if it changed anything.
    @discardableResult
    public func commit() throws(CrmError) -> Int? {
        try door.ask("commit").countOrNil()
    }

    /// What the caller should know of what is kept, as a contract over its cap: after `commit` what it came to, before it
    /// what it would come to now.
    public func warnings() throws(CrmError) -> [CommitWarning] {
        try door.ask("warnings").toldList()
    }

    /// Throws the transaction away.
    public func rollback() throws(CrmError) {
        try door.ask("rollback").nothing()
    }
}

extension RecordCollection {
    /// Creates a record.
    public func create(_ changes: [C]) throws(CrmError) -> R {
        try door.ask("create", ["fields": changes.map(\.named)]).record(read)
    }

    /// The record with this id; `not_found` when there is none, it is in the trash, or it may not be seen.
    public func get(_ id: UUID) throws(CrmError) -> R {
        try door.ask("get", ["id": id]).record(read)
    }

    /// The record with this id, if there is one.
    public func find(_ id: UUID) throws(CrmError) -> R? {
        try door.ask("find", ["id": id]).recordOrNil(read)
    }

    /// Changes fields: what is absent stays, null clears; a list is the wished list, its items matched by id. With a
    /// revision, only a record that still has that one is changed; else the call fails with `conflict`.
    ///
    /// - Parameters:
    ///   - revision: The revision that the record must still have; else the call fails with `conflict`.
    @discardableResult
    public func update(
        _ id: UUID,
        _ changes: [C],
        revision: Int? = nil
    ) throws(CrmError) -> R {
        try door.ask("update", ["id": id, "fields": changes.map(\.named), "revision": revision]).record(read)
    }

    /// Changes fields: what is absent stays, null clears; a list is the wished list, its items matched by id. With a
    /// revision, only a record that still has that one is changed; else the call fails with `conflict`.
    ///
    /// - Parameters:
    ///   - revision: The revision that the record must still have; else the call fails with `conflict`.
    @discardableResult
    public func update(
        _ id: UUID,
        _ changes: C...,
        revision: Int? = nil
    ) throws(CrmError) -> R {
        try update(id, changes, revision: revision)
    }

    /// Moves a record to the trash, out of every list, total and search.
    public func delete(_ id: UUID) throws(CrmError) {
        try door.ask("delete", ["id": id]).nothing()
    }

    /// Takes a record out of the trash.
    @discardableResult
    public func restore(_ id: UUID) throws(CrmError) -> R {
        try door.ask("restore", ["id": id]).record(read)
    }

    /// Deletes a record in the trash for good.
    public func purge(_ id: UUID) throws(CrmError) {
        try door.ask("purge", ["id": id]).nothing()
    }

    /// A page of the records that pass a filter.
    ///
    /// - Parameters:
    ///   - filter: which ones, as `category == "open" && amount > $least`
    ///   - params: the values of the filter's parameters, by name without `$`
    ///   - sort: fields to sort by, as `name`; `-name` turns the order around
    ///   - limit: so many a page: 100 when left out, at most 10,000
    ///   - after: goes on after a page, by its `next`
    public func list(
        filter: String? = nil,
        params: [String: any FieldValue] = [:],
        sort: [String] = [],
        limit: Int? = nil,
        after: String? = nil
    ) throws(CrmError) -> Page<R> {
        try door.ask("list", ["query": query(filter, params, sort: sort, limit: limit, after: after)]).page(read)
    }

    /// Makes the same changes to every record that passes a filter, as one change set. A record that may not be changed
    /// refuses the whole call, and the error lists all of them, unless the options say otherwise.
    ///
    /// - Parameters:
    ///   - filter: which ones, as `category == "open" && amount > $least`
    ///   - params: the values of the filter's parameters, by name without `$`
    ///   - preview: Nothing is written, and it is told what would be.
    ///   - skipRefused: They are left, and the others are changed.
    @discardableResult
    public func massUpdate(
        _ changes: [C],
        filter: String? = nil,
        params: [String: any FieldValue] = [:],
        preview: Bool = false,
        skipRefused: Bool = false
    ) throws(CrmError) -> MassUpdated {
        try door.ask("mass_update", ["fields": changes.map(\.named), "preview": preview, "skip_refused": skipRefused, "query": query(filter, params)]).told()
    }

    /// Makes the same changes to every record that passes a filter, as one change set. A record that may not be changed
    /// refuses the whole call, and the error lists all of them, unless the options say otherwise.
    ///
    /// - Parameters:
    ///   - filter: which ones, as `category == "open" && amount > $least`
    ///   - params: the values of the filter's parameters, by name without `$`
    ///   - preview: Nothing is written, and it is told what would be.
    ///   - skipRefused: They are left, and the others are changed.
    @discardableResult
    public func massUpdate(
        _ changes: C...,
        filter: String? = nil,
        params: [String: any FieldValue] = [:],
        preview: Bool = false,
        skipRefused: Bool = false
    ) throws(CrmError) -> MassUpdated {
        try massUpdate(changes, filter: filter, params: params, preview: preview, skipRefused: skipRefused)
    }

    /// How many records pass a filter.
    ///
    /// - Parameters:
    ///   - filter: which ones, as `category == "open" && amount > $least`
    ///   - params: the values of the filter's parameters, by name without `$`
    public func count(filter: String? = nil, params: [String: any FieldValue] = [:]) throws(CrmError) -> Int {
        try door.ask("count", ["query": query(filter, params)]).count()
    }

    /// How a filter would be answered: by which index, and what is looked at besides.
    ///
    /// - Parameters:
    ///   - filter: which ones, as `category == "open" && amount > $least`
    ///   - params: the values of the filter's parameters, by name without `$`
    ///   - sort: fields to sort by, as `name`; `-name` turns the order around
    public func explain(
        filter: String? = nil,
        params: [String: any FieldValue] = [:],
        sort: [String] = []
    ) throws(CrmError) -> String {
        try door.ask("explain", ["query": query(filter, params, sort: sort)]).text()
    }

    /// The content of a file, for whoever may see its record and the one that it belongs to.
    public func content(_ id: UUID) throws(CrmError) -> Data {
        try door.ask("content", ["id": id]).bytes()
    }
}
