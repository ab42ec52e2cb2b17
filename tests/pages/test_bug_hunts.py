"""What page 07_trains_but_wrong tells its readers to run in their own cells does what it says."""

import re
from pathlib import Path

import pytest

from lstm_course.checks import laws
from lstm_course.lessons.lesson_07_trains_but_wrong import figures, hunts
from lstm_course.lessons.lesson_07_trains_but_wrong.exercises.key import KEY

TEXT = (Path(__file__).parents[2] / "course" / "07_trains_but_wrong.exercise.md").read_text(
    encoding="utf-8")
HUNTS = {int(n): text for n, text in re.findall(r"^## (\d+)\. .*?\n(.*?)(?=^## )", TEXT,
                                                re.M | re.S)}


def blocks(text):
    """The blocks that are shown and not run, one string each."""
    return re.findall(r"^```python\n(.*?)^```", text, re.M | re.S)


def judged(block, space):
    """Runs a block; the report of the call to the laws that it ends with."""
    *body, last = re.split(r"^(?=laws\.check)", block, flags=re.M)
    exec("".join(body), space)
    return eval(last, space)


@pytest.fixture
def page(monkeypatch):
    """The names that the page has once its first cells and its answers are run."""
    monkeypatch.setattr(hunts, "HUNTS", {n: hunts.HUNTS[n] for n in (1, 2, 3, 4, 6, 8)})
    monkeypatch.setattr(figures, "falling_losses", lambda losses: None)
    space = {}
    for cell in re.findall(r"^```\{code-cell\} ipython3\n(.*?)^```", TEXT, re.M | re.S):
        if not re.search(r"^check\(|print\(|blame_|trained\[\d+\]", cell, re.M):
            exec(cell, space)
    return space


def test_the_blocks_of_the_page(page):
    for n, text in HUNTS.items():
        for block in blocks(text):
            report = judged(block, page)
            if n in (2, 3) or "torch" in block:  # still broken: the reader is to find out
                assert report.broken == (KEY[n].law,)
            else:  # mended by the reader
                assert report, f"hunt {n}: {report}"
                assert report[KEY[n].law]
    (block,) = blocks(TEXT[TEXT.index("## What you can do now"):])
    assert set(judged(block, page).broken) == {"past", "halves"}


def test_every_hunt_is_on_the_page_and_offers_what_the_page_says():
    assert list(HUNTS) == list(KEY)
    for n in (5, 7, 9, 10):
        name = re.search(r"`(\w+)` and\s+`begin`", HUNTS[n])[1]
        inputs = eval(re.search(r"reads\s+`(laws\.\w+\(\d+\))`", HUNTS[n])[1], {"laws": laws})
        model, _ = hunts.train(hunts.HUNTS[n], 60)
        report = laws.check(**{name: getattr(model, name)}, inputs=inputs,
                            begin=hunts.begin(hunts.HUNTS[n]))
        assert report.broken == (KEY[n].law,)


def test_the_right_option_is_the_keys_line_and_law():
    from lstm_course.checks import Choice
    from lstm_course.exercises import exercises

    for choice in (e for e in exercises().values()
                   if isinstance(e, Choice) and e.page == "07_trains_but_wrong"):
        n = int(choice.name[-2:])
        number = list(laws.LAWS).index(KEY[n].law) + 1
        options = dict(re.findall(r"^- \*\*(\w)\*\* (.*)$", HUNTS[n], re.M))
        assert set(options) == set(choice.options)
        right = options.pop(choice.right)
        assert right.startswith(f"`{KEY[n].blamed}`, for law {number}")
        lines = Path(hunts.HUNTS[n].__file__).read_text(encoding="utf-8")
        assert all(o.split("`")[1] in lines for o in [right, *options.values()])
        assert f"`{KEY[n].blamed}`, for law {number}" not in options.values()
