"""Answers to lstm_step_backward as learners write them."""

import numpy as np

from lstm_course.cells import lstm
from lstm_course.cells.lstm import Params, State
from lstm_course.exercises.answer_corpus import right, wrong
from lstm_course.lessons.lesson_06_lstm_gradients.exercises.cell_state_backward import (
    cell_state_backward,
)
from lstm_course.lessons.lesson_06_lstm_gradients.exercises.gates_backward import gates_backward
from lstm_course.lessons.lesson_06_lstm_gradients.exercises.hidden_state_backward import (
    hidden_state_backward,
)
from lstm_course.lessons.lesson_06_lstm_gradients.exercises.weights_backward import weights_backward


@right
def by_the_four_functions(p, d, cache):
    x, s, i, f, g, o, m = cache
    do, dc = hidden_state_backward(o, m, d)
    df, di, dg, ds_c = cell_state_backward(f, i, g, s, dc)
    dz = gates_backward(i, f, g, o, di, df, dg, do)
    dx, dh, *dp = weights_backward(p, x, s, dz)
    return dx, State(dh, ds_c), Params(*dp)


@right
def gates_one_by_one(p, d, cache):
    x, s, i, f, g, o, m = cache
    dc = d.c + d.h * o * (1 - m**2)
    dz = [dc * g * i * (1 - i), dc * s.c * f * (1 - f), dc * i * (1 - g**2), d.h * m * o * (1 - o)]
    dx = sum(v @ W.T for v, W in zip(dz, p.W, strict=True))
    dh = sum(v @ U.T for v, U in zip(dz, p.U, strict=True))
    dp = Params(np.stack([x.T @ v for v in dz]), np.stack([s.h.T @ v for v in dz]),
                np.stack([v.sum(0, keepdims=True) for v in dz]))
    return dx, State(h=dh, c=dc * f), dp


@right
def with_plain_tuples(p, d, cache):
    dx, ds, dp = lstm.backward(p, d, cache)
    return dx, tuple(ds), tuple(dp)


@right
def gates_computed_anew(p, d, cache):
    x, s = cache[:2]
    return lstm.backward(p, d, lstm.forward(p, x, s)[1])


def walk(p, d, cache, dc=None, do=None, df=None, di=None, dg=None, dz=None, ds_c=None, dh=None):
    """The right walk but for what is given: each a function of what is known by then."""
    x, s, i, f, g, o, m = cache
    own_do, own_dc = hidden_state_backward(o, m, d)
    do = own_do if do is None else do
    dc = own_dc if dc is None else dc
    own_df, own_di, own_dg, own_ds_c = cell_state_backward(f, i, g, s, dc)
    df, di = own_df if df is None else df, own_di if di is None else di
    dg = own_dg if dg is None else dg
    own = gates_backward(i, f, g, o, di, df, dg, do)
    own = own if dz is None else dz(own)
    dx, own_dh, *dp = weights_backward(p, x, s, own)
    return (dx, State(own_dh if dh is None else dh, own_ds_c if ds_c is None else ds_c),
            Params(*dp))


@wrong(6, says="`d.c` is missing")
def the_highway_cut(p, d, cache):
    _, _, _, _, _, o, m = cache
    return walk(p, d, cache, dc=d.h * o * (1 - m * m))


@wrong(6, says="nothing happens at the tanh")
def no_slope_at_the_cell_state(p, d, cache):
    _, _, _, _, _, o, m = cache
    return walk(p, d, cache, dc=d.c + d.h * o)


@wrong(6, says="`o` is missing")
def no_output_gate(p, d, cache):
    m = cache[-1]
    return walk(p, d, cache, dc=d.c + d.h * (1 - m * m))


@wrong(5, says="the old hidden state stands where the old cell state")
def hidden_for_cell(p, d, cache):
    _, s, _, _, _, o, m = cache
    dc = d.c + d.h * o * (1 - m * m)
    return walk(p, d, cache, df=dc * s.h)


