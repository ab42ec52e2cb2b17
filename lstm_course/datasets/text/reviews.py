"""Reviews of films with one to five stars, in which the order of the words may decide.

A review has an opening, which judges nothing, and two or three sentences that judge one side of the
film each, by a word from JUDGEMENTS. A sentence is worth what its word is worth (-2, -1, 1 or 2),
with two exceptions:

    not     "the story is not superb"               -1, "not awful" +1: the mild opposite
    but     "I expected a bore, but it is superb"   only what follows the "but" counts

The stars are 3 + the mean worth, rounded. A review of the kind "plain" has neither exception in a
sentence that judges, one of the kind "not" or "but" has at least one of that sort. An opening may
say "not" in any kind: a "not" alone tells nothing.
"""

from collections import namedtuple

import numpy as np

KINDS = ("plain", "not", "but")
JUDGEMENTS = {
    2: ("superb", "wonderful", "brilliant"),
    1: ("good", "charming", "clever"),
    -1: ("dull", "weak", "silly"),
    -2: ("awful", "dreadful", "painful"),
}
NOUNS = {1: "treat", -1: "bore"}
SIDES = ("story", "cast", "music", "ending", "dialogue")
OPENINGS = (
    "we saw it on a rainy evening", "my sister chose the film", "i had not read the book",
    "it runs for two hours", "i watched it on the train", "we did not know the director",
)
PLAIN = ("the {side} is {word}", "i found the {side} {word}", "the {side} , i think , is {word}")
NEGATED = ("the {side} is not {word}", "i did not find the {side} {word}",
           "the {side} , i think , is not really {word}")
TURNS = ("i expected a {noun} , but the {side} is {word}",
         "the {side} starts out {first} , but it turns {word}",
         "people call the {side} {first} , but i found it {word}",
         "the {other} may be {first} , but the {side} is {word}")
WORDS = tuple(sorted(
    {".", *NOUNS.values(), *SIDES, *(word for words in JUDGEMENTS.values() for word in words)}
    | {word for line in (*OPENINGS, *PLAIN, *NEGATED, *TURNS) for word in line.split()
       if not word.startswith("{")}
))

Review = namedtuple("Review", "words stars kind")


def review(rng, kind):
    """One Review: its words (lower case, each sentence ending in "."), its stars, its kind.

    rng is a numpy Generator. Raises ValueError where kind is not one of KINDS.
    """
    if kind not in KINDS:
        raise ValueError(f"kind is {kind!r}, expected one of {KINDS}")
    leaning = rng.choice([-1, 1])
    sides = rng.permutation(SIDES)[: rng.integers(2, 4)]
    special = (kind != "plain") & (rng.random(len(sides)) < 0.5)
    special[rng.integers(len(sides))] = kind != "plain"
    lines, worths = [str(rng.choice(OPENINGS))], []
    for side, turned in zip(sides, special, strict=True):
        mine = leaning if rng.random() < 0.9 else -leaning  # few films are good or bad all through
        line, worth = _judged(rng, side, mine, kind if turned else "plain")
        lines.append(line)
        worths.append(worth)
    return Review(_words(lines), _stars(worths), kind)


def reviews(rng, count, kinds=KINDS):
    """A list of `count` reviews, their kinds drawn from `kinds`, each as likely as the others."""
    return [review(rng, str(rng.choice(kinds))) for _ in range(count)]


def twins(rng):
    """Two reviews made of the very same words, one of four or five stars, one of one or two.

    Two judgements have changed places, around a "but" or from behind a "not".
    """
    opening = str(rng.choice(OPENINGS))
    side, other = rng.permutation(SIDES)[:2]
    good, bad = (str(rng.choice([*JUDGEMENTS[s], *JUDGEMENTS[2 * s]])) for s in (1, -1))
    if rng.random() < 0.5:
        kind, line = "but", str(rng.choice(TURNS[1:]))
        pair = [[line.format(side=side, other=other, first=a, word=b)]
                for a, b in ((bad, good), (good, bad))]
        worths = [[_worth(good)], [_worth(bad)]]
    else:
        kind, (is_, not_) = "not", ("the {side} is {word}", "the {side} is not {word}")
        pair = [[a.format(side=side, word=good), b.format(side=other, word=bad)]
                for a, b in ((is_, not_), (not_, is_))]
        worths = [[_worth(good), 1], [-1, _worth(bad)]]
    return tuple(Review(_words([opening, *lines]), _stars(w), kind)
                 for lines, w in zip(pair, worths, strict=True))


def numbers(words):
    """Words -> their places in WORDS, an array of the same length.

    Raises ValueError naming the first word that no review has.
    """
    for word in words:
        if word not in WORDS:
            raise ValueError(f"the word {word!r} is in no review")
    return np.array([WORDS.index(word) for word in words], dtype=int)


def text(words):
    """Words -> the review as it would be printed."""
    sentences = " ".join(words).replace(" ,", ",").split(" .")
    shown = (s.strip().replace(" i ", " I ") for s in sentences)
    return " ".join(f"{s[0].upper()}{s[1:]}." for s in shown if s)


def _judged(rng, side, leaning, kind):
    """One sentence about a side of the film, on the whole good (1) or bad (-1), and its worth."""
    if kind == "not":
        word = _word(rng, -leaning)
        return str(rng.choice(NEGATED)).format(side=side, word=word), leaning
    word = _word(rng, leaning)
    if kind == "plain":
        return str(rng.choice(PLAIN)).format(side=side, word=word), _worth(word)
    other = rng.choice([s for s in SIDES if s != side])
    line = str(rng.choice(TURNS)).format(side=side, other=other, noun=NOUNS[-leaning],
                                         first=_word(rng, -leaning), word=word)
    return line, _worth(word)


def _word(rng, leaning):
    return str(rng.choice(JUDGEMENTS[int(leaning * rng.integers(1, 3))]))


def _worth(word):
    return next(worth for worth, words in JUDGEMENTS.items() if word in words)


def _stars(worths):
    return 3 + int(np.round(np.mean(worths)))


def _words(lines):
    return [word for line in lines for word in [*line.split(), "."]]
