"""The list of requests, with what is late today and what is to be done next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from django.contrib import admin
from django.urls import path
from django.utils import timezone

from ppid.models import BODY, Request, late_on

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest

    RequestsAdmin = admin.ModelAdmin[Request]
    Rows: TypeAlias = QuerySet[Request]
else:
    RequestsAdmin = admin.ModelAdmin


class LateToday(admin.SimpleListFilter):
    """Late today: a filter of the database that says what the library says."""

    title, parameter_name = "keadaan", "late"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:  # noqa: ANN401, ARG002
        """Return what may be chosen."""
        return [("yes", "terlambat hari ini")]

    def queryset(self, request: HttpRequest, queryset: Rows) -> Rows:  # noqa: ARG002
        """Return what is left of a list."""
        return queryset.filter(late_on(timezone.localdate())) if self.value() == "yes" else queryset


@admin.register(Request)
class RequestAdmin(RequestsAdmin):
    """Requests, the most urgent first."""

    list_display = ("__str__", "stage_words", "due", "due_earliest", "to_do")
    list_filter = (LateToday,)
    ordering = ("due",)

    @admin.display(description="tahap")
    def stage_words(self, row: Request) -> str:
        """Return the stage in words."""
        return row.record.state(under=BODY).label("id")

    @admin.display(description="yang harus dilakukan")
    def to_do(self, row: Request) -> str:
        """Return what the office must do next, by when, and who must."""
        found = row.record.next_due(on=timezone.localdate(), under=BODY)
        return found[0].todo() if found else ""


urlpatterns = [path("admin/", admin.site.urls)]
