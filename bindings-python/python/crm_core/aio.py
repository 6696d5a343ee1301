"""The same for asyncio: each call runs in a thread, and the loop goes on meanwhile.

A call that is no longer awaited still ends what it began, as nobody can stop a thread.
"""

from __future__ import annotations

import asyncio
import functools
import inspect
from collections.abc import AsyncIterator, Callable
from itertools import islice
from typing import Any

from . import _crm_core
from ._opening import Opening

__all__ = ["Collection", "Crm", "Opening", "Tx", "create", "memory", "open"]

_CHUNK = 100


class _Handle:
    """A handle of the library, whose calls are awaited."""

    __slots__ = ("_handle",)

    def __init__(self, handle: Any) -> None:
        self._handle = handle

    async def __aenter__(self) -> Any:
        return self

    async def __aexit__(self, *raised: object) -> None:
        await asyncio.to_thread(self._handle.__exit__, *raised)

    def __repr__(self) -> str:
        return f"<awaited {self._handle!r}>"


class Collection(_Handle):
    """The records of one entity; each call is a part of its transaction, else a commit of its own."""

    __slots__ = ()

    def __aiter__(self) -> AsyncIterator[Any]:
        return _each(self._handle.all())


class Tx(_Handle):
    """A transaction; as an async context manager it commits at the end of the block."""

    __slots__ = ()

    def __len__(self) -> int:
        return len(self._handle)

    def __bool__(self) -> bool:
        return True


class Crm(_Handle):
    """A CRM in one file; as an async context manager it is closed at the end of the block, a limited handle is not."""

    __slots__ = ()


async def _in_thread(call: Callable[..., Any], /, *args: Any, **keywords: Any) -> Any:
    return _awaited(await asyncio.to_thread(call, *args, **keywords))


async def _each(records: Any) -> AsyncIterator[Any]:
    """Records one after another, some of them in each turn of a thread."""
    while chunk := await asyncio.to_thread(lambda: list(islice(records, _CHUNK))):
        for record in chunk:
            yield record


_TWINS: dict[type, Any] = {
    _crm_core.Collection: Collection,
    _crm_core.Crm: Crm,
    _crm_core.Tx: Tx,
    _crm_core.RecordIterator: _each,
}


def _awaited(result: Any) -> Any:
    """A handle as the one whose calls are awaited; anything else as it is."""
    twin = _TWINS.get(type(result))
    return result if twin is None else twin(result)


def _twin(name: str, native: Any) -> Any:
    """What stands for an attribute of the library's class."""
    if not callable(native):
        return property(lambda self: _awaited(getattr(self._handle, name)), doc=native.__doc__)

    async def awaited(self: _Handle, /, *args: Any, **keywords: Any) -> Any:
        return await _in_thread(getattr(self._handle, name), *args, **keywords)

    def at_once(self: _Handle, /, *args: Any, **keywords: Any) -> Any:
        call = functools.partial(getattr(self._handle, name), *args, **keywords)
        return Opening(functools.partial(_in_thread, call)) if name == "transaction" else _awaited(call())

    is_quick = name in ("collection", "transaction", "all", "subscribe", "cancel")
    return functools.wraps(native)(at_once if is_quick else awaited)


for _native, _own in _TWINS.items():
    if isinstance(_own, type):
        for _name in filter(lambda name: not name.startswith("_"), dir(_native)):
            setattr(_own, _name, _twin(_name, inspect.getattr_static(_native, _name)))


def _opening(function: Callable[..., Any]) -> Any:
    @functools.wraps(function)
    def begin(*args: Any, **keywords: Any) -> Opening[Crm]:
        return Opening(functools.partial(_in_thread, function, *args, **keywords))

    return begin


create, memory, open = map(_opening, (_crm_core.create, _crm_core.memory, _crm_core.open))
