"""`lstm-course check` says of each exercise what its check says, whatever else a page holds."""

import json

import pytest
from sample_course import learner

from lstm_course.cli.checking import prepare
from lstm_course.pages import notebook_io
from lstm_course.pages.clear_solutions import cut

RIGHT, WRONG = learner.RIGHT, learner.WRONG


def test_right_answers_pass_and_the_page_is_not_changed(call, page):
    learner.answer(page, **RIGHT)
    before = page.read_bytes()
    done = call("check", "07")
    assert done.exit_code == 0
    assert done.output.splitlines() == [
        "✓ double: 2 of 2 cases", "✓ triple: 2 of 2 cases", "2 of 2 exercises right",
    ]
    assert page.read_bytes() == before


def test_stubs_and_wrong_answers_fail_with_the_verdicts_words(call, page):
    learner.answer(page, double=WRONG["double"])
    done = call("check", page)
    assert done.exit_code == 1
    assert done.output.splitlines() == [
        "✗ double: wrong at 1", "    look again", "✗ triple: not written yet",
        "0 of 2 exercises right",
    ]


def test_json_says_the_same(call, page):
    learner.answer(page, double=RIGHT["double"], triple=WRONG["triple"])
    result = json.loads(call("check", "07_sample", "--json").output)[0]
    assert [e["passed"] for e in result["exercises"]] == [True, False]
    assert result["exercises"][1]["text"] == "✗ triple: wrong at 1\n  look again"
    assert not result["passed"]


@pytest.mark.parametrize("where", ["comment", "tag"])
@pytest.mark.parametrize(
    "marker", ["NBVAL_SKIP", "NBVAL_IGNORE_OUTPUT", "NBVAL_RAISES_EXCEPTION",
               "PYTEST_VALIDATE_IGNORE_OUTPUT"],
)
def test_a_learners_markers_are_not_believed(page, marker, where):
    nb = notebook_io.read(page)
    for cell in nb.cells:
        if cell.cell_type == "code" and where == "comment":
            cell.source = f"x = 1\n  #  {marker}\n{cell.source}"
        elif cell.cell_type == "code":
            cell.metadata["tags"] = [marker.lower().replace("_", "-"), "raises-exception",
                                     "numbers-within-10"]
    reference = notebook_io.read(page.parents[1] / "solutions" / page.name)
    ready = prepare.prepare(nb, cut(reference))
    for cell in ready.cells:
        if cell.cell_type == "code":
            assert marker not in cell.source
            assert cell.metadata.get("tags", []) in ([], [prepare.NOT_COMPARED])
    assert learner.cell(ready, "check_double").metadata.get("tags", []) == []


def test_skipped_checks_and_forged_outputs_do_not_help(call, page):
    nb = notebook_io.read(page)
    learner.cell(nb, "check_double").source = "# NBVAL_SKIP\ncheck(double)"
    learner.cell(nb, "check_triple").outputs = []
    learner.cell(nb, "check_triple").execution_count = None
    notebook_io.write(nb, page)
    assert call("check", page).exit_code == 1


def test_deleted_checks_come_back(call, page):
    nb = notebook_io.read(page)
    nb.cells = [cell for cell in nb.cells if not cell.id.startswith("check_")]
    notebook_io.write(nb, page)
    done = call("check", page)
    assert done.exit_code == 1 and "✗ triple: not written yet" in done.output


def test_a_learners_own_cells_run_and_are_not_compared(call, page):
    learner.answer(page, triple=RIGHT["triple"], double="def double(x):\n    return factor * x")
    learner.add(page, "double", "import random; factor = 2; print(random.random())")
    learner.add(page, "check_double", "1 / 0")
    done = call("check", page)
    assert done.exit_code == 0, done.output


def test_an_answer_that_is_gone_is_told_so(call, page):
    learner.answer(page, double="x = 1", triple=RIGHT["triple"])
    done = call("check", page)
    assert done.exit_code == 1
    assert "✗ double: no cell above the check defines `double`" in done.output
    assert "✓ triple" in done.output


