"""Grouped by length, read in the last column: what does a missing mask do, over ten seeds?

    python -m lstm_course.experiments.ten_seeds.missing_mask

repeats all runs (under a minute on one core) and writes their results beside this file, in
missing_mask.json, which lesson 07 shows. The page itself has seed 1.
"""

from functools import cache

from ...lessons.lesson_07_training_lstms.runs import RatingRun, pile, sentiment
from ...training import batches, trim
from .. import stored

READ = {"last column": sentiment.last_column, "last word": sentiment.last_word}
SEEDS = range(1, 11)
EPOCHS = 3


def runs():
    """The settings of all runs."""
    return [{"read": read, "seed": seed} for read in READ for seed in SEEDS]


def run(read, seed):
    """The validation loss after three epochs on grouped batches: "grouped", and with all texts
    padded to the longest of the pile, "padded"."""
    train, valid, padded, words = data()
    taught = RatingRun(train, valid, words, rate=0.02, seed=seed, read=READ[read])
    for _ in range(EPOCHS):
        taught.epoch()
    return {"grouped": round(taught.losses[-1][1], 3),
            "padded": round(sentiment.loss_of(taught.model, padded, READ[read]), 3)}


@cache
def data():
    """The page's texts, trimmed: grouped batches to train on and to validate with, the latter
    again, all padded to the longest text before trimming; and how many words are known."""
    ids, target, train, valid, _, known = pile(5)
    cut, longest = trim(ids, 48), max(map(len, ids))
    of = {name: ([cut[n] for n in rows], target[rows], 32)
          for name, rows in {"train": train, "valid": valid}.items()}
    return (batches(*of["train"]), batches(*of["valid"]),
            batches(*of["valid"], grouped=False, steps=longest), len(known))


def kept(**settings):
    """The results that come with the course, those that agree with `settings`."""
    return stored.kept(__file__, **settings)


if __name__ == "__main__":
    stored.repeat(__file__, runs, run)
