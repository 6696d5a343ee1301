"""The same calls, awaited."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from pathlib import Path
from typing import Any

import pytest

from crm_core import Account, Crm, aio, errors

START = "2026-11-20T02:00:00Z"


def run(story: Coroutine[Any, Any, None]) -> None:
    asyncio.run(asyncio.wait_for(story, 60))


def test_a_file_is_used_without_holding_up_the_loop(tmp_path: Path) -> None:
    async def story() -> None:
        async with aio.create(tmp_path / "acme.crm", company="Acme") as crm:
            acme = await crm.accounts.create(name="Acme")
            assert isinstance(acme, Account)
            assert await crm.accounts.get(acme.id) == acme
            made = (crm.accounts.create(name=f"Account {n}") for n in range(20))
            await asyncio.gather(*made)
            assert len([account async for account in crm.accounts.all(limit=7)]) == 21
            names = [account.name async for account in crm.accounts]
            assert len(names) == 21
            user = await crm.users.create(name="Lan", login="lan")
            limited = await crm.as_user(user.id)
            assert limited.user == user.id
            async with limited:
                assert await limited.accounts.count() == 0
            assert await crm.accounts.count() == 21
            assert (await crm.board()).svg().startswith("<svg")
        with pytest.raises(errors.Closed):
            await crm.accounts.count()
        again = await aio.open(tmp_path / "acme.crm")
        assert await again.accounts.count() == 21
        await again.close()

    run(story())


def test_a_transaction_commits_at_the_end_of_its_block() -> None:
    async def story() -> None:
        async with aio.memory() as crm:
            async with crm.transaction() as tx:
                await tx.accounts.create(name="Acme")
                assert len(tx) == 1
                assert await crm.accounts.count() == 0
            with pytest.raises(KeyError):
                async with crm.transaction() as tx:
                    await tx.accounts.create(name="Other")
                    raise KeyError
            assert [account.name async for account in crm.accounts] == ["Acme"]
            made = await crm.write(lambda tx: tx.accounts.create(name="Third"))
            assert await crm.accounts.get(made.id) == made

    run(story())


def test_a_call_that_is_not_awaited_any_more_loses_nothing() -> None:
    async def story() -> None:
        async with aio.memory() as crm:
            calls = [asyncio.create_task(crm.accounts.create(name=f"{n}")) for n in range(10)]
            await asyncio.sleep(0)
            for call in calls:
                call.cancel()
            await asyncio.gather(*calls, return_exceptions=True)
            assert (await crm.verify()).problems == []

    run(story())


def test_every_public_name_has_its_twin(crm: Crm) -> None:
    for native, own in ((type(crm), aio.Crm), (type(crm.accounts), aio.Collection)):
        assert {name for name in dir(native) if name[0] != "_"} <= set(dir(own))


def typed(crm: aio.Crm) -> AsyncIterator[Account]:
    return crm.accounts.all("name == $name", name="Acme")
