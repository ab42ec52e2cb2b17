"""The diagnosis comes from the reference alone: exercises made up here get theirs too."""

from collections import namedtuple
from functools import partial

import numpy as np
import pytest

from lstm_course.cells import sigmoid
from lstm_course.checks import Case, Exercise, judge
from lstm_course.checks.diagnosis.known import known

tanh = np.tanh


def reference(a, W, b, s):
    m = a @ W + b          # (1)
    r = tanh(m) * s        # (2)
    return r


def cases(seed, sizes=((3, 4, 5), (2, 6, 3))):
    rng = np.random.default_rng(seed)
    return [Case(f"{B}, {D}, {H}", {"a": rng.standard_normal((B, D)),
                                   "W": rng.standard_normal((D, H)),
                                   "b": rng.standard_normal((1, H)),
                                   "s": rng.standard_normal((B, H))}) for B, D, H in sizes]


def made(**more):
    """An exercise of its own for each test: tables are kept by the exercise's name."""
    made.count += 1
    return Exercise(f"made_{made.count}", "page", reference, ("r",), cases,
                    ("?", "equation", "line"), 1, 1, 1,
                    probes=lambda seed: cases(seed, ((2, 3, 3),)),
                    equations={1: "the sum", 2: "the product"}, **more)


made.count = 0


@pytest.mark.parametrize(("equation", "sentence", "answer"), [
    (1, "the term `b` is missing", lambda a, W, b, s: np.tanh(a @ W) * s),
    (1, "`b` is added twice", lambda a, W, b, s: np.tanh(a @ W + b + b) * s),
    (1, "`W` is transposed", lambda a, W, b, s: np.tanh(a @ W.T + b) * s),
    (1, "`s` stands where `a` belongs", lambda a, W, b, s: np.tanh(s @ W + b) * s),
    (2, "`tanh` is left out", lambda a, W, b, s: (a @ W + b) * s),
    (2, "a ReLU stands where `tanh` belongs", lambda a, W, b, s: np.maximum(a @ W + b, 0) * s),
    (2, "`tanh(m) + s` stands where `tanh(m) * s` belongs",
     lambda a, W, b, s: np.tanh(a @ W + b) + s),
    (2, "`1 - s` stands where `s` belongs", lambda a, W, b, s: np.tanh(a @ W + b) * (1 - s)),
    (2, "`tanh` goes around the whole", lambda a, W, b, s: np.tanh((a @ W + b) * s)),
])
def test_a_slip_is_named_by_equation_and_edit(equation, sentence, answer):
    verdict = judge(made(), answer)
    assert not verdict.passed
    assert verdict.diagnosis.equation == equation
    assert sentence in verdict.diagnosis.sentence
    assert verdict.message.startswith(verdict.diagnosis.sentence)


def test_two_slips_are_both_named():
    verdict = judge(made(), lambda a, W, b, s: np.tanh(a @ W) + s)
    assert [d.equation for d in verdict.diagnoses] == [1, 2]
    assert "`b` is missing" in verdict.message and "`tanh(m) + s`" in verdict.message


def test_two_slips_in_one_line_are_both_named():
    verdict = judge(made(), lambda a, W, b, s: s)
    assert not verdict.passed
    verdict = judge(made(), lambda a, W, b, s: np.maximum(a @ W + b, 0) + s)
    assert verdict.diagnosis.equation == 2
    assert "ReLU" in verdict.message and "`tanh(m) + s`" in verdict.message


def test_what_no_edit_explains_is_measured():
    verdict = judge(made(), lambda a, W, b, s: np.tanh(a @ W + b) * s + 0.25)
    first, second = str(verdict).split("\n")  # and no list of all equations
    assert first.endswith("r is wrong in 2 of 2 cases")
    assert "the largest difference is 0.25; first r[0, 0]: yours" in second
    assert verdict.diagnosis is None and verdict.cases == (0, 2)


def test_a_teachers_sentence_replaces_the_edits_own_words():
    said = made(sentences={"m = a @ W": "the bias was forgotten",
                           "r = tanh(m) * s * s": "`s` counts twice"})
    assert "(1), the sum: the bias was forgotten" in judge(
        said, lambda a, W, b, s: np.tanh(a @ W) * s).message
    assert "`s` counts twice" in judge(said, lambda a, W, b, s: np.tanh(a @ W + b) * s * s).message


def test_the_same_answer_gets_the_same_text_each_time():
    exercise = made()
    texts = {str(judge(exercise, lambda a, W, b, s: np.tanh(a @ W) * s)) for _ in range(3)}
    assert len(texts) == 1


def test_the_learners_source_is_never_read():
    space = {"np": np}
    exec("def answer(a, W, b, s): return np.tanh(a @ W) * s", space)  # no file holds this source
    assert judge(made(), space["answer"]).diagnosis.equation == 1


