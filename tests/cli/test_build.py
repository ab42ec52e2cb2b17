"""`lstm-course build`, `merge` and `lint`: exit codes and words. tests/pages tests the work."""

import dataclasses
import json

import pytest
from sample_course import learner

from lstm_course.exercises import held_out, registry
from lstm_course.exercises import lint as exercise_lint
from lstm_course.pages import notebook_io


def test_nothing_to_do(call):
    done = call("build")
    assert done.exit_code == 0
    assert done.output.count("code unchanged, not executed; nothing to write") == 2
    assert call("build", "--check").output == "2 pages up to date\n"


def test_drift_and_strays_exit_with_one(call, root):
    (root / "solutions" / "old.ipynb").write_text("{}")
    (root / "notebooks" / "07_sample.ipynb").unlink()
    done = call("build", "--check")
    assert done.exit_code == 1 and len(done.output.splitlines()) == 2


def test_a_page_that_fails_exits_with_one_and_the_others_are_built(call, root):
    exercise = root / "course" / "07_sample.exercise.md"
    exercise.write_text(exercise.read_text().replace("check(double)", "check(doubel)"))
    lesson = root / "course" / "07_sample.lesson.md"
    lesson.write_text(lesson.read_text().replace("adding", "summing"))
    done = call("build")
    assert done.exit_code == 1
    assert "doubel is answered or checked here" in done.output
    assert "07_sample.lesson.md: code unchanged, not executed; wrote notebooks/" in done.output


def test_unknown_pages_are_wrong_use(call):
    assert call("build", "99").exit_code == 2


def test_build_says_that_it_kept_answers(call, page):
    learner.answer(page, double=learner.RIGHT["double"])
    assert "kept the answers in it" in call("build", "07").output


def test_merge_writes_ours(call, page, tmp_path):
    paths = [tmp_path / name for name in ("base", "ours", "theirs")]
    for path, name in zip(paths, (None, "double", "triple"), strict=True):
        path.write_bytes(page.read_bytes())
        if name:
            learner.answer(path, **{name: learner.RIGHT[name]})
    assert call("merge", *paths).exit_code == 0
    merged = notebook_io.read(paths[1])
    assert [learner.cell(merged, n).source for n in learner.RIGHT] == list(learner.RIGHT.values())


def test_merge_of_something_else_exits_with_one(call, page, tmp_path):
    (tmp_path / "broken").write_text("{")
    done = call("merge", page, tmp_path / "broken", page)
    assert done.exit_code == 1 and (tmp_path / "broken").read_text() == "{"


@pytest.fixture
def one_exercise(monkeypatch):
    """Lint finds one exercise, of which `examine` says what a test wants."""
    row = exercise_lint.Row("double", 3, 3, 8, 8, 7, 7, 40)
    monkeypatch.setattr(registry, "names", lambda: {"double": "07_sample"})
    monkeypatch.setattr(registry, "find", lambda name: name)
    monkeypatch.setattr(exercise_lint, "in_common", lambda root: [])

    def says(found):
        monkeypatch.setattr(exercise_lint, "examine", lambda root, exercise: (row, found))

    says([])
    return says


@pytest.mark.parametrize("found", [[], ["double has an empty hint"]])
def test_lint_prints_problems_or_how_many_are_sound(call, one_exercise, found):
    one_exercise(found)
    done = call("lint")
    assert done.exit_code == (1 if found else 0)
    head, figures, total, *rest = done.output.splitlines()
    assert head.split() == ["exercise", "right", "pass", "wrong", "refused", "named"]
    assert figures.split() == ["double", "3", "3", "8", "8", "7"]
    assert total.split() == ["all", "3", "3", "8", "8", "7"]
    assert rest == (found or ["1 exercises sound"])
    told = json.loads(call("lint", "--json").output)
    assert told["problems"] == found and told["figures"][0]["named"] == 7


@pytest.mark.parametrize("word", ["double", "07", "07_sample"])
def test_lint_takes_an_exercise_or_a_page(call, one_exercise, word):
    assert "double" in call("lint", word).output
    done = call("lint", word, "lstm")
    assert done.exit_code == 2 and "no exercise and no page 'lstm'" in done.output


def test_lint_tells_the_rates_of_held_out_answers(call, one_exercise, monkeypatch):
    measured = [held_out.HeldOut("double", *row) for row in (
        ("right_1", "", True, "1 of 1 cases", ""), ("wrong_1", "a", False, "a", "named"),
        ("wrong_2", "b", False, "near b", "led"), ("wrong_3", "c", False, "d", "false"),
        ("wrong_4", "e", False, "wrong", "refused"), ("wrong_5", "f", False, "new words", ""))]
    monkeypatch.setattr(held_out, "measure", lambda root, names: measured)
    said = call("lint").output
    assert "1 of 1 right answers pass, 5 of 5 wrong ones are refused" in said
    assert "of 4 read by a marker: 25% named, 50% named or led to the place, 25.0% misled" in said
    assert "1 have other words" in said
    assert "double, wrong_2 [led] b\n  near b" in call("lint", "--held-out").output
    told = json.loads(call("lint", "--held-out", "--json").output)
    assert told["held_out"]["grades"] == {"named": 1, "led": 1, "false": 1, "refused": 1}
    assert told["answers"][1]["said"] == "a"
    measured[1] = dataclasses.replace(measured[1], passed=True)
    done = call("lint")
    assert done.exit_code == 1 and "double, wrong_1: the wrong answer is accepted" in done.output


def test_lint_checks_the_pages_too(call, root, one_exercise):
    (root / "exercises" / "stray.txt").write_text("")
    done = call("lint")
    assert done.exit_code == 1 and "exercises/stray.txt belongs to no page" in done.output
