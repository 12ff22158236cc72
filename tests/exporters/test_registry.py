"""
The registry of outputs.

All that it names is there, and nothing is imported before it is needed.
"""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from timeline.exporters import formats
from timeline.exporters.output import Output
from timeline.exporters.registry import FORMATS, OUTPUTS, SHEETS, SITE

SLOW = ("icalendar", "jinja2", "pandas", "plotly", "pptx", "pyarrow", "weasyprint")


@pytest.mark.parametrize("output", OUTPUTS.values(), ids=OUTPUTS)
def test_all_functions_that_an_output_names_exist(output: Output):
    for reference in filter(None, (output.writer, output.omissions, output.needs)):
        module, _, name = reference.partition(":")
        assert callable(getattr(import_module(f"timeline.exporters.{module}"), name))


def test_every_module_of_a_format_is_the_writer_of_one():
    modules = {path.stem for path in Path(formats.__file__).parent.glob("*.py")} - {"__init__"}
    writers = {output.writer.partition(":")[0] for output in OUTPUTS.values()}

    assert {f"formats.{module}" for module in modules} <= writers


def test_no_two_outputs_that_are_offered_together_have_the_same_file_name():
    for offer in (FORMATS, SHEETS):
        names = [output.file_name("events") for output in offer.values()]
        assert len({*names}) == len(names)


@pytest.mark.parametrize(
    ("name", "file_name"),
    [
        ("csv", "events.csv"),
        ("csv-long", "events-csv-long.csv"),
        ("timelinejs", "events-timelinejs.json"),
        ("slides", "events-slides.pptx"),
        ("answers", "events-worksheet-answers.pdf"),
    ],
)
def test_a_file_is_called_as_its_output(name: str, file_name: str):
    assert OUTPUTS[name].file_name("events") == file_name


def test_the_site_has_data_a_feed_and_a_calendar():
    assert [(file.path, file.output.mime) for file in SITE] == [
        ("events.json", "application/json"),
        ("feed.xml", "application/atom+xml"),
        ("events.ics", "text/calendar"),
    ]


def test_the_registry_imports_none_of_the_libraries_that_write():
    code = f"import sys, timeline.exporters.registry; print({{*{SLOW}}} & sys.modules.keys())"
    command = [sys.executable, "-c", code]

    assert subprocess.run(command, capture_output=True, text=True).stdout == "set()\n"
