"""`lstm-course build`, `merge` and `lint`: exit codes and words. tests/pages tests the work."""

import json

import pytest
from sample_course import learner

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


@pytest.mark.parametrize("found", [[], ["double has an empty hint"]])
def test_lint_prints_problems_or_how_many_are_sound(call, monkeypatch, found):
    row = exercise_lint.Row("double", 3, 3, 8, 8, 7, 7, 40)
    monkeypatch.setattr(exercise_lint, "survey", lambda root: ([row], found))
    done = call("lint")
    assert done.exit_code == (1 if found else 0)
    head, figures, total, *rest = done.output.splitlines()
    assert head.split() == ["exercise", "right", "pass", "wrong", "refused", "named"]
    assert figures.split() == ["double", "3", "3", "8", "8", "7"]
    assert total.split() == ["all", "3", "3", "8", "8", "7"]
    assert rest == (found or ["2 exercises sound"])
    told = json.loads(call("lint", "--json").output)
    assert told["problems"] == found and told["figures"][0]["named"] == 7


def test_lint_checks_the_pages_too(call, root, monkeypatch):
    monkeypatch.setattr(exercise_lint, "survey", lambda root: ([], []))
    (root / "exercises" / "stray.txt").write_text("")
    done = call("lint")
    assert done.exit_code == 1 and "exercises/stray.txt belongs to no page" in done.output
