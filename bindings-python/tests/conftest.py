"""A CRM that is the same in every run."""

from collections.abc import Iterator

import pytest

import crm_core

START = "2026-11-20T02:00:00Z"


@pytest.fixture
def crm() -> Iterator[crm_core.Crm]:
    with crm_core.memory(preset="vi_vn", company="Hoa Sen", test_clock=START, seed=7) as crm:
        yield crm


@pytest.fixture
def stages(crm: crm_core.Crm) -> list[crm_core.Stage]:
    return sorted(crm.stages, key=lambda stage: stage.order)
