"""Does an RNN that adds short numbers add long ones? Lesson 03's adder from twenty starts.

    python -m lstm_course.experiments.adders

repeats all runs (under a minute on one core) and writes their results beside this file, for lesson
03. Another processor rounds in another way, so single runs may come out otherwise.
"""

from functools import partial

from ..cells import rnn
from ..lessons.lesson_03_rnn.runs import first_slip, train_adder, wrong_sums
from . import stored

SEEDS = range(20)
PLACES = 1000                   # of the carry that is to be held

kept = partial(stored.kept, __file__)


def runs():
    """The settings of every run: trained on numbers of 5 bits at most, and of 8."""
    for longest in (5, 8):
        for seed in SEEDS:
            yield {"longest": longest, "seed": seed}


def run(longest, seed):
    """One training: shares of wrong sums, and where a carry of 0 and of 1 is lost (None: held)."""
    adder = train_adder(rnn, hidden=8, longest=longest, seed=seed)
    return {"wrong, 5 bits": wrong_sums(adder, 5), "wrong, 64 bits": wrong_sums(adder, 64),
            "0 lost at": first_slip(adder, PLACES, 0), "1 lost at": first_slip(adder, PLACES, 1)}


if __name__ == "__main__":
    stored.repeat(__file__, runs, run)
