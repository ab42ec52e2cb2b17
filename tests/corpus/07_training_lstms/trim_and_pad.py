"""Answers to trim_and_pad as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


def filled(columns, fill=0, T=None):
    """Arrays as the columns of one, with `fill` behind them."""
    T = max(map(len, columns)) if T is None else T
    ids = np.full((T, len(columns)), fill)
    for b, words in enumerate(columns):
        ids[: len(words), b] = words
    return ids


@right
def with_np_pad(sequences, most):
    kept = [words[-most:] for words in sequences]
    T = max(len(words) for words in kept)
    return np.stack([np.pad(words, (0, T - len(words))) for words in kept]).T


@right
def word_by_word(sequences, most):
    T = min(most, max(len(words) for words in sequences))
    ids = np.zeros((T, len(sequences)), dtype=int)
    for b, words in enumerate(sequences):
        start = max(len(words) - most, 0)
        for t, word in enumerate(words[start:]):
            ids[t, b] = word
    return ids


@right
def with_zip_longest(sequences, most):
    from itertools import zip_longest
    return np.array(list(zip_longest(*(words[-most:] for words in sequences), fillvalue=0)))


@wrong(1, says="the first `most` words are kept")
def the_beginning(sequences, most):
    return filled([words[:most] for words in sequences])


@wrong(1, says="nothing is trimmed")
def not_trimmed(sequences, most):
    return filled(sequences)


@wrong(3, says="the padding stands in front")
def padded_in_front(sequences, most):
    kept = [words[-most:] for words in sequences]
    T = max(map(len, kept))
    return np.stack([np.pad(words, (T - len(words), 0)) for words in kept], axis=1)


@wrong(4, says="each text is a row")
def texts_as_rows(sequences, most):
    return filled([words[-most:] for words in sequences]).T


@wrong(2, says="filled up to `most` steps")
def always_as_long_as_allowed(sequences, most):
    return filled([words[-most:] for words in sequences], T=most)


@wrong(2, says="*before* trimming")
def as_long_as_before(sequences, most):
    return filled([words[-most:] for words in sequences], T=max(map(len, sequences)))


@wrong(says="returns ids as float64")
def floats(sequences, most):
    return filled([words[-most:] for words in sequences]).astype(float)


@wrong(3, says="with -1")
def minus_one(sequences, most):
    return filled([words[-most:] for words in sequences], fill=-1)


@wrong(3, says="unknown words")
def unknown_for_padding(sequences, most):
    return filled([words[-most:] for words in sequences], fill=1)


@wrong(1, says="one word too many")
def one_too_many(sequences, most):
    return filled([words[-most - 1:] for words in sequences])


@wrong(3, says="the last word is repeated")
def last_word_again(sequences, most):
    kept = [words[-most:] for words in sequences]
    T = max(map(len, kept))
    return np.stack([np.pad(words, (0, T - len(words)), mode="edge") for words in kept], axis=1)


@wrong(3, says="begins anew")
def resized(sequences, most):
    kept = [words[-most:] for words in sequences]
    T = max(map(len, kept))
    return np.stack([np.resize(words, T) for words in kept], axis=1)


@wrong(1, says="are thrown away")
def the_rest(sequences, most):
    return filled([words[:-most] for words in sequences])
