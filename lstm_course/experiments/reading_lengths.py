"""Which reader judges sentences longer than those of its training? Lesson 02's, over ten seeds.

    python -m lstm_course.experiments.reading_lengths

repeats all runs (about a minute on one core) and writes their results beside this file, for lesson
02.
"""

from functools import partial

from ..lessons.lesson_02_feed_forward.runs import length_generalisation
from ..training import cnn
from . import stored

SEEDS = range(10)
ADVERBS = range(12)             # 11 to 22 words
READERS = {
    "window": length_generalisation.train_window,
    "convolution": length_generalisation.train_convolution,
    "convolution, maximum": partial(length_generalisation.train_convolution, pool=cnn.maximum),
}

kept = partial(stored.kept, __file__)


def runs():
    """The settings of every run: trained on two adverbs, and on none to three."""
    for seen in ([2], [0, 1, 2, 3]):
        for reader in READERS:
            for seed in SEEDS:
                yield {"reader": reader, "seen": seen, "seed": seed}


def run(reader, seen, seed):
    """One training from other first weights: the shares right of 400, one for each of ADVERBS."""
    return {"right": length_generalisation.share_right(READERS[reader](seen, seed=seed), ADVERBS)}


if __name__ == "__main__":
    stored.repeat(__file__, runs, run)
