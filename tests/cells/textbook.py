"""The cells once more, as textbooks write them: one gate at a time, in torch, for autograd.

Each function takes the parameters, x and the state's fields, and gives the new state's fields in
the same order. A gate multiplies one long matrix with [h, x] (and what else it sees) side by side,
so that nothing of the packed arithmetic of `lstm_course.cells` is repeated here.
"""

from torch import cat, diag, relu, sigmoid, tanh
from torch.nn.functional import linear


def neuron(p, k, x, h, *also):
    """W·[h, x, ...] + b of gate k, where `also` are pairs of a matrix and what it multiplies."""
    W = cat([p.U[k], p.W[k], *(matrix for matrix, _ in also)])
    return linear(cat([h, x, *(seen for _, seen in also)], dim=1), W.T, p.b[k].sum(0))


def feedforward(p, x, h):
    return (tanh(linear(x, p.W.T, p.b[0])),)


def rnn(p, x, h):
    return (tanh(linear(cat([h, x], dim=1), cat([p.U, p.W]).T, p.b[0])),)


def irnn(p, x, h):
    return (relu(linear(cat([h, x], dim=1), cat([p.U, p.W]).T, p.b[0])),)


def elman(p, x, h, c):
    c = sigmoid(linear(cat([c, x], dim=1), cat([p.U, p.W]).T, p.b[0]))
    return sigmoid(linear(c, p.V.T, p.a[0])), c


def gru(p, x, h):
    r = sigmoid(neuron(p, 0, x, h))
    z = sigmoid(neuron(p, 1, x, h))
    n = tanh(linear(x, p.W[2].T, p.b[2, 0]) + r * linear(h, p.U[2].T, p.c[0]))
    return (n + z * (h - n),)


def gru_cho(p, x, h):
    r = sigmoid(neuron(p, 0, x, h))
    z = sigmoid(neuron(p, 1, x, h))
    n = tanh(neuron(p, 2, x, r * h))
    return (n + z * (h - n),)


def lstm_1997(p, x, h, c):
    c = c + sigmoid(neuron(p, 0, x, h)) * tanh(neuron(p, 1, x, h))
    return sigmoid(neuron(p, 2, x, h)) * tanh(c), c


def lstm(p, x, h, c):
    c = sigmoid(neuron(p, 1, x, h)) * c + sigmoid(neuron(p, 0, x, h)) * tanh(neuron(p, 2, x, h))
    return sigmoid(neuron(p, 3, x, h)) * tanh(c), c


def lstm_linear(p, x, h, c):
    c = sigmoid(neuron(p, 1, x, h)) * c + sigmoid(neuron(p, 0, x, h)) * tanh(neuron(p, 2, x, h))
    return sigmoid(neuron(p, 3, x, h)) * c, c


def coupled(p, x, h, c):
    g = tanh(neuron(p, 1, x, h))
    c = g + sigmoid(neuron(p, 0, x, h)) * (c - g)
    return sigmoid(neuron(p, 2, x, h)) * tanh(c), c


def peephole(p, x, h, c):
    Pi, Pf, Po = (diag(v[0]) for v in p.v)
    i = sigmoid(neuron(p, 0, x, h, (Pi, c)))
    f = sigmoid(neuron(p, 1, x, h, (Pf, c)))
    c = f * c + i * tanh(neuron(p, 2, x, h))
    return sigmoid(neuron(p, 3, x, h, (Po, c))) * tanh(c), c


def peephole_full(p, x, h, c):
    i = sigmoid(neuron(p, 0, x, h, (p.V[0], c)))
    f = sigmoid(neuron(p, 1, x, h, (p.V[1], c)))
    c = f * c + i * tanh(neuron(p, 2, x, h))
    return sigmoid(neuron(p, 3, x, h, (p.V[2], c))) * tanh(c), c


def no_input_gate(p, x, h, c):
    Pf, Po = (diag(v[0]) for v in p.v)
    c = sigmoid(neuron(p, 0, x, h, (Pf, c))) * c + tanh(neuron(p, 1, x, h))
    return sigmoid(neuron(p, 2, x, h, (Po, c))) * tanh(c), c


def no_forget_gate(p, x, h, c):
    Pi, Po = (diag(v[0]) for v in p.v)
    c = c + sigmoid(neuron(p, 0, x, h, (Pi, c))) * tanh(neuron(p, 1, x, h))
    return sigmoid(neuron(p, 2, x, h, (Po, c))) * tanh(c), c


def no_output_gate(p, x, h, c):
    Pi, Pf = (diag(v[0]) for v in p.v)
    i = sigmoid(neuron(p, 0, x, h, (Pi, c)))
    f = sigmoid(neuron(p, 1, x, h, (Pf, c)))
    c = f * c + i * tanh(neuron(p, 2, x, h))
    return tanh(c), c


def no_input_activation(p, x, h, c):
    Pi, Pf, Po = (diag(v[0]) for v in p.v)
    i = sigmoid(neuron(p, 0, x, h, (Pi, c)))
    f = sigmoid(neuron(p, 1, x, h, (Pf, c)))
    c = f * c + i * neuron(p, 2, x, h)
    return sigmoid(neuron(p, 3, x, h, (Po, c))) * tanh(c), c


def no_output_activation(p, x, h, c):
    Pi, Pf, Po = (diag(v[0]) for v in p.v)
    i = sigmoid(neuron(p, 0, x, h, (Pi, c)))
    f = sigmoid(neuron(p, 1, x, h, (Pf, c)))
    c = f * c + i * tanh(neuron(p, 2, x, h))
    return sigmoid(neuron(p, 3, x, h, (Po, c))) * c, c


def coupled_peephole(p, x, h, c):
    Pf, Po = (diag(v[0]) for v in p.v)
    g = tanh(neuron(p, 1, x, h))
    c = g + sigmoid(neuron(p, 0, x, h, (Pf, c))) * (c - g)
    return sigmoid(neuron(p, 2, x, h, (Po, c))) * tanh(c), c


def full_gate_recurrence(p, x, h, c, i, f, o):
    Pi, Pf, Po = (diag(v[0]) for v in p.v)
    Rii, Rfi, Roi = p.R[0].chunk(3)
    Rif, Rff, Rof = p.R[1].chunk(3)
    Rio, Rfo, Roo = p.R[2].chunk(3)
    new_i = sigmoid(neuron(p, 0, x, h, (Pi, c), (Rii, i), (Rfi, f), (Roi, o)))
    new_f = sigmoid(neuron(p, 1, x, h, (Pf, c), (Rif, i), (Rff, f), (Rof, o)))
    c = new_f * c + new_i * tanh(neuron(p, 2, x, h))
    new_o = sigmoid(neuron(p, 3, x, h, (Po, c), (Rio, i), (Rfo, f), (Roo, o)))
    return new_o * tanh(c), c, new_i, new_f, new_o
