"""Every cell against the textbook's form of it, differentiated by torch's autograd."""

from pathlib import Path

import pytest
import torch
from cells import textbook
from cells.comparing import all_close, close, gradient, ours, push_back, tensors
from cells.drawing import CELLS, drawn, name

from lstm_course.cells import gru_cho

WRITTEN = [cell for cell in CELLS if hasattr(textbook, name(cell))]


def compare(cell, **settings):
    p, X, s, dH, ds = drawn(cell, 9, **settings)
    (Hs, last), (dX, ds0, dp) = ours(cell, p, X, s, dH, ds)

    p_t, (X_t, *first) = type(p)(*tensors(p)), tensors([X, *s])
    Hs_t, last_t = [], first
    for x in X_t:
        last_t = getattr(textbook, name(cell))(p_t, x, *last_t)
        Hs_t.append(last_t[0])  # h is the first field of every state
    Hs_t = torch.stack(Hs_t)
    push_back([Hs_t, *last_t], [dH, *ds])

    close(Hs, Hs_t)
    all_close(last, last_t)
    all_close([dX, *ds0, *dp], map(gradient, [X_t, *first, *p_t]))


@pytest.mark.parametrize("cell", WRITTEN, ids=name)
def test_values_and_all_gradients_are_those_of_the_textbook(cell):
    compare(cell)


def test_so_they_are_without_biases():
    compare(gru_cho, bias=False)


def test_every_cell_is_in_the_textbook_or_has_a_test_of_its_own():
    alone = {name(cell) for cell in CELLS} - {name(cell) for cell in WRITTEN}
    alone = {cell for cell in alone if not Path(__file__).with_name(f"test_{cell}.py").exists()}
    assert not alone, f"nothing independent stands beside {alone}"
