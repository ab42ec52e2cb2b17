"""How much of the gradient by U does truncated backpropagation through time miss?

Random RNNs of 32 units, whose U has a given spectral radius, read 40 steps of inputs of ordinary
size (standard deviation 1 for each unit).
"""

import numpy as np

from lstm_course.cells import rnn
from lstm_course.layers import scan
from lstm_course.training.gradient_flow import with_radius

T, BATCH, D, HIDDEN = 40, 8, 4, 32


def missing(part, whole):
    """How far `part` is from `whole`, both arrays of one shape, as a share of whole's norm."""
    return float(np.linalg.norm(part - whole) / np.linalg.norm(whole))


def last_steps(K, radius, seed):
    """One loss at the end: the share of dU that the steps before the last K would have added."""
    p, H, tape, rng = read(radius, seed)
    ds = rnn.State(rng.normal(size=H[-1].shape))
    part, whole = (scan.backward(rnn, p, 0 * H[-n:], ds, tape[-n:])[2].U for n in (K, T))
    return missing(part, whole)


def in_chunks(K, radius, seed):
    """A loss at every step: the share of dU that is lost where time is cut into chunks of K."""
    p, H, tape, rng = read(radius, seed)
    dH = rng.normal(size=H.shape)
    pieces = [scan.backward(rnn, p, dH[t : t + K], None, tape[t : t + K])[2].U
              for t in range(0, T, K)]
    return missing(sum(pieces), scan.backward(rnn, p, dH, None, tape)[2].U)


def read(radius, seed):
    """A random network that has read random inputs -> its weights, states, tape, and the rng."""
    rng = np.random.default_rng(seed)
    W = rng.normal(size=(D, HIDDEN)) / np.sqrt(D)
    p = rnn.Params(W, with_radius(rng.normal(size=(HIDDEN, HIDDEN)), radius), np.zeros((1, HIDDEN)))
    H, _, tape = scan.forward(rnn, p, rng.normal(size=(T, BATCH, D)))
    return p, H, tape, rng
