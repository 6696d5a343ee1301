"""The calls of the library as methods."""
# Written by `cargo xtask codegen` from the list of calls; do not edit.

import json
from typing import Any

from .told import Found, read

__all__ = ["open", "create", "memory", "restore", "salvage"]
VERSION = "0.1.0"


def document(mapping: Any) -> str:
    """A mapping as JSON, whose numbers stay as they are."""
    return mapping if isinstance(mapping, str) else json.dumps(mapping)


def _open(how: str, given: Any) -> Any:
    from ._crm_core import Crm

    return Crm._open(how, given)  # type: ignore[attr-defined]


def open(path: Any, /, *, preset: Any = None, company: Any = None, durability: Any = None, cache_bytes: Any = None, max_file_bytes: Any = None, check_up_to: Any = None, workers: Any = None, shared: Any = False, test_clock: Any = None, seed: Any = None) -> Any:
    """Opens a file."""
    return _open("open", {"path": path, "preset": preset, "company": company, "durability": durability, "cache_bytes": cache_bytes, "max_file_bytes": max_file_bytes, "check_up_to": check_up_to, "workers": workers, "shared": shared, "test_clock": test_clock, "seed": seed})


def create(path: Any, /, *, preset: Any = None, company: Any = None, durability: Any = None, cache_bytes: Any = None, max_file_bytes: Any = None, check_up_to: Any = None, workers: Any = None, shared: Any = False, test_clock: Any = None, seed: Any = None) -> Any:
    """Makes a new file, with the company, pipeline, stages, roles and currencies of a preset."""
    return _open("create", {"path": path, "preset": preset, "company": company, "durability": durability, "cache_bytes": cache_bytes, "max_file_bytes": max_file_bytes, "check_up_to": check_up_to, "workers": workers, "shared": shared, "test_clock": test_clock, "seed": seed})


def memory(*, preset: Any = None, company: Any = None, durability: Any = None, cache_bytes: Any = None, max_file_bytes: Any = None, check_up_to: Any = None, workers: Any = None, shared: Any = False, test_clock: Any = None, seed: Any = None) -> Any:
    """A CRM in memory, for tests and throw-away work."""
    return _open("memory", {"preset": preset, "company": company, "durability": durability, "cache_bytes": cache_bytes, "max_file_bytes": max_file_bytes, "check_up_to": check_up_to, "workers": workers, "shared": shared, "test_clock": test_clock, "seed": seed})


def restore(backup: Any, path: Any, /, *, replace: Any = False) -> Any:
    """Puts a backup in the place of a file, after reading and checking all of it; a file that is there is replaced
    only when asked."""
    return _open("restore", {"backup": backup, "path": path, "replace": replace})


def salvage(damaged: Any, path: Any, /) -> Any:
    """Writes what can still be read from a damaged file into a new one, and tells what could not be read. The
    damaged file stays as it is; a backup loses less."""
    return _open("salvage", {"damaged": damaged, "path": path})


