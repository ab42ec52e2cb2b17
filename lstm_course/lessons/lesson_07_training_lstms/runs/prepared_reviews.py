"""A pile of postings, made ready as lesson 07 does it step by step: labelled, split, numbered."""

from collections import namedtuple

import numpy as np

from lstm_course.datasets import raw_reviews
from lstm_course.training.train_test_split import split
from lstm_course.training.vocabulary import Vocabulary, words_of

from .rating_labels import label

Pile = namedtuple("Pile", "ids target train valid test known")


def pile(seed, authors=1200):
    """The postings of so many authors -> a Pile.

    ids: word numbers of each rated text; target (N, 1): its stars, 3 being 0; train, valid, test:
    row numbers, no author in two of them; known: the Vocabulary of the training texts.
    """
    rng = np.random.default_rng(seed)
    rated = [(one.author, *label(one.text)) for one in raw_reviews.postings(rng, authors)]
    names, stars, texts = zip(*[one for one in rated if one[1] is not None], strict=True)
    parts = split(rng, np.array(names), (0.70, 0.15, 0.15))
    texts = [words_of(text) for text in texts]
    known = Vocabulary([texts[n] for n in parts[0]])
    return Pile([known.numbers(words) for words in texts], np.array(stars)[:, None] - 3.0, *parts,
                known)
