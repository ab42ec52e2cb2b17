"""Answers to hidden_state_backward as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def in_two_steps(o, m, d):
    dm = d.h * o
    return d.h * m, d.c + dm - dm * m**2


@right
def by_the_inverse(o, m, d):
    return m * d.h, np.add(d.c, d.h * o / np.cosh(np.arctanh(m)) ** 2)


@right
def as_a_list(o, m, d):
    dh, dc = d
    return [dh * m, dc + dh * o * (1 - m) * (1 + m)]


@wrong(6, says="`d.c` is missing")
def nothing_from_the_next_step(o, m, d):
    return d.h * m, d.h * o * (1 - m**2)


@wrong(6, says="only what comes back from the next step")
def nothing_from_the_hidden_state(o, m, d):
    return d.h * m, d.c


@wrong(6, says="nothing happens at the tanh")
def no_slope(o, m, d):
    return d.h * m, d.c + d.h * o


@wrong(6, says="this is the gradient by `m`")
def gate_for_tanh(o, m, d):
    return d.h * o, d.c + d.h * o * (1 - m**2)


@wrong(6, says="`o` is missing")
def no_gate(o, m, d):
    return d.h * m, d.c + d.h * (1 - m**2)


@wrong(6, says="a square is missing")
def no_square(o, m, d):
    return d.h * m, d.c + d.h * o * (1 - m)


@wrong(6, says="slope of the sigmoid")
def slope_of_the_sigmoid(o, m, d):
    return d.h * m, d.c + d.h * o * m * (1 - m)


@wrong(6, says="`d.c` is sent through the gate and the tanh")
def all_through_the_gate(o, m, d):
    return d.h * m, (d.c + d.h) * o * (1 - m**2)


@wrong(6, says="tanh is applied to `m` again, but `m` is tanh(c) already: the slope")
def tanh_of_tanh(o, m, d):
    return d.h * m, d.c + d.h * o * (1 - np.tanh(m) ** 2)


@wrong(6, says="tanh is applied to `m` again, but `m` is tanh(c) already")
def tanh_of_tanh_in_do(o, m, d):
    return d.h * np.tanh(m), d.c + d.h * o * (1 - m**2)


@wrong(6, says="`m` stands where `o` belongs")
def m_for_o(o, m, d):
    return d.h * m, d.c + d.h * m * (1 - m**2)


@wrong(says="the order is")
def dc_first(o, m, d):
    return d.c + d.h * o * (1 - m**2), d.h * m


@wrong(6, says="`d.c` stands where `d.h` belongs")
def from_the_cell_state(o, m, d):
    return d.c * m, d.c + d.h * o * (1 - m**2)


@wrong(6, says="comes later, with (4)")
def slope_at_the_gate_too(o, m, d):
    return d.h * m * o * (1 - o), d.c + d.h * o * (1 - m**2)