class Records:
    def create(self: Any, **fields: Any) -> Any:
        """Creates a record."""
        return self._call("create", {"fields": fields})

    def find(self: Any, id: Any, /) -> Any:
        """The record with this id, if there is one."""
        return self._call("find", {"id": id})

    def update(self: Any, id: Any, /, *, revision: Any = None, **fields: Any) -> Any:
        """Changes fields: what is absent stays, null clears; a list is the wished list, its items matched by id. With a
        revision, only a record that still has that one is changed; else the call fails with `conflict`."""
        return self._call("update", {"id": id, "revision": revision, "fields": fields})

    def add_item(self: Any, id: Any, list: Any, item: Any, /, *, revision: Any = None) -> Any:
        """Adds an item to a list of a record."""
        return self._call("add_item", {"id": id, "list": list, "item": item, "revision": revision})

    def update_item(self: Any, id: Any, list: Any, item: Any, /, *, revision: Any = None) -> Any:
        """Makes the item of the same id this one; what is not given becomes empty."""
        return self._call("update_item", {"id": id, "list": list, "item": item, "revision": revision})

    def remove_item(self: Any, id: Any, list: Any, item: Any, /, *, revision: Any = None) -> Any:
        """Takes an item out of a list of a record, by its id."""
        return self._call("remove_item", {"id": id, "list": list, "item": item, "revision": revision})

    def delete(self: Any, id: Any, /) -> Any:
        """Moves a record to the trash, out of every list, total and search."""
        return self._call("delete", {"id": id})

    def restore(self: Any, id: Any, /) -> Any:
        """Takes a record out of the trash."""
        return self._call("restore", {"id": id})

    def purge(self: Any, id: Any, /) -> Any:
        """Deletes a record in the trash for good."""
        return self._call("purge", {"id": id})

    def list(self: Any, filter: Any = None, /, *, sort: Any = None, limit: Any = None, after: Any = None, **params: Any) -> Any:
        """A page of the records that pass a filter."""
        return self._call("list", {"query": {"filter": filter, "sort": sort, "limit": limit, "after": after, "params": params}})

    def mass_update(self: Any, filter: Any, fields: Any, /, *, preview: Any = False, skip_refused: Any = False, **params: Any) -> Any:
        """Makes the same changes to every record that passes a filter, as one change set. A record that may not be
        changed refuses the whole call, and the error lists all of them, unless the options say otherwise."""
        return self._call("mass_update", {"fields": fields, "preview": preview, "skip_refused": skip_refused, "query": {"filter": filter, "params": params}})

    def count(self: Any, filter: Any = None, /, **params: Any) -> Any:
        """How many records pass a filter."""
        return self._call("count", {"query": {"filter": filter, "params": params}})

    def explain(self: Any, filter: Any = None, /, *, sort: Any = None, **params: Any) -> Any:
        """How a filter would be answered: by which index, and what is looked at besides."""
        return self._call("explain", {"query": {"filter": filter, "sort": sort, "params": params}})

    def content(self: Any, id: Any, /) -> Any:
        """The content of a file, for whoever may see its record and the one that it belongs to."""
        return self._call("content", {"id": id})


