"""Where a learner stands on each page; and the stored map is that of the pages there are."""

import json
from pathlib import Path

from lstm_course.exercises import exercises
from lstm_course.exercises import standing as standing_now
from lstm_course.lessons.lesson_00_start_here import figures
from lstm_course.progress import PAGES, standing

ROOT = Path(__file__).parents[2]
THREE = {"00_start_here": ["a", "b"], "01_sequences": ["c"], "02_feed_forward": ["d", "e"]}


def states(passed):
    return [page.state for page in standing(passed, THREE)[:4]]


def test_the_states_of_pages():
    assert states([]) == ["next", "open", "open", "to come"]
    assert states(["b"]) == ["begun", "open", "open", "to come"]
    assert states(["a", "b"]) == ["done", "next", "open", "to come"]
    assert states(["d"]) == ["next", "open", "begun", "to come"]
    assert states(["a", "b", "d"]) == ["done", "next", "begun", "to come"]
    assert states("abcde") == ["done", "done", "done", "to come"]


def test_counts_and_what_is_left():
    page = standing(["b", "of another course"], THREE)[0]
    assert (page.number, page.done, page.of, page.left) == ("00", 1, 2, ("a",))


def test_every_page_with_a_text_is_on_the_map():
    names = [name for name, _ in PAGES]
    texts = {path.name.split(".")[0] for path in (ROOT / "course").glob("*.md")}
    assert names == sorted(names) and texts <= set(names)
    assert {e.page for e in exercises().values()} <= set(names)


def test_one_who_has_passed_everything():
    pages = standing_now(exercises())
    assert {page.state for page in pages} <= {"done", "to come"}


def test_the_map_in_the_stored_lesson_is_up_to_date():
    page = json.loads((ROOT / "notebooks" / "00_start_here.ipynb").read_text(encoding="utf-8"))
    stored = next(c for c in page["cells"] if "course_map(standing([]))" in "".join(c["source"]))
    stored = "".join(stored["outputs"][0]["data"]["text/html"])
    fresh = figures.course_map(standing_now([]))._repr_html_()
    assert stored == fresh, "a page was added: run `lstm-course build --force 00`"
