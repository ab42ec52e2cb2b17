"""A word that decides the last one, and a knob for the number of words in between.

    The clouds are in the sky.
    I grew up in France, if you ask me, you know, honestly, I speak fluent French.

The first word that matters, the cue, is one of four; so is the last word, the answer, which the
cue decides. In between stand fillers, which say nothing. The lag is the number of words that are
read after the cue before the answer has to be known: 3 in "clouds are in the", and as many more as
there are fillers. Commas and full stops are left out.

The sentences are those of the talks on which this course stands; the fillers are ours.
"""

import numpy as np

ANSWERS = {"clouds": "sky", "fish": "sea", "cows": "field", "trains": "station",
           "France": "French", "Spain": "Spanish", "Poland": "Polish", "Turkey": "Turkish"}
CLOUDS, FRANCE = tuple(ANSWERS)[:4], tuple(ANSWERS)[4:]
FILLERS = ("honestly", "well", "you know", "of course", "so they say", "after all", "by the way",
           "if you ask me", "to tell the truth")
LEAST = 3  # words between cue and answer where there is no filler

FRAMES = {CLOUDS: (("the",), ("are", "in", "the")),
          FRANCE: (("I", "grew", "up", "in"), ("I", "speak", "fluent"))}
WORDS = tuple(dict.fromkeys([
    *ANSWERS, *ANSWERS.values(),
    *(word for frame in FRAMES.values() for part in frame for word in part),
    *(word for filler in FILLERS for word in filler.split())]))
# the fillers of at most n words, for n = 0, 1, … 4
FITTING = tuple([f.split() for f in FILLERS if len(f.split()) <= n] for n in range(5))


def filler(rng, length):
    """Phrases that say nothing, `length` words in all, as a list. rng is a numpy Generator."""
    words = []
    while len(words) < length:
        fitting = FITTING[min(length - len(words), len(FITTING) - 1)]
        words += fitting[rng.integers(len(fitting))]
    return words


def sentence(rng, lag, cue=None):
    """A sentence as a list of words: opening, cue, fillers, closing, answer.

    The cue is drawn from all eight unless given. Raises ValueError where lag is under 3 or the cue
    is not in ANSWERS.
    """
    if lag < LEAST:
        raise ValueError(f"lag is {lag}, expected {LEAST} words or more")
    if cue is None:
        cue = tuple(ANSWERS)[rng.integers(len(ANSWERS))]
    if cue not in ANSWERS:
        raise ValueError(f"cue is {cue!r}, expected one of {', '.join(ANSWERS)}")
    opening, closing = FRAMES[CLOUDS if cue in CLOUDS else FRANCE]
    return [*opening, cue, *filler(rng, lag - LEAST), *closing, ANSWERS[cue]]


def batch(rng, lag, B):
    """B sentences from the cue on, as word numbers (lag + 2, B): row 0 the cues, the last row the
    answers.

    The opening is left out, as it would only make the columns differ in length.
    """
    cues = rng.choice(tuple(ANSWERS), B)
    columns = [sentence(rng, lag, str(cue))[-(lag + 2):] for cue in cues]
    place = {word: n for n, word in enumerate(WORDS)}
    return np.array([[place[word] for word in column] for column in columns]).T