class Door:
    def flow(self: Any, name: Any, /, **arguments: Any) -> Any:
        """Calls a verb by its name, as one change set; each is a method of its own too."""
        return self._call("flow", {"name": name, "arguments": arguments})

    def report(self: Any, name: Any, /, *, filter: Any = None, params: Any = None, period: Any = None, as_of: Any = None, limit: Any = None, **about: Any) -> Any:
        """A report by its name, as `describe` lists it: of which records, which period and which state; some take the
        record that they are about, as `pipeline`."""
        return self._call("report", {"name": name, "asked": {"filter": filter, "params": params, "period": period, "as_of": as_of, "limit": limit, **about}})

    def move_deal(self: Any, **arguments: Any) -> Any:
        """Moves a deal to a stage: its category, forecast category and, unless somebody estimated it, its probability
        follow."""
        return self.flow("move_deal", **arguments)

    def win(self: Any, **arguments: Any) -> Any:
        """Wins an open deal: it goes to a won stage, is certain, and is closed now."""
        return self.flow("win", **arguments)

    def lose(self: Any, **arguments: Any) -> Any:
        """Loses an open deal: it goes to a lost stage with the reason, counts nothing, and is closed now."""
        return self.flow("lose", **arguments)

    def reopen(self: Any, **arguments: Any) -> Any:
        """Reopens a deal that was won or lost: it goes back to an open stage, and is closed no more."""
        return self.flow("reopen", **arguments)

    def transfer(self: Any, **arguments: Any) -> Any:
        """Gives what a user is responsible for to another one, as when somebody leaves, and what is theirs to do: what
        is open, not what was done. Who did what stays in history. Over 10,000 records are written in several commits,
        which are one change set."""
        return self.flow("transfer", **arguments)

    def convert_lead(self: Any, **arguments: Any) -> Any:
        """Converts a lead into an account, a contact and a deal: new ones, ones that are there, or none. An account is
        made of the organisation, a contact of the person, where the lead names them. Of a record that is there only
        empty fields are filled. Whatever is about the lead is linked to the new records too, its relations to others
        go over to the record that each fits, and the lead stays as it was, to be read only. It is one change, which
        `unconvert_lead` takes back."""
        return self.flow("convert_lead", **arguments)

    def unconvert_lead(self: Any, **arguments: Any) -> Any:
        """Takes the conversion of a lead back: the lead is open again, what was made goes to the trash, what was filled
        is empty. What somebody changed or uses since is a conflict: then nothing is taken back, unless it is to be
        left as it is."""
        return self.flow("unconvert_lead", **arguments)

    def rate_leads(self: Any, **arguments: Any) -> Any:
        """Sets from which score leads are hot and warm, and rates every lead with a score anew, all as one change set.
        Converted leads keep the rating that they had. It is the one way to set the thresholds, so that lists by
        rating always agree with them. Only the program and administrators may do this."""
        return self.flow("rate_leads", **arguments)

    def assign_leads(self: Any, **arguments: Any) -> Any:
        """Gives leads to the users who take leads, in turn by name; the oldest lead first. By territory and skill they
        go to those whom they fit. By weight the next one goes to whoever is responsible for the fewest open leads for
        their weight, so that it does not matter how many are given in one call."""
        return self.flow("assign_leads", **arguments)

    def read_relations(self: Any, **arguments: Any) -> Any:
        """Tells which records a record has to do with, and what it is to each of them, whichever of the two the relation
        is said of."""
        return self.flow("read_relations", **arguments)

    def mark_comments_read(self: Any, **arguments: Any) -> Any:
        """Marks the comments of a record or topic as read by a user; other users' marks stay."""
        return self.flow("mark_comments_read", **arguments)

    def count_unread_comments(self: Any, **arguments: Any) -> Any:
        """Counts the comments of others that a user has not read: of a record, of a topic, or all that the user may see."""
        return self.flow("count_unread_comments", **arguments)

    def submit_contract(self: Any, **arguments: Any) -> Any:
        """Sends a draft for approval, by who sends it."""
        return self.flow("submit_contract", **arguments)

    def approve_contract(self: Any, **arguments: Any) -> Any:
        """Approves a contract that waits for it; from then on what was approved does not change. It needs a role that
        may approve contracts, and somebody else than who sent it, unless the company's settings let them."""
        return self.flow("approve_contract", **arguments)

    def send_back_contract(self: Any, **arguments: Any) -> Any:
        """Sends a contract that waits for approval, or was approved, back to be worked on, and says why. It needs a role
        that may approve contracts."""
        return self.flow("send_back_contract", **arguments)

    def sign_contract(self: Any, **arguments: Any) -> Any:
        """Notes that both sides signed a contract: what was agreed stands from then on. A lead that signs becomes an
        account, and a prospect a customer, by their first contract, unless the company's settings say otherwise.
        Where they ask for it, the contract must have been approved, and its signed copy attached."""
        return self.flow("sign_contract", **arguments)

    def activate_contract(self: Any, **arguments: Any) -> Any:
        """Puts a signed contract into force, from its first day on; `tick` does so by itself."""
        return self.flow("activate_contract", **arguments)

    def terminate_contract(self: Any, **arguments: Any) -> Any:
        """Ends a signed contract before its time, and says why: today, or on a day to come, when `tick` does it."""
        return self.flow("terminate_contract", **arguments)

    def renew_contract(self: Any, **arguments: Any) -> Any:
        """Makes a draft that goes on where a contract ends: with its lines, for as long. The old contract counts as
        renewed when the new one is signed and the old one is over."""
        return self.flow("renew_contract", **arguments)

    def read_contract_figures(self: Any, **arguments: Any) -> Any:
        """Tells what a contract comes to by its lines; nothing is written."""
        return self.flow("read_contract_figures", **arguments)

    def read_price(self: Any, **arguments: Any) -> Any:
        """Tells what a product costs: by a contract in force, the customer's price book, their group's, one for
        everyone, or the list, and why the ones before it do not hold; nothing is written."""
        return self.flow("read_price", **arguments)

    def add_working_time(self: Any, **arguments: Any) -> Any:
        """Tells when so much work is done that begins at a time; nothing is written."""
        return self.flow("add_working_time", **arguments)

    def count_working_time(self: Any, **arguments: Any) -> Any:
        """Counts how long was worked between two times; nothing is written."""
        return self.flow("count_working_time", **arguments)

    def board(self: Any, **asked: Any) -> Any:
        """Number and worth of deals by pipeline and stage; of a period, those expected or closed in it."""
        return self.report("board", **asked)

    def forecast(self: Any, **asked: Any) -> Any:
        """Open deals by the month they are expected, won ones by the month they were won, by forecast category."""
        return self.report("forecast", **asked)

    def win_rate(self: Any, **asked: Any) -> Any:
        """Won ÷ (won + lost) by number and by value, of the deals decided in the period."""
        return self.report("win_rate", **asked)

    def outcomes(self: Any, **asked: Any) -> Any:
        """Deals won and lost by their owner and by the team that they name, of those decided in the period."""
        return self.report("outcomes", **asked)

    def cycle(self: Any, **asked: Any) -> Any:
        """Mean and median of the days from creation to win, of the deals won in the period."""
        return self.report("cycle", **asked)

    def velocity(self: Any, **asked: Any) -> Any:
        """What the pipeline earns a day: open deals × win rate × average won value ÷ days to win, the last three of the
        period."""
        return self.report("velocity", **asked)

    def funnel(self: Any, **asked: Any) -> Any:
        """How far the deals of a pipeline came and how long they stood in each stage, of those that began in the period."""
        return self.report("funnel", **asked)

    def slipped(self: Any, **asked: Any) -> Any:
        """Open deals that were expected before today, of those expected in the period."""
        return self.report("slipped", **asked)

    def forgotten_calls(self: Any, **asked: Any) -> Any:
        """Calls that are still planned though their time has come, of those planned in the period."""
        return self.report("forgotten_calls", **asked)

    def activity(self: Any, **asked: Any) -> Any:
        """Interactions of the period by user and by channel."""
        return self.report("activity", **asked)

    def top_accounts(self: Any, **asked: Any) -> Any:
        """The accounts that bought most in the period, and what is open with them."""
        return self.report("top_accounts", **asked)

    def frequent_contacts(self: Any, **asked: Any) -> Any:
        """The contacts with the most interactions of the period, or of the last 90 days."""
        return self.report("frequent_contacts", **asked)

    def best_channel(self: Any, **asked: Any) -> Any:
        """By which channel each contact answers most readily, of the interactions of the period."""
        return self.report("best_channel", **asked)

    def home(self: Any, **asked: Any) -> Any:
        """What a user has to do: overdue, and today or in the period."""
        return self.report("home", **asked)

    def account_360(self: Any, **asked: Any) -> Any:
        """Everything about one account: people, leads, deals, contracts, tasks, and the timeline of the period."""
        return self.report("account_360", **asked)

    def attainment(self: Any, **asked: Any) -> Any:
        """What users and teams won against their quotas, in the period or this quarter."""
        return self.report("attainment", **asked)

    def contracts_ending(self: Any, **asked: Any) -> Any:
        """Contracts in force whose last day lies in the period, or in the next 90 days."""
        return self.report("contracts_ending", **asked)

    def contracts_over_cap(self: Any, **asked: Any) -> Any:
        """Contracts made in the period whose lines come to more than their value cap."""
        return self.report("contracts_over_cap", **asked)

    def life_cycle(self: Any, **asked: Any) -> Any:
        """How far leads and accounts came from target to customer, of those that began in the period."""
        return self.report("life_cycle", **asked)


