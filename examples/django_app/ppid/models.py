"""Requests in a database: one JSON field, and the columns by which lists are made."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeAlias

from django import forms
from django.db import models
from django.utils import timezone

from keterbukaan import InformationRequest, Jurisdiction, KeterbukaanError, law_version
from keterbukaan.web.django import form_error

BODY = Jurisdiction.national()
Held: TypeAlias = "models.Field[InformationRequest, InformationRequest]"
Text: TypeAlias = "models.CharField[str, str]"
Day: TypeAlias = "models.DateField[date | None, date | None]"


def plain(value: Any) -> Any:  # noqa: ANN401 - a request, or its JSON
    """Return the JSON of a request."""
    return value.model_dump(mode="json") if isinstance(value, InformationRequest) else value


class RequestFormField(forms.JSONField):
    """A form's field that takes a request as JSON, and says in Indonesian what is wrong with it."""

    def clean(self, value: Any) -> InformationRequest:  # noqa: ANN401 - whatever was sent
        """Return the request, its history held against the law."""
        try:
            return InformationRequest.load(super().clean(value), under=BODY).case
        except KeterbukaanError as error:
            raise form_error(error) from None

    def prepare_value(self, value: Any) -> Any:  # noqa: ANN401 - a request, or what was sent
        """Return what is shown in the form."""
        return super().prepare_value(plain(value))


class RequestField(models.JSONField):
    """A request with its history; what is stored is looked at for its form alone."""

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> InformationRequest:  # noqa: ANN401
        """Return the request that stands in a row."""
        return InformationRequest.read(super().from_db_value(value, expression, connection))

    def get_prep_value(self, value: Any) -> Any:  # noqa: ANN401 - a request, or its JSON
        """Return what is stored of a request."""
        return super().get_prep_value(plain(value))

    def validate(self, value: Any, model_instance: models.Model | None) -> None:  # noqa: ANN401
        """Refuse what cannot be stored."""
        super().validate(plain(value), model_instance)

    def formfield(self, **options: Any) -> forms.Field | None:  # noqa: ANN401
        """Return the field of a form."""
        return super().formfield(**{"form_class": RequestFormField, **options})


class Request(models.Model):
    """A request, and the row that says of it what a list needs (permohonan)."""

    record: Held = RequestField("permohonan")
    stage: Text = models.CharField("tahap", max_length=40, editable=False)
    due: Day = models.DateField("tenggat", null=True, editable=False, db_index=True)
    due_earliest: Day = models.DateField("sebaiknya", null=True, editable=False)
    owed_until: Day = models.DateField(null=True, editable=False)
    next_turn: Day = models.DateField(null=True, editable=False, db_index=True)
    law: Text = models.CharField(max_length=12, editable=False)

    class Meta:  # noqa: D106 - Django's own
        verbose_name = verbose_name_plural = "permohonan informasi"

    def __str__(self) -> str:
        return self.record.number or f"(belum bernomor) {self.record.received}"

    def save(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 - Django's own
        """Store the request, and its row as it stands today."""
        row = self.record.columns(on=timezone.localdate(), under=BODY)
        for name in ("stage", "due", "due_earliest", "owed_until", "next_turn", "law"):
            setattr(self, name, getattr(row, name))
        super().save(*arguments, **options)


def late_on(day: date) -> models.Q:
    """Return what is late on a day, for the database alone."""
    still_owed = models.Q(owed_until__isnull=True) | models.Q(owed_until__gte=day)
    return models.Q(due__lt=day) & still_owed


def made_anew(day: date) -> None:
    """Store those anew that time alone changes, or another version of the law; call it nightly."""
    turned = models.Q(next_turn__lte=day) | ~models.Q(law=law_version)
    for each in Request.objects.filter(turned):
        each.save()
