"""The same cell, begun otherwise: what it remembers before it has learned anything.

A started cell is a cell as `lstm_course.cells` has them, with an `init` of its own. Its random
weights are those of the cell itself, drawn in the same order, so that only the biases differ, or
only U.
"""

from functools import partial
from types import SimpleNamespace

import numpy as np

from ..cells import irnn, lstm, lstm_1997, rnn


def started(cell, init):
    """The cell with another init(rng, D, H) -> its Params."""
    return SimpleNamespace(Params=cell.Params, State=cell.State, init=init, forward=cell.forward,
                           backward=cell.backward)


def forget_bias(b):
    """The LSTM whose forget gate begins with the bias b in every unit."""
    return started(lstm, partial(lstm.init, forget_bias=b))


def orthogonal(cell=rnn):
    """The cell with recurrent weights U that turn a state and leave its length as it is.

    Source: Saxe, McClelland & Ganguli 2014, "Exact solutions to the nonlinear dynamics of learning
    in deep linear neural networks"; kept so by construction in Arjovsky, Shah & Bengio 2016,
    "Unitary evolution recurrent neural networks". Here U is free to leave it in training.
    """
    def init(rng, D, H):
        p = cell.init(rng, D, H)
        Q, R = np.linalg.qr(p.U)
        return p._replace(U=Q * np.sign(np.diagonal(R, axis1=-2, axis2=-1))[..., None, :])
    return started(cell, init)


def identity():
    """The RNN with U = 1: it begins by copying its state. (With rectified units: `cells.irnn`.)"""
    return started(rnn, lambda rng, D, H: rnn.init(rng, D, H)._replace(U=np.eye(H)))


def without_recurrence(cell):
    """The cell with U = 0: no unit sees another, nor its own past but for its cell state."""
    def init(rng, D, H):
        p = cell.init(rng, D, H)
        return p._replace(U=np.zeros_like(p.U))
    return started(cell, init)


def chrono(T):
    """The LSTM with chrono initialisation: its units begin with memories of 2 to T steps."""
    def init(rng, D, H):
        p = lstm.init(rng, D, H)
        return p._replace(b=chrono_biases(rng.uniform(size=H), T))
    return started(lstm, init)


def chrono_biases(u, T):
    """Biases (4, 1, H) from H random numbers u, uniform between 0 and 1.

    Forget gate: log of a number between 1 and T - 1; input gate: minus that; the others 0.
    Source: Tallec & Ollivier 2018, "Can recurrent neural networks warp time?". Raises ValueError
    where T is under 3, as there is nothing to draw from then.
    """
    if T < 3:
        raise ValueError(f"T is {T}, expected 3 steps or more")
    b = np.zeros((4, 1, len(u)))
    b[1] = np.log(1 + u * (T - 2))
    b[0] = -b[1]
    return b


def ten_starts(T):
    """Recurrent networks and LSTMs, each begun in every way that is known to help, by name.

    T is for chrono. The first four are recurrent networks without gates, the others LSTMs.
    """
    return {"RNN": rnn, "RNN, U orthogonal": orthogonal(),
            "RNN, U = 1": identity(), "IRNN": irnn,
            "no forget gate": lstm_1997, "forget bias 0": forget_bias(0.0),
            "forget bias 1": forget_bias(1.0), "forget bias 3": forget_bias(3.0),
            "forget bias 5": forget_bias(5.0), "chrono": chrono(T)}


def six_starts(T):
    """The RNN, the LSTM without forget gate and the LSTM begun in four ways; T is for chrono."""
    return {"RNN": rnn, "no forget gate": lstm_1997, "forget bias 0": forget_bias(0.0),
            "forget bias 1": forget_bias(1.0), "forget bias 3": forget_bias(3.0),
            "chrono": chrono(T)}