class Tx:
    def commit(self: Any) -> Any:
        """Makes the transaction durable; the change set that it made, if it changed anything."""
        return self._call("commit", {})

    def warnings(self: Any) -> Any:
        """What the caller should know of what is kept, as a contract over its cap: after `commit` what it came to,
        before it what it would come to now."""
        return tuple(read("CommitWarning", told) for told in self._call("warnings", {}))

    def rollback(self: Any) -> Any:
        """Throws the transaction away."""
        return self._call("rollback", {})


class Crm:
    def transaction(self: Any) -> Any:
        """A transaction by hand: it is never run again, and thrown away when it is not committed."""
        return self._call("transaction", {})

    def as_user(self: Any, user: Any, /) -> Any:
        """A handle limited by a user's roles; what they may not see does not exist for it."""
        return self._call("as_user", {"user": user})

    def as_of(self: Any, at: Any, /) -> Any:
        """A handle that reads the file as it was at this time; it writes nothing and does not search."""
        return self._call("as_of", {"at": at})

    def with_budget(self: Any, *, rows: Any = None, millis: Any = None) -> Any:
        """A handle whose calls fail with `budget` or `canceled` when they read more rows, or take more milliseconds,
        than this."""
        return self._call("with_budget", {"rows": rows, "millis": millis})

    def company(self: Any) -> Any:
        """The company's settings."""
        return self._call("company", {})

    def search(self: Any, words: Any, /, entities: Any = None, *, limit: Any = None, newest: Any = False) -> Any:
        """Finds records by words, or beginnings of words, in any order; accents may be left out."""
        return [Found(*found) for found in self._call("search", {"words": words, "entities": entities, "limit": limit, "newest": newest})]

    def history(self: Any, entity: Any, id: Any, /) -> Any:
        """The journal of a record, the newest first, as far as it may be seen."""
        return [read("HistoryEntry", told) for told in self._call("history", {"entity": entity, "id": id})]

    def revert(self: Any, change_set: Any, /, *, leave_conflicts: Any = False) -> Any:
        """Takes back everything that a change set did. What was changed since is a conflict: nothing is written, unless
        the options say otherwise. A long one that was cut short goes on when it is asked for again."""
        return read("Reverted", self._call("revert", {"change_set": change_set, "leave_conflicts": leave_conflicts}))

    def describe(self: Any) -> Any:
        """Every entity with its fields, kinds, indexes and totals, every verb and report, and the codes of errors and of
        the rules that fields break, with texts for people, as data."""
        return self._call("describe", {})

    def preview(self: Any, folder: Any, mapping: Any, /, *, batch: Any = None, limit: Any = None, resume: Any = None) -> Any:
        """What an import would do; nothing is written."""
        return self._call("preview", {"folder": folder, "mapping": document(mapping), "batch": batch, "limit": limit, "resume": resume})

    def export_csv(self: Any, entity: Any, path: Any, filter: Any = None, /, *, sort: Any = None, **params: Any) -> Any:
        """Writes the records that pass a filter into a new CSV file, every field a column; how many they were."""
        return self._call("export_csv", {"entity": entity, "path": path, "query": {"filter": filter, "sort": sort, "params": params}})

    def export_mapping(self: Any, entities: Any, /) -> Any:
        """The mapping that imports exported files again, a file `ENTITY.csv` for each of these entities."""
        return self._call("export_mapping", {"entities": entities})

    def verify(self: Any) -> Any:
        """Reads the whole file: every value's check, and everything derived against a recount."""
        return read("Verified", self._call("verify", {}))

    def stats(self: Any) -> Any:
        """How large the file is and what goes on in it; holds no personal data."""
        return self._call("stats", {})

    def compact(self: Any) -> Any:
        """Gives the space of what was deleted or replaced back to the system: how many bytes the file had before and has
        after; `busy` while somebody reads."""
        return self._call("compact", {})

    def expire(self: Any) -> Any:
        """Lets go of what the company keeps no longer (its `history_days` and `trash_days`): how many entries of the
        journal lost their values, and how many records of the trash were deleted."""
        return self._call("expire", {})

    def backup_to(self: Any, path: Any, /) -> Any:
        """Writes a consistent copy into a new file, while others go on reading and writing."""
        return self._call("backup_to", {"path": path})

    def tick(self: Any, now: Any = None, /) -> Any:
        """Does what is due, as commits that wait for their sync; a program calls it now and then, as there is no thread."""
        return self._call("tick", {"now": now})

    def suspend(self: Any) -> Any:
        """Puts everything onto the disk, so that the program may be stopped at any time."""
        return self._call("suspend", {})

    def close(self: Any) -> Any:
        """Puts everything onto the disk and gives the file back; every later call of any handle fails with `closed`."""
        return self._call("close", {})


COLLECTIONS = {
    "companies": "company",
    "users": "user",
    "teams": "team",
    "roles": "role",
    "accounts": "account",
    "contacts": "contact",
    "leads": "lead",
    "customer_groups": "customer_group",
    "relation_kinds": "relation_kind",
    "relations": "relation",
    "pipelines": "pipeline",
    "stages": "stage",
    "deals": "deal",
    "competitors": "competitor",
    "loss_reasons": "loss_reason",
    "quotas": "quota",
    "territories": "territory",
    "interactions": "interaction",
    "notes": "note",
    "comments": "comment",
    "tasks": "task",
    "tags": "tag",
    "saved_views": "saved_view",
    "currencies": "currency",
    "rates": "rate",
    "attachments": "attachment",
    "custom_fields": "custom_field",
    "product_categories": "product_category",
    "products": "product",
    "price_books": "price_book",
    "price_entries": "price_entry",
    "number_series": "number_series",
    "contracts": "contract",
    "contract_lines": "contract_line",
    "calendars": "work_calendar",
}
