from tests.journeys.conftest import programme_file, programme_url

__all__ = ["programme_file", "programme_url"]
