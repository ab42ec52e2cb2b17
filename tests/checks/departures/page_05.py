"""Answers to page 05, the LSTM."""

import numpy as np

from .told import slip


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gate(k, p, x, h, act=sigmoid):
    return act(np.dot(x, p.W[k]) + np.dot(h, p.U[k]) + p.b[k])


@slip("lstm_step", "candidate by sigmoid, and the output gate has the candidate's bias", 3, 4)
def candidate_and_output(p, x, h, c):
    I = gate(0, p, x, h)  # noqa: E741
    F = gate(1, p, x, h)
    G = gate(2, p, x, h)
    O = sigmoid(x @ p.W[3] + h @ p.U[3] + p.b[2])  # noqa: E741
    C = F * c + I * G
    return O * np.tanh(C), C


@slip("lstm_step", "the cell state is shown without its tanh", 6)
def shown_without_tanh(p, x, h, c):
    pre = [x @ p.W[k] + h @ p.U[k] + p.b[k] for k in range(4)]
    keep, write, show = sigmoid(pre[1]), sigmoid(pre[0]), sigmoid(pre[3])
    cell = keep * c + write * np.tanh(pre[2])
    return show * cell, cell


@slip("lstm_step", "the forget gate has no recurrent term; i and f exchanged in (5)", 2, 5)
def two_in_two_lines(p, x, h, c):
    i = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])
    f = sigmoid(x @ p.W[1] + p.b[1])
    g = np.tanh(x @ p.W[2] + h @ p.U[2] + p.b[2])
    o = sigmoid(x @ p.W[3] + h @ p.U[3] + p.b[3])
    c2 = i * c + f * g
    return o * np.tanh(c2), c2


@slip("lstm_step", "three slips: no bias in i, tanh for sigmoid in o, old c shown", 1, 4, 6)
def three_slips(p, x, h, c):
    i = sigmoid(x @ p.W[0] + h @ p.U[0])
    f = sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1])
    g = np.tanh(x @ p.W[2] + h @ p.U[2] + p.b[2])
    o = np.tanh(x @ p.W[3] + h @ p.U[3] + p.b[3])
    c_new = f * c + i * g
    h_new = o * np.tanh(c)
    return h_new, c_new


@slip("lstm_step", "the forget gate's sum is halved, which no single edit makes", 2)
def halved_sum(p, x, h, c):
    z = x @ p.W + h @ p.U + p.b
    in_gate = sigmoid(z[0])
    forget = sigmoid(0.5 * z[1])
    cand = np.tanh(z[2])
    out_gate = sigmoid(z[3])
    cell = forget * c + in_gate * cand
    hidden = out_gate * np.tanh(cell)
    return hidden, cell


@slip("lstm_step", "the candidate is squared before it is written", 5)
def squared_candidate(p, x, h, c):
    i, f, o = (gate(k, p, x, h) for k in (0, 1, 3))
    g = gate(2, p, x, h, np.tanh)
    c = f * c + i * g ** 2
    return o * np.tanh(c), c


@slip("lstm_step", "everything in two lines; the bias of g is missing", 3)
def in_two_lines(p, x, h, c):
    c = gate(1, p, x, h) * c + gate(0, p, x, h) * np.tanh(x @ p.W[2] + h @ p.U[2])
    return gate(3, p, x, h) * np.tanh(c), c


@slip("lstm_step", "in the loop over gates the weights of the last gate stay: W[3] for all", 1, 2)
def one_gate_for_all(p, x, h, c):
    acts = []
    for k in range(4):
        z = x @ p.W[3] + h @ p.U[k] + p.b[k]
        acts.append(np.tanh(z) if k == 2 else sigmoid(z))
    i, f, g, o = acts
    c = f * c + i * g
    return o * np.tanh(c), c


@slip("lstm_step", "stops at the last line; before it the forget gate lost its bias", 2)
def stops_after_a_slip(p, x, h, c):
    i = sigmoid(x @ p.W[0] + h @ p.U[0] + p.b[0])
    f = sigmoid(x @ p.W[1] + h @ p.U[1])
    g = np.tanh(x @ p.W[2] + h @ p.U[2] + p.b[2])
    o = sigmoid(x @ p.W[3] + h @ p.U[3] + p.b[3])
    c_new = f * c + i * g
    return o @ np.tanh(c_new), c_new


@slip("hidden_state", "o from the forget gate's weights, sigmoid of the cell", 4, 6)
def both_lines(p, x, h, c_new):
    show = sigmoid(x @ p.W[1] + h @ p.U[1] + p.b[1])
    return show * sigmoid(c_new)


@slip("lstm_forward", "c is not handed on, and the steps run backwards", says="`c`")
def two_flows(p, X, h, c):
    H = []
    for x in X[::-1]:
        h, c_t = lstm_step(p, x, h, c)  # noqa: F821
        H.append(h)
    return np.stack(H), h, c_t


@slip("lstm_forward", "the step is given c for h and h for c", says="`h`")
def states_exchanged(p, X, h, c):
    H = np.empty((len(X), *h.shape))
    for t, x in enumerate(X):
        h, c = lstm_step(p, x, c, h)  # noqa: F821
        H[t] = h
    return H, h, c


@slip("lstm_forward", "the cell's state is halved between steps", says="`c`")
def halved_between(p, X, h, c):
    H = []
    for x in X:
        h, c = lstm_step(p, x, h, c / 2)  # noqa: F821
        H.append(h)
    return np.stack(H), h, c


@slip("lstm_forward", "written out, the candidate by sigmoid", says=("g", "sigmoid"))
def written_out(p, X, h, c):
    H = []
    for x in X:
        i, f, g, o = (sigmoid(x @ p.W[k] + h @ p.U[k] + p.b[k]) for k in range(4))
        c = f * c + i * g
        h = o * np.tanh(c)
        H.append(h)
    return np.stack(H), h, c
