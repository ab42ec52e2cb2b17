"""Answers to cell_state_backward as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def in_one_line(f, i, g, s, dc):
    return dc * s.c, g * dc, i * dc, f * dc


@right
def by_broadcasting(f, i, g, s, dc):
    return tuple(dc * np.stack((s.c, g, i, f)))


@right
def with_the_state_unpacked(f, i, g, s, dc):
    _, c = s
    df, di, dg = (np.multiply(dc, other) for other in (c, g, i))
    return df, di, dg, np.multiply(dc, f)


@wrong(5, says="the old hidden state stands where the old cell state")
def hidden_for_cell(f, i, g, s, dc):
    return dc * s.h, dc * g, dc * i, dc * f


@wrong(5, says="`di` and `dg` have changed places")
def each_its_own(f, i, g, s, dc):
    return dc * s.c, dc * i, dc * g, dc * f


@wrong(5, says="`df` and `ds_c` have changed places")
def forget_gate_and_memory_exchanged(f, i, g, s, dc):
    return dc * f, dc * g, dc * i, dc * s.c


@wrong(5, says="this is the gradient by `s.c`")
def gate_for_memory(f, i, g, s, dc):
    return dc * f, dc * g, dc * i, dc * f


@wrong(5, says="`f` is missing: what was kept")
def all_of_it_handed_on(f, i, g, s, dc):
    return dc * s.c, dc * g, dc * i, dc


@wrong(5, says="`1 - f` stands where `f` belongs")
def what_was_forgotten(f, i, g, s, dc):
    return dc * s.c, dc * g, dc * i, dc * (1 - f)


@wrong(5, says="comes later, with (2)")
def slope_of_f_too_early(f, i, g, s, dc):
    return dc * s.c * f * (1 - f), dc * g, dc * i, dc * f


@wrong(5, says="comes later, with (1)")
def slope_of_i_too_early(f, i, g, s, dc):
    return dc * s.c, dc * g * i * (1 - i), dc * i, dc * f


@wrong(5, says="comes later, with (3)")
def slope_of_g_too_early(f, i, g, s, dc):
    return dc * s.c, dc * g, dc * i * (1 - g**2), dc * f


@wrong(5, says="this is the gradient by `g`")
def input_gate_for_candidate(f, i, g, s, dc):
    return dc * s.c, dc * i, dc * i, dc * f


@wrong(says="the order is")
def in_the_gates_order(f, i, g, s, dc):
    return dc * g, dc * s.c, dc * i, dc * f


@wrong(5, says="this is the slope alone")
def slope_alone(f, i, g, s, dc):
    return s.c, dc * g, dc * i, dc * f


@wrong(5, says="the new cell state stands where the old one belongs")
def through_the_new_state(f, i, g, s, dc):
    c = f * s.c + i * g
    return dc * c, dc * g, dc * i, dc * f
