"""The settings of the project: the zone is that of the office, and the words are Indonesian."""

import os

SECRET_KEY = os.environ.get("SECRET_KEY", "only-for-trying-out")
DEBUG = "SECRET_KEY" not in os.environ  # a key of one's own: no longer trying out
ROOT_URLCONF = "ppid.admin"
LANGUAGE_CODE = "id"
TIME_ZONE = "Asia/Jakarta"
USE_TZ = True
STATIC_URL = "static/"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SQLITE = {"ENGINE": "django.db.backends.sqlite3", "NAME": "requests.db"}
ASKED = {name: os.environ.get(f"DATABASE_{name}") for name in ("ENGINE", "NAME", "HOST", "USER")}
DATABASES = {"default": SQLITE | {name: value for name, value in ASKED.items() if value}}
OF_DJANGO = ("admin", "auth", "contenttypes", "messages", "sessions", "staticfiles")
INSTALLED_APPS = [*(f"django.contrib.{name}" for name in OF_DJANGO), "ppid"]
BETWEEN = ("sessions.middleware.Session", "auth.middleware.Authentication")
MIDDLEWARE = [
    *(f"django.contrib.{name}Middleware" for name in (*BETWEEN, "messages.middleware.Message")),
    "django.middleware.csrf.CsrfViewMiddleware",
]
CONTEXT = ("template.context_processors.request", "contrib.auth.context_processors.auth")
MESSAGES = "contrib.messages.context_processors.messages"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": [f"django.{name}" for name in (*CONTEXT, MESSAGES)]},
    }
]
