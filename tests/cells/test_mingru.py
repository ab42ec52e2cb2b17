"""The minGRU beside torch's autograd, and beside the GRU that it was cut out of."""

import numpy as np
from cells.comparing import close, ours
from cells.drawing import D, H, drawn
from cells.unrolled import compare
from torch.nn.functional import linear

from lstm_course.cells import gru_cho, mingru
from lstm_course.layers import scan


def step(p, x, h):
    """As in the paper: its z, how much to write, is 1 - ours, so its weights are ours negated."""
    z = linear(x, -p.W[0].T, -p.b[0, 0]).sigmoid()
    return ((1 - z) * h + z * linear(x, p.W[1].T, p.b[1, 0]),)


def test_values_and_all_gradients_are_those_of_the_paper_in_torch():
    compare(mingru, step, *drawn(mingru, 0))


def test_it_is_a_gru_that_does_not_look_at_h_with_a_candidate_too_small_to_be_squashed():
    p, X, s, dH, ds = drawn(mingru, 1)
    tiny = 1e-6  # tanh(n) = n - n³/3: so small, the two hardly differ
    p.W[1] *= tiny
    p.b[1] *= tiny
    s = s._replace(h=tiny * s.h)
    W, b = np.zeros((3, D, H)), np.zeros((3, 1, H))
    W[1:], b[1:] = p.W, p.b
    gru = gru_cho.Params(W, np.zeros((3, H, H)), b)
    (Hs, _), (dX, _, _) = ours(mingru, p, X, s, dH, ds)
    (Hs2, _), (dX2, _, _) = ours(gru_cho, gru, X, s, dH, ds)
    close(Hs, Hs2, 1e-9)
    close(dX, dX2, 1e-9)


def test_its_state_stays_between_the_candidates_and_the_first_state():
    """Nothing squashes it, but a mean never leaves what it is a mean of."""
    p, X, s, _, _ = drawn(mingru, 2)
    Hs, _, tape = scan.forward(mingru, p, X, s)
    seen = np.stack([s.h, *(n for _, _, _, n in tape)])
    assert (Hs <= seen.max(0) + 1e-12).all() and (Hs >= seen.min(0) - 1e-12).all()
