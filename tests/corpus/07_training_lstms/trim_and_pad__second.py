"""More answers to trim_and_pad, written by somebody who had not seen what the check would say."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def by_a_mask(sequences, most):
    lengths = np.array([min(len(s), most) for s in sequences])
    ids = np.zeros((lengths.max(), len(sequences)), int)
    ids.T[np.arange(lengths.max()) < lengths[:, None]] = np.concatenate(
        [s[-most:] for s in sequences])
    return ids


@wrong(says="an array of object")
def left_as_lists(sequences, most):
    kept = [words[-most:] for words in sequences]
    T = max(map(len, kept))
    return np.stack([np.array([*words, *[None] * (T - len(words))]) for words in kept], axis=1)


@wrong(says="one word too few of the long")
def one_too_few(sequences, most):
    kept = [words[max(len(words) - most + 1, 0):] for words in sequences]
    ids = np.zeros((max(map(len, kept)), len(kept)), int)
    for b, words in enumerate(kept):
        ids[: len(words), b] = words
    return ids


@wrong(says="cut to the length of the shortest")
def cut_to_the_shortest(sequences, most):
    kept = [words[-most:] for words in sequences]
    T = min(map(len, kept))
    return np.stack([words[:T] for words in kept], axis=1)


@wrong(says="backwards")
def turned_round(sequences, most):
    kept = [words[::-1][:most] for words in sequences]
    ids = np.zeros((max(map(len, kept)), len(kept)), int)
    for b, words in enumerate(kept):
        ids[: len(words), b] = words
    return ids


@wrong(says="and all others kept")
def from_place_most_on(sequences, most):
    kept = [words[most:] if len(words) > most else words for words in sequences]
    ids = np.zeros((max(map(len, kept)), len(kept)), int)
    for b, words in enumerate(kept):
        ids[: len(words), b] = words
    return ids
