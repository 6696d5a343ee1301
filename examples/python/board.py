"""A pipeline board in Django: several worker processes, one file.

    pip install crm-core django gunicorn
    CRM_FILE=acme.crm gunicorn board:application --workers 4

The CRM is no database of Django's: views use it directly. Each worker process opens the file for itself, in shared
mode, when it first needs it: after the fork, never before it.
"""

import os
from functools import cache

import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.template import Context, Engine
from django.urls import path

import crm_core
from crm_core import Crm, CrmError, errors

settings.configure(
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF=__name__,
    SECRET_KEY=os.environ.get("SECRET_KEY", "only for this example"),
    MIDDLEWARE=["board.Refused"],
)
django.setup()


@cache
def opened(process: int) -> Crm:
    return crm_core.open(os.environ["CRM_FILE"], shared=True)


def crm() -> Crm:
    return opened(os.getpid())


PAGE = Engine().from_string("""<!doctype html>
<title>Pipeline</title>
<style>
  body { font: 15px/1.4 system-ui; margin: 2rem; }
  main { display: flex; gap: 1rem; align-items: start; }
  section { flex: 1; background: #f3f4f6; border-radius: 8px; padding: .75rem; }
  form { background: white; border-radius: 6px; padding: .5rem .75rem; margin: .5rem 0; }
</style>
<h1>{{ company.name }}</h1>
<main>
{% for stage, deals in columns %}<section><h2>{{ stage.name }}</h2>
  {% for deal in deals %}<form method="post" action="/deals/{{ deal.id }}">
    <b>{{ deal.name }}</b> {{ deal.amount|default:"" }}
    <input type="hidden" name="revision" value="{{ deal.revision }}">
    <select name="stage" onchange="this.form.submit()">
      {% for other in stages %}<option value="{{ other.id }}"{% if other.id == stage.id %} selected{% endif %}>
        {{ other.name }}</option>{% endfor %}
    </select>
  </form>{% endfor %}
</section>{% endfor %}
</main>
<figure>{{ picture|safe }}</figure>
""")


def board(_request: HttpRequest) -> HttpResponse:
    stages = list(crm().stages.all(sort="order"))
    columns = [(stage, crm().deals.list("stage == $stage", stage=stage.id)) for stage in stages]
    shown = {"company": crm().company(), "stages": stages, "columns": columns}
    return HttpResponse(PAGE.render(Context({**shown, "picture": crm().board().svg()})))


def create(request: HttpRequest) -> HttpResponse:
    deal = crm().deals.create(name=request.POST["name"], stage=request.POST["stage"])
    return JsonResponse({"id": deal.id, "worker": os.getpid()}, status=201)


def move(request: HttpRequest, id: str) -> HttpResponse:
    revision = int(request.POST["revision"])
    crm().deals.update(id, revision=revision, stage=request.POST["stage"])
    return HttpResponseRedirect("/")


class Refused:
    """Answers what the library refuses; its errors hold no personal data."""

    def __init__(self, get_response: object) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)  # type: ignore[operator]

    def process_exception(self, _request: HttpRequest, error: Exception) -> HttpResponse | None:
        match error:
            case errors.NotFound():
                status = 404
            case errors.Conflict():
                status = 409
            case errors.Busy():
                status = 503
            case CrmError():
                status = 422
            case _:
                return None
        return JsonResponse({"code": error.code, "detail": error.detail}, status=status)


urlpatterns = [path("", board), path("deals", create), path("deals/<uuid:id>", move)]
application = get_wsgi_application()
