"""A message quotes the names of the page: what the learner has never seen explains nothing."""

import builtins
import keyword
import re
from functools import partial
from pathlib import Path

import pytest

from lstm_course import check
from lstm_course.checks import Choice, judge
from lstm_course.checks.diagnosis.known import known
from lstm_course.exercises import exercises
from lstm_course.exercises.answer_corpus import answers

ROOT = Path(__file__).parents[2]
# Python's and NumPy's own names, and the course's two squashing functions
KNOWN = {*keyword.kwlist, *dir(builtins), "append", "axis", "ddof", "eigvalsh", "keepdims", "math",
         "np", "reshape", "sigmoid", "tanh"}
ASKED = [e for e in exercises().values() if not isinstance(e, Choice)]


def sections(page):
    """The page's head and its exercises by name, without the solutions."""
    text = (ROOT / "course" / f"{page}.exercise.md").read_text(encoding="utf-8")
    text = re.sub(r"### BEGIN SOLUTION.*?### END SOLUTION", "", text, flags=re.S)
    head, *rest = re.split(r"\n## ", text)
    named = {re.search(r"\{exercise\} (\w+)", part): part for part in rest}
    return head, {m[1]: part for m, part in named.items() if m}


def shown(exercise):
    """The names that a learner at this exercise has before them.

    They stand in its text, its hints, the page's head, and the exercises that its text names. A
    formula's z_t shows `z`.
    """
    head, parts = sections(exercise.page)
    text = parts[exercise.name]
    text += "".join(part for name, part in parts.items() if f"`{name}`" in text)
    words = set(re.findall(r"[A-Za-z]\w*", head + text + "".join(exercise.hints)))
    return words | {w.split("_")[0] for w in words} | parts.keys() | KNOWN


def quoted(code):
    """The names that stand alone in code: no attributes, no text, no loop's own names."""
    own = {name for names in re.findall(r"\bfor ([\w, ]+) in\b", code)
           for name in re.findall(r"\w+", names)}
    return set(re.findall(r"(?<![\w.])[A-Za-z_]\w*", re.sub(r"'[^']*'", "", code))) - own


def messages(exercise):
    """All words that the table of edits has ready, and all that the corpus hears."""
    for edit in known(exercise)[1].edits:
        yield f"{edit.words} `{edit.line}`"
    for answer in answers(ROOT, exercise):
        if not answer.right:
            yield judge(exercise, answer.fn, trusted=True).message


@pytest.mark.parametrize("exercise", ASKED, ids=[e.name for e in ASKED])
def test_every_name_in_a_message_stands_on_the_page(exercise):
    names = shown(exercise)
    strange = {(n, message) for message in messages(exercise)
               for code in re.findall("`([^`]*)`", message) for n in quoted(code) - names}
    assert not strange, sorted(strange)[:5]


def test_a_function_without_a_name_of_its_own_is_known_by_that_of_the_page():
    page = {"check": check, "partial": partial, "update": lambda f, i, g, c: f * c + i * g}
    for line in ("cell_update = lambda f, i, g, c: f * c + i * g", "cell_update = update",
                 "cell_update = partial(update)"):
        exec(line, page)
        verdict = eval("check(cell_update)", page)
        assert verdict.passed and verdict.exercise == "cell_update"
    with pytest.raises(TypeError, match="has no name to find the exercise by"):
        eval("check(lambda f, i, g, c: f * c + i * g)", page)
