"""The temporal order task: what an LSTM hears of it at first, and learning it by PyTorch's LSTM.

PyTorch's is the cell of `lstm_course.cells.lstm`, begun with the same weights, only faster. Learned
is by the paper's own criterion. Gradients are clipped at norm 1.
"""

from collections import namedtuple

import numpy as np

from lstm_course.datasets import temporal_order as task
from lstm_course.datasets.encoding import one_hot as to_one_hot
from lstm_course.layers import scan

Run = namedtuple("Run", "sequences losses")
IN_A_ROW = 2000


def train_temporal_order(cell, most=100_000, T=100, seed=1, hidden=16, batch=20, rate=0.01):
    """Trains until 2,000 sequences in a row are right, or `most` have been read -> a Run.

    cell: lstm or a cell started from it (see `training.initialisation`). A sequence is right where
    none of the four outputs is off by 0.3 or more. Run.sequences is how many had been read by then,
    None where it was not learned; Run.losses has the loss in nats at each update.
    """
    import torch

    threads = torch.get_num_threads()
    torch.set_num_threads(1)  # sums in one order, and steps this small gain nothing from two
    try:
        return _learn(cell, most, T, seed, hidden, batch, rate)
    finally:
        torch.set_num_threads(threads)


def _learn(cell, most, T, seed, hidden, batch, rate):
    import torch
    from torch.nn.functional import cross_entropy, one_hot

    rng = np.random.default_rng(seed)
    reader = in_torch(cell.init(rng, len(task.SYMBOLS), hidden))
    torch.manual_seed(seed)
    read_out = torch.nn.Linear(hidden, len(task.ORDERS))
    weights = [*reader.parameters(), *read_out.parameters()]
    optimiser = torch.optim.Adam(weights, lr=rate)
    eye, losses, row = torch.eye(len(task.SYMBOLS)), [], 0
    for n in range(batch, most + 1, batch):
        ids, orders = map(torch.from_numpy, task.batch(rng, batch, T))
        scores = read_out(reader(eye[ids])[0][-1])
        loss = cross_entropy(scores, orders)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(weights, 1.0)
        optimiser.step()
        losses.append(loss.item())
        off = (scores.softmax(-1) - one_hot(orders, len(task.ORDERS))).abs().amax(-1)
        row = row + batch if (off < 0.3).all() else 0
        if row >= IN_A_ROW:
            return Run(n, np.array(losses))
    return Run(None, np.array(losses))


def heard(cell, T=100, seed=1, hidden=16, rows=200):
    """What the last hidden state of a cell that has just been begun knows of the two signals.

    Two numbers, for the first and the second signal: how far the state moves when that signal is
    exchanged, X for Y, in parts of how far it moves from row to row. Both are roots of means of
    squares over `rows` random rows.
    """
    p = cell.init(np.random.default_rng(seed), len(task.SYMBOLS), hidden)
    ids, _ = task.batch(np.random.default_rng(seed), rows, T)

    def last(ids):
        return scan.forward(cell, p, to_one_hot(ids, len(task.SYMBOLS)))[1].h

    h = last(ids)
    X, Y = task.SYMBOLS.index("X"), task.SYMBOLS.index("Y")
    at = np.sort(np.argsort(ids < X, axis=0, kind="stable")[:2], axis=0)  # the signals' places
    found = []
    for places in at:
        other = ids.copy()
        other[places, np.arange(rows)] = X + Y - ids[places, np.arange(rows)]
        found.append(float(np.sqrt(((last(other) - h) ** 2).sum(1).mean() / h.var(0).sum())))
    return tuple(found)


def in_torch(p):
    """Params of `lstm_course.cells.lstm` -> a torch.nn.LSTM of float32 with the same weights.

    PyTorch has two biases, of which only the sum matters; the second one is 0.
    """
    import torch

    _, D, H = p.W.shape
    module = torch.nn.LSTM(D, H)
    given = {"weight_ih_l0": p.W.mT.reshape(-1, D), "weight_hh_l0": p.U.mT.reshape(-1, H),
             "bias_ih_l0": p.b.reshape(-1), "bias_hh_l0": np.zeros(4 * H)}
    module.load_state_dict({k: torch.tensor(v, dtype=torch.float32) for k, v in given.items()})
    return module
