"""`timeline verify` reads the texts of sources from plain text, web pages and PDF."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.cli.quoted_house import change, verify
from timeline.verification.record import Verified
from timeline.verification.source_text import SourceError, read_source

PAGE = """\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A diary</title>
<script>const said = "The lamp was lit."</script></head><body>
<nav><a href="/">All diaries</a></nav>
<article><h1>A diary</h1>
<p>In the evening, when the last of the boats had come home and the quay was empty, <em>The lamp
was</em>&nbsp;lit. Nobody had asked for it, and for a long time nobody said a word
about it to the others.</p>
<figure><img src="hand.jpg" alt=""><figcaption>Nobody’s hand put it out.</figcaption></figure>
<p>The next day there was a storm, and what we wrote about the lamp was of no use
to anybody any more.</p>
</article></body></html>
"""


def test_a_web_page_is_read_first_its_article_then_all_that_is_seen_of_it(house: Path):
    (house / "diary.html").write_text(PAGE, encoding="utf-8")

    result = verify("--source", "diary=diary.html")

    assert (result.exit_code, result.output.splitlines()[0]) == (0, "diary: 2 of 2 quotes exact")
    assert (
        len({quote.start for quote in Verified.read(house / "verified.json").quotes.values()}) == 2
    )


def test_what_a_reader_of_a_page_does_not_see_is_no_text(house: Path):
    (house / "diary.html").write_text(
        PAGE.replace("was</em>&nbsp;lit", "was</em> out"), encoding="utf-8"
    )

    result = verify("--source", "diary=diary.html")

    assert "evening, lit: near, line 2 of diary: The lamp was [-lit.-]{+out.+}" in result.output


def pdf(*pages: Sequence[str]) -> bytes:
    """Return a PDF with these lines on its pages."""
    font = 3 + 2 * len(pages)
    kids = " ".join(f"{3 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
    ]
    for number, lines in enumerate(pages):
        drawn = "".join(f"({line}) Tj T* " for line in lines)
        stream = f"BT /F1 12 Tf 50 700 Td 14 TL {drawn}ET"
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {4 + 2 * number} 0 R "
            f"/Resources << /Font << /F1 {font} 0 R >> >> >>",
            f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        ]
    objects.append(
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    )
    written, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(written))
        written += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    trailer = (
        f"trailer << /Size {len(offsets) + 1} /Root 1 0 R >>\nstartxref\n{len(written)}\n%%EOF\n"
    )
    return written + f"xref\n0 {len(offsets) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()


def test_a_pdf_is_read_and_words_that_its_lines_divide_are_put_together(house: Path):
    (house / "diary.pdf").write_bytes(
        pdf(
            ["At last the", "lamp was lit."],
            ["The lamp", "was lit. No-", "body’s hand put it out."],
        )
    )
    change(house / "events.yaml", "text: The lamp was lit.", "text: the lamp was lit.")

    result = verify("--source", "diary=diary.pdf")

    assert (result.exit_code, result.output.splitlines()[0]) == (0, "diary: 2 of 2 quotes exact")


def test_what_is_near_in_a_pdf_has_its_page(house: Path):
    (house / "diary.pdf").write_bytes(
        pdf(["Monday."], ["Tuesday.", "The lamb was lit. Nobody’s hand put it out."])
    )

    result = verify("--source", "diary=diary.pdf")

    assert (
        "evening, lit: near, page 2, line 2 of diary: The [-lamp-]{+lamb+} was lit."
        in result.output
    )


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.pdf", b"%PDF-1.4\nnothing", "'a.pdf' cannot be read as PDF: "),
        ("a.pdf", pdf([]), "there is no text in 'a.pdf'; a scan holds only pictures of its pages"),
        ("a.txt", b"<!DOCTYPE html><html></html>", "there is no text in 'a.txt'"),
    ],
)
def test_a_file_without_text_is_wrong_use(house: Path, name: str, data: bytes, message: str):
    (house / name).write_bytes(data)

    result = verify("--source", f"diary={name}")

    assert (result.exit_code, result.stdout) == (2, "")
    assert message in " ".join(result.stderr.split())


@pytest.mark.parametrize(
    ("name", "data", "kind", "library"),
    [("a.pdf", b"%PDF-", "PDF", "pypdf"), ("a.htm", b"", "HTML", "trafilatura")],
)
def test_a_library_that_lacks_another_says_which(
    house: Path, monkeypatch: pytest.MonkeyPatch, name: str, data: bytes, kind: str, library: str
):
    (house / f"{library}.py").write_text("import the_lamp_oil")
    monkeypatch.syspath_prepend(house)
    monkeypatch.delitem(sys.modules, library, raising=False)
    (house / name).write_bytes(data)

    with pytest.raises(SourceError) as failure:
        read_source(Path(name))
    assert str(failure.value) == (
        f"{name!r} is {kind}, and {library}, which reads that, cannot be imported: "
        "No module named 'the_lamp_oil'; install again what this program needs (in a clone: make "
        "install)"
    )
