"""A CRM that lives inside your program: one library, one file, no server."""

from . import choices as choices
from . import errors as errors
from ._crm_core import *
from .choices import *
from .errors import CrmError as CrmError
from .told import *

__version__ = version()
