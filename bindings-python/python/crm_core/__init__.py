"""A CRM that lives inside your program: one library, one file, no server."""

from ._crm_core import version

__all__ = ["version"]
__version__ = version()