def test_other_seeds_judge_alike():
    exercise = made()
    for seed in range(5):
        assert judge(exercise, reference, seed).passed
        assert judge(exercise, lambda a, W, b, s: np.tanh(a @ W) * s, seed).diagnosis.equation == 1


def test_no_edit_is_the_reference_itself():
    exercise = made()
    program, table = known(exercise)
    case = exercise.cases(3)[0]
    right = reference(**case.args)
    for edit in table.edits:
        try:
            result = program.run(case.args, edit.changes)["__out__"]
        except Exception:
            continue
        assert result.shape != right.shape or not np.allclose(result, right), edit.words


def test_a_plain_float_stands_for_a_number():
    def mean(a):
        m = a.mean()  # (1)
        return m

    def some(seed):
        return [Case("numbers", {"a": np.random.default_rng(seed).standard_normal((3, 4))})]

    exercise = Exercise("mean", "page", mean, ("m",), some, ("?", "equation", "line"), 1, 1, 1)
    assert judge(exercise, lambda a: float(a.mean())).passed
    assert not judge(exercise, lambda a: float(a.sum())).passed


def exercise_of(function, some, outputs, **more):
    return Exercise(function.__name__, "page", function, outputs, some,
                    ("?", "equation", "line"), 1, 1, 1, **more)


def two_arrays(seed):
    rng = np.random.default_rng(seed)
    return [Case("two", {"a": rng.standard_normal((3, 4)), "b": rng.standard_normal((2, 5))})]


def test_names_bound_together_and_unnamed_results_are_judged_too():
    def pair(a, b):
        both = (a + 1, b * 2)
        u, v = both              # (1)
        w = u.sum() * v          # (2)
        return u - 1, w

    exercise = exercise_of(pair, two_arrays, ("u", "w"))
    assert judge(exercise, lambda a, b: (a + 0.5, b + 7)).cases == (0, 1)
    assert judge(exercise, pair).passed

    def changing(a, b):
        u, w = pair(a, b)
        b += 1
        return u, w

    assert "`b` is overwritten" in judge(exercise, changing).message


PACKS = namedtuple("PACKS", "W b v")


def packs(seed):
    rng = np.random.default_rng(seed)
    draw = rng.standard_normal
    return [Case("packs", {"p": PACKS(draw((3, 4, 5)), draw((3, 1, 5)), draw((2, 1, 5))),
                           "x": draw((2, 4))})]


def packs_of_two_lengths(p, x, order=(0, 1, 2), looks=(0, 1)):
    Wi, Wg, Wo = p.W[list(order)]
    bi, bg, bo = p.b[list(order)]
    vi, vo = p.v[list(looks)]
    c = sigmoid(x @ Wi + bi + vi) * tanh(x @ Wg + bg)
    return sigmoid(x @ Wo + bo + vo * c) * c


def test_packs_of_different_lengths_are_unpacked_each_in_its_own_order():
    def gated(p, x):
        Wi, Wg, Wo = p.W
        bi, bg, bo = p.b
        vi, vo = p.v
        i = sigmoid(x @ Wi + bi + vi)          # (1)
        g = tanh(x @ Wg + bg)                  # (3)
        c = i * g                              # (5)
        o = sigmoid(x @ Wo + bo + vo * c)      # (4)
        h = o * c                              # (6)
        return h

    exercise = exercise_of(gated, packs, ("h",))
    assert judge(exercise, partial(packs_of_two_lengths)).passed
    wrong = judge(exercise, partial(packs_of_two_lengths, order=(2, 1, 0)))
    assert "in the order o, g, i, but stand in the order i, g, o" in wrong.message
    wrong = judge(exercise, partial(packs_of_two_lengths, looks=(1, 0)))
    assert "`p.v` is taken in the order o, i, but stands in the order i, o" in wrong.message


def test_a_whole_number_where_a_share_is_wanted_is_judged_by_its_value():
    def above(a, b):
        share = np.mean(a > b.mean())
        return share

    exercise = exercise_of(above, two_arrays, ("share",),
                           sentences={"share = np.sum(a > b.mean())": "divide by their number"})
    assert "divide" in judge(exercise, lambda a, b: np.sum(a > b.mean())).message
    assert "divide" in judge(exercise, lambda a, b: int(np.sum(a > b.mean()))).message


def test_a_teacher_may_word_a_return_line_and_a_line_after_an_append():
    def collected(a, b):
        rows = []
        for row in a:
            rows.append(row * 2)
        r = np.stack(rows)
        return r

    said = {"return r + 1": "nothing is added at the end", "r = np.stack(rows) * 3": "three"}
    exercise = exercise_of(collected, two_arrays, ("r",), sentences=said)
    assert "nothing is added" in judge(exercise, lambda a, b: 2 * a + 1).message
    assert "three" in judge(exercise, lambda a, b: 6 * a).message
