"""A rating is found in raw text, and taken out of it."""

import pytest

from lstm_course.lessons.lesson_07_training_lstms.runs import label


@pytest.mark.parametrize(("raw", "stars", "text"), [
    ("4/5 It is good.", 4, "It is good."),
    ("*** It is good.", 3, "It is good."),
    ("It is good. 2 of 5.", 2, "It is good."),
    ("It is good. I give it one star.", 1, "It is good."),
    ("It is good. I give it five stars", 5, "It is good."),
    ("It is good.", None, "It is good."),
    ("4/5 It is good. I give it four stars.", 4, "It is good."),
    ("We paid 12 of 50 in 1999.", None, "We paid 12 of 50 in 1999."),
])
def test_the_rating_is_found_and_taken_out(raw, stars, text):
    assert label(raw) == (stars, text)


def test_two_ratings_that_differ_are_no_label():
    with pytest.raises(ValueError, match="2 and 4, in '4/5 It is good. 2 of 5.'"):
        label("4/5 It is good. 2 of 5.")
