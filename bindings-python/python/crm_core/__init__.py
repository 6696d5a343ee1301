"""A CRM that lives inside your program: one library, one file, no server."""

from . import choices, errors
from ._crm_core import *  # noqa: F403  (what the native half names in its `__all__`)
from ._crm_core import __all__ as _native
from ._crm_core import version
from .errors import CrmError

__version__ = version()
__all__ = [*_native, "CrmError", "choices", "errors"]
