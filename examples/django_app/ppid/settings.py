"""The settings of the project: the zone is that of the office, and the words are Indonesian."""

import os

SECRET_KEY = os.environ.get("SECRET_KEY", "only-for-trying-out")
DEBUG = "SECRET_KEY" not in os.environ  # a key of one's own: no longer trying out
ROOT_URLCONF = "ppid.admin"
LANGUAGE_CODE = "id"
TIME_ZONE = "Asia/Jakarta"
STATIC_URL = "static/"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SQLITE = {"ENGINE": "django.db.backends.sqlite3", "NAME": "requests.db"}
ASKED = {name: os.environ.get(f"DATABASE_{name}") for name in ("ENGINE", "NAME", "HOST", "USER")}
DATABASES = {"default": SQLITE | {name: value for name, value in ASKED.items() if value}}
OF_DJANGO = ("admin", "auth", "contenttypes", "messages", "sessions", "staticfiles")
INSTALLED_APPS = [*(f"django.contrib.{name}" for name in OF_DJANGO), "ppid"]
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]
OF_A_PAGE = {"request": "template", "auth": "contrib.auth", "messages": "contrib.messages"}
PROCESSORS = [f"django.{place}.context_processors.{name}" for name, place in OF_A_PAGE.items()]
ENGINE = "django.template.backends.django.DjangoTemplates"
TEMPLATES = [{"BACKEND": ENGINE, "APP_DIRS": True, "OPTIONS": {"context_processors": PROCESSORS}}]
