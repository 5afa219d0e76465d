import pytest

from tests.books import Books
from tests.simulation.run import PEOPLE, furnish


@pytest.fixture(scope="module")
def furnished(migrated_sqlite):
    """A house before the first guest, in memory; one engine for all seeds, for its compiled statements."""
    books = Books.in_memory(migrated_sqlite).open(visitors=len(PEOPLE))
    furnish(books)
    yield books.keep()
    books.close()
