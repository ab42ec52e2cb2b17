"""One odd file stops no command: a line says that it is left out and why, or it is no page."""

import json
import os

import pytest

from lstm_course.cli import lab_trust
from lstm_course.cli.lab import choose
from lstm_course.pages import notebook_io
from lstm_course.pages.errors import PageError

DEEP = 100_000


def _bytes(content):
    return lambda path: path.write_bytes(content)


def _unreadable(path):
    path.write_text("{}")
    path.chmod(0)


def _huge(path):
    with open(path, "wb") as file:
        file.truncate(200_000_000)


def _cells(*cells):
    return _bytes(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {},
                              "cells": list(cells)}).encode())


# What lies there -> a word of the sentence about it.
ODD = {
    "a folder": (lambda path: path.mkdir(), "is a folder"),
    "a pipe": (lambda path: os.mkfifo(path), "is no file"),
    "a link to nothing": (lambda path: path.symlink_to("nowhere"), "a link to nothing"),
    "a link to itself": (lambda path: path.symlink_to(path.name), "can't be read"),
    "unreadable": (_unreadable, "can't be read (Permission denied)"),
    "huge": (_huge, "has 200 MB"),
    "empty": (_bytes(b""), "it is empty"),
    "blank": (_bytes(b" \n"), "it is empty"),
    "null": (_bytes(b"null"), "it holds NoneType"),
    "a list": (_bytes(b"[]"), "it holds list"),
    "a number": (_bytes(b"3"), "it holds int"),
    "an object": (_bytes(b"{}"), "it has no cells"),
    "broken": (_bytes(b'{"cells": ['), "no JSON"),
    "with markers": (_bytes(b"<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> x\n"), "conflict markers"),
    "deep": (_bytes(b'{"cells": ' + b"[" * DEEP + b"]" * DEEP + b"}"), "nested too deep"),
    "Latin-1": (_bytes('{"cells": "é"}'.encode("latin-1")), "byte 11 is not UTF-8"),
    "UTF-16": (_bytes('{"cells": []}'.encode("utf-16")), "not UTF-8"),
    "zeros": (_bytes(bytes(100)), "no JSON"),
    "another version": (_bytes(b'{"cells": [], "nbformat": 99, "metadata": {}}'), "another form"),
    "cells that are none": (_cells(1, None, "x"), "another form"),
    "an output that is none": (
        _cells({"cell_type": "code", "id": "a", "metadata": {}, "source": "", "outputs": [7],
                "execution_count": None}), "another form"),
}


def lay(path, kind):
    if path.is_dir():
        path.rmdir()
    path.unlink(missing_ok=True)
    ODD[kind][0](path)
    if kind == "unreadable" and os.access(path, os.R_OK):
        pytest.skip("whoever runs this may read everything")
    return path


@pytest.mark.parametrize("kind", ODD)
def test_reading_says_what_is_there_instead(tmp_path, kind):
    with pytest.raises(PageError) as told:
        notebook_io.read(lay(tmp_path / "05_lstm.ipynb", kind))
    assert ODD[kind][1] in str(told.value) and "\n" not in str(told.value)


def test_a_byte_order_mark_is_no_fault(page):
    page.write_bytes(b"\xef\xbb\xbf" + page.read_bytes())
    assert notebook_io.read(page).cells


@pytest.mark.parametrize("kind", ODD)
def test_lab_goes_on(root, tmp_path, kind):
    for folder in ("notebooks", "exercises"):
        for name in ("00_start_here.ipynb", ".#07_sample.ipynb", ".~07_sample.ipynb"):
            lay(root / folder / name, kind)
    (tmp_path / "data").mkdir()
    left_out = [w for w in lab_trust.sign(root, tmp_path / "data") if w.startswith("left out")]
    assert choose(root, "07") == "notebooks/07_sample.ipynb"
    if (root / "notebooks" / "00_start_here.ipynb").is_file():
        assert len(left_out) == 2 and all(ODD[kind][1] in words for words in left_out)
        assert not any("/." in words for words in left_out)
    else:
        assert not left_out
        assert choose(root, None) == "notebooks/07_sample.ipynb"


def test_check_judges_what_it_can(call, page):
    """All of them at once, and a good page among them."""
    laid = {}
    for number, kind in enumerate(ODD):
        path = page.with_name(f"07_sample {number}.ipynb")
        try:
            laid[lay(path, kind)] = ODD[kind][1]
        except pytest.skip.Exception:
            path.unlink()
    done = call("check", *laid, page)
    assert done.exit_code == 1 and isinstance(done.exception, SystemExit)
    for path, words in laid.items():
        (line,) = [line for line in done.output.splitlines() if f"{path} " in line]
        assert words in line
    assert "✗ double: not written yet" in done.output


@pytest.mark.parametrize("kind", ODD)
def test_no_other_command_stops_with_a_traceback(call, page, kind):
    """Where the odd file is the page itself."""
    good = page.with_name("07_sample good.ipynb")
    good.write_bytes(page.read_bytes())
    lay(page, kind)
    for words in (("build", "--check"), ("merge", good, page, good), ("progress",)):
        done = call(*words)
        assert done.exception is None or isinstance(done.exception, SystemExit), words
        assert "Traceback" not in done.output


@pytest.mark.parametrize("name", [".#07_sample.lesson.md", ".~07_sample.exercise.md", ".x.md"])
def test_an_editors_lock_beside_the_texts_is_no_page(call, root, name):
    (root / "course" / name).symlink_to("somebody@somewhere")
    done = call("build", "--check")
    assert done.exit_code == 0, done.output


@pytest.mark.parametrize(("content", "said"), [
    ("é".encode("latin-1"), "07_sample.exercise.md: its byte 0 is not UTF-8"),
    (None, "07_sample.exercise.md can't be read (Is a directory)"),
    (b"---\n: [\n---\n", "07_sample.exercise.md is no text that jupytext can read, often for its"),
])
@pytest.mark.parametrize("words", [("build", "--check"), ("build",)])
def test_a_text_that_is_none_is_told_in_a_line(call, root, content, said, words):
    text = root / "course" / "07_sample.exercise.md"
    text.unlink()
    text.mkdir() if content is None else text.write_bytes(content)
    done = call(*words)
    assert done.exit_code == 1 and isinstance(done.exception, SystemExit)
    assert said in done.output
