"""Three training runs whose mistakes are to be told from their learning curves."""

from functools import cache

import numpy as np

from lstm_course.datasets import raw_reviews
from lstm_course.training.batching import batches, trim
from lstm_course.training.train_test_split import split
from lstm_course.training.vocabulary import Vocabulary, words_of

from . import sentiment
from .rating_labels import label
from .resumable_run import RatingRun


@cache
def three_runs(epochs=15, authors=450, seed=2):
    """Losses of the same network, an array (epochs, 2) for each run, as `learning_curves` takes it.

    A  split by author: it learns its texts by heart, and the validation loss says so
    B  split by row: it does so, too, but half of the validation texts have doubles in training
    C  read in the last column of padded batches: it learns nothing
    """
    rng = np.random.default_rng(seed)
    rated = [(one.author, *label(one.text)) for one in raw_reviews.postings(rng, authors)]
    names, stars, texts = zip(*[one for one in rated if one[1] is not None], strict=True)
    known = Vocabulary(words_of(text) for text in texts)
    ids = trim([known.numbers(words_of(text)) for text in texts], 48)
    target = np.array(stars, dtype=float)[:, None] - 3
    by_author, by_row = (split(np.random.default_rng(seed), groups, (0.75, 0.25))
                         for groups in (names, np.arange(len(ids))))
    runs = {"A": (by_author, sentiment.last_word, {}),
            "B": (by_row, sentiment.last_word, {}),
            "C": (by_author, sentiment.last_column, {"grouped": False, "steps": 60})}
    panels = {}
    for name, (parts, read, how) in runs.items():
        data = [batches([ids[n] for n in rows], target[rows], 32, **how) for rows in parts]
        run = RatingRun(*data, len(known), rate=0.02, read=read, patience=epochs)
        run.fit(epochs)
        panels[name] = np.array(run.losses), None
    return panels
