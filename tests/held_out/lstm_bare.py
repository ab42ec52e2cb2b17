"""Answers to lstm_bare, written from the learner's page alone."""

import numpy as np


def FullyConnected(x, weight, bias):
    """x (B, N), weight (M, N), bias (M,) -> (B, M)."""
    return x @ weight.T + bias


def SliceChannel(z, num_outputs):
    """z (B, M) -> a list of num_outputs arrays, equal blocks of its columns."""
    return np.split(z, num_outputs, axis=1)


def Activation(z, act_type):
    """act_type: "sigmoid" or "tanh", applied to each entry."""
    return {"sigmoid": lambda a: 1 / (1 + np.exp(-a)), "tanh": np.tanh}[act_type](z)


def right_1(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    hs = []
    for x in X:
        z = FullyConnected(x, i2h_weight, i2h_bias) + FullyConnected(h, h2h_weight, h2h_bias)
        zi, zf, zg, zo = SliceChannel(z, 4)
        i = Activation(zi, "sigmoid")
        f = Activation(zf, "sigmoid")
        g = Activation(zg, "tanh")
        o = Activation(zo, "sigmoid")
        c = f * c + i * g
        h = o * Activation(c, "tanh")
        hs.append(h)
    return np.stack(hs), h, c


def right_2(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    """Slices first, sums after; the input's part for all steps beforehand."""
    T = len(X)
    vom_eingang = [SliceChannel(FullyConnected(X[t], i2h_weight, i2h_bias), 4) for t in range(T)]
    arten = ("sigmoid", "sigmoid", "tanh", "sigmoid")
    zustaende = [(h, c)]
    for t in range(T):
        alt_h, alt_c = zustaende[-1]
        vom_zustand = SliceChannel(FullyConnected(alt_h, h2h_weight, h2h_bias), 4)
        i, f, g, o = [Activation(a + b, art) for a, b, art in zip(vom_eingang[t], vom_zustand, arten)]
        neu_c = i * g + f * alt_c
        zustaende.append((Activation(neu_c, "tanh") * o, neu_c))
    return np.stack([z[0] for z in zustaende[1:]]), zustaende[-1][0], zustaende[-1][1]


def right_3(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    """By recursion, with a step of its own."""
    def step(x, h, c):
        z = SliceChannel(FullyConnected(h, h2h_weight, h2h_bias) + FullyConnected(x, i2h_weight, i2h_bias), 4)
        s = lambda k: Activation(z[k], "sigmoid")
        c = s(1) * c + s(0) * Activation(z[2], "tanh")
        return s(3) * Activation(c, "tanh"), c

    def run(t, h, c):
        if t == len(X):
            return [], h, c
        h, c = step(X[t], h, c)
        rest, h_last, c_last = run(t + 1, h, c)
        return [h] + rest, h_last, c_last

    all_h, h, c = run(0, h, c)
    return np.stack(all_h), h, c


def wrong_1(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    """The hidden state is not handed on: every step looks at the h from before the first step."""
    hs = []
    for x in X:
        z = FullyConnected(x, i2h_weight, i2h_bias) + FullyConnected(h, h2h_weight, h2h_bias)
        zi, zf, zg, zo = SliceChannel(z, 4)
        i, f, o = Activation(zi, "sigmoid"), Activation(zf, "sigmoid"), Activation(zo, "sigmoid")
        c = f * c + i * Activation(zg, "tanh")
        h_new = o * Activation(c, "tanh")
        hs.append(h_new)
    return np.stack(hs), h_new, c


def wrong_2(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    """c *= f and c += i * g work in place: the cell state that was given is overwritten, though the numbers returned are right."""
    out = []
    for t in range(X.shape[0]):
        gates = FullyConnected(X[t], i2h_weight, i2h_bias) + FullyConnected(h, h2h_weight, h2h_bias)
        sl = SliceChannel(gates, num_outputs=4)
        in_gate = Activation(sl[0], "sigmoid")
        forget_gate = Activation(sl[1], "sigmoid")
        in_transform = Activation(sl[2], "tanh")
        out_gate = Activation(sl[3], "sigmoid")
        c *= forget_gate
        c += in_gate * in_transform
        h = out_gate * Activation(c, "tanh")
        out.append(h)
    return np.stack(out), h, c


def wrong_3(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    """The candidate g is squashed by the sigmoid; it takes tanh."""
    Hs = []
    for x in X:
        z = FullyConnected(x, i2h_weight, i2h_bias) + FullyConnected(h, h2h_weight, h2h_bias)
        i, f, g, o = [Activation(block, "sigmoid") for block in SliceChannel(z, 4)]
        c = f * c + i * g
        h = o * Activation(c, "tanh")
        Hs += [h]
    return np.stack(Hs), h, c


def wrong_4(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    """The bias beside the recurrent matrix is i2h_bias once more; h2h_bias is never used."""
    hs = []
    for x in X:
        zi, zf, zg, zo = SliceChannel(FullyConnected(x, i2h_weight, i2h_bias)
                                      + FullyConnected(h, h2h_weight, i2h_bias), 4)
        c = Activation(zf, "sigmoid") * c + Activation(zi, "sigmoid") * Activation(zg, "tanh")
        h = Activation(zo, "sigmoid") * Activation(c, "tanh")
        hs.append(h)
    return np.stack(hs), h, c


def wrong_5(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    """The h and c that are given are not used: the sequence starts from zeros."""
    h, c = 0 * h, 0 * c
    hs = []
    for x in X:
        z = FullyConnected(x, i2h_weight, i2h_bias) + FullyConnected(h, h2h_weight, h2h_bias)
        zi, zf, zg, zo = SliceChannel(z, 4)
        i = Activation(zi, "sigmoid"); f = Activation(zf, "sigmoid")
        g = Activation(zg, "tanh"); o = Activation(zo, "sigmoid")
        c = f * c + i * g
        h = o * Activation(c, "tanh")
        hs.append(h)
    return np.stack(hs), h, c


def wrong_6(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    """The hidden state is written down before the step, so the list begins with the state that was given and lacks the last one."""
    alle = []
    for x in X:
        alle.append(h)
        z = FullyConnected(x, i2h_weight, i2h_bias) + FullyConnected(h, h2h_weight, h2h_bias)
        zi, zf, zg, zo = SliceChannel(z, 4)
        c = Activation(zf, "sigmoid") * c + Activation(zi, "sigmoid") * Activation(zg, "tanh")
        h = Activation(zo, "sigmoid") * Activation(c, "tanh")
    return np.stack(alle), h, c


def wrong_7(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    """The sigmoid and tanh are applied to the input's part and to the state's part on their own and then added, instead of to the sum of both."""
    kinds = ["sigmoid", "sigmoid", "tanh", "sigmoid"]
    hs = []
    for x in X:
        a = SliceChannel(FullyConnected(x, i2h_weight, i2h_bias), 4)
        b = SliceChannel(FullyConnected(h, h2h_weight, h2h_bias), 4)
        i, f, g, o = [Activation(a[k], kinds[k]) + Activation(b[k], kinds[k]) for k in range(4)]
        c = f * c + i * g
        h = o * Activation(c, "tanh")
        hs.append(h)
    return np.stack(hs), h, c


def wrong_8(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    """The states are stacked with the batch first, (B, T, H); time is the first axis here."""
    hs = []
    for x in X:
        z = FullyConnected(x, i2h_weight, i2h_bias) + FullyConnected(h, h2h_weight, h2h_bias)
        zi, zf, zg, zo = SliceChannel(z, 4)
        i, f, g, o = (Activation(v, k) for v, k in zip((zi, zf, zg, zo), ("sigmoid", "sigmoid", "tanh", "sigmoid")))
        c = f * c + i * g
        h = o * Activation(c, "tanh")
        hs.append(h)
    return np.stack(hs, axis=1), h, c


def wrong_9(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    """The hidden state shows the old cell state: h is computed before c is renewed."""
    states = []
    for x in X:
        z = FullyConnected(x, i2h_weight, i2h_bias) + FullyConnected(h, h2h_weight, h2h_bias)
        zi, zf, zg, zo = SliceChannel(z, 4)
        h = Activation(zo, "sigmoid") * Activation(c, "tanh")
        c = Activation(zf, "sigmoid") * c + Activation(zi, "sigmoid") * Activation(zg, "tanh")
        states.append(h)
    return np.stack(states), h, c


def wrong_10(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    """Two slips: the tanh around the new cell state is missing in h, and the last c is returned before the last h."""
    hs = []
    for x in X:
        z = FullyConnected(x, i2h_weight, i2h_bias) + FullyConnected(h, h2h_weight, h2h_bias)
        zi, zf, zg, zo = SliceChannel(z, 4)
        c = Activation(zf, "sigmoid") * c + Activation(zi, "sigmoid") * Activation(zg, "tanh")
        h = Activation(zo, "sigmoid") * c
        hs.append(h)
    return np.stack(hs), c, h


def wrong_11(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    """Input and weight stand the wrong way round in FullyConnected, weight first; the shapes do not fit, and it raises."""
    hs = []
    for x in X:
        z = FullyConnected(i2h_weight, x, i2h_bias) + FullyConnected(h2h_weight, h, h2h_bias)
        zi, zf, zg, zo = SliceChannel(z, 4)
        i, f = Activation(zi, "sigmoid"), Activation(zf, "sigmoid")
        g, o = Activation(zg, "tanh"), Activation(zo, "sigmoid")
        c = f * c + i * g
        h = o * Activation(c, "tanh")
        hs.append(h)
    return np.stack(hs), h, c


def wrong_12(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    """Two slips, both from the old TensorFlow cell of exercise 8: 1 is added to the forget gate's sum, and the blocks are taken in the order i, g, f, o instead of i, f, g, o."""
    hs = []
    for x in X:
        zi, zg, zf, zo = SliceChannel(FullyConnected(x, i2h_weight, i2h_bias)
                                      + FullyConnected(h, h2h_weight, h2h_bias), 4)
        f = Activation(zf + 1.0, "sigmoid")
        c = f * c + Activation(zi, "sigmoid") * Activation(zg, "tanh")
        h = Activation(zo, "sigmoid") * Activation(c, "tanh")
        hs.append(h)
    return np.stack(hs), h, c
