"""A Django project without settings of its own, for the tests that need one."""

import django
from django.conf import settings
from django.http import HttpRequest

__all__ = ["HttpRequest"]

if not settings.configured:
    settings.configure()
    django.setup()
