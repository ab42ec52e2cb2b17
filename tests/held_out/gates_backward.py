"""Answers to gates_backward, written from the learner's page alone."""

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def right_1(i, f, g, o, di, df, dg, do):
    dzi = di * i * (1 - i)
    dzf = df * f * (1 - f)
    dzg = dg * (1 - g ** 2)
    dzo = do * o * (1 - o)
    return np.stack([dzi, dzf, dzg, dzo])


def right_2(i, f, g, o, di, df, dg, do):
    """A loop into an empty array."""
    dz = np.empty((4,) + i.shape)
    for k, (v, dv) in enumerate(zip((i, f, g, o), (di, df, dg, do))):
        slope = 1 - v * v if k == 2 else v * (1 - v)
        dz[k] = slope * dv
    return dz


def right_3(i, f, g, o, di, df, dg, do):
    """All at once: stack first, then put the candidate's slope in."""
    out, dout = np.array([i, f, g, o]), np.array([di, df, dg, do])
    slopes = out - out ** 2
    slopes[2] = (1 + g) * (1 - g)
    return np.einsum("kbh,kbh->kbh", slopes, dout)


def wrong_1(i, f, g, o, di, df, dg, do):
    """The candidate went through tanh, but its gradient is multiplied by the sigmoid's slope g (1 - g)."""
    def back(v, dv):
        return dv * v * (1 - v)
    return np.stack([back(i, di), back(f, df), back(g, dg), back(o, do)])


def wrong_2(i, f, g, o, di, df, dg, do):
    """The gates are squashed a second time: i, f and o are already values of the sigmoid, the slope is i (1 - i), not sigmoid(i) (1 - sigmoid(i))."""
    si, sf, so = sigmoid(i), sigmoid(f), sigmoid(o)
    dzi = di * si * (1 - si)
    dzf = df * sf * (1 - sf)
    dzg = dg * (1 - g**2)
    dzo = do * so * (1 - so)
    return np.stack((dzi, dzf, dzg, dzo))


def wrong_3(i, f, g, o, di, df, dg, do):
    """The order in the stack is i, f, o, g; the last two are exchanged."""
    dzi, dzf, dzo = (dv * v * (1 - v) for v, dv in ((i, di), (f, df), (o, do)))
    dzg = dg * (1 - g * g)
    return np.stack([dzi, dzf, dzo, dzg], axis=0)


def wrong_4(i, f, g, o, di, df, dg, do):
    """The new axis is the last one, so the result is (B, H, 4) instead of (4, B, H)."""
    dzi = di * i * (1 - i); dzf = df * f * (1 - f)
    dzg = dg * (1 - g * g); dzo = do * o * (1 - o)
    return np.stack([dzi, dzf, dzg, dzo], axis=-1)


def wrong_5(i, f, g, o, di, df, dg, do):
    """Only the slopes are returned; the gradients di, df, dg and do that arrive are not multiplied in."""
    dzi = i * (1 - i)
    dzf = f * (1 - f)
    dzg = 1 - g ** 2
    dzo = o * (1 - o)
    return np.stack([dzi, dzf, dzg, dzo])


def wrong_6(i, f, g, o, di, df, dg, do):
    """The slope of tanh is 1 minus the square of g; the square is missing."""
    steigung_g = 1 - g
    return np.stack([di * i * (1 - i), df * f * (1 - f), dg * steigung_g, do * o * (1 - o)])


def wrong_7(i, f, g, o, di, df, dg, do):
    """The slope is taken at the gradient, di (1 - di), instead of at the value of the gate, i (1 - i)."""
    dzi = i * di * (1 - di)
    dzf = f * df * (1 - df)
    dzg = g * (1 - dg ** 2)
    dzo = o * do * (1 - do)
    return np.stack([dzi, dzf, dzg, dzo])


def wrong_8(i, f, g, o, di, df, dg, do):
    """The output gate's gradient is passed on without the slope o (1 - o)."""
    res = []
    res.append(di * i * (1 - i))
    res.append(df * f * (1 - f))
    res.append(dg * (1 - np.square(g)))
    res.append(do)
    return np.stack(res)


def wrong_9(i, f, g, o, di, df, dg, do):
    """Two slips: di and df are crossed, df stands beside the slope of i and di beside that of f, and the output gate gets the slope of tanh, 1 - o^2."""
    dz_i = df * i * (1 - i)
    dz_f = di * f * (1 - f)
    dz_g = dg * (1 - g * g)
    dz_o = do * (1 - o * o)
    return np.stack([dz_i, dz_f, dz_g, dz_o])


def wrong_10(i, f, g, o, di, df, dg, do):
    """Two slips: the candidate is put through tanh again before its slope is taken, and the sigmoid's slope has the wrong sign, v (v - 1)."""
    t = np.tanh(g)
    a, b, c, d = di * i * (i - 1), df * f * (f - 1), dg * (1 - t * t), do * o * (o - 1)
    return np.stack([a, b, c, d])


def wrong_11(i, f, g, o, di, df, dg, do):
    """The four are glued together along the batch with concatenate, (4 B, H), instead of stacked along a new axis."""
    dzi = di * (i * (1 - i))
    dzf = df * (f * (1 - f))
    dzg = dg * (1 - g ** 2)
    dzo = do * (o * (1 - o))
    return np.concatenate([dzi, dzf, dzg, dzo], axis=0)


def wrong_12(i, f, g, o, di, df, dg, do):
    """Matrix product @ instead of the product entry by entry: the shapes (B, H) and (B, H) do not go together, and it raises."""
    dzi = di @ (i * (1 - i))
    dzf = df @ (f * (1 - f))
    dzg = dg @ (1 - g ** 2)
    dzo = do @ (o * (1 - o))
    return np.stack([dzi, dzf, dzg, dzo])
