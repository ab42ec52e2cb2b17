"""Which unit keeps what? Found by measuring, not by looking."""

import numpy as np

from ..datasets.text.childrens_book import ADJECTIVES, NAMES
from .cell_activations import cell_states, read


def name_scores(model, adjectives=3):
    """How well each unit's cell state tells the three first names apart -> an array (H,).

    The model reads, for each name, all sentences' beginnings of one saw and one adjective said
    `adjectives` times. The score is the spread between the names over the spread within a name.
    """
    c = np.array([
        [cell_states(read(model, [name, "saw", *[word] * adjectives]))[2:] for word in ADJECTIVES]
        for name in NAMES
    ])                                             # (names, words, steps, H)
    between = c.mean((1, 2)).std(0)
    within = np.sqrt(c.var((1, 2)).mean(0))
    return between / within


def keeper(model):
    """The unit that tells the first names apart best, a plain int."""
    return int(name_scores(model).argmax())
