"""A mistake is a small function with a sentence: who gives its results is told it."""

import numpy as np
import pytest

from lstm_course.checks import Case, Exercise, judge, mistake, mistakes_in


def cell_update(f, i, g, c):
    c_new = f * c + i * g  # (5)
    return c_new


@mistake(5, "`f` and `i` have changed places")
def swapped(f, i, g, c):
    return i * c + f * g


@mistake(5, "`f` decides how much of the old `c` is kept: it is missing")
def nothing_forgotten(f, i, g, c):
    return c + i * g


@mistake("the sum runs over the batch")
def summed(f, i, g, c):
    return (f * c + i * g).sum(0)


@mistake(5, "`@` is the matrix product; entry by entry is `*`")
def matrices(f, i, g, c):
    return f @ c + i @ g


def cases(seed):
    rng = np.random.default_rng(seed)
    return [Case(f"{B} x {H}", {n: rng.standard_normal((B, H)) for n in "figc"})
            for B, H in ((3, 4), (2, 2), (1, 5))]


EXERCISE = Exercise("mistaken", "page", cell_update, ("c_new",), cases, ("?", "equation", "line"),
                    1, 1, 1, equations={5: "the cell state"}, mistakes=mistakes_in(globals()))


@pytest.mark.parametrize("known", [swapped, nothing_forgotten, matrices],
                         ids=lambda known: known.name)
def test_an_answer_with_a_mistakes_results_is_told_its_sentence(known):
    verdict = judge(EXERCISE, known.function)
    assert verdict.message == f"equation (5), the cell state: {known.sentence}"
    assert (verdict.diagnosis.equation, verdict.diagnosis.edit) == (5, known.name)


def test_a_mistake_of_no_equation_is_told_without_one():
    verdict = judge(EXERCISE, summed.function)
    assert verdict.message == "the sum runs over the batch" and verdict.diagnosis.equation is None


def test_what_is_a_mistakes_on_some_cases_only_is_not_told_it():
    def on_one(f, i, g, c):
        return swapped.function(f, i, g, c) if len(f) == 3 else cell_update(f, i, g, c)

    assert swapped.sentence not in judge(EXERCISE, on_one).message


def test_right_answers_pass_all_the_same():
    assert judge(EXERCISE, cell_update).passed
    assert judge(EXERCISE, lambda f, i, g, c: i * g + c * f).passed


def test_mistakes_come_in_the_order_of_their_module():
    assert [m.name for m in EXERCISE.mistakes] == ["swapped", "nothing_forgotten", "summed",
                                                   "matrices"]


@pytest.mark.parametrize("said", [(), (5,), ("5", "words"), (5, "")])
def test_a_mistake_needs_a_sentence(said):
    with pytest.raises(TypeError, match="and then a sentence"):
        mistake(*said)
