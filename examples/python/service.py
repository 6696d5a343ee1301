"""A web service over a CRM: several worker processes, one file.

    pip install crm-core fastapi uvicorn
    CRM_FILE=acme.crm uvicorn service:app --workers 4

The file is opened in shared mode, so that every worker writes to it. A request acts for the user that its header
`X-User` names, who sees and changes what the roles allow; a real service takes the user from its sign-in.
"""

import os
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, FastAPI, Header, Request
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel

from crm_core import CrmError, Deal, Money, aio, errors


@asynccontextmanager
async def opened(app: FastAPI) -> AsyncGenerator[None]:
    async with aio.open(os.environ["CRM_FILE"], shared=True) as app.state.crm:
        yield


async def crm_of(request: Request, x_user: Annotated[UUID | None, Header()] = None) -> aio.Crm:
    crm: aio.Crm = request.app.state.crm
    return crm if x_user is None else await crm.as_user(x_user)


app = FastAPI(title="Deals", lifespan=opened)
Front = Annotated[aio.Crm, Depends(crm_of)]


class NewDeal(BaseModel):
    name: str
    stage: UUID
    amount: Decimal | None = None
    currency: str = "USD"


class Move(BaseModel):
    stage: UUID
    revision: int | None = None


def shown(deal: Deal) -> dict[str, Any]:
    return {
        "id": deal.id,
        "revision": deal.revision,
        "name": deal.name,
        "stage": deal.stage,
        "category": deal.category,
        "amount": deal.amount and str(deal.amount),
        "worker": os.getpid(),
    }


@app.get("/deals")
async def list_deals(crm: Front, after: str | None = None) -> dict[str, Any]:
    page = await crm.deals.list('category == "open"', sort="-created_at", limit=50, after=after)
    return {"items": [shown(deal) for deal in page], "next": page.next}


@app.post("/deals", status_code=201)
async def create_deal(crm: Front, new: NewDeal) -> dict[str, Any]:
    amount = None if new.amount is None else Money(new.amount, new.currency)
    return shown(await crm.deals.create(name=new.name, stage=new.stage, amount=amount))


@app.put("/deals/{id}/stage")
async def move_deal(crm: Front, id: UUID, move: Move) -> dict[str, Any]:
    """A stale revision is refused: somebody else moved the deal meanwhile."""
    return shown(await crm.deals.update(id, revision=move.revision, stage=move.stage))


@app.get("/board.svg")
async def board(crm: Front) -> Response:
    return Response((await crm.board()).svg(), media_type="image/svg+xml")


STATUS: dict[type[CrmError], int] = {
    errors.NotFound: 404,
    errors.Conflict: 409,
    errors.Duplicate: 409,
    errors.Forbidden: 403,
    errors.Busy: 503,
}


@app.exception_handler(CrmError)
def refused(_request: Request, error: CrmError) -> JSONResponse:
    """Errors hold no personal data, so they may be told as they are."""
    status = STATUS.get(type(error), 422 if isinstance(error, ValueError) else 500)
    fields = [violation._asdict() for violation in error.fields]
    return JSONResponse({"code": error.code, "detail": error.detail, "fields": fields}, status)
