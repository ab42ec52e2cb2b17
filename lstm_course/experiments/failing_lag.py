"""At which lag does each cell fail? Clouds and France for the RNN and for LSTMs begun in five ways.

    python -m lstm_course.experiments.failing_lag

repeats all runs (about half an hour on one core) and writes their results beside this file, in
failing_lag.json, which lesson 06 draws. Another processor rounds in another way, and training makes
small differences grow, so single runs may come out otherwise.
"""

import json
from pathlib import Path

import numpy as np

from ..training import SGD, Adam, share_right, six_starts, train_recall

KEPT = Path(__file__).with_name("failing_lag.json")
SEEDS = (1, 2, 3, 4, 5)
BUDGETS = {
    "plain descent, 300 updates":
        ((3, 6, 9, 12, 15, 20, 30), {"updates": 300, "optimiser": SGD, "rate": 0.3}),
    "Adam, 3,000 updates":
        ((10, 20, 30, 60, 100), {"updates": 3000, "optimiser": Adam, "rate": 0.01, "enough": 0.02}),
}


def share(start, lag, seed, budget="Adam, 3,000 updates"):
    """One run: the share of right last words after the training.

    start: a key of six_starts, budget: a key of BUDGETS.
    """
    cell = six_starts(T=lag + 2)[start]
    model, _ = train_recall(cell, lag, batch=16, seed=seed, **BUDGETS[budget][1])
    return share_right(np.random.default_rng(0), model, lag)


def repeat():
    """All runs: {budget: {"lags": [...], "shares": {start: a list for each lag, one a seed}}}."""
    from tqdm import tqdm

    results = {name: {"lags": lags, "shares": {start: [] for start in six_starts(3)}}
               for name, (lags, _) in BUDGETS.items()}
    runs = [(name, lag, start) for name, (lags, _) in BUDGETS.items() for lag in lags
            for start in six_starts(3)]
    for name, lag, start in tqdm(runs, disable=None):
        results[name]["shares"][start].append(
            [round(share(start, lag, seed, name), 3) for seed in SEEDS])
    return results


def kept():
    """The results that come with the course, as `repeat` gives them."""
    return json.loads(KEPT.read_text(encoding="utf-8"))


def fails_at(lags, shares, enough=0.8):
    """The first lag at which fewer than half of the runs reach `enough`, None where none does.

    shares: a list of runs for each lag.
    """
    for lag, runs in zip(lags, shares, strict=True):
        if sum(s >= enough for s in runs) < len(runs) / 2:
            return lag
    return None


if __name__ == "__main__":
    KEPT.write_text(json.dumps(repeat(), indent=1) + "\n", encoding="utf-8")
