"""Many runs of `train_recall` with Adam, side by side, by PyTorch in float32.

The sentences, the first weights and the steps are those of `train_recall` with the same seed; it
is several times as fast. Each run is by itself: nothing is shared but the
time that it takes to call PyTorch.
"""

import numpy as np

from lstm_course.cells import irnn, lstm, lstm_1997, rnn
from lstm_course.datasets import long_range_word as task
from lstm_course.training import readout_model as models


def train_recalls(cell, lag, runs, updates=3000, hidden=16, batch=16, enough=0.02):
    """Trains one model for each (seed, rate) in runs; gradients are clipped at norm 1.

    cell: rnn, irnn, lstm or lstm_1997, or a cell that was `started` from one of them; another one
    is a ValueError. A run ends earlier where the mean loss of its last 50 updates is below
    `enough`. Returns (model, losses) for each run, as `train_recall` does.
    """
    import torch

    threads = torch.get_num_threads()
    torch.set_num_threads(1)  # sums in one order, and arrays this small gain nothing from two
    try:
        learning = [_Run(cell, lag, seed, rate, hidden) for seed, rate in runs]
        going = learning
        for n in range(updates):
            _update(going, batch)
            going = [run for run in going if n < 50 or not np.mean(run.losses[-50:]) < enough]
            if not going:
                break
        return [(run.model(cell), np.array(run.losses)) for run in learning]
    finally:
        torch.set_num_threads(threads)


class _Run:
    """One run: its weights as tensors, its optimiser, its sentences and its losses."""

    def __init__(self, cell, lag, seed, rate, hidden):
        import torch

        self.rng = np.random.default_rng(seed)
        model = models.init(self.rng, cell, len(task.WORDS), hidden)
        self.pool = task.batch(self.rng, lag, 3000)
        self.kind = type(model.p)
        if self.kind not in _LAST:
            raise ValueError(f"the cell's weights are {self.kind.__module__}.Params, expected "
                             "those of rnn, irnn, lstm or lstm_1997")
        self.weights = [torch.tensor(w, dtype=torch.float32, requires_grad=True)
                        for w in models.weights(model)]
        self.optimiser = torch.optim.Adam(self.weights, lr=rate, fused=True)
        self.losses = []

    def model(self, cell):
        *p, V, a = (w.detach().numpy().astype(float) for w in self.weights)
        return models.Model(cell, self.kind(*p), V, a)


def _update(runs, batch):
    import torch
    from torch.nn.functional import cross_entropy, one_hot

    words = torch.from_numpy(np.stack(
        [run.pool[:, run.rng.integers(run.pool.shape[1], size=batch)] for run in runs]))
    X = one_hot(words[:, :-1], len(task.WORDS)).float()                  # (S, T, B, D)
    for run in runs:
        run.optimiser.zero_grad()
    last = _LAST[runs[0].kind](runs, X)
    losses = torch.stack([cross_entropy(h @ run.weights[-2] + run.weights[-1], right)
                          for run, h, right in zip(runs, last, words[:, -1], strict=True)])
    losses.sum().backward()
    for run, loss in zip(runs, losses.tolist(), strict=True):
        torch.nn.utils.clip_grad_norm_(run.weights, 1.0)
        run.optimiser.step()
        run.losses.append(loss)


def _lstm(runs, X):
    """The last hidden states (B, H) of each LSTM: PyTorch's own does all the steps in one call."""
    import torch

    for run, x in zip(runs, X, strict=True):
        W, U, b = run.weights[:3]
        if run.kind is lstm_1997.Params:                                 # with an open forget gate
            W, U = (torch.cat((w[:1], torch.zeros_like(w[:1]), w[1:])) for w in (W, U))
            b = torch.cat((b[:1], torch.full_like(b[:1], 1000.0), b[1:]))
        H = b.shape[-1]
        rows = [W.mT.reshape(4 * H, -1), U.mT.reshape(4 * H, -1), b.reshape(-1), b.new_zeros(4 * H)]
        first = x.new_zeros(1, x.shape[1], H)
        yield torch.lstm(x, (first, first), rows, True, 1, 0.0, True, False, False)[0][-1]


def _recurrent(squash):
    def last(runs, X):
        """The last hidden states (S, B, H) of plain recurrent networks, step by step, all at once.
        """
        import torch

        W, U, b = (torch.stack([run.weights[n] for run in runs]) for n in range(3))
        into = (X @ W[:, None] + b[:, None]).transpose(0, 1)             # (T, S, B, H)
        h = torch.zeros_like(into[0])
        for z in into:
            h = getattr(torch, squash)(torch.baddbmm(z, h, U))
        return h
    return last


_LAST = {lstm.Params: _lstm, lstm_1997.Params: _lstm,
         rnn.Params: _recurrent("tanh"), irnn.Params: _recurrent("relu")}
