"""A pass that can't be noted is said in one line beneath the verdict, and nothing is left lying."""

import errno
import os
import tempfile
import time

import pytest
from click.testing import CliRunner

from lstm_course import check, cli
from lstm_course.cli import doctor_checks
from lstm_course.progress import lock, not_kept, passed, paths, record, trouble
from lstm_course.progress.record import FILE

RIGHT = "✓ twice: 8 of 8 cases"


def twice(x):
    return x + x


@pytest.fixture
def at_work(tmp_path, monkeypatch):
    """A learner with a record of their own, and no pytest to be seen."""
    monkeypatch.setenv("LSTM_COURSE_PROGRESS", str(tmp_path / "record"))
    monkeypatch.setattr(paths, "OTHERS_AT_WORK", ())
    return tmp_path / "record"


def full(*_, **__):
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def refused(*_, **__):
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def on_a_full_disk(monkeypatch, folder):
    monkeypatch.setattr(os, "fsync", full)
    return os.strerror(errno.ENOSPC)


def where_the_lock_is_refused(monkeypatch, folder):
    folder.mkdir()
    (folder / "lock").touch()
    opened = os.open
    monkeypatch.setattr(os, "open", lambda path, *a, **k: refused() if str(path).endswith("lock")
                        else opened(path, *a, **k))
    return os.strerror(errno.EACCES)


def where_nothing_may_be_written(monkeypatch, folder):
    for name in ("mkstemp", "TemporaryFile"):
        monkeypatch.setattr(tempfile, name, refused)
    return os.strerror(errno.EACCES)


def where_a_file_is_in_the_way(monkeypatch, folder):
    folder.write_text("mine")
    return os.strerror(errno.ENOTDIR)


def where_there_is_no_home(monkeypatch, folder):
    monkeypatch.setenv("LSTM_COURSE_PROGRESS", "~nobody_at_all/record")
    return "there is no home folder"


def where_a_pipe_is_the_record(monkeypatch, folder):
    folder.mkdir()
    os.mkfifo(folder / FILE)
    return "it is no file"


def where_the_record_is_a_link_to_itself(monkeypatch, folder):
    folder.mkdir()
    (folder / FILE).symlink_to(FILE)
    return os.strerror(errno.ELOOP)


TROUBLES = [on_a_full_disk, where_the_lock_is_refused, where_nothing_may_be_written,
            where_a_file_is_in_the_way, where_there_is_no_home, where_a_pipe_is_the_record,
            where_the_record_is_a_link_to_itself]


@pytest.mark.parametrize("make", TROUBLES)
def test_it_is_said_by_the_check_by_progress_and_by_the_doctor(at_work, monkeypatch, make):
    reason = make(monkeypatch, at_work)
    verdict = check(twice)
    first, line = str(verdict).split("\n")
    assert verdict and first == RIGHT
    assert line.startswith("△ Your pass can't be noted") and reason in line
    assert verdict._repr_html_().count(reason) == 1
    said = CliRunner().invoke(cli.main, ["progress"])
    assert said.exit_code == 0 and f"({reason}" in said.output
    finding = doctor_checks.progress()
    assert finding.well is None and reason in finding.words and finding.advice


def test_where_all_is_well_nothing_is_said_and_nothing_left(at_work):
    assert str(check(twice)) == RIGHT and trouble() == "" and doctor_checks.progress().well
    assert sorted(path.name for path in at_work.iterdir()) == ["lock", FILE]


def test_where_no_record_is_wanted_nothing_is_said(at_work, monkeypatch):
    monkeypatch.setenv("LSTM_COURSE_PROGRESS", "off")
    monkeypatch.setattr(os, "fsync", full)
    assert str(check(twice)) == RIGHT and not at_work.exists()


def test_a_wrong_answer_has_nothing_to_note(at_work, monkeypatch):
    monkeypatch.setattr(os, "fsync", full)
    assert "noted" not in str(check("twice", lambda x: x * x))


def test_a_linked_record_is_written_through(tmp_path):
    (tmp_path / "here").mkdir()
    (tmp_path / "synced").mkdir()
    link = tmp_path / "here" / FILE
    link.symlink_to(tmp_path / "synced" / "mine.json")
    for name in ("twice", "halfway"):               # the first one makes the file
        assert record(name, "page", tmp_path / "here")
    assert link.is_symlink() and not (tmp_path / "synced" / "mine.json").is_symlink()
    assert list(passed(tmp_path / "here")) == ["twice", "halfway"]
    assert "halfway" in (tmp_path / "synced" / "mine.json").read_text()
    (tmp_path / "synced" / "mine.json").write_text("{")
    assert record("twice", "page", tmp_path / "here") and link.is_symlink()
    assert "progress-damaged-1.json" in trouble(tmp_path / "here")


def test_what_a_killed_writer_left_is_cleaned_and_a_living_ones_stays(tmp_path):
    old, new = tmp_path / f".{FILE}.old", tmp_path / f".{FILE}.new"
    for path in (old, new):
        path.write_text("half")
    os.utime(old, (time.time() - 7200,) * 2)
    assert record("twice", "page", tmp_path)
    assert not old.exists() and new.exists()


def test_a_damaged_record_that_cannot_be_set_aside_is_not_overwritten(tmp_path, monkeypatch):
    (tmp_path / FILE).write_text("{")
    monkeypatch.setattr(os, "rename", refused)
    assert "can't be noted" in not_kept("twice", "page", tmp_path)
    assert (tmp_path / FILE).read_text() == "{"


def test_a_pass_waits_beside_the_record_while_another_kernel_holds_it(tmp_path, monkeypatch):
    monkeypatch.setattr(lock, "PATIENCE", 0.1)
    assert record("twice", "page", tmp_path)
    before = (tmp_path / FILE).read_text()
    with lock.locked(tmp_path / "lock"):
        assert record("halfway", "page", tmp_path)
        assert (tmp_path / FILE).read_text() == before
        assert list(passed(tmp_path)) == ["twice", "halfway"]
    assert record("scale_each", "page", tmp_path)
    assert set(passed(tmp_path)) == {"twice", "halfway", "scale_each"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["lock", FILE]


def test_the_doctor_does_not_hang_on_a_held_lock(tmp_path, monkeypatch):
    monkeypatch.setattr(lock, "PATIENCE", 0.1)
    assert record("twice", "page", tmp_path)
    with lock.locked(tmp_path / "lock"):
        assert trouble(tmp_path) == ""
