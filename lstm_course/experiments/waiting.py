"""A network that is read in the last column of padded batches: does it begin to learn in the end?

    python -m lstm_course.experiments.waiting

repeats all runs (some minutes on one core) and writes their results beside this file, in
waiting.json, which lesson 07 shows. Single counts may come out otherwise on another processor.
"""

import numpy as np

from ..datasets import reviews
from ..lessons.lesson_07_training_lstms.runs import RatingRun, pile, sentiment
from ..training import Vocabulary, batches
from . import stored

PADDED = (("postings", 0), ("reviews", 44), ("reviews", 48), ("reviews", 60))
SEEDS = (1, 2)
MOST = 25


def runs():
    """The settings of all runs. Texts are padded to `steps`, to the longest where that is 0."""
    return [{"texts": texts, "steps": steps, "seed": seed} for texts, steps in PADDED
            for seed in SEEDS]


def run(texts, steps, seed):
    """{"epochs": after how many the training loss is a fifth below that of those who always say
    the mean, None where 25 were not enough}.

    texts: "postings", the training texts of the page, of which one in ten retells the plot; or
    "reviews", 2,000 without a plot.
    """
    if texts == "postings":
        ids, target, train, _, _, known = pile(5)
        ids, target = [ids[n] for n in train], target[train]
    else:
        some = reviews.reviews(np.random.default_rng(5), 2000)
        known = Vocabulary([one.words for one in some])
        ids = [known.numbers(one.words) for one in some]
        target = np.array([[one.stars - 3.0] for one in some])
    data = batches(ids, target, 32, grouped=False, steps=steps or max(map(len, ids)))
    waits = RatingRun(data, data[:1], len(known), rate=0.02, seed=seed,
                      read=sentiment.last_column)
    for epoch in range(1, MOST + 1):
        if waits.epoch()[0] < 0.8 * target.var():
            return {"epochs": epoch}
    return {"epochs": None}


def kept(**settings):
    """The results that come with the course, those that agree with `settings`."""
    return stored.kept(__file__, **settings)


if __name__ == "__main__":
    stored.repeat(__file__, runs, run)
