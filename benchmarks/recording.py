"""What the write lanes say to the database, so that the same SQL can be run bare."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from storage.db import Database

Statement = tuple[str, Any]  # SQL and its parameters, as the driver gets them
Transaction = list[Statement]


@contextmanager
def recorded(db: Database) -> Iterator[list[Transaction]]:
    """The transactions that the write lanes commit meanwhile, in their order."""
    done: list[Transaction] = []
    current: Transaction = []

    def heard(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_rest: Any) -> None:
        if not statement.startswith("BEGIN"):
            current.append((statement, parameters))

    def committed(_connection: Any) -> None:
        done.append(current[:])
        current.clear()

    event.listen(db.engine, "before_cursor_execute", heard)
    event.listen(db.engine, "commit", committed)
    try:
        yield done
    finally:
        event.remove(db.engine, "before_cursor_execute", heard)
        event.remove(db.engine, "commit", committed)


def pgbench_script(transactions: list[Transaction], markers: dict[str, str], setup: str) -> str:
    """One recorded sale as a pgbench script.

    `markers` are values of the recorded sale (as text) and the pgbench variables that take their places; a variable
    that is not set in `setup` is read from the first statement that returns it as its id.
    """
    lines = [setup]
    for transaction in transactions:
        lines.append("BEGIN;")
        lines.extend(_pgbench_statement(sql, parameters, markers) for sql, parameters in transaction)
        lines.append("COMMIT;")
    return "\n".join(lines) + "\n"


def _pgbench_statement(sql: str, parameters: dict[str, Any], markers: dict[str, str]) -> str:
    said = {name: _literal(value, markers) for name, value in parameters.items()}
    text = (sql % said).replace("\n", " ")
    ends = " AS new_booking_id \\gset" if text.startswith("INSERT INTO bookings") else ";"
    if ends == ";":
        return text + ends
    return text[: text.index(" RETURNING ")] + " RETURNING id AS booking \\gset"


def _literal(value: Any, markers: dict[str, str]) -> str:
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return f"({markers.get(str(value), value)})"
    if isinstance(value, list):
        return f"ARRAY[{', '.join(markers.get(str(item), str(item)) for item in value)}]"
    text = value if isinstance(value, str) else json.dumps(value.obj)
    marked = re.compile(r"\b(" + "|".join(map(re.escape, markers)) + r")\b")
    said = marked.sub(lambda found: f"' || {markers[found[1]]} || '", text.replace("'", "''"))
    return f"('{said}')"
