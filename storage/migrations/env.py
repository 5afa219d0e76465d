"""How alembic reaches the database: over the connection that storage/migrate.py gives it, or, from its own command
line, over the file or server named by FOYER_DATABASE__URL.
"""

import os

from alembic import context
from sqlalchemy import Connection, create_engine

from storage.tables import metadata


def run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        transactional_ddl=True,
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    with create_engine(os.environ["FOYER_DATABASE__URL"]).begin() as own:
        run(own)
