"""Is a word still in the hidden state? Ask a read-out that was made for this one question."""

import numpy as np

from lstm_course.datasets import childrens_book, encoding
from lstm_course.training.probe_language_model import before_second_name
from lstm_course.training.readout_model import forward


def probe_first_name(rng, model, adjectives, sentences=1800):
    """The share of sentences whose first name can be read off the hidden state, between 0 and 1.

    The state is the one just before the second name. A linear read-out for "who was first?" is
    fitted to it by least squares on half of the sentences and tried on the other half. 1/3 is a
    guess among the three names. The model's own read-out plays no part.
    """
    ids, first = before_second_name(rng, adjectives, sentences)
    H = forward(model, encoding.one_hot(ids, len(childrens_book.WORDS)))[2][-1]
    H = np.concatenate([H, np.ones((sentences, 1))], axis=1)
    half = sentences // 2
    targets = np.eye(len(childrens_book.NAMES))[first]
    read_out = np.linalg.lstsq(H[:half], targets[:half], rcond=None)[0]
    return float(((H[half:] @ read_out).argmax(1) == first[half:]).mean())
