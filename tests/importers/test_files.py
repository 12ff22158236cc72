"""
What a file is.

By its first bytes, its encoding, what parts its cells, and the shape of its data.
"""

import io
import json
import zipfile

import pytest

from tests.importers.made import dated_titles, timeline_of
from timeline.importers import ImportOptions, import_bytes
from timeline.importers.decode.text import UnreadableFile, read_text

SIMILE = '<data><event start="1921" title="Köln"/></data>'


def folder(*names: str, mimetype: str = "") -> bytes:
    """Return a packed folder with files of these names."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as pack:
        for name in names:
            pack.writestr(name, b"")
        if mimetype:
            pack.writestr("mimetype", mimetype)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n", "a PDF"),
        (b"{\\rtf1\\ansi Notes}", "a text of a word processor (RTF)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a file of Office before 2007 (.xls or .doc)"),
        (b"\x89PNG\r\n\x1a\n", "a picture (PNG)"),
        (b"\xff\xd8\xff\xe0", "a picture (JPEG)"),
        (b"GIF89a", "a picture (GIF)"),
        (b"RIFF\0\0\0\0WEBP", "a picture (WebP)"),
        (b"II*\0", "a picture (TIFF)"),
        (b"\0\0\0\x18ftypheic", "a picture (HEIC or AVIF)"),
        (b"SQLite format 3\0", "a database (SQLite)"),
        (b"\x1f\x8b\x08", "a packed file"),
        (b"<!DOCTYPE html><html><table>", "a web page (HTML)"),
        (b"\n<table><tr><td>1914</td></tr></table>", "a web page (HTML)"),
        (folder("word/document.xml"), "a Word document"),
        (folder("ppt/slides/slide1.xml"), "a PowerPoint file"),
        (folder("xl/workbook.bin"), "an Excel workbook in its binary form (.xlsb)"),
        (folder("Index/Tables/DataList.iwa"), "a file of Apple Numbers, Pages or Keynote"),
        (
            folder(mimetype="application/vnd.oasis.opendocument.text"),
            "a text document of LibreOffice (.odt)",
        ),
        (folder(mimetype="application/epub+zip"), "an e-book (EPUB)"),
        (folder("notes.txt"), "a packed folder (ZIP)"),
    ],
)
def test_what_is_no_table_is_named_by_its_first_bytes(data: bytes, what: str):
    with pytest.raises(UnreadableFile) as refusal:
        import_bytes("auto", data, "x")

    assert str(refusal.value).startswith(f"this is {what}, which cannot be read here; ")


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "Datum;Titel\n12.03.1921;Köln\n"),
        ("cp1252", "Date;Titre\n1789;Été – l’œuvre d’Émile, « à suivre »\n"),
        ("cp1250", "rok,tytuł\n1920,Cud nad Wisłą, żołnierze\n"),
        ("cp1251", "Дата;Событие\n12.03.1921;Мирный договор в Риге\n"),
        ("cp1251", "date,title\n1921,Рига\n"),
        ("cp1253", "Έτος;Τίτλος\n1821;Ελληνική Επανάσταση\n"),
        ("cp1254", "Yıl;Başlık\n1923;Cumhuriyetin ilanı, İstanbul\n"),
        ("cp1256", "تاريخ;عنوان\n1921;معاهدة سلام\n"),
        ("cp1256", "date,title\n1906,انقلاب مشروطه\n"),
        ("koi8_r", "Дата;Событие\n12.03.1921;Мирный договор в Риге\n"),
        ("mac_roman", "Année;Titre\n1789;Prise de la Bastille, été\n"),
        ("shift_jis", "年,題\n1868,明治維新が始まる\n"),
        ("gb18030", "年,題\n1911,武昌起义爆发\n"),
        ("utf-16-le", "Jahr;Titel\n1921;Köln\n"),
    ],
)
def test_an_encoding_is_guessed_and_the_guess_is_said(encoding: str, text: str):
    decoded = read_text(text.encode(encoding))

    assert decoded.text == text
    assert decoded.notes[0].startswith("the file is not in UTF-8; it is read as ")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("Jahr;Titel\n1921;Köln\n".encode("utf-8-sig"), ""),
        ("Jahr;Titel\n1921;Köln\n".encode("utf-16"), ""),
        ("Jahr;Titel\n1921;Köln\n".encode("utf-32"), ""),
        ("Jahr;Titel\n1921;Köln\n".encode("cp850"), "cp850"),
        (f'<?xml version="1.0" encoding="ISO-8859-1"?>{SIMILE}'.encode("latin-1"), ""),
        (
            f"<?xml version='1.0' encoding='macroman' standalone='yes'?>{SIMILE}".encode(
                "mac_roman"
            ),
            "",
        ),
        (
            f'<?xml version="1.0" encoding="UTF-16"?>{SIMILE}'.encode("utf-16"),
            "",
        ),
    ],
)
def test_an_encoding_that_is_marked_declared_or_told_is_no_guess(data: bytes, told: str):
    result = import_bytes("auto", data, "x", ImportOptions(encoding=told))

    assert [(event.date.text, event.title) for event in timeline_of(result).events] == [
        ("1921", "Köln")
    ]
    assert result.report.notes == ()


def test_a_few_damaged_bytes_are_named_by_their_line():
    data = ("Jahr;Titel\n" + "1921;Köln, Münster, Düren, Jülich\n" * 9).encode() + b"1922;K\xf6ln\n"

    with pytest.raises(
        UnreadableFile, match="line 11 is not in utf-8; save the file again with the encoding UTF-8"
    ):
        read_text(data)
    with pytest.raises(UnreadableFile, match="the encoding is not known: unknown encoding: utf-88"):
        read_text(data, "utf-88")


@pytest.mark.parametrize(
    "text",
    [
        "Date;Title\n1914;Shots, fired\n1915;A landing, a retreat\n",
        "Date|Title\n1914|Shots, fired\n1915|A landing, a retreat\n",
        "Date\tTitle\n1914\tShots, fired\n1915\tA landing, a retreat\n",
        'Date,Title\n1914,"Shots, fired"\n1915,"A landing, a retreat"\n',
        "sep=;\nDate;Title\n1914;Shots, fired\n1915;A landing, a retreat\n",
        'sep=|\r\nDate|Title\r\n1914|"Shots, fired"\r\n1915|A landing, a retreat\r\n',
        '"sep=\t"\nDate\tTitle\n1914\tShots, fired\n1915\tA landing, a retreat\n',
        "Date;Title;Lat;Lon\n1914;Shots, fired;43,86;18,41\n1915;A landing, a "
        "retreat;40,24;26,28\n",
        "1914;Shots, fired;43,86;18,41\n1915;A landing, a retreat;40,24;26,28\n",
    ],
)
def test_what_parts_the_cells_is_found(text: str):
    assert dated_titles(text) == [("1914", "Shots, fired"), ("1915", "A landing, a retreat")]


def test_a_quotation_mark_that_is_never_closed_takes_no_rows_with_it_unsaid():
    with pytest.raises(
        UnreadableFile, match="in row 3 a cell begins with a quotation mark that is never closed"
    ):
        import_bytes("csv", b'Date,Title\n1914,Shots\n1915,"A landing\n1916,A battle\n', "x")


@pytest.mark.parametrize(
    "value",
    [
        [{"date": "1914-06-28", "title": "Shots"}],
        {
            "meta": {"by": "me"},
            "data": {"events": [{"when": {"start": "1914-06-28"}, "name": "Shots"}]},
        },
        {
            "type": "FeatureCollection",
            "features": [
                {"type": "Feature", "properties": {"date": "1914-06-28", "title": "Shots"}}
            ],
        },
        {"1914-06-28": "Shots"},
        {"1914-06-28": [{"title": "Shots"}]},
        [["Date", "Title"], ["1914-06-28", "Shots"]],
        [["1914-06-28", "Shots"]],
        {
            "people": [{"name": "A"}, {"name": "B"}],
            "rows": [{"Datum": "28.6.1914", "Titel": "Shots"}],
        },
        [{"year": 1914, "month": 6, "day": 28, "event": "Shots"}],
    ],
)
def test_json_of_any_shape_is_read(value: object):
    assert dated_titles(json.dumps(value)) == [("1914-06-28", "Shots")]


def test_what_stands_beside_the_records_is_kept_and_other_lists_are_said():
    value = {
        "by": "me",
        "people": [{"name": "A"}],
        "data": {"licence": "free", "rows": [{"date": 1914, "title": "Shots"}]},
    }

    report = import_bytes("auto", json.dumps(value).encode(), "x").report

    assert report.extra == {"by": "me", "people": [{"name": "A"}], "data.licence": "free"}
    assert report.notes == ("“data.rows” was read as the list of records, and not “people” (1)",)


def test_the_paths_of_records_can_be_told_as_columns():
    value = [{"a": {"b": "1914", "c": "1918"}, "d": ["War", {"e": "The Great"}], "f": "Shots"}]

    assert dated_titles(json.dumps(value), date="a.b", end="a.c", title="d.2.e") == [
        ("1914/1918", "The Great")
    ]


def test_several_sources_of_a_record_are_several_sources():
    both = (["The Times", "The Sun"], [{"title": "The Times"}, {"title": "The Sun"}])

    for sources in both:
        value = [{"date": 1914, "title": "Shots", "sources": sources}]
        timeline = timeline_of(import_bytes("auto", json.dumps(value).encode(), "x"))

        assert [source.title for source in timeline.sources.values()] == [
            "The Times",
            "The Sun",
        ]


def test_json_lines_of_records_are_read_and_a_bad_line_is_left_out():
    lines = (
        b'{"date": "1914", "title": "Shots"}\n\n{"date": "1915", "title": "A landing"}\nno json\n'
    )

    result = import_bytes("auto", lines, "x")

    assert [event.date.text for event in timeline_of(result).events] == ["1914", "1915"]
    assert [(row.place, str(row.outcome), dict(row.extra)) for row in result.report.rows][2] == (
        "record 3",
        "left out",
        {"value": "no json"},
    )
