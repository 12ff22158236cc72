"""Templates filled with values, and JSON that stands in a page: no text becomes markup."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jinja2

from timeline.exporters.quotation import quoted

HERE = Path(__file__).parent


def fill_template(template: str, **values: Any) -> bytes:
    """Return a template filled with values; text is escaped."""
    return templates().get_template(template).render(**values).encode()


@cache
def templates() -> jinja2.Environment:
    """Return the templates, which escape what they are filled with."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.filters["quoted"] = quoted
    return environment


def compact_json(value: Any) -> str:
    """Return JSON without spaces; of a dataclass the fields, which `asdict` would copy first."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=vars)


def script_json(value: Any) -> str:
    """Return JSON that can stand in a script element, whatever it holds."""
    return compact_json(value).replace("<", "\\u003c")
