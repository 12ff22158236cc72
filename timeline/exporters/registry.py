"""Everything that a timeline can be written as: commands, menus and the site follow it."""

from __future__ import annotations

from pathlib import Path

from timeline.exporters.output import Option, Output, SiteFile

_LONG = Option("long", "One row for each quote and each piece of evidence.")
_RAW = Option("raw", "No apostrophe before what a spreadsheet takes for a formula.")
_BOM = Option("bom", "Begin with the mark by which older spreadsheets know UTF-8.")
_PLOTLY = Option("plotly", "The plotly.js to put in, such as a smaller bundle.", Path, None)
_SLIM = Option(
    "slim", "Fetch plotly's basic bundle with npm, once, and put that in: half the size."
)
_NO_CHART = Option("no_chart", "The text alone, without chart and scripts.")
_WIDTH = Option("width", "Of the chart, in pixels.", int, 1280, least=320, most=8000)
_HEIGHT = Option("height", "Of the chart, in pixels.", int, 640, least=240, most=8000)
_DARK = Option("dark", "Light on dark.")
_SCALE = Option("scale", "Pixels of the file for each.", float, 2, least=0.5, most=4)

_JSON, _PDF = "application/json", "application/pdf"
_PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"

_PAGES = (
    Output(
        name="html",
        title="HTML page",
        suffix=".html",
        mime="text/html",
        writer="web.page:export_page",
        help="Write one HTML file with chart, text and sources, which opens anywhere and asks for "
        "nothing.",
        options=(_PLOTLY, _SLIM, _NO_CHART),
    ),
    Output(
        name="svg",
        title="SVG, a drawing",
        suffix=".svg",
        mime="image/svg+xml",
        writer="web.picture:to_svg",
        needs="web.picture:missing",
        help="Write the chart as an SVG file, with the help of an installed Chromium.",
        options=(_WIDTH, _HEIGHT, _DARK),
    ),
    Output(
        name="png",
        title="PNG, an image",
        suffix=".png",
        mime="image/png",
        writer="web.picture:to_png",
        needs="web.picture:missing",
        help="Write the chart as a PNG file, with the help of an installed Chromium.",
        options=(_WIDTH, _HEIGHT, _DARK, _SCALE),
        result="binary",
    ),
    Output(
        name="site",
        title="Folder for a web host",
        suffix="",
        mime="",
        writer="web.site:export_site",
        help="Write a folder for any web host: the timeline, a page for frames, one for each "
        "event, and feeds.",
        options=(_PLOTLY, _SLIM),
        result="folder",
    ),
    Output(
        name="atom",
        title="Atom feed",
        suffix=".xml",
        mime="application/atom+xml",
        writer="web.feed:to_atom",
        is_command=False,
    ),
)

_SHEETS = (
    Output(
        name="slides",
        title="slides (PowerPoint)",
        suffix=".pptx",
        mime=_PPTX,
        writer="pptx:to_pptx",
        takes="lesson",
        help="Write a PowerPoint file: a slide for each step or event, what to say in its notes.",
        result="binary",
    ),
    Output(
        name="handout",
        title="handout (PDF)",
        suffix=".pdf",
        mime=_PDF,
        writer="paper.handout:to_handout",
        needs="paper.pdf:missing",
        takes="lesson",
        help="Write a PDF for the class: quotes, reports, questions, sources, and room for notes.",
        result="binary",
    ),
    Output(
        name="worksheet",
        title="worksheet (PDF)",
        suffix=".pdf",
        mime=_PDF,
        writer="paper.worksheet:to_worksheet",
        needs="paper.pdf:missing",
        takes="lesson",
        help="Write a PDF on which the class decides what supports and what disputes, and one with "
        "the answers.",
        companion="answers",
        result="binary",
    ),
    Output(
        name="answers",
        title="answers to the worksheet (PDF)",
        suffix=".pdf",
        mime=_PDF,
        writer="paper.worksheet:to_answers",
        needs="paper.pdf:missing",
        takes="lesson",
        help="The answer sheet; else beside the worksheet.",
        ending="worksheet-answers",
        result="binary",
        is_command=False,
    ),
)

