"""Scans of a party's code: one row a ticket, all of one scan under the same `party`."""

from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from storage.tables import scans, tickets

_SCANNED = (
    select(scans.c.id, scans.c.ticket_id, scans.c.verdict, scans.c.at, tickets.c.booking_id)
    .join(tickets, tickets.c.id == scans.c.ticket_id)
    .order_by(scans.c.id)
)
_OF_PARTY = _SCANNED.where(scans.c.party == bindparam("of_party"))
_OF_SCAN = _SCANNED.where(
    scans.c.party == select(scans.c.party).where(scans.c.id == bindparam("scan")).scalar_subquery()
)


def of_party(tx: Connection, party: str) -> list[Row[Any]]:
    """The scan's rows, with their `booking_id`; none where it was never made."""
    return list(tx.execute(_OF_PARTY, {"of_party": party}))


def of_scan(tx: Connection, scan_id: int) -> list[Row[Any]]:
    """Those of the scan to which one row belongs."""
    return list(tx.execute(_OF_SCAN, {"scan": scan_id}))
