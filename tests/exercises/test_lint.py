"""Lint finds what would let an exercise down."""

import dataclasses
import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from lstm_course.checks import Case
from lstm_course.exercises import exercises, lint, registry

ROOT = Path(__file__).parents[2]


@pytest.fixture
def checkout(tmp_path):
    """A copy of what lint reads, and one quick exercise alone."""
    for folder in ("solutions", "exercises", "tests/corpus"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return tmp_path


def found(root, name="cell_update", **changes):
    """Lint's problems with one exercise, changed."""
    exercise = dataclasses.replace(exercises()[name], **changes)
    return lint.examine(root, exercise)[1]


@pytest.mark.parametrize("exercise", exercises().values(), ids=exercises())
def test_exercise_is_sound(exercise):
    """What `make lint` says, and the reason why `make test` need not call it."""
    row, problems = lint.examine(ROOT, exercise)
    assert problems == []
    assert (row.refused, row.accepted) == (row.wrong, row.right)


def test_no_name_is_used_twice_and_no_file_is_left_over():
    assert lint.in_common(ROOT) == []


def test_nothing_changed_nothing_found(checkout):
    assert found(checkout) == []


def test_missing_hints_are_found(checkout):
    problems = found(checkout, hints=("Why?", "", "line"))
    assert any("three different hints" in p for p in problems)


def test_a_hint_that_asks_nothing_is_found(checkout):
    problems = found(checkout, hints=("So.", "equation", "line"))
    assert any("first hint must be a question" in p for p in problems)


def test_kind_cases_are_found(checkout):
    def ones(seed):
        """The first entries hide f from i; other seeds tell them apart."""
        rng = np.random.default_rng(seed)
        f = rng.uniform(0.1, 0.9, (2, 3))
        i = f if seed == 0 else rng.uniform(0.1, 0.9, (2, 3))
        c, g = rng.standard_normal((2, 2, 3))
        return [Case("kind", {"f": f, "i": i, "g": g, "c": c})]

    problems = found(checkout, cases=ones, probes=lambda seed: [])
    assert any("too kind" in p for p in problems)


def test_a_wrong_answer_that_passes_is_found(checkout):
    def zeros(seed):
        return [Case("zeros", {n: np.zeros((2, 3)) for n in "figc"})]

    problems = found(checkout, cases=zeros, probes=lambda seed: [])
    assert any("gates_exchanged is accepted" in p for p in problems)


def test_a_mistake_that_is_not_named_is_found(checkout):
    path = checkout / "tests/corpus/05_lstm/cell_update.py"
    path.write_text(path.read_text().replace('says="an extra `tanh`"', 'says="a word"'))
    assert any("mistake of squashed is not named" in p for p in found(checkout))


def test_two_mistakes_with_the_same_words_are_found(checkout):
    path = checkout / "tests/corpus/05_lstm/cell_update.py"
    path.write_text(path.read_text() + '\n\n@wrong()\ndef loop(f, i, g, c):\n    return None\n'
                    '\n\n@wrong()\ndef lost(f, i, g, c):\n    return [] and None or None\n')
    assert not any("the same words" in p for p in found(checkout))
    path.write_text(path.read_text() + '\n\n@wrong()\ndef one(f, i, g, c):\n    return "c"\n'
                    '\n\n@wrong()\ndef two(f, i, g, c):\n    return "f"\n')
    assert any("one and two get the same words" in p for p in found(checkout))


def test_a_broken_solution_and_a_solved_stub_are_found(checkout):
    page = checkout / "solutions/05_lstm.ipynb"
    page.write_text(page.read_text(encoding="utf-8").replace("return f * c + i * g", "return c"),
                    encoding="utf-8")
    assert any("solution must pass" in p for p in found(checkout))
    shutil.copy(ROOT / "solutions/05_lstm.ipynb", checkout / "exercises/05_lstm.ipynb")
    assert any("stub must be told as unwritten" in p for p in found(checkout))


def test_a_page_without_the_exercise_is_found(checkout):
    page = checkout / "exercises/05_lstm.ipynb"
    cells = json.loads(page.read_text(encoding="utf-8"))
    cells["cells"] = [c for c in cells["cells"] if c["id"] != "cell_update"]
    page.write_text(json.dumps(cells), encoding="utf-8")
    assert any("has no cell for it" in p for p in found(checkout))


def test_stray_corpora_and_double_names_are_found(monkeypatch, checkout):
    (checkout / "tests/corpus/05_lstm/gru_step.py").write_text("")
    assert lint._stray(checkout) == ["tests/corpus/05_lstm/gru_step.py: belongs to no exercise"]
    monkeypatch.setattr(lint, "pages", lambda: {**registry.pages(), "another": ("twice",)})
    assert lint._names() == ["twice: the name is used twice"]
