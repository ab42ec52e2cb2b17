"""What a learner does, done by a program in a real browser: the lesson, the widget, an exercise."""

import re

import pytest
from browser import notebook

from lstm_course.pages import notebook_io

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SLIDER, PICTURE = ".noUi-handle", ".widget-html-content"
EXERCISE = "forget_gate"


def test_the_lesson_runs_and_its_widget_moves(lab, server, course):
    # Exactly what `lstm-course lab` hands to a learner's browser: nothing to copy, no other page.
    page = lab(next((course / ".jupyter" / "runtime").glob("jpserver-*-open.html")).as_uri())
    assert page.url.split("?")[0].endswith("/lab/tree/notebooks/05_lstm.ipynb")
    # The stored picture is there for a reader who runs nothing.
    page.locator(f"{notebook.NOTEBOOK} figure.lstm-cell img").first.wait_for()
    notebook.run_all(page)
    assert notebook.errors(page) == []

    slider = page.locator(f"{notebook.NOTEBOOK} {SLIDER}").first
    slider.scroll_into_view_if_needed()
    picture = page.locator(f"{notebook.NOTEBOOK} {PICTURE}").first
    before = picture.inner_html()
    slider.press("ArrowRight")
    page.wait_for_function(
        "([where, before]) => document.querySelector(where).innerHTML !== before",
        arg=[f"{notebook.NOTEBOOK} {PICTURE}", before],
    )
    after = picture.inner_html()
    slider.press("ArrowLeft")
    page.wait_for_function(
        "([where, after]) => document.querySelector(where).innerHTML !== after",
        arg=[f"{notebook.NOTEBOOK} {PICTURE}", after],
    )
    assert picture.inner_html() == before


def test_a_wrong_answer_and_a_right_one_get_their_verdicts(lab, server, course):
    solutions = notebook_io.read(course / "solutions" / "05_lstm.ipynb")
    right = next(cell.source for cell in solutions.cells if cell.id == EXERCISE)
    wrong, changes = re.subn(r"p\.W\[1\]", "p.W[0]", right)
    assert changes == 1                 # the input gate's weights for the forget gate's

    page = lab(f"{server['url']}lab/tree/exercises/05_lstm.ipynb?token={server['token']}")
    notebook.run_all(page)
    assert notebook.run(page, f"check({EXERCISE})").startswith(f"○ {EXERCISE}")
    notebook.write(page, f"def {EXERCISE}", wrong)
    assert notebook.run(page, f"check({EXERCISE})").startswith(f"✗ {EXERCISE}")
    notebook.picture(page, "a_wrong_answer")
    notebook.write(page, f"def {EXERCISE}", right)
    assert notebook.run(page, f"check({EXERCISE})").startswith(f"✓ {EXERCISE}")


def test_no_pop_ups_no_news_and_nothing_left_in_the_home(lab, server, home):
    asked = []
    page = lab(f"{server['url']}lab/tree/notebooks/05_lstm.ipynb?token={server['token']}", asked)
    page.wait_for_timeout(3000)         # news would come a moment after the page
    assert page.locator(".Toastify__toast, .jp-Dialog").count() == 0
    assert [url for url in asked if not url.startswith((server["url"], "data:", "blob:"))] == []
    assert [str(path.relative_to(home)) for path in home.rglob("*")] == []
