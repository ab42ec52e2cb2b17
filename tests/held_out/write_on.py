"""Answers to write_on, written from the learner's page alone."""

import numpy as np
from numpy import tanh


def rnn_step(p, x, h):
    return tanh(x @ p.W + h @ p.U + p.b)


def rnn_forward(p, X, h):
    states = []
    for x in X:
        h = rnn_step(p, x, h)
        states.append(h)
    return np.stack(states), h


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def right_1(p, V, x, h, steps):
    Z = []
    for _ in range(steps):
        h = tanh(x @ p.W + h @ p.U + p.b)
        x = h @ V
        Z.append(x)
    return np.stack(Z)


def right_2(p, V, x, h, steps):
    """A generator, with rnn_step."""
    def schreiben(eingabe, zustand):
        while True:
            zustand = rnn_step(p, eingabe, zustand)
            eingabe = zustand @ V
            yield eingabe
    g = schreiben(x, h)
    return np.array([next(g) for _ in range(steps)])


def right_3(p, V, x, h, steps):
    """After the first step, the output is folded into the recurrent matrix: U + V W."""
    H = np.zeros((steps,) + h.shape)
    M = p.U + V @ p.W
    for i in range(steps):
        if i == 0:
            H[i] = rnn_step(p, x, h)
        else:
            H[i] = tanh(H[i - 1] @ M + p.b)
    return H @ V


def wrong_1(p, V, x, h, steps):
    """The output is fed back, but the state isn't handed on: h stays the first one."""
    Z = []
    for _ in range(steps):
        h_new = tanh(x @ p.W + h @ p.U + p.b)
        z = h_new @ V
        Z.append(z)
        x = z
    return np.stack(Z)


def wrong_2(p, V, x, h, steps):
    """The state is handed on, but the output isn't fed back: the input stays the first x."""
    Z = []
    for _ in range(steps):
        h_new = tanh(x @ p.W + h @ p.U + p.b)
        z = h_new @ V
        Z.append(z)
        h = h_new
    return np.stack(Z)


def wrong_3(p, V, x, h, steps):
    """The new state, not the output, becomes the next input, and so the shapes don't fit x W from the second step on."""
    out = []
    for i in range(steps):
        h = rnn_step(p, x, h)
        out.append(h @ V)
        x = h
    return np.stack(out)


def wrong_4(p, V, x, h, steps):
    """The output is read from the old state, before the step."""
    res = []
    for s in range(steps):
        z = h @ V
        h = rnn_step(p, x, h)
        res.append(z)
        x = z
    return np.stack(res)


def wrong_5(p, V, x, h, steps):
    """The first input is counted as the first output: x is collected before the step, and the last output is missing."""
    text = []
    for _ in range(steps):
        text.append(x)
        h = rnn_step(p, x, h)
        x = h @ V
    return np.stack(text)


def wrong_6(p, V, x, h, steps):
    """The output is sampled like a letter: the next input is the one-hot vector of the largest entry, not z itself."""
    Z = []
    for _ in range(steps):
        h = tanh(x @ p.W + h @ p.U + p.b)
        z = h @ V
        Z.append(z)
        x = np.eye(V.shape[1])[z.argmax(axis=1)]
    return np.stack(Z)


def wrong_7(p, V, x, h, steps):
    """A tanh is put around the output as well."""
    Z = np.zeros((steps, len(x), V.shape[1]))
    for i in range(steps):
        h = np.tanh(np.dot(x, p.W) + np.dot(h, p.U) + p.b)
        Z[i] = x = np.tanh(np.dot(h, V))
    return Z


def wrong_8(p, V, x, h, steps):
    """The output is added to the input where it should take its place: x + z."""
    erg = []
    for _ in range(steps):
        h = rnn_step(p, x, h)
        z = h @ V
        erg.append(z)
        x = x + z
    return np.stack(erg)


def wrong_9(p, V, x, h, steps):
    """The outputs are stacked along the second axis: (B, steps, D), the batch first."""
    ys = []
    for _ in range(steps):
        h = rnn_step(p, x, h)
        x = h @ V
        ys.append(x)
    return np.stack(ys, axis=1)


def wrong_10(p, V, x, h, steps):
    """It writes into x itself, in place, and collects the same array each time, so that all outputs are the last one."""
    Z = []
    for _ in range(steps):
        h = tanh(x @ p.W + h @ p.U + p.b)
        x[...] = h @ V
        Z.append(x)
    return np.stack(Z)


def wrong_11(p, V, x, h, steps):
    """Two slips: the loop begins at 1, so the first output stays zero and one step is missing, and the bias p.b is left out."""
    B, D = x.shape
    Z = np.zeros((steps, B, D))
    for t in range(1, steps):
        h = tanh(x @ p.W + h @ p.U)
        Z[t] = h @ V
        x = Z[t]
    return Z


def wrong_12(p, V, x, h, steps):
    """Two slips: the outputs go through a softmax, and the state is set back to zeros before the first step."""
    h = np.zeros(h.shape)
    letters = []
    while len(letters) != steps:
        h = rnn_step(p, x, h)
        x = softmax(h @ V)
        letters.append(x)
    return np.array(letters)
