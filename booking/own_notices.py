"""The fresh views of notices that are about no booking: how was it, a reported review, a message, what was watched."""

from sqlalchemy import Connection

from booking import alerts, reviews, support, watching
from booking.alerts import Alert
from booking.own_views import OwnView
from booking.views import Notice

KINDS = ("after", "review-reported", "support", "support-answer", "watch", alerts.KIND)


def view(tx: Connection, notice: Notice, now: int) -> OwnView | Alert | None:
    """None when there is nothing to say any more."""
    if notice.kind == "after":
        return reviews.to_rate(tx, notice, now)
    if notice.kind == alerts.KIND:
        return alerts.view(tx, notice)
    if notice.kind == "watch":
        return watching.view(tx, notice, now)
    if notice.kind == "review-reported":
        return reviews.reported(tx, notice)
    return support.told(tx, notice, now)
