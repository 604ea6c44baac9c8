"""An admin of requests for public information: Django with SQLite or PostgreSQL.

pip install keterbukaan django                # and psycopg for PostgreSQL
python manage.py migrate --run-syncdb
python manage.py createsuperuser
python manage.py runserver
"""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ppid.settings")
    execute_from_command_line(sys.argv)
