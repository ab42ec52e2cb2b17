"""Answers to lstm_bare as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


def FullyConnected(x, weight, bias):
    return x @ weight.T + bias


def SliceChannel(z, num_outputs):
    return np.split(z, num_outputs, axis=1)


def Activation(z, act_type):
    return {"sigmoid": lambda a: 1 / (1 + np.exp(-a)), "tanh": np.tanh}[act_type](z)


def run(X, h, c, step):
    """The loop that most answers share."""
    H = []
    for x in X:
        h, c = step(x, h, c)
        H.append(h)
    return np.stack(H), h, c


def gates(z):
    """The four gates of four sums."""
    return [Activation(z[k], "tanh" if k == 2 else "sigmoid") for k in range(4)]


def sums(x, h, i2h_weight, h2h_weight, i2h_bias, h2h_bias):
    return SliceChannel(FullyConnected(x, i2h_weight, i2h_bias)
                        + FullyConnected(h, h2h_weight, h2h_bias), 4)


@right
def each_part_sliced_first(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    H = []
    for t in range(len(X)):
        a = SliceChannel(FullyConnected(X[t], i2h_weight, i2h_bias), 4)
        b = SliceChannel(FullyConnected(h, h2h_weight, h2h_bias), 4)
        i = Activation(a[0] + b[0], "sigmoid")
        f = Activation(a[1] + b[1], "sigmoid")
        g = Activation(a[2] + b[2], "tanh")
        o = Activation(a[3] + b[3], "sigmoid")
        c = f * c + i * g
        h = o * Activation(c, "tanh")
        H.append(h)
    return np.stack(H), h, c


@right
def with_plain_numpy(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    n = h.shape[1]
    out = np.zeros((len(X), *h.shape))
    for t, x in enumerate(X):
        z = x @ i2h_weight.T + h @ h2h_weight.T + (i2h_bias + h2h_bias)
        i, f, o = (1 / (1 + np.exp(-z[:, k * n:(k + 1) * n])) for k in (0, 1, 3))
        c = f * c + i * np.tanh(z[:, 2 * n:3 * n])
        h = o * np.tanh(c)
        out[t] = h
    return out, h, c


@right
def by_a_helper(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    def step(x, h, c):
        i, f, g, o = gates(sums(x, h, i2h_weight, h2h_weight, i2h_bias, h2h_bias))
        c = f * c + i * g
        return o * Activation(c, "tanh"), c

    return run(X, h, c, step)


@wrong(says=("i, g, f, o", "early example"))
def order_of_mxnets_own_example(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    def step(x, h, c):
        zi, zg, zf, zo = sums(x, h, i2h_weight, h2h_weight, i2h_bias, h2h_bias)
        i, f, g, o = gates((zi, zf, zg, zo))
        c = f * c + i * g
        return o * Activation(c, "tanh"), c

    return run(X, h, c, step)


@wrong(says=("i, o, f, g", "ONNX"))
def order_of_onnx(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    def step(x, h, c):
        zi, zo, zf, zg = sums(x, h, i2h_weight, h2h_weight, i2h_bias, h2h_bias)
        i, f, g, o = gates((zi, zf, zg, zo))
        c = f * c + i * g
        return o * Activation(c, "tanh"), c

    return run(X, h, c, step)


@wrong(says="taken for f, i, o, g")
def forget_gate_first(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    def step(x, h, c):
        zf, zi, zo, zg = sums(x, h, i2h_weight, h2h_weight, i2h_bias, h2h_bias)
        i, f, g, o = gates((zi, zf, zg, zo))
        c = f * c + i * g
        return o * Activation(c, "tanh"), c

    return run(X, h, c, step)


@wrong(says="`h2h_bias`, is missing")
def one_bias_missing(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    def step(x, h, c):
        i, f, g, o = gates(sums(x, h, i2h_weight, h2h_weight, i2h_bias, 0))
        c = f * c + i * g
        return o * Activation(c, "tanh"), c

    return run(X, h, c, step)


@wrong(says="has a bias of its own")
def same_bias_twice(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    def step(x, h, c):
        i, f, g, o = gates(sums(x, h, i2h_weight, h2h_weight, i2h_bias, i2h_bias))
        c = f * c + i * g
        return o * Activation(c, "tanh"), c

    return run(X, h, c, step)


@wrong(3, says="candidate is squashed by `sigmoid`")
def sigmoid_everywhere(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    def step(x, h, c):
        z = sums(x, h, i2h_weight, h2h_weight, i2h_bias, h2h_bias)
        i, f, g, o = (Activation(a, "sigmoid") for a in z)
        c = f * c + i * g
        return o * Activation(c, "tanh"), c

    return run(X, h, c, step)


@wrong(5, says="changed places")
def gates_exchanged_in_the_memory(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    def step(x, h, c):
        i, f, g, o = gates(sums(x, h, i2h_weight, h2h_weight, i2h_bias, h2h_bias))
        c = i * c + f * g
        return o * Activation(c, "tanh"), c

    return run(X, h, c, step)


@wrong(6, says="`tanh` is left out")
def memory_shown_as_it_is(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    def step(x, h, c):
        i, f, g, o = gates(sums(x, h, i2h_weight, h2h_weight, i2h_bias, h2h_bias))
        c = f * c + i * g
        return o * c, c

    return run(X, h, c, step)


@wrong(says="cell states are collected")
def memory_collected(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    C = []
    for x in X:
        i, f, g, o = gates(sums(x, h, i2h_weight, h2h_weight, i2h_bias, h2h_bias))
        c = f * c + i * g
        h = o * Activation(c, "tanh")
        C.append(c)
    return np.stack(C), h, c


@wrong(says="zeros")
def first_state_ignored(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    def step(x, h, c):
        i, f, g, o = gates(sums(x, h, i2h_weight, h2h_weight, i2h_bias, h2h_bias))
        c = f * c + i * g
        return o * Activation(c, "tanh"), c

    return run(X, np.zeros_like(h), np.zeros_like(c), step)


@wrong(says="not carried on")
def hidden_state_not_carried(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    H = []
    for x in X:
        i, f, g, o = gates(sums(x, h, i2h_weight, h2h_weight, i2h_bias, h2h_bias))
        c = f * c + i * g
        h_new = o * Activation(c, "tanh")
        H.append(h_new)
    return np.stack(H), h_new, c


@wrong(says="not turned over")
def recurrent_weights_not_turned(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    def step(x, h, c):
        n = h.shape[1]
        U = h2h_weight.reshape(4, n, n)
        z = SliceChannel(FullyConnected(x, i2h_weight, i2h_bias + h2h_bias), 4)
        i, f, g, o = gates([a + h @ u for a, u in zip(z, U, strict=True)])
        c = f * c + i * g
        return o * Activation(c, "tanh"), c

    return run(X, h, c, step)


@wrong(says="wrong order")
def last_two_exchanged(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    H, h, c = with_plain_numpy.fn(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c)
    return H, c, h


@wrong(says="through the weights of the input")
def old_state_through_the_inputs_weights(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    H = []
    for x in X:
        z = FullyConnected(x, i2h_weight, i2h_bias) + FullyConnected(h, i2h_weight, i2h_bias)
        i, f, g, o = gates(SliceChannel(z, 4))
        c = f * c + i * g
        h = o * Activation(c, "tanh")
        H.append(h)
    return np.stack(H), h, c


@wrong(says="squashed")
def squashed_before_they_are_added(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    def step(x, h, c):
        a = gates(SliceChannel(FullyConnected(x, i2h_weight, i2h_bias), 4))
        b = gates(SliceChannel(FullyConnected(h, h2h_weight, h2h_bias), 4))
        i, f, g, o = (u + v for u, v in zip(a, b, strict=True))
        c = f * c + i * g
        return o * Activation(c, "tanh"), c

    return run(X, h, c, step)


@wrong(says="does `return` stand inside the loop?")
def returned_inside_the_loop(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h, c):
    H = []
    for x in X:
        i, f, g, o = gates(sums(x, h, i2h_weight, h2h_weight, i2h_bias, h2h_bias))
        c = f * c + i * g
        h = o * Activation(c, "tanh")
        H.append(h)
        return np.stack(H), h, c


@wrong(says="does `return` stand inside the loop?")
def returned_inside_the_loop_with_room_for_all(i2h_weight, h2h_weight, i2h_bias, h2h_bias, X, h,
                                               c):
    H = np.zeros((len(X), *h.shape))
    for t, x in enumerate(X):
        i, f, g, o = gates(sums(x, h, i2h_weight, h2h_weight, i2h_bias, h2h_bias))
        c = f * c + i * g
        h = o * Activation(c, "tanh")
        H[t] = h
        return H, h, c
