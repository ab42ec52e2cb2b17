"""A thousand sentences by a writer of the children's book, sorted by the judge."""

from lstm_course.datasets import book_grammar
from lstm_course.training.probe_language_model import sample_books


def sentences_of(rng, model, sentences=1000):
    """Ten sentences from each of sentences / 10 texts, as lists of words.

    Each text's first sentence is left out: there the writer goes on from a full stop that it read
    in the zero state, as it never did in training. A text ends after 400 words, and a sentence
    that doesn't end by then counts as one that runs on; so fewer than `sentences` may come back
    from a writer without an end.
    """
    books = sample_books(rng, model, sentences // 10, 400)
    return [sentence for words in books for sentence in book_grammar.split(words)[1:11]]


def kinds_of(sentences):
    """Sentences -> how many of each kind, a dict in the order of book_grammar.KINDS."""
    verdicts = [book_grammar.judge(sentence) for sentence in sentences]
    return {kind: verdicts.count(kind) for kind in book_grammar.KINDS}
