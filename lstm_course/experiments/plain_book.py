"""What goes wrong in 10,000 sentences of the plain book, by writers from ten starts?

    python -m lstm_course.experiments.plain_book

repeats all runs (about a minute on one core) and writes their results beside this file, for lesson
03. Another processor rounds in another way, so single counts may come out otherwise.
"""

from functools import partial

import numpy as np

from ..cells import feedforward, rnn
from ..lessons.lesson_03_rnn.runs import kinds_of, sentences_of
from ..training import train_reader
from . import stored

SEEDS = range(10)
WRITERS = {"no loop": feedforward, "RNN": rnn}
SENTENCES = 10_000

kept = partial(stored.kept, __file__)


def runs():
    """The settings of every run."""
    for writer in WRITERS:
        for updates in (600, 3000):
            for seed in SEEDS:
                yield {"writer": writer, "updates": updates, "seed": seed}


def run(writer, updates, seed):
    """One training: how many of 10,000 sentences are of each kind."""
    model, _ = train_reader(WRITERS[writer], most=0, updates=updates, seed=seed)
    return kinds_of(sentences_of(np.random.default_rng(0), model, SENTENCES))


if __name__ == "__main__":
    stored.repeat(__file__, runs, run)
