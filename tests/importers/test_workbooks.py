"""
Workbooks of Excel and LibreOffice.

Their cells, dates as fine as they are shown, links and comments.
"""

import datetime
import io
import zipfile
from collections.abc import Callable, Mapping

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from tests.importers.made import timeline_of
from timeline.importers import ImportOptions, import_bytes
from timeline.importers.decode.text import UnreadableFile

CONTENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content
    xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:number="n"
 xmlns:xlink="l"><office:automatic-styles>
<number:date-style style:name="N1"><number:year number:style="long"/></number:date-style>
<number:date-style style:name="N2"><number:month number:textual="true"/><number:text> </number:text>
<number:year/></number:date-style>
<number:date-style style:name="N3"><number:day/><number:month/><number:year/></number:date-style>
<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="ce2" style:family="table-cell" style:data-style-name="N2"/>
<style:style style:name="ce3" style:family="table-cell" style:data-style-name="N3"/>
</office:automatic-styles><office:body><office:spreadsheet>TABLES</office:spreadsheet></office:body>
</office:document-content>"""
DATES = """<table:table table:name="Events">
<table:table-column table:default-cell-style-name="ce3"/>
<table:table-column table:number-columns-repeated="1023"/>
<table:table-row>
<table:table-cell office:value-type="string"><text:p>Date</text:p></table:table-cell>
<table:table-cell><text:p>Title</text:p></table:table-cell>
<table:table-cell table:number-columns-repeated="16382"/></table:table-row>
ROWS
<table:table-row table:number-rows-repeated="1048000">
<table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>"""


def excel(fill: Callable[[Worksheet], object], **others: list[str]) -> bytes:
    """Return a workbook whose first sheet was filled, with other sheets of one row after it."""
    book = Workbook()
    fill(book.active)
    for name, row in others.items():
        book.create_sheet(name).append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def opendocument(*rows: str, tables: str = DATES) -> bytes:
    """Return a spreadsheet with rows below the headers Date and Title."""
    content = CONTENT.replace("TABLES", tables.replace("ROWS", "".join(rows)))
    return packed(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": content.encode(),
        }
    )


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Return a packed file with these parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, data in parts.items():
            pack.writestr(name, data)
    return file.getvalue()


def one(value: object, format: str = "General") -> Callable[[Worksheet], None]:
    """Fill a sheet with one event whose date is in a cell of a format."""

    def fill(sheet: Worksheet) -> None:
        sheet.append(["Date", "Title"])
        sheet.append([value, "Shots"])
        sheet["A2"].number_format = format

    return fill


@pytest.mark.parametrize(
    ("value", "format", "date", "reasons"),
    [
        (datetime.date(1914, 6, 28), "dd/mm/yyyy", "1914-06-28", ()),
        (datetime.date(1914, 6, 28), "d mmmm yyyy", "1914-06-28", ()),
        (datetime.date(1914, 6, 28), "mm-dd-yy", "1914-06-28", ()),
        (datetime.date(1914, 6, 1), "mmm yyyy", "1914-06", ()),
        (datetime.date(1914, 1, 1), "yyyy", "1914", ()),
        (
            datetime.date(1914, 6, 28),
            "yyyy",
            "1914",
            ("the cell A2 holds 1914-06-28, of which the sheet shows only the year",),
        ),
        (
            datetime.date(1914, 6, 28),
            "mmm-yy",
            "1914-06",
            ("the cell A2 holds 1914-06-28, of which the sheet shows only the year and the month",),
        ),
        (
            datetime.datetime(1914, 6, 28, 10, 30),
            "yyyy-mm-dd hh:mm",
            "1914-06-28T10:30",
            (),
        ),
        (1914, "General", "1914", ()),
        (1914.0, "0", "1914", ()),
        (55, '0" BC"', "-0054", ()),
        (1483, '"c. "0', "1483~", ()),
        ("c. 1483", "@", "1483~", ()),
    ],
)
def test_a_typed_date_is_as_fine_as_excel_shows_it(
    value: object, format: str, date: str, reasons: tuple[str, ...]
):
    result = import_bytes("auto", excel(one(value, format)), "book.xlsx")

    assert timeline_of(result).events[0].date.text == date
    assert result.report.format == "Excel workbook"
    assert result.report.rows[0].reasons == reasons


@pytest.mark.parametrize(
    ("cell", "date", "reasons"),
    [
        ('office:value-type="date" office:date-value="1914-06-28"', "1914-06-28", ()),
        (
            'table:style-name="ce1" office:value-type="date" office:date-value="1914-06-28"',
            "1914",
            ("the cell A2 holds 1914-06-28, of which the sheet shows only the year",),
        ),
        ('table:style-name="ce1" office:date-value="1914-01-01"', "1914", ()),
        ('table:style-name="ce2" office:date-value="1914-06-01"', "1914-06", ()),
        (
            'table:style-name="ce3" office:date-value="1914-06-28T10:30:00"',
            "1914-06-28T10:30",
            (),
        ),
        (
            'table:style-name="ce1" office:date-value="-0043-01-01"',
            "-0043",
            ("-0043 is read as EDTF, where 0000 is 1 BCE: 44 BCE",),
        ),
    ],
)
def test_a_typed_date_is_as_fine_as_libreoffice_shows_it(
    cell: str, date: str, reasons: tuple[str, ...]
):
    row = (
        f"<table:table-row><table:table-cell {cell}><text:p>shown</text:p></table:table-cell>"
        "<table:table-cell><text:p>Shots</text:p></table:table-cell></table:table-row>"
    )
    result = import_bytes("auto", opendocument(row), "book.ods")

    assert timeline_of(result).events[0].date.text == date
    assert result.report.format == "OpenDocument spreadsheet"
    assert result.report.rows[0].reasons == reasons


def test_links_comments_and_merged_cells_of_excel():
    def fill(sheet: Worksheet) -> None:
        for row in (
            ["Date", "Title", "Source"],
            [1914, "Shots", "The Times"],
            [None, "War", '=HYPERLINK("https://example.org/b","The Sun")'],
        ):
            sheet.append(row)
        sheet["C2"].hyperlink = "https://example.org/a"
        sheet["B2"].comment = Comment("seen by nobody", "me")
        sheet.merge_cells("A2:A3")

    result = import_bytes("auto", excel(fill), "book.xlsx")
    timeline = timeline_of(result)

    assert [(event.date.text, event.title) for event in timeline.events] == [
        ("1914", "Shots"),
        ("1914", "War"),
    ]
    assert [(source.title, source.url) for source in timeline.sources.values()] == [
        ("The Times", "https://example.org/a"),
        ("The Sun", "https://example.org/b"),
    ]
    assert [row.reasons for row in result.report.rows] == [
        ("the cell B2 has a comment: “seen by nobody”",),
        ("the cell A3 is one with the cell above it, so “1914” is taken for it, too",),
    ]


def test_links_comments_and_merged_cells_of_libreoffice():
    rows = (
        '<table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>1914</text:p>'
        "</table:table-cell><table:table-cell>"
        "<office:annotation><text:p>seen by</text:p><text:p>nobody</text:p></office:annotation>"
        '<text:p>Shots<text:s text:c="2"/>'
        '<text:a xlink:href="https://example.org/a">at noon</text:a></text:p>'
        "</table:table-cell></table:table-row>",
        "<table:table-row><table:covered-table-cell/><table:table-cell><text:p>War</text:p></table:table-cell>"
        "</table:table-row>",
    )
    result = import_bytes("auto", opendocument(*rows), "book.ods")
    timeline = timeline_of(result)

    assert [(event.date.text, event.title) for event in timeline.events] == [
        ("1914", "Shots at noon"),
        ("1914", "War"),
    ]
    assert [source.url for source in timeline.sources.values()] == ["https://example.org/a"]
    assert [row.reasons for row in result.report.rows] == [
        ("the cell B2 has a comment: “seen by nobody”",),
        ("the cell A3 is one with the cell above it, so “1914” is taken for it, too",),
    ]


def test_the_first_sheet_is_read_or_the_one_that_is_named_and_the_others_are_said():
    data = excel(one(1914), Notes=["1915", "Only words"])

    result = import_bytes("auto", data, "book.xlsx")
    other = import_bytes("auto", data, "book.xlsx", ImportOptions(sheet="notes"))

    assert result.report.notes == (
        "the sheet “Sheet” was read, and not “Notes”; --sheet names another",
    )
    assert [event.title for event in timeline_of(other).events] == ["Only words"]
    with pytest.raises(
        UnreadableFile,
        match="there is no sheet “Nots” with anything in it; there are “Sheet”, “Notes”",
    ):
        import_bytes("auto", data, "book.xlsx", ImportOptions(sheet="Nots"))


def test_where_the_first_sheet_holds_no_dates_the_others_are_named():
    data = excel(lambda sheet: sheet.append(["Only words"]), Notes=["1915", "Words"])

    with pytest.raises(
        UnreadableFile, match="; the sheet “Sheet” was read, and not “Notes”; --sheet names anot"
    ):
        import_bytes("auto", data, "book.xlsx")


def test_a_workbook_with_the_columns_of_timelinejs_is_read_as_timelinejs_reads_it():
    def fill(sheet: Worksheet) -> None:
        sheet.append(["Year", "Month", "Headline", "Type"])
        sheet.append([-44, 3, "Caesar dies", None])
        sheet.append([None, None, "Rome", "title"])

    result = import_bytes("auto", excel(fill), "book.xlsx")

    assert result.report.format == "TimelineJS sheet"
    assert (timeline_of(result).title, timeline_of(result).events[0].date.text) == (
        "Rome",
        "-0043-03",
    )


def test_a_formula_without_a_value_is_said():
    def fill(sheet: Worksheet) -> None:
        sheet.append(["Date", "Title"])
        sheet.append([1914, '=CONCATENATE("a","b")'])

    result = import_bytes("auto", excel(fill), "book.xlsx")

    assert result.report.rows[0].reasons == (
        "the cell B2 is a formula of which the file has no value; open it in Excel and save it "
        "again",
    )


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (packed({"xl/workbook.xml": b"<workbook/>"}), "the workbook is damaged"),
        (
            packed({"xl/workbook.xml": b"<!DOCTYPE a [<!ENTITY b 'c'>]><workbook/>"}),
            "declares a document type",
        ),
        (packed({"xl/workbook.xml": b"0" * (257 << 20)}), "unpacks to more than 256 MiB"),
        (excel(one(1914))[:-200], "this is a packed folder"),
        (opendocument("<table:table-row>"), "the spreadsheet is damaged"),
        (
            opendocument(
                '<table:table-row table:number-rows-repeated="1000000"><table:table-cell '
                'table:number-columns-repeated="1000"><text:p>a</text:p></table:table-cell></table:table-row>'
            ),
            "more than 5,000,000 cells are filled",
        ),
        (opendocument(tables=""), "the file is empty"),
    ],
)
def test_a_damaged_or_monstrous_workbook_is_refused_in_words(data: bytes, why: str):
    with pytest.raises(UnreadableFile, match=why):
        import_bytes("auto", data, "book.xlsx")
