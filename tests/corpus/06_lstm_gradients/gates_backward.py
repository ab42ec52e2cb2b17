"""Answers to gates_backward as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def written_into_zeros(i, f, g, o, di, df, dg, do):
    dz = np.zeros((4, *i.shape))
    dz[0] = di * i * (1 - i)
    dz[1] = df * f * (1 - f)
    dz[2] = dg * (1 - g**2)
    dz[3] = do * o * (1 - o)
    return dz


@right
def with_a_helper(i, f, g, o, di, df, dg, do):
    def slope(v):
        return v - v * v

    return np.array([di * slope(i), df * slope(f), dg * (1 - g) * (1 + g), do * slope(o)])


@right
def with_a_new_axis(i, f, g, o, di, df, dg, do):
    parts = di * i * (1 - i), df * f * (1 - f), dg - dg * g * g, do * o * (1 - o)
    return np.concatenate([part[None] for part in parts])


def packed(i, f, g, o, di, df, dg, do, **other):
    """The right answer but for the parts given."""
    dz = {"dzi": di * i * (1 - i), "dzf": df * f * (1 - f), "dzg": dg * (1 - g * g),
          "dzo": do * o * (1 - o), **other}
    return np.stack([dz[f"dz{v}"] for v in "ifgo"])


@wrong(3, says="slope of the sigmoid, but `g` came out of a tanh")
def sigmoids_slope_everywhere(i, f, g, o, di, df, dg, do):
    return packed(i, f, g, o, di, df, dg, do, dzg=dg * g * (1 - g))


@wrong(1, 2, 4, says="the slope of tanh is taken for every gate")
def slope_of_tanh_everywhere(i, f, g, o, di, df, dg, do):
    return np.stack([d * (1 - v * v) for d, v in ((di, i), (df, f), (dg, g), (do, o))])


@wrong(1, 2, 4, says="one factor is missing in every gate")
def half_a_slope(i, f, g, o, di, df, dg, do):
    return packed(i, f, g, o, di, df, dg, do, dzi=di * (1 - i), dzf=df * (1 - f), dzo=do * (1 - o))


@wrong(1, 2, 3, 4, says="the slopes are left out")
def no_slopes(i, f, g, o, di, df, dg, do):
    return np.stack((di, df, dg, do))


@wrong(3, says="a square is missing")
def no_square(i, f, g, o, di, df, dg, do):
    return packed(i, f, g, o, di, df, dg, do, dzg=dg * (1 - g))


@wrong(says="i, f, o, g")
def order_of_other_books(i, f, g, o, di, df, dg, do):
    return packed(i, f, g, o, di, df, dg, do)[[0, 1, 3, 2]]


@wrong(says="f, i, g, o")
def forget_gate_first(i, f, g, o, di, df, dg, do):
    return packed(i, f, g, o, di, df, dg, do)[[1, 0, 2, 3]]


@wrong(says="joined side by side")
def side_by_side(i, f, g, o, di, df, dg, do):
    return np.hstack(packed(i, f, g, o, di, df, dg, do))


@wrong(says="one below the other")
def one_below_the_other(i, f, g, o, di, df, dg, do):
    return np.concatenate(packed(i, f, g, o, di, df, dg, do))


@wrong(says="on the last axis")
def gates_last(i, f, g, o, di, df, dg, do):
    return np.moveaxis(packed(i, f, g, o, di, df, dg, do), 0, -1)


@wrong(says="on the second axis")
def gates_second(i, f, g, o, di, df, dg, do):
    return packed(i, f, g, o, di, df, dg, do).swapaxes(0, 1)


@wrong(4, says="the factor `o` is missing")
def output_gate_half(i, f, g, o, di, df, dg, do):
    return packed(i, f, g, o, di, df, dg, do, dzo=do * (1 - o))


@wrong(2, says="`di` stands where `df` belongs")
def copied_line(i, f, g, o, di, df, dg, do):
    return packed(i, f, g, o, di, df, dg, do, dzf=di * f * (1 - f))


@wrong(3, says="tanh is applied to `g` again")
def tanh_of_tanh(i, f, g, o, di, df, dg, do):
    return packed(i, f, g, o, di, df, dg, do, dzg=dg * (1 - np.tanh(g) ** 2))


@wrong(2, says="`df` is missing: this is the slope alone")
def slope_alone(i, f, g, o, di, df, dg, do):
    return packed(i, f, g, o, di, df, dg, do, dzf=f * (1 - f))


@wrong(1, 2, 3, 4, says="the squashing functions are applied again")
def squashed_again(i, f, g, o, di, df, dg, do):
    i, f, o = (1 / (1 + np.exp(-v)) for v in (i, f, o))
    g = np.tanh(g)
    return np.stack((di * i * (1 - i), df * f * (1 - f), dg * (1 - g * g), do * o * (1 - o)))


@wrong(1, 2, says="`df` and `di` have changed places")
def df_and_di_exchanged(i, f, g, o, di, df, dg, do):
    return packed(i, f, g, o, df, di, dg, do)


@wrong(1, 2, 3, 4, says="the slopes alone")
def slopes_alone(i, f, g, o, di, df, dg, do):
    return np.stack((i * (1 - i), f * (1 - f), 1 - g**2, o * (1 - o)))
