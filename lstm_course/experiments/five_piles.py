"""Five piles of postings: a rater asked at the last word, and one that is asked at every word.

    python -m lstm_course.experiments.five_piles

repeats all runs (some minutes on one core) and writes their results beside this file, in
five_piles.json, which lesson 07 shows. The page itself has the pile of seed 5.
"""

import numpy as np

from ..datasets import reviews
from ..lessons.lesson_07_training_lstms.runs import RatingRun, by_kind, pile, sentiment
from ..training import batches, trim
from . import stored

READ = {"last word": sentiment.last_word, "each word": sentiment.every_word}
PILES = (5, 1, 2, 3, 7)
EPOCHS = 25


def runs():
    """The settings of all runs."""
    return [{"seed": seed, "asked": asked} for seed in PILES for asked in READ]


def run(seed, asked):
    """What came of 25 epochs.

    "lowest", "end": the validation loss at its lowest and after the last epoch. With the weights of
    the lowest: the stars "off" after a quarter, a half, three quarters and all of the words of 500
    fresh reviews, and the share of "twins" that it has on the right side.
    """
    ids, target, train, valid, _, known = pile(seed)
    ids = trim(ids, 48)
    taught = RatingRun(*(batches([ids[n] for n in rows], target[rows], 32)
                         for rows in (train, valid)), len(known), rate=0.02, read=READ[asked])
    losses = np.array([taught.epoch() for _ in range(EPOCHS)])[:, 1]
    taught.take(taught.best)
    found = {"lowest": losses.min(), "end": losses[-1]}

    some = reviews.reviews(np.random.default_rng(5), 500)
    stars = np.array([one.stars for one in some])
    for quarters in (1, 2, 3, 4):
        begun = [known.numbers(one.words)[: -(-quarters * len(one.words) // 4)] for one in some]
        rated = 3 + sentiment.rate(taught.model, begun)
        found[f"off {quarters}/4"] = np.abs(rated - stars).mean()
    found["twins"] = by_kind(lambda lists: sentiment.rate(
        taught.model, [known.numbers(words) for words in lists]))["twins"][1]
    return {name: round(float(value), 3) for name, value in found.items()}


def kept(**settings):
    """The results that come with the course, those that agree with `settings`."""
    return stored.kept(__file__, **settings)


if __name__ == "__main__":
    stored.repeat(__file__, runs, run)
