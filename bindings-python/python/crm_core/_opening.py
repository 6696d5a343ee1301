"""What `aio` gives where something is opened."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator
from typing import Any, Generic, TypeVar, final

_T = TypeVar("_T")


@final
class Opening(Generic[_T]):
    """What is being opened: await it, or use it in `async with`, which closes it at the end of the block."""

    def __init__(self, begin: Callable[[], Awaitable[Any]]) -> None:
        self._begin = begin
        self._opened: Any = None

    def __await__(self) -> Generator[Any, None, _T]:
        return self.__aenter__().__await__()

    async def __aenter__(self) -> _T:
        opened: _T = await self._begin()
        self._opened = opened
        return opened

    async def __aexit__(self, *raised: object) -> None:
        await self._opened.__aexit__(*raised)
