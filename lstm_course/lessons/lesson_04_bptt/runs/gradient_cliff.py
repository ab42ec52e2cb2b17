"""The smallest RNN with a cliff in its loss: one unit, one weight to be learned.

    h_t = tanh(u h_{t-1} + 0.2),  h_0 = -0.9,  loss = (h_T - 0.7)^2 / 2

For a small u the unit settles at a positive value, for a large one it stays negative. Between the
two stands a wall, and the gradient on it is as large as the wall is steep.

Source: after Pascanu, Mikolov & Bengio 2013, "On the difficulty of training recurrent neural
networks", Figure 6, whose unit has a sigmoid.
"""

import numpy as np

from lstm_course.cells import rnn
from lstm_course.layers import scan
from lstm_course.training.optimisers import clip

STEPS, START, BIAS, TARGET = 20, -0.9, 0.2, 0.7


def loss_and_slope(u):
    """The loss and its derivative by u, two plain floats."""
    p = rnn.Params(np.zeros((1, 1)), np.array([[u]]), np.array([[BIAS]]))
    first = rnn.State(np.array([[START]]))
    H, s, tape = scan.forward(rnn, p, np.zeros((STEPS, 1, 1)), first)
    error = s.h - TARGET
    _, _, dp = scan.backward(rnn, p, np.zeros_like(H), rnn.State(error), tape)
    return float(0.5 * error[0, 0] ** 2), float(dp.U[0, 0])


def walk_down(u, updates, rate, limit=None):
    """Gradient descent from u -> all values of u, an array (updates + 1,).

    With a limit, the gradient is clipped.
    """
    passed = [u]
    for _ in range(updates):
        du = [np.array([loss_and_slope(passed[-1])[1]])]
        if limit is not None:
            clip(du, limit)
        passed.append(passed[-1] - rate * du[0][0])
    return np.array(passed)