def test_a_syntax_error_is_told_so(call, page):
    learner.answer(page, double="def double(x)\n    return 2 * x", triple=RIGHT["triple"])
    done = call("check", page)
    assert "✗ double: the answer's cell fails: SyntaxError" in done.output
    assert "✓ triple" in done.output


def test_a_kernel_that_dies_is_told_so_at_once(call, page):
    learner.answer(page, **RIGHT)
    learner.add(page, "check_double", "import os\nos._exit(1)")
    done = call("check", page)
    assert done.exit_code == 1
    assert "✓ double: 2 of 2 cases" in done.output
    assert "✗ triple: not checked: the kernel died in the cell that begins with import os" in (
        done.output
    )
    assert "note: nbgrader can't grade this file, as the kernel dies" in done.output


def test_a_cell_that_never_ends_is_told_so(call, page):
    learner.answer(page, double=RIGHT["double"], triple="def triple(x):\n    while True: pass")
    done = call("check", page, "--timeout", "2")
    assert done.exit_code == 1
    assert "✗ triple: it ran too long and was stopped while this check ran" in done.output
    assert "✓ double" in done.output


def test_a_copy_elsewhere_under_a_longer_name_is_found(call, page, tmp_path):
    learner.answer(page, **RIGHT)
    copy = tmp_path / "07_sample (my try).ipynb"
    copy.write_bytes(page.read_bytes())
    assert call("check", copy).exit_code == 0


@pytest.mark.parametrize("name", ["homework", "99_sample", "05_lstm"])
def test_a_copy_under_any_name_is_known_by_its_metadata(call, page, name):
    learner.answer(page, **RIGHT)
    copy = page.rename(page.with_stem(name))
    assert call("check", copy).exit_code == 0
    nb = notebook_io.read(copy)
    del nb.metadata["lstm_course"]
    notebook_io.write(nb, copy)
    done = call("check", copy)
    assert done.exit_code == 2 and "no page of the course, by its metadata or its name" in (
        done.output)


def test_a_broken_file_under_any_name_is_told_so(call, page):
    copy = page.rename(page.with_stem("homework"))
    copy.write_text("{")
    assert "homework.ipynb is not a notebook" in call("check", copy).output


@pytest.mark.parametrize("word", ["99", "nothing.ipynb", "10_language"])
def test_an_unknown_page_is_wrong_use(call, word):
    done = call("check", word)
    assert done.exit_code == 2 and "07_sample" in done.output


def test_a_file_that_is_no_notebook_falls_short(call, page):
    page.write_text("{")
    done = call("check", page)
    assert done.exit_code == 1 and "is not a notebook" in done.output


EXAMPLE = """Somebody has written this.

```{code-cell}
def double(x):
    return x


check(double)
```

{exercise} double
"""


@pytest.mark.parametrize(("answers", "words"), [
    (RIGHT, ["✓ double: 2 of 2 cases"]),
    ({}, ["✗ double: not written yet"]),
    (WRONG, ["✗ double: wrong at 1", "    look again"]),
])
def test_an_example_of_the_courses_own_is_no_second_answer(call, root, page, answers, words):
    text = root / "course" / "07_sample.exercise.md"
    text.write_text(text.read_text().replace("{exercise} double", EXAMPLE))
    assert call("build").exit_code == 0
    learner.answer(page, **answers)
    said = call("check", page).output.splitlines()
    assert said[:len(words)] == words and "double" not in " ".join(said[len(words):])


def test_without_an_answer_the_courses_example_is_judged(call, root, page):
    text = root / "course" / "07_sample.exercise.md"
    text.write_text(text.read_text().replace("{exercise} double", EXAMPLE))
    assert call("build").exit_code == 0
    nb = notebook_io.read(page)
    nb.cells.remove(learner.cell(nb, "double"))
    notebook_io.write(nb, page)
    assert "✗ double: wrong at 1" in call("check", page).output
