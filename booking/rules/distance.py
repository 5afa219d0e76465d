"""How far apart two places on earth are. PURE."""

from math import asin, cos, radians, sin, sqrt

EARTH = 6_371_000  # metres, its mean radius

Place = tuple[float, float]  # latitude, longitude in degrees


def metres(one: Place, other: Place) -> int:
    """Along the great circle (haversine formula)."""
    (lat1, long1), (lat2, long2) = ((radians(value) for value in place) for place in (one, other))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((long2 - long1) / 2) ** 2
    return round(2 * EARTH * asin(sqrt(min(1.0, half))))
