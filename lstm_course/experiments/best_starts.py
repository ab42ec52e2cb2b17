"""Each recurrent network at its best: clouds and France over 60 words, ten starts.

    python -m lstm_course.experiments.best_starts

repeats all runs (about twenty minutes on one core) and writes their results beside this file, in
best_starts.json, which lesson 06 shows. For each start and lag, five seeds choose one of three
learning rates; ten other seeds, which had no part in the choice, are then counted. Another
processor rounds in another way, and training makes small differences grow, so single runs may come
out otherwise.
"""

import json
from pathlib import Path

import numpy as np

from ..lessons.lesson_06_lstm_gradients.runs import train_recalls
from ..training import share_right, ten_starts

KEPT = Path(__file__).with_name("best_starts.json")
STARTS_AT = {60: tuple(ten_starts(3))}
RATES = (0.001, 0.003, 0.01)
CHOOSING, COUNTED = range(1, 6), range(11, 21)


def shares(start, lag, runs):
    """The share of right last words after each run; runs are (seed, rate), start: of ten_starts."""
    cell = ten_starts(T=lag + 2)[start]
    return [round(share_right(np.random.default_rng(0), model, lag), 3)
            for model, _ in train_recalls(cell, lag, runs)]


def best(tried, enough=0.8):
    """The rate with most runs at `enough` or above, of equal ones the larger mean.

    tried: {rate: the shares of its runs}.
    """
    return max(tried, key=lambda rate: (sum(s >= enough for s in tried[rate]),
                                        np.mean(tried[rate])))


def repeat_one(start, lag):
    """{"tried": {rate: five shares}, "rate": the best one, "shares": ten others with it}."""
    found = shares(start, lag, [(seed, rate) for rate in RATES for seed in CHOOSING])
    n = len(CHOOSING)
    tried = {str(rate): found[k * n:(k + 1) * n] for k, rate in enumerate(RATES)}
    rate = float(best(tried))
    return {"tried": tried, "rate": rate,
            "shares": shares(start, lag, [(seed, rate) for seed in COUNTED])}


def repeat():
    """All runs: {lag: {start: what `repeat_one` gives}}; the lags are strings, as in JSON."""
    from tqdm import tqdm

    found = {str(lag): {} for lag in STARTS_AT}
    todo = [(lag, start) for lag, starts in STARTS_AT.items() for start in starts]
    for lag, start in tqdm(todo, disable=None):
        found[str(lag)][start] = repeat_one(start, lag)
    return found


def kept():
    """The results that come with the course, as `repeat` gives them."""
    return json.loads(KEPT.read_text(encoding="utf-8"))


if __name__ == "__main__":
    KEPT.write_text(json.dumps(repeat(), indent=1) + "\n", encoding="utf-8")
