"""Who still knows the first name when the second is written? The children's book, over seeds.

    python -m lstm_course.experiments.names_apart

repeats all runs (some ten minutes on one core) and writes their results beside this file, for
lesson 05. Another processor rounds in another way, and training makes small differences grow, so
single runs may come out otherwise; the page speaks of medians and counts.
"""

from functools import partial

import numpy as np

from ..cells import lstm, rnn
from ..training import chance_of_itself, orthogonal, train_reader
from . import stored

SEEDS = range(10)
RATES = (0.01, 0.03, 0.1)
CELLS = {"RNN": rnn, "orthogonal RNN": orthogonal(), "LSTM": lstm}

kept = partial(stored.kept, __file__)


def runs():
    """The settings of every run."""
    for most in (4, 8):
        for cell in ("RNN", "LSTM"):
            yield from budget(cell, most)
    for rate in RATES:
        yield from budget("RNN", 12, rate)
        yield from budget("RNN", 12, rate, hidden=36)
        yield from budget("RNN", 12, rate, updates=3000)
        yield from budget("orthogonal RNN", 12, rate)
        yield from budget("LSTM", 12, rate)
        yield from budget("LSTM", 12, rate, hidden=8)
    yield from budget("LSTM", 12, updates=3000)


def budget(cell, most, rate=0.03, hidden=16, updates=600):
    """The same training from all seeds."""
    for seed in SEEDS:
        yield {"cell": cell, "most": most, "rate": rate, "hidden": hidden, "updates": updates,
               "seed": seed}


def run(cell, most, rate, hidden, updates, seed):
    """One training on a book with 0 to `most` adjectives.

    Returns the chance that the second name repeats the first, after so many adjectives, and after
    24 and 48 of them; 1/3 is a guess.
    """
    model, _ = train_reader(CELLS[cell], most, hidden, updates, seed, rate)
    return {f"same after {k}": round(chance_of_itself(np.random.default_rng(0), model, n), 3)
            for k, n in (("most", most), (24, 24), (48, 48))}


if __name__ == "__main__":
    stored.repeat(__file__, runs, run)
