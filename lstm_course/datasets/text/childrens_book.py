"""The children's book: Doug, Jane and Spot see one another, never themselves.

The plain book has five words, and its sentences are "Doug saw Jane." and the like. The long book
puts adjectives before the second name: "Doug saw big old red Jane." They mean nothing for who may
come next, so they are the knob for the lag: with k adjectives the second name stands k + 2 words
after the first, and whoever writes it must have kept the first in mind for so long.
"""

import numpy as np

NAMES = ("Doug", "Jane", "Spot")
ADJECTIVES = ("big", "old", "red")
WORDS = (*NAMES, "saw", ".", *ADJECTIVES)


def sentence(rng, adjectives=0):
    """One legal sentence as a list of words: two different names, `adjectives` in between.

    rng is a numpy Generator. Raises ValueError where adjectives is negative.
    """
    if adjectives < 0:
        raise ValueError(f"adjectives is {adjectives}, expected 0 or more")
    first, second = rng.choice(NAMES, 2, replace=False)
    filler = rng.choice(ADJECTIVES, adjectives)
    return [str(word) for word in (first, "saw", *filler, second, ".")]


def story(rng, length, most=0):
    """Legal sentences one after the other, cut after `length` words, as a list of words.

    Each sentence has 0 to `most` adjectives, every number as likely as the others.
    Raises ValueError where length is under 1 or most is negative.
    """
    if length < 1:
        raise ValueError(f"length is {length}, expected at least 1 word")
    if most < 0:
        raise ValueError(f"most is {most}, expected 0 adjectives or more")
    words = []
    while len(words) < length:
        words += sentence(rng, rng.integers(most + 1))
    return words[:length]


def excerpts(rng, book, T, B):
    """B places of a book, word numbers (N,), -> the T words from each place on, (T, B).

    Each excerpt begins with a sentence, at random. Raises ValueError where the book is too short.
    """
    starts = 1 + np.flatnonzero(book[:-T] == WORDS.index("."))
    if len(starts) == 0:
        raise ValueError(f"the book has {len(book)} words, expected more for excerpts of {T}")
    return book[rng.choice(starts, B) + np.arange(T)[:, None]]


def numbers(words):
    """Words -> their places in WORDS, an array of the same length.

    Raises ValueError naming the first word that the book doesn't have.
    """
    for word in words:
        if word not in WORDS:
            raise ValueError(f"the word {word!r} is not in the book, expected one of {WORDS}")
    return np.array([WORDS.index(word) for word in words], dtype=int)


def text(words):
    """Words -> one line as it would be printed, the full stop close to its word."""
    return " ".join(words).replace(" .", ".")


def roles(words):
    """Legal sentences as words -> each word's part: first, saw, adjective, second, stop."""
    known = {"saw": "saw", ".": "stop", **dict.fromkeys(ADJECTIVES, "adjective")}
    found, first = [], True
    for word in words:
        if word in NAMES:
            found.append("first" if first else "second")
            first = False
        else:
            found.append(known[word])
            first = first or word == "."
    return found
