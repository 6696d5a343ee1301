"""What calls raise: one class for each code, all of them a CrmError."""
# Written by `cargo xtask codegen` from the model.

from ._error import CrmError as CrmError
from ._error import RecordRef as RecordRef
from ._error import RefusedRecord as RefusedRecord
from ._error import Violation as Violation


class NotFound(CrmError, LookupError):
    """No such record, or none that the user may see."""

    code = "not_found"


class Invalid(CrmError, ValueError):
    """Values that break a rule; `fields` names each field and rule."""

    code = "invalid"


class UnknownField(CrmError, ValueError):
    """A field that the entity does not have."""

    code = "unknown_field"


class WrongType(CrmError, TypeError, ValueError):
    """A value of another type than the field's."""

    code = "wrong_type"


class Duplicate(CrmError, ValueError):
    """A unique value that another record has already."""

    code = "duplicate"


class DuplicateConflict(CrmError, ValueError):
    """Records that may be the same as a new one are there already; `records` names them."""

    code = "duplicate_conflict"


class BrokenLink(CrmError, ValueError):
    """A link to a record that does not exist."""

    code = "broken_link"


class Conflict(CrmError):
    """Somebody changed the record since it was read."""

    code = "conflict"


class Forbidden(CrmError):
    """The user's roles do not allow this."""

    code = "forbidden"


class Query(CrmError, ValueError):
    """A filter, sort or search that cannot be understood; the message names the place."""

    code = "query"


class Import(CrmError, ValueError):
    """A mapping or data file that cannot be understood."""

    code = "import"


class Busy(CrmError):
    """Another process or call holds what this call needs."""

    code = "busy"


class Closed(CrmError):
    """The handle was closed."""

    code = "closed"


class Finished(CrmError):
    """The transaction was already committed or rolled back, or was left open for too long."""

    code = "finished"


class Forked(CrmError):
    """The process was forked after the file was opened; open it again in the child."""

    code = "forked"


class Canceled(CrmError):
    """The caller stopped the call."""

    code = "canceled"


class Budget(CrmError):
    """The call read more, or took longer, than its budget allows; the message says what would make it cheaper."""

    code = "budget"


class Gone(CrmError, LookupError):
    """What was asked for was kept for a limited time, and is gone."""

    code = "gone"


class ForeignFile(CrmError):
    """The file is not a CRM file."""

    code = "foreign_file"


class NewerFormat(CrmError):
    """The file was written by a newer version of the library."""

    code = "newer_format"


class Corrupt(CrmError):
    """Stored bytes are damaged."""

    code = "corrupt"


class DiskFull(CrmError):
    """The disk is full; nothing of this call was written."""

    code = "disk_full"


class Storage(CrmError):
    """The file system refused; nothing of this call was written."""

    code = "storage"


class Final(CrmError):
    """The change set cannot be reverted any more: a final step was taken."""

    code = "final"


class Unsupported(CrmError):
    """Not possible in this mode of the file."""

    code = "unsupported"


class Bug(CrmError):
    """A mistake in the library itself; please report it."""

    code = "bug"
