"""A CRM that lives inside your program: one library, one file, no server."""

from . import choices as choices
from . import errors as errors
from ._crm_core import *
from .errors import CrmError as CrmError

__version__ = version()
