"""Dates: EDTF text as days, its words for readers, and what a date in anybody's words may mean."""

from timeline.dates.clock import ClockTime
from timeline.dates.edtf import DateError, EventDate, Kind

__all__ = ["ClockTime", "DateError", "EventDate", "Kind"]
