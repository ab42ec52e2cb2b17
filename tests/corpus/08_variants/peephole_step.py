"""Answers to peephole_step as learners write them."""

import numpy as np
from numpy import tanh

from lstm_course.cells import sigmoid
from lstm_course.exercises.answer_corpus import right, wrong


@right
def gate_by_gate(p, x, h, c):
    i = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0] + c * p.v[0])
    f = sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1] + c * p.v[1])
    g = tanh(x @ p.W[2] + h @ p.U[2] + p.b[2])
    c = f * c + i * g
    o = sigmoid(x @ p.W[3] + h @ p.U[3] + p.b[3] + c * p.v[2])
    return o * tanh(c), c


@right
def by_diagonal_matrices(p, x, h, c):
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    vi, vf, vo = (np.diag(v[0]) for v in p.v)
    new = sigmoid(zf + c @ vf) * c + sigmoid(zi + c @ vi) * tanh(zg)
    return sigmoid(zo + new @ vo) * tanh(new), new


@right
def all_sums_first(p, x, h, c):
    z = x @ p.W + h @ p.U + p.b
    z[:2] += p.v[:2] * c
    i, f, g = sigmoid(z[0]), sigmoid(z[1]), tanh(z[2])
    new = f * c + i * g
    z[3] += p.v[2] * new
    return sigmoid(z[3]) * tanh(new), new


@wrong(4, says="comes after (5)")
def output_gate_sees_the_old_state(p, x, h, c):
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    vi, vf, vo = p.v
    i, f, o = sigmoid(zi + vi * c), sigmoid(zf + vf * c), sigmoid(zo + vo * c)
    c_new = f * c + i * tanh(zg)
    return o * tanh(c_new), c_new


@wrong(says="peepholes look at the hidden state")
def h_for_c(p, x, h, c):
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    vi, vf, vo = p.v
    i, f, o = sigmoid(zi + vi * h), sigmoid(zf + vf * h), sigmoid(zo + vo * h)
    c_new = f * c + i * tanh(zg)
    return o * tanh(c_new), c_new


@wrong(says="this is the LSTM")
def no_peepholes(p, x, h, c):
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    c_new = sigmoid(zf) * c + sigmoid(zi) * tanh(zg)
    return sigmoid(zo) * tanh(c_new), c_new


@wrong(4, says="the output gate has a peephole too")
def none_for_o(p, x, h, c):
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    c_new = sigmoid(zf + p.v[1] * c) * c + sigmoid(zi + p.v[0] * c) * tanh(zg)
    return sigmoid(zo) * tanh(c_new), c_new


@wrong(3, says="the candidate has no peephole")
def candidate_looks_too(p, x, h, c):
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    vi, vf, vo = p.v
    c_new = sigmoid(zf + vf * c) * c + sigmoid(zi + vi * c) * tanh(zg + vi * c)
    return sigmoid(zo + vo * c_new) * tanh(c_new), c_new


@wrong(says="their order is i, f, o")
def peepholes_in_the_order_f_i_o(p, x, h, c):
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    vf, vi, vo = p.v
    c_new = sigmoid(zf + vf * c) * c + sigmoid(zi + vi * c) * tanh(zg)
    return sigmoid(zo + vo * c_new) * tanh(c_new), c_new


@wrong(says="weights of the peepholes are missing")
def c_without_weights(p, x, h, c):
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    c_new = sigmoid(zf + c) * c + sigmoid(zi + c) * tanh(zg)
    return sigmoid(zo + c_new) * tanh(c_new), c_new


@wrong(says="added after the `sigmoid`")
def outside(p, x, h, c):
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    vi, vf, vo = p.v
    i, f = sigmoid(zi) + vi * c, sigmoid(zf) + vf * c
    c_new = f * c + i * tanh(zg)
    return (sigmoid(zo) + vo * c_new) * tanh(c_new), c_new


@wrong(says="see the cell state as it is")
def squashed_before_they_look(p, x, h, c):
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    vi, vf, vo = p.v
    i, f = sigmoid(zi + vi * tanh(c)), sigmoid(zf + vf * tanh(c))
    c_new = f * c + i * tanh(zg)
    return sigmoid(zo + vo * tanh(c_new)) * tanh(c_new), c_new


@wrong(6, says="σ_h(x) = x")
def shown_as_it_is(p, x, h, c):
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    vi, vf, vo = p.v
    c_new = sigmoid(zf + vf * c) * c + sigmoid(zi + vi * c) * tanh(zg)
    return sigmoid(zo + vo * c_new) * c_new, c_new


@wrong(says="wrong order")
def c_first(p, x, h, c):
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    vi, vf, vo = p.v
    c_new = sigmoid(zf + vf * c) * c + sigmoid(zi + vi * c) * tanh(zg)
    return c_new, sigmoid(zo + vo * c_new) * tanh(c_new)


@wrong(1, says="`@` is the matrix product")
def matrix_product(p, x, h, c):
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    vi, vf, vo = p.v
    c_new = sigmoid(zf + c @ vf) * c + sigmoid(zi + c @ vi) * tanh(zg)
    return sigmoid(zo + c_new @ vo) * tanh(c_new), c_new


@wrong(4, says="output gate's peephole looks at `tanh(c_new)`")
def squashed_for_o(p, x, h, c):
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    vi, vf, vo = p.v
    new = tanh(sigmoid(zf + vf * c) * c + sigmoid(zi + vi * c) * tanh(zg))
    c_new = sigmoid(zf + vf * c) * c + sigmoid(zi + vi * c) * tanh(zg)
    return sigmoid(zo + vo * new) * new, c_new


@wrong(3, says="only gates look")
def candidate_shares_a_peephole(p, x, h, c):
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    vi, vf, vo = p.v
    c_new = sigmoid(zf + vf * c) * c + sigmoid(zi + vi * c) * tanh(zg + vo * c)
    return sigmoid(zo + vo * c_new) * tanh(c_new), c_new


@wrong(2, 4, says="taken as i, o, f")
def peepholes_of_f_and_o_exchanged(p, x, h, c):
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    vi, vo, vf = p.v
    c = sigmoid(zf + vf * c) * c + sigmoid(zi + vi * c) * tanh(zg)
    return sigmoid(zo + vo * c) * tanh(c), c


@wrong(2, 4, says="`p.v[0]` stands in all three")
def one_peephole_for_all(p, x, h, c):
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    c = sigmoid(zf + p.v[0] * c) * c + sigmoid(zi + p.v[0] * c) * tanh(zg)
    return sigmoid(zo + p.v[0] * c) * tanh(c), c


@wrong()
def looked_twice(p, x, h, c):
    zi, zf, zg, zo = x @ p.W + h @ p.U + p.b
    new = sigmoid(zf + p.v[1] * c) * c + sigmoid(zi + p.v[0] * c) * tanh(zg)
    new = sigmoid(zf + p.v[1] * new) * c + sigmoid(zi + p.v[0] * new) * tanh(zg)
    return sigmoid(zo + p.v[2] * new) * tanh(new), new
