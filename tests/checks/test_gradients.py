"""Gradients compared as they are written: nudged, judged, and told what they look like."""

import numpy as np
import pytest
import torch

from lstm_course.cells import lstm
from lstm_course.checks import Compare, Nudge

rng = np.random.default_rng(6)
P = lstm.init(rng, 3, 4)
X = rng.normal(size=(2, 3))
S, D = (lstm.State(*rng.normal(size=(2, 2, 4))) for _ in range(2))
_, (*_, INPUT, FORGET, NEW, OUTPUT, M) = lstm.forward(P, X, S)
DC = D.c + D.h * OUTPUT * (1 - M * M)


def loss(result):
    return (D.h * result[0].h).sum() + (D.c * result[0].c).sum()


@pytest.fixture(scope="module")
def nudged():
    return Nudge(lstm.forward, (P, X, S), loss)


@pytest.fixture(scope="module")
def compare(nudged):
    dx, ds, dp = lstm.backward(P, D, lstm.forward(P, X, S)[1])
    exact = {"o": D.h * M, "c": DC, "f": DC * S.c, "i": DC * NEW, "g": DC * INPUT, "x": dx,
             "s.h": ds.h, "s.c": ds.c, "p.W": dp.W, "p.U": dp.U, "p.b": dp.b}
    return Compare(exact, {**nudged.values, "d.h": D.h, "d.c": D.c})


def said(comparison):
    (_, verdict, _, words), = comparison.rows
    return verdict, words


def test_every_variable_can_be_nudged(nudged):
    """Against torch, for the arguments, their fields and what stands in the middle."""
    W, U, b, x, h, c = (torch.tensor(v, requires_grad=True) for v in (*P, X, *S))
    z = x @ W + h @ U + b
    i, f, o, g = *torch.sigmoid(z[[0, 1, 3]]), torch.tanh(z[2])
    new = f * c + i * g
    out = o * torch.tanh(new)
    made = {"p.W": W, "p.U": U, "p.b": b, "x": x, "s.h": h, "s.c": c, "i": i, "f": f, "g": g,
            "o": o, "c": new, "h": out}
    total = (torch.tensor(D.h) * out).sum() + (torch.tensor(D.c) * new).sum()
    for (name, v), d in zip(made.items(), torch.autograd.grad(total, list(made.values())),
                            strict=True):
        np.testing.assert_allclose(nudged[name], d, rtol=1e-6, atol=1e-8, err_msg=name)
        assert v.shape == nudged[name].shape
    assert set(made) < set(nudged) and len(nudged) == len(list(nudged))


def test_nudging_leaves_the_arguments_alone():
    before = [w.copy() for w in P]
    assert Nudge(lstm.forward, (P, X, S), loss)["p.b"].shape == P.b.shape
    for w, old in zip(P, before, strict=True):
        np.testing.assert_array_equal(w, old)


def test_a_larger_nudge_is_less_exact(nudged):
    far = Nudge(lstm.forward, (P, X, S), loss, eps=1e-2)
    assert np.abs(far["c"] - DC).max() > 100 * np.abs(nudged["c"] - DC).max()


def test_an_unknown_variable_is_refused(nudged, compare):
    with pytest.raises(KeyError):
        nudged["q"]
    with pytest.raises(KeyError, match="no variable q, expected one of o, c"):
        compare(dq=DC)


def test_exact_close_and_off(nudged, compare):
    assert said(compare(dc=DC)) == ("exact", "")
    assert said(compare(dc=DC * (1 + 1e-9))) == ("close", "")
    assert said(Compare(nudged, {})(dc=DC)) == ("close", "")
    assert said(compare(dc=DC * (1 + 1e-4)))[0] == "off"


def test_by_how_much_it_is_off(compare):
    assert compare(dc=1.5 * DC).rows[0][2] == "50%"
    assert compare(dx=np.zeros((1, 3))).rows[0][2] == ""


@pytest.mark.parametrize("name, wrong, words", [
    ("dc", D.h * OUTPUT * (1 - M * M), "the term d.c is missing"),
    ("dc", D.c + D.h * OUTPUT, "beside the term d.c, the factor 1 - m * m is missing"),
    ("dc", D.c + D.h * OUTPUT * M, "beside the term d.c, m stands where 1 - m * m belongs"),
    ("dc", DC + D.c, "the term d.c is too much"),
    ("dc", D.c, "it is d.c itself"),
    ("dc", -DC, "the sign is turned"),
    ("dc", DC / 2, "it is 0.5 times as large as it should be"),
    ("dc", 0 * DC, "it is 0 everywhere"),
    ("dc", DC * np.nan, "it holds NaN or infinity"),
    ("di", DC * INPUT, "it is dg"),
    ("df", DC * S.h, "s.h stands where s.c belongs"),
    ("df", DC * S.c * FORGET, "the factor f is too much"),
    ("df", DC * S.c * FORGET * (1 - FORGET), "the factor f * (1 - f) is too much"),
    ("ds_c", DC, "it is dc"),
    ("ds_c", DC * (1 - FORGET), "1 - f stands where f belongs"),
    ("dx", np.zeros((1, 3)) + 1, "its shape is (1, 3), expected (2, 3)"),
])
def test_what_it_looks_like(compare, name, wrong, words):
    assert said(compare(**{name: wrong})) == ("off", words)


def test_shapes_are_looked_through(compare):
    right = compare.oracle["p.W"], compare.oracle["p.b"]
    assert said(compare(dp_W=right[0].mT))[1] == "it is transposed"
    assert said(compare(dp_b=np.stack([right[1][:, 0], 0 * right[1][:, 0]], 1)))[1] == (
        "a sum over axis 1 is missing")
    assert said(compare(dp_b=right[1][:, 0]))[1] == (
        "the numbers are right, but the shape is (4, 4), expected (4, 1, 4)")


def test_the_place_of_what_nothing_explains(compare):
    one_gate = compare.oracle["p.b"].copy()
    one_gate[2] += np.arange(1, 5)
    assert said(compare(dp_b=one_gate))[1] == "only index 2 of axis 0 is wrong"
    crooked = DC + np.linspace(0.1, 1, 8).reshape(2, 4) ** 2
    assert said(compare(dc=crooked))[1].startswith("most at [1, 3]: it is ")


def test_named_tuples_are_compared_field_by_field(compare):
    dx, ds, dp = lstm.backward(P, D, lstm.forward(P, X, S)[1])
    table = compare(dx=dx, ds=ds, dp=dp)
    assert [row[0] for row in table.rows] == ["dx", "ds.h", "ds.c", "dp.W", "dp.U", "dp.b"]
    assert bool(table) and not compare(ds=lstm.State(ds.h, DC))


def test_the_table_in_text_and_html(compare):
    right, wrong = compare(dc=DC, do=D.h * M), compare(dc=D.c, do=D.h * M)
    assert repr(right) == "gradient  verdict\ndc        exact\ndo        exact"
    assert "it looks like" in repr(wrong) and "it looks like" not in repr(right)
    assert "✓" in right._repr_html_() and "✗" not in right._repr_html_()
    assert "<td style=\"text-align:left\">it is d.c itself</td>" in wrong._repr_html_()
