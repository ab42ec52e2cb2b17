"""Reads a children's book and sorts its sentences into legal ones and three kinds of mistake.

    legal     Doug saw Jane.  Doug saw big old Jane.
    itself    Doug saw Doug.                            the second name repeats the first
    runs on   Jane saw Spot saw Doug saw …              the sentence misses its end
    fragment  Spot.                                     something is missing or out of place
"""

from .childrens_book import ADJECTIVES, NAMES

KINDS = ("legal", "itself", "runs on", "fragment")


def judge(sentence):
    """One sentence, a list of words with its full stop if it has one -> one of KINDS."""
    if sentence.count("saw") > 1 or "." not in sentence:
        return "runs on"
    core = [word for word in sentence[2:] if word not in ADJECTIVES]
    shape = sentence[:1] + sentence[1:2] + core
    in_place = (
        len(shape) == 4
        and shape[0] in NAMES
        and shape[1] == "saw"
        and shape[2] in NAMES
        and sentence[-2:] == [shape[2], "."]
    )
    if not in_place:
        return "fragment"
    return "itself" if shape[0] == shape[2] else "legal"


def split(words):
    """Words -> sentences, each a list that ends with its full stop.

    What stands after the last full stop is dropped, as it was cut and not written to its end,
    unless it has run past a second "saw" already.
    """
    sentences, now = [], []
    for word in words:
        now.append(word)
        if word == ".":
            sentences.append(now)
            now = []
    return [*sentences, now] if now.count("saw") > 1 else sentences


def tally(words):
    """Words -> how many sentences of each kind, a dict in the order of KINDS."""
    verdicts = [judge(sentence) for sentence in split(words)]
    return {kind: verdicts.count(kind) for kind in KINDS}
