"""What has a reader of the children's book learned? Let it write, or ask it for one word."""

from collections import Counter

import numpy as np

from ..datasets import book_grammar, childrens_book, encoding
from .losses import softmax
from .readout_model import forward
from .sampling import write


def sample_books(rng, model, texts=40, length=100):
    """`texts` books by the model, each a list of `length` words, begun after a full stop."""
    stop = childrens_book.WORDS.index(".")
    ids = write(rng, model, np.full(texts, stop), length + 1)[1:]
    return [[childrens_book.WORDS[n] for n in column] for column in ids.T]


def count_kinds(books):
    """Books, lists of words -> the number of sentences of each kind, as in book_grammar.KINDS."""
    total = Counter()
    for words in books:
        total.update(book_grammar.tally(words))
    return {kind: total[kind] for kind in book_grammar.KINDS}


def before_second_name(rng, adjectives, sentences):
    """Beginnings of sentences, each after a plain sentence -> word numbers (T, sentences), firsts.

    Each has `adjectives` adjectives and stops before the second name; firsts (sentences,) are the
    numbers of the first names.
    """
    plain = [childrens_book.sentence(rng) for _ in range(sentences)]
    begun = [childrens_book.sentence(rng, adjectives)[:-2] for _ in range(sentences)]
    ids = np.stack([childrens_book.numbers(a + b) for a, b in zip(plain, begun, strict=True)], 1)
    return ids, ids[len(plain[0])]


def chance_of_itself(rng, model, adjectives, sentences=200):
    """The chance that the second name repeats the first, given that the next word is a name.

    The model reads sentences of `adjectives` adjectives as far as the second name, each after a
    plain one. 0 is right; 1/3 is a guess among the three names.
    """
    ids, first = before_second_name(rng, adjectives, sentences)
    z = forward(model, encoding.one_hot(ids, len(childrens_book.WORDS)))[0]
    names = softmax(z[-1, :, : len(childrens_book.NAMES)])
    return float(names[np.arange(sentences), first].mean())


def next_word_chances(model, words, s=None):
    """Words, the first state (zeros if None) -> each word's chance to come next (D,), the state."""
    ids = childrens_book.numbers(words)[:, None]
    z, s, _, _ = forward(model, encoding.one_hot(ids, len(childrens_book.WORDS)), s)
    return softmax(z[-1, 0]), s