@wrong(5, says="the new cell state stands where the old one belongs")
def new_cell_state_for_old(p, d, cache):
    _, s, i, f, g, o, m = cache
    dc = d.c + d.h * o * (1 - m * m)
    return walk(p, d, cache, df=dc * np.arctanh(m))


@wrong(5, says="`di` and `dg` have changed places")
def i_and_g_exchanged(p, d, cache):
    _, _, i, _, g, o, m = cache
    dc = d.c + d.h * o * (1 - m * m)
    return walk(p, d, cache, di=dc * i, dg=dc * g)


@wrong(5, says="what was kept on the way forward comes back, no more")
def nothing_forgotten_on_the_way_back(p, d, cache):
    o, m = cache[5:]
    return walk(p, d, cache, ds_c=d.c + d.h * o * (1 - m * m))


@wrong(says="only `d.c` goes on to the old cell state")
def only_what_came(p, d, cache):
    return walk(p, d, cache, ds_c=d.c * cache[3])


@wrong(1, 2, 4, says="the slope of tanh is taken for every gate")
def slope_of_tanh_everywhere(p, d, cache):
    x, s, i, f, g, o, m = cache
    do, dc = hidden_state_backward(o, m, d)
    df, di, dg, _ = cell_state_backward(f, i, g, s, dc)
    pairs = ((di, i), (df, f), (dg, g), (do, o))
    return walk(p, d, cache, dz=lambda _: np.stack([dv * (1 - v * v) for dv, v in pairs]))


@wrong(says="i, f, o, g")
def gates_in_another_order(p, d, cache):
    return walk(p, d, cache, dz=lambda dz: dz[[0, 1, 3, 2]])


@wrong(3, says="slope of the sigmoid, but `g` came out of a tanh")
def candidate_as_a_gate(p, d, cache):
    _, _, i, _, g, o, m = cache
    dc = d.c + d.h * o * (1 - m * m)

    def other(dz):
        dz[2] = dc * i * g * (1 - g)
        return dz
    return walk(p, d, cache, dz=other)


@wrong(says="`d.h` is handed on past the step")
def h_handed_on_as_well(p, d, cache):
    dx, ds, dp = lstm.backward(p, d, cache)
    return dx, State(ds.h + d.h, ds.c), dp


@wrong(says="have changed places: h comes first")
def states_in_the_wrong_order(p, d, cache):
    dx, ds, dp = lstm.backward(p, d, cache)
    return dx, State(ds.c, ds.h), dp


@wrong(says="means over its rows")
def means_over_the_batch(p, d, cache):
    dx, ds, dp = lstm.backward(p, d, cache)
    return dx, ds, Params(*(w / len(dx) for w in dp))


@wrong(says="the way back has it transposed, `p.U.mT`")
def U_as_on_the_way_forward(p, d, cache):
    x, s, i, f, g, o, m = cache
    do, dc = hidden_state_backward(o, m, d)
    df, di, dg, _ = cell_state_backward(f, i, g, s, dc)
    dz = gates_backward(i, f, g, o, di, df, dg, do)
    return walk(p, d, cache, dh=(dz @ p.U).sum(0))


@wrong(6)
def two_mistakes(p, d, cache):
    _, _, i, _, _, o, m = cache
    dc = d.h * o * (1 - m * m)
    return walk(p, d, cache, dc=dc, di=dc * i)


@wrong(1, 2, says="`df` and `di` have changed places")
def unpacked_in_the_gates_order(p, d, cache):
    x, s, i, f, g, o, m = cache
    do, dc = hidden_state_backward(o, m, d)
    di, df, dg, ds_c = cell_state_backward(f, i, g, s, dc)
    dz = gates_backward(i, f, g, o, di, df, dg, do)
    dx, dh, *dp = weights_backward(p, x, s, dz)
    return dx, State(dh, ds_c), Params(*dp)


@wrong(says="`d.h` stands where `dh` belongs")
def d_handed_on_for_dh(p, d, cache):
    dx, ds, dp = lstm.backward(p, d, cache)
    return dx, State(d.h, ds.c), dp
