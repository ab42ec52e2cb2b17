"""Words as numbers: those of the training texts, one number for padding, one for any other word."""

import re
from collections import Counter

import numpy as np

PAD, UNKNOWN = 0, 1


def words_of(text):
    """Text -> its words in lower case, commas and full stops counted as words."""
    return re.findall(r"[\w']+|[.,]", text.lower())


class Vocabulary:
    """Made from lists of words; a word that occurs less than `least` times is UNKNOWN.

    words[k] is the word with the number k; the most frequent one has the number 2.
    """

    def __init__(self, lists, least=1):
        count = Counter(word for words in lists for word in words)
        kept = sorted((w for w in count if count[w] >= least), key=lambda w: (-count[w], w))
        self.words = ("<pad>", "<unknown>", *kept)
        self._number = {word: k for k, word in enumerate(self.words)}

    def __len__(self):
        return len(self.words)

    def numbers(self, words):
        """A list of words -> their numbers, an array of the same length."""
        return np.array([self._number.get(word, UNKNOWN) for word in words], dtype=int)
