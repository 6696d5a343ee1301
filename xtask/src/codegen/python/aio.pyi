"""The same for asyncio: each call runs in a thread, and the loop goes on meanwhile."""
# Written by `cargo xtask codegen`: edit xtask/src/codegen/python/aio.pyi, or the model.

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from datetime import date as _date
from datetime import datetime as _datetime
from decimal import Decimal
from os import PathLike
from types import TracebackType
from typing import Any, Generic, Literal, TypeVar, final, type_check_only
from uuid import UUID

from typing_extensions import Self

from . import _crm_core
from ._crm_core import @names@
from ._opening import Opening as Opening
from .told import Changes, CommitWarning, Found, HistoryEntry, Reverted, Verified

__all__ = ["Collection", "Crm", "Opening", "Tx", "create", "memory", "open"]

_R = TypeVar("_R", covariant=True)
_T = TypeVar("_T")

