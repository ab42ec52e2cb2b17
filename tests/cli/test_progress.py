"""lstm-course progress says what is done and what is next."""

import json

import pytest
from click.testing import CliRunner

from lstm_course import cli
from lstm_course.exercises import exercises
from lstm_course.progress import paths, record


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("LSTM_COURSE_PROGRESS", str(tmp_path))
    monkeypatch.setattr(paths, "OTHERS_AT_WORK", ())
    return tmp_path


def said(*words):
    done = CliRunner().invoke(cli.main, ["progress", *words])
    assert done.exit_code == 0, done.output
    return done.output


def test_a_newcomer_is_told_where_to_begin(folder):
    words = said()
    assert "→ 00 Start here" in words and "· 16 Today" in words
    assert f"0 of {len(exercises())} exercises passed." in words
    assert "Next: twice, in exercises/00_start_here.ipynb" in words
    assert f"Kept in {folder}" in words and not list(folder.iterdir())


def test_what_is_left_of_a_page_is_named(folder):
    for name in ("twice", "one_sequence", "lstm_step"):
        record(name, "page", folder)
    words = said()
    assert "◐ 00 Start here" in words and "left: halfway, shape_of_a_step, scale_each" in words
    assert "◐ 05" in words and "Next: halfway" in words


def test_json(folder):
    for name in [e.name for e in exercises().values() if e.page == "00_start_here"]:
        record(name, "00_start_here", folder)
    record("an exercise of another version", "page", folder)
    told = json.loads(said("--json"))
    assert told["next"]["page"] == "01_sequences" and told["passed"] == 8
    assert told["pages"][0]["state"] == "done" and told["folder"] == str(folder)
    assert told["of"] == len(exercises()) and told["trouble"] == ""


def test_a_damaged_record_is_told(folder):
    (folder / "progress.json").write_text("{")
    assert "damaged" in said() and "damaged" in json.loads(said("--json"))["trouble"]


def test_off(folder, monkeypatch):
    monkeypatch.setenv("LSTM_COURSE_PROGRESS", "off")
    assert "Nothing is kept" in said() and json.loads(said("--json"))["folder"] is None
