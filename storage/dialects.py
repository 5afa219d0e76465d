"""What SQLite and PostgreSQL call by different names, so that every statement is written and compiled once.

Many values travel as one array: a statement with a row of parameters for each value is compiled anew every time.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import JSON, BigInteger, ColumnElement, bindparam, column, literal
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.engine import Dialect
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement, GenericFunction
from sqlalchemy.types import TypeDecorator, TypeEngine

__all__ = [
    "Ints",
    "each",
    "each_row",
    "gathered",
    "gathered_rows",
    "insert",
    "one_of",
]  # `insert`: both dialects compile the same ON CONFLICT


class Ints(TypeDecorator[list[int]]):
    """A list of integers: PostgreSQL's array, SQLite's JSON."""

    impl = JSON
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.ARRAY(BigInteger))
        return dialect.type_descriptor(JSON())


class _Each(FunctionElement[Any]):
    name = "each"
    inherit_cache = True


class _EachRow(FunctionElement[Any]):
    name = "each_row"
    inherit_cache = True


class gathered(GenericFunction[list[int]]):  # noqa: N801 - a function, like sqlalchemy.func.count
    """The integers of a column in one array, in no order."""

    type = Ints()
    inherit_cache = True


class gathered_rows(GenericFunction[list[list[Any]]]):  # noqa: N801 - likewise
    """The given columns of every row in one array of arrays, in no order; null when there is no row."""

    type = JSON()
    inherit_cache = True


def one_of(column: ColumnElement[Any], values: Iterable[Any]) -> ColumnElement[bool]:
    """`column IN (values)`, written out: SQLAlchemy writes an IN of plain values anew on each execution."""
    return column.in_([literal(value, column.type) for value in values])


def each_row(name: str) -> ColumnElement[Any]:
    """A JSON column with a row for each element of the list bound to `name`; index it to reach the parts."""
    function = _EachRow(bindparam(name, type_=JSON()))
    return function.table_valued(column("value", JSON()), name=f"{name}_each").c.value


def each(name: str) -> ColumnElement[int]:
    """A column with a row for each integer of the list bound to `name`."""
    function = _Each(bindparam(name, type_=Ints()))
    return function.table_valued("value", name=f"{name}_each").c.value


@compiles(_EachRow, "sqlite")
@compiles(_Each, "sqlite")
def _each_in_json(element: _Each | _EachRow, compiler: SQLCompiler, **kw: Any) -> str:
    return f"json_each({compiler.process(element.clauses, **kw)})"


@compiles(_Each, "postgresql")
def _each_in_array(element: _Each, compiler: SQLCompiler, **kw: Any) -> str:
    return f"(SELECT unnest({compiler.process(element.clauses, **kw)}) AS value)"


@compiles(_EachRow, "postgresql")
def _each_in_elements(element: _EachRow, compiler: SQLCompiler, **kw: Any) -> str:
    return f"(SELECT json_array_elements({compiler.process(element.clauses, **kw)}) AS value)"


@compiles(gathered, "sqlite")
def _json_group(element: gathered, compiler: SQLCompiler, **kw: Any) -> str:
    return f"json_group_array({compiler.process(element.clauses, **kw)})"


@compiles(gathered, "postgresql")
def _array_agg(element: gathered, compiler: SQLCompiler, **kw: Any) -> str:
    return f"array_agg({compiler.process(element.clauses, **kw)})"


@compiles(gathered_rows, "sqlite")
def _json_group_rows(element: gathered_rows, compiler: SQLCompiler, **kw: Any) -> str:
    return f"json_group_array(json_array({compiler.process(element.clauses, **kw)}))"


@compiles(gathered_rows, "postgresql")
def _json_agg_rows(element: gathered_rows, compiler: SQLCompiler, **kw: Any) -> str:
    return f"json_agg(json_build_array({compiler.process(element.clauses, **kw)}))"
