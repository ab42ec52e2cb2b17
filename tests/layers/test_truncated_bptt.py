"""Truncated backpropagation: torch's graph, detached every K steps; and both ends of K."""

import numpy as np
import pytest
import torch
from cells.comparing import all_close, ours, push_back, tensors
from cells.drawing import T, drawn

from lstm_course.cells import lstm, rnn
from lstm_course.layers import scan, truncated_bptt


def in_torch(p, X, s, dH, ds, K):
    """Elman's step in torch; after K steps the state goes on, but is no longer in the graph."""
    X_t, h_0, W, U, b = leaves = tensors([X, s.h, *p])
    Hs, h = [], h_0
    for t, x in enumerate(X_t):
        h = h.detach() if t and t % K == 0 else h
        h = torch.tanh(x @ W + h @ U + b)
        Hs.append(h)
    push_back([torch.stack(Hs), h], [dH, *ds])
    return [leaf.grad for leaf in leaves]


@pytest.mark.parametrize("K", range(1, T + 1))
def test_the_gradient_is_that_of_a_graph_detached_every_k_steps(K):
    p, X, s, dH, ds = drawn(rnn, 0)
    _, _, tape = scan.forward(rnn, p, X, s)
    dX, ds0, dp = truncated_bptt.backward(rnn, p, dH, ds, tape, K)
    all_close([dX, *ds0, *dp], in_torch(p, X, s, dH, ds, K))


@pytest.mark.parametrize("K", [T, T + 1, 1000])
def test_a_chunk_as_long_as_the_sequence_cuts_nothing(K):
    p, X, s, dH, ds = drawn(lstm, 1)
    _, (dX, ds0, dp) = ours(lstm, p, X, s, dH, ds)
    _, _, tape = scan.forward(lstm, p, X, s)
    dX2, ds02, dp2 = truncated_bptt.backward(lstm, p, dH, ds, tape, K)
    for a, b in zip((dX, *ds0, *dp), (dX2, *ds02, *dp2), strict=True):
        np.testing.assert_array_equal(a, b)


def test_no_step_hears_of_a_loss_beyond_its_own_chunk():
    p, X, s, dH, _ = drawn(lstm, 2)
    _, _, tape = scan.forward(lstm, p, X, s)
    dH[:-1] = 0  # the loss looks at the last step alone
    dX, ds0, _ = truncated_bptt.backward(lstm, p, dH, None, tape, 3)  # chunks 0 1 2, 3 4 5, 6
    assert (dX[:6] == 0).all() and (dX[6] != 0).all()
    assert all((a == 0).all() for a in ds0)


def test_chunk_by_chunk_with_the_state_carried_is_the_same_computation():
    """The way to train on a sequence that is too long for its tape."""
    p, X, s, dH, ds = drawn(lstm, 3)
    Hs, last, tape = scan.forward(lstm, p, X, s)
    whole = truncated_bptt.backward(lstm, p, dH, ds, tape, 3)
    pieces, total = [], [np.zeros_like(w) for w in p]
    parts = truncated_bptt.chunks(T, 3)
    for k in parts:
        H_k, s, tape = scan.forward(lstm, p, X[k], s)
        np.testing.assert_array_equal(H_k, Hs[k])
        dX_k, _, dp_k = scan.backward(lstm, p, dH[k], ds if k is parts[-1] else None, tape)
        pieces.append(dX_k)
        total = [a + w for a, w in zip(total, dp_k, strict=True)]
    np.testing.assert_array_equal(np.concatenate(pieces), whole[0])
    all_close(total, whole[2], 1e-13)


def test_the_last_chunk_may_be_shorter():
    assert truncated_bptt.chunks(7, 3) == [slice(0, 3), slice(3, 6), slice(6, 9)]
    assert [len(range(7)[k]) for k in truncated_bptt.chunks(7, 3)] == [3, 3, 1]
    assert len(truncated_bptt.chunks(6, 3)) == 2


@pytest.mark.parametrize("K", [0, -1])
def test_chunks_of_no_steps_are_refused(K):
    with pytest.raises(ValueError, match=f"K is {K}, expected at least 1 step"):
        truncated_bptt.chunks(7, K)
