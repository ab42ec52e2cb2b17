"""The record only grows, whatever happens while it is written."""

import json
import os
import subprocess
import sys
import time

import pytest

from lstm_course.progress import lock, passed, place, record, trouble
from lstm_course.progress.record import FILE


def written(folder):
    return json.loads((folder / FILE).read_text(encoding="utf-8"))


def test_a_pass_is_kept_with_its_page_and_its_first_date(tmp_path):
    folder = tmp_path / "not" / "there yet"
    assert passed(folder) == {}
    assert record("twice", "00_start_here", folder)
    first = passed(folder)["twice"]
    assert first["page"] == "00_start_here" and first["first"].endswith("Z")
    assert record("twice", "another_page", folder)
    assert passed(folder) == {"twice": first}
    assert [p.name for p in folder.glob(".*")] == []


def test_what_other_versions_wrote_is_kept(tmp_path):
    theirs = {"format": 7, "streak": [1, 2], "passed": {"gone_from_the_course": {"stars": 3},
                                                        "é": "no longer a dict"}}
    (tmp_path / FILE).write_text(json.dumps(theirs), encoding="utf-8")
    assert record("twice", "00_start_here", tmp_path)
    now = written(tmp_path)
    assert list(now["passed"]) == ["gone_from_the_course", "é", "twice"]
    del now["passed"]["twice"]
    assert now == theirs


def test_a_record_without_passes_is_no_damage(tmp_path):
    (tmp_path / FILE).write_text('{"language": "cy"}')
    assert passed(tmp_path) == {} and trouble(tmp_path) == ""
    assert record("twice", "00_start_here", tmp_path)
    assert written(tmp_path)["language"] == "cy" and "twice" in passed(tmp_path)


@pytest.mark.parametrize("text", [b"", b'{"passed": {"twi', b"\xff\xfe\x00", b"[1, 2]",
                                  b'{"passed": ["twice"]}', b"[" * 100_000])
def test_a_damaged_file_is_set_aside_and_never_overwritten(tmp_path, text):
    (tmp_path / FILE).write_bytes(text)
    (tmp_path / "progress-damaged-1.json").write_text("an older accident")
    assert passed(tmp_path) == {} and "damaged" in trouble(tmp_path)
    assert (tmp_path / FILE).read_bytes() == text          # reading changes nothing
    assert record("twice", "00_start_here", tmp_path)
    assert list(passed(tmp_path)) == ["twice"]
    assert (tmp_path / "progress-damaged-1.json").read_text() == "an older accident"
    assert (tmp_path / "progress-damaged-2.json").read_bytes() == text
    assert "progress-damaged-2.json" in trouble(tmp_path)


def test_many_kernels_at_once_lose_nothing(tmp_path):
    code = ("import sys, pathlib; from lstm_course.progress import record\n"
            "for n in range(25): record(f'e{sys.argv[1]}_{n}', 'p', pathlib.Path(sys.argv[2]))")
    run = [subprocess.Popen([sys.executable, "-c", code, str(k), str(tmp_path)]) for k in range(4)]
    assert [p.wait(60) for p in run] == [0] * 4
    assert set(passed(tmp_path)) == {f"e{k}_{n}" for k in range(4) for n in range(25)}


def test_a_write_that_fails_leaves_the_old_record(tmp_path, monkeypatch, capfd):
    record("twice", "00_start_here", tmp_path)
    before = (tmp_path / FILE).read_bytes()

    def no_room(*names):
        raise OSError(28, "No space left on device")

    for call in ("replace", "fsync"):
        with monkeypatch.context() as patch:
            patch.setattr(os, call, no_room)
            assert record("halfway", "00_start_here", tmp_path) is False
        assert (tmp_path / FILE).read_bytes() == before
        assert [p.name for p in tmp_path.glob(".*")] == []
    assert capfd.readouterr() == ("", "")
    assert record("halfway", "00_start_here", tmp_path)


def test_a_file_that_cannot_be_read_is_left_alone(tmp_path):
    (tmp_path / FILE).mkdir()
    assert record("twice", "00_start_here", tmp_path) is False
    assert passed(tmp_path) == {} and "can't be read" in trouble(tmp_path)
    assert (tmp_path / FILE).is_dir()


def test_a_folder_that_cannot_be_made_is_no_trouble(tmp_path, capfd):
    (tmp_path / "file").write_text("")
    assert record("twice", "00_start_here", tmp_path / "file" / "folder") is False
    assert capfd.readouterr() == ("", "")


def test_who_holds_the_lock_for_ever_is_not_waited_for(tmp_path, monkeypatch):
    monkeypatch.setattr(lock, "PATIENCE", 0.1)
    with lock.locked(tmp_path / "lock"):
        begun = time.monotonic()
        assert not _free(tmp_path / "lock")
        assert record("twice", "00_start_here", tmp_path)
        assert time.monotonic() - begun < 5
    assert _free(tmp_path / "lock") and "twice" in passed(tmp_path)


def _free(path):
    handle = os.open(path, os.O_RDWR)
    try:
        return lock._taken(handle)
    finally:
        os.close(handle)


def test_the_place(tmp_path):
    assert place({"LSTM_COURSE_PROGRESS": str(tmp_path)}) == tmp_path
    assert place({"LSTM_COURSE_PROGRESS": "off"}) is None
    assert place({}).name == "lstm-course" and place({}).is_absolute()
    for at_work in ("PYTEST_CURRENT_TEST", "NBGRADER_EXECUTION"):
        assert place({"LSTM_COURSE_PROGRESS": str(tmp_path), at_work: "x"}) is None
    assert place() is None                                  # as pytest runs this
    assert passed() == {} and trouble() == "" and record("twice", "00_start_here") is False
