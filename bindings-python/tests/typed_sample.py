"""What a typed program writes; checked by mypy, never run."""

import crm_core

release: str = crm_core.version()
crm_core.version("1")  # type: ignore[call-arg]
