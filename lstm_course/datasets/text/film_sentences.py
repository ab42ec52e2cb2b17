"""One sentence about a film, as long as you like: does the speaker like it?

    the film was not really very good for a rainy evening was it     no
    the film was really very good for a rainy evening was it not     yes

Both are made of the same words. In the first one, "not" stands before the judgement and turns it;
in the second it belongs to the question at the end and turns nothing. Adverbs between the "not" and
the judgement are the knob: with k of them the sentence has 11 + k words, and the two stand k + 1
words apart.
"""

import numpy as np

ADVERBS = ("really", "very", "so", "quite", "truly")
GOOD, BAD = ("good", "clever"), ("bad", "silly")
SUBJECTS = ("film", "story", "play")
TIMES = ("evening", "sunday", "winter")
WORDS = ("the", "was", "not", "for", "a", "rainy", "it", *ADVERBS, *GOOD, *BAD, *SUBJECTS, *TIMES)


def verdict(rng, adverbs):
    """One sentence as a list of words, and whether its speaker liked the film.

    rng is a numpy Generator. Raises ValueError where adverbs is negative.
    """
    if adverbs < 0:
        raise ValueError(f"adverbs is {adverbs}, expected 0 or more")
    good, turned = rng.integers(2, size=2)
    core = [*rng.choice(ADVERBS, adverbs), rng.choice(GOOD if good else BAD)]
    core += ["for", "a", "rainy", rng.choice(TIMES), "was", "it"]
    core = ["not", *core] if turned else [*core, "not"]
    words = ["the", rng.choice(SUBJECTS), "was", *core]
    return [str(word) for word in words], bool(good != turned)


def verdicts(rng, adverbs, count):
    """`count` sentences of one length -> word numbers (T, count), liked, 1.0 or 0.0 (count, 1)."""
    drawn = [verdict(rng, adverbs) for _ in range(count)]
    ids = np.array([[WORDS.index(word) for word in words] for words, _ in drawn]).T
    return ids, np.array([[float(liked)] for _, liked in drawn])