_FORMATS = (
    Output(
        name="csv",
        title="CSV, one row an event",
        suffix=".csv",
        mime="text/csv",
        writer="formats.csv:to_csv",
        help="CSV, one row an event or, with --long, a quote or report.",
        options=(_LONG, _RAW, _BOM),
        has_addresses=False,
    ),
    Output(
        name="csv-long",
        title="CSV, one row a quote or report",
        suffix=".csv",
        mime="text/csv",
        writer="formats.csv:to_long_csv",
        has_addresses=False,
        is_command=False,
    ),
    Output(
        name="json",
        title="JSON, as the data file is",
        suffix=".json",
        mime=_JSON,
        writer="formats.json:to_json",
    ),
    Output(
        name="jsonl",
        title="JSON Lines",
        suffix=".jsonl",
        mime="application/jsonl",
        writer="formats.jsonl:to_jsonl",
    ),
    Output(
        name="parquet",
        title="Parquet table",
        suffix=".parquet",
        mime="application/vnd.apache.parquet",
        writer="formats.parquet:to_parquet",
        result="binary",
    ),
    Output(
        name="jsonld",
        title="JSON-LD (schema.org)",
        suffix=".jsonld",
        mime="application/ld+json",
        writer="formats.jsonld:to_jsonld",
    ),
    Output(
        name="annotations",
        title="W3C Web Annotations",
        suffix=".jsonld",
        mime="application/ld+json",
        writer="formats.annotations:to_annotations",
    ),
    Output(
        name="ics",
        title="iCalendar",
        suffix=".ics",
        mime="text/calendar",
        writer="formats.ics:to_ics",
        omissions="formats.ics:left_out",
    ),
    Output(
        name="timelinejs",
        title="TimelineJS JSON",
        suffix=".json",
        mime=_JSON,
        writer="formats.timelinejs:to_timelinejs",
        omissions="date_parts:endless",
    ),
    Output(
        name="timelinejs-csv",
        title="TimelineJS spreadsheet (CSV)",
        suffix=".csv",
        mime="text/csv",
        writer="formats.timelinejs:to_timelinejs_csv",
        omissions="date_parts:endless",
    ),
    Output(
        name="vis",
        title="vis-timeline JSON",
        suffix=".json",
        mime=_JSON,
        writer="formats.vis:to_vis",
        omissions="date_parts:endless",
    ),
    Output(
        name="markwhen",
        title="Markwhen",
        suffix=".mw",
        mime="text/plain",
        writer="formats.markwhen:to_markwhen",
        omissions="date_parts:endless",
    ),
    Output(
        name="csl-json",
        title="Sources as CSL-JSON (Zotero)",
        suffix=".json",
        mime="application/vnd.citationstyles.csl+json",
        writer="formats.csl:to_csl_json",
    ),
    Output(
        name="bibtex",
        title="Sources as BibTeX",
        suffix=".bib",
        mime="application/x-bibtex",
        writer="formats.bibtex:to_bibtex",
    ),
    Output(
        name="md",
        title="Markdown",
        suffix=".md",
        mime="text/markdown",
        writer="formats.markdown:to_markdown",
    ),
)

#: Every output by its name, in the order in which commands list them.
OUTPUTS = {output.name: output for output in (*_PAGES, *_SHEETS, *_FORMATS)}
#: What the app offers of the selected events.
FORMATS = {output.name: output for output in _FORMATS}
#: What the app offers of a lesson.
SHEETS = {output.name: output for output in _SHEETS}
#: What lies beside the page in a site.
SITE = (
    SiteFile("events.json", "data", OUTPUTS["json"]),
    SiteFile("feed.xml", "feed", OUTPUTS["atom"]),
    SiteFile("events.ics", "calendar", OUTPUTS["ics"]),
)
