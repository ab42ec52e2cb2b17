"""How far back does an RNN learn to look? Clouds and France, over seeds, rates and starts.

    python -m lstm_course.experiments.clouds_and_france

repeats all runs (about a quarter of an hour on one core) and writes their results beside this file,
for lesson 04. Another processor rounds in another way, and training makes small differences grow,
so single runs may come out otherwise; the page speaks of counts and medians.
"""

from functools import partial

import numpy as np

from ..cells import rnn
from ..training import SGD, Adam, orthogonal, share_right, train_recall
from . import stored

SEEDS = range(1, 11)
LAGS = (3, 6, 9, 12, 15, 20, 30)
STARTS = {"ordinary": rnn, "orthogonal": orthogonal()}
OPTIMISERS = {"descent": SGD, "Adam": Adam}

kept = partial(stored.kept, __file__)


def runs():
    """The settings of every run."""
    yield from budget("ordinary", "descent", 0.3, 300, LAGS)
    for rate in (0.1, 1.0):
        yield from budget("ordinary", "descent", rate, 300, (12, 30))
    for rate in (0.003, 0.01, 0.03):
        yield from budget("ordinary", "Adam", rate, 300, (30,))
    for start in STARTS:
        yield from budget(start, "Adam", 0.002, 3000, (60,))
    yield from budget("ordinary", "descent", 0.3, 3000, (60,))
    yield from budget("ordinary", "Adam", 0.01, 3000, (60,))


def budget(start, optimiser, rate, updates, lags):
    """The same training at some lags, from all seeds."""
    for lag in lags:
        for seed in SEEDS:
            yield {"start": start, "optimiser": optimiser, "rate": rate, "updates": updates,
                   "lag": lag, "seed": seed}


def run(start, optimiser, rate, updates, lag, seed):
    """One training; it ends earlier where the loss is as good as nothing.

    Returns the share of right last words, and the mean loss of the last 100 updates in nats.
    """
    model, losses = train_recall(STARTS[start], lag, updates, OPTIMISERS[optimiser], rate,
                                 batch=16, seed=seed, enough=0.02)
    share = share_right(np.random.default_rng(0), model, lag)
    return {"right": round(share, 3), "loss": round(float(losses[-100:].mean()), 3)}


if __name__ == "__main__":
    stored.repeat(__file__, runs, run)
