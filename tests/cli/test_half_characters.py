"""Half an emoji in a page, as a string that was cut holds it, stops no command and stays."""

import json

import pytest
from sample_course import learner

from lstm_course.cli import lab_trust
from lstm_course.pages import notebook_io

HALF = "\ud83d"


@pytest.fixture
def cut_page(page):
    """The page with halves in a text, in code, in an output and in metadata; one answer right."""
    learner.answer(page, double=learner.RIGHT["double"] + f"  # {HALF}")
    found = json.loads(page.read_text())
    shown = [{"output_type": "stream", "name": "stdout", "text": f"out {HALF}"}]
    found["cells"] += [
        {"cell_type": "markdown", "id": "m1", "metadata": {"x": HALF}, "source": f"nice {HALF}"},
        {"cell_type": "code", "id": "m2", "metadata": {"tags": [HALF]}, "outputs": shown,
         "execution_count": None, "source": f"text = 'cut {HALF}'"}]
    page.write_text(json.dumps(found))
    return page


@pytest.mark.parametrize("words", [("check", "07"), ("build",), ("build", "--check"),
                                   ("progress",)])
def test_no_command_stops_at_it(call, cut_page, words):
    done = call(*words)
    assert done.exception is None or isinstance(done.exception, SystemExit)
    if words[0] == "check":
        assert "✓ double: 2 of 2 cases" in done.output


def test_it_is_kept_as_it_is(call, root, cut_page):
    text = root / "course" / "07_sample.exercise.md"
    text.write_text(text.read_text().replace("The end.", "Done."))
    assert call("build").exit_code == 0
    told = cut_page.read_text(encoding="utf-8")
    assert all(rf"{words} \ud83d" in told for words in ("nice", "cut", "out", "x  #"))
    page = notebook_io.read(cut_page)
    assert learner.cell(page, "m1").metadata.x == HALF
    assert learner.cell(page, "m2").metadata.tags == [HALF]
    assert not notebook_io.write(page, cut_page)


def test_a_whole_emoji_is_written_as_it_is_read():
    page = notebook_io.nbformat.v4.new_notebook()
    page.cells = [notebook_io.nbformat.v4.new_markdown_cell("😀 \\ud83d")]
    assert "😀" in notebook_io.dumps(page) and notebook_io.parse(notebook_io.dumps(page)) == page


def test_the_lab_goes_on(root, cut_page, tmp_path):
    (tmp_path / "data").mkdir()
    (said,) = [words for words in lab_trust.sign(root, tmp_path / "data") if "left out" in words]
    assert "half a character" in said
