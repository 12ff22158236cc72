"""What every record of the file is."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A record of the file: what is not among its fields is refused, and it never changes."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", use_attribute_docstrings=True, defer_build=True
    )
