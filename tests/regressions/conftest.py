from tests.house import house
from tests.journeys.conftest import open_office, programme_file, programme_url
from tests.journeys.test_ways_to_pay import open_till

__all__ = ["house", "open_office", "open_till", "programme_file", "programme_url"]
