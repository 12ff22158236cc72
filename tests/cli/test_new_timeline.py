"""`timeline new` begins a timeline in a folder of its own."""

from pathlib import Path

from tests.cli.new_command import timeline
from tests.editing.harbour import HARBOUR
from timeline.app.current import Current
from timeline.app.edition import Asked
from timeline.app.settings import Settings

ROOT = Path(__file__).parents[2]


def test_a_new_timeline_has_nothing_to_mend_and_its_schema_is_its_own(tmp_path: Path):
    folder = tmp_path / "other" / "subject"

    status, printed, _ = timeline("init", folder)

    assert (status, printed) == (
        0,
        f"{folder} has a timeline now. To see it: timeline serve {folder / 'events.yaml'}\n",
    )
    assert sorted(path.name for path in folder.iterdir()) == [
        "README.md",
        "events.schema.json",
        "events.yaml",
        "letter.txt",
        "verified.json",
    ]
    assert timeline("check", "--format", "text", folder / "events.yaml")[1].endswith(
        "1 event, nothing to mend\n"
    )
    assert timeline("schema", folder / "events.yaml")[1] == (
        folder / "events.schema.json"
    ).read_text("utf-8")


def test_a_new_timeline_is_in_the_usual_form(tmp_path: Path):
    timeline("init", tmp_path)

    assert timeline("fmt", "--check", tmp_path / "events.yaml")[0] == 0


def test_a_new_timeline_opens_on_the_page(tmp_path: Path):
    timeline("init", tmp_path)

    edition = Current(Settings(tmp_path / "events.yaml")).edition

    assert edition is not None
    page = edition.page(Asked(), False).data.decode()
    assert '<h1 dir="auto">The lighthouse at Grey Point</h1>' in page


def test_a_folder_that_has_a_timeline_is_left_alone(tmp_path: Path):
    (tmp_path / "events.yaml").write_text(HARBOUR, encoding="utf-8")

    status, _, told = timeline("init", tmp_path)

    assert (status, told) == (
        2,
        f"{tmp_path / 'events.yaml'} is there already; name another folder\n",
    )
    assert [path.name for path in tmp_path.iterdir()] == ["events.yaml"]


def test_other_files_of_a_folder_stay_as_they_are(tmp_path: Path):
    (tmp_path / "README.md").write_text("Mine.\n", encoding="utf-8")

    status, printed, _ = timeline("init", tmp_path)

    assert status == 0
    assert printed.startswith(f"{tmp_path / 'README.md'} was there already and stays as it is\n")
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "Mine.\n"


def test_a_timeline_cannot_begin_where_there_is_a_file(tmp_path: Path):
    (tmp_path / "harbour").touch()

    assert timeline("init", tmp_path / "harbour") == (
        2,
        "",
        f"{tmp_path / 'harbour'} cannot be written: File exists\n",
    )
