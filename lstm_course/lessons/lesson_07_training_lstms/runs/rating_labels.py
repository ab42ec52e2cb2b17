"""Labels from raw text: find the rating, and take it out of what the model will read."""

import re

WORDS = {"one star": 1, "two stars": 2, "three stars": 3, "four stars": 4, "five stars": 5}
WAYS = (r"\b(?P<slash>[1-5])/5\b", r"(?<!\*)(?P<stars>\*{1,5})(?!\*)",
        r"\b(?P<of>[1-5]) of 5\b\.?",
        r"I give it (?P<words>" + "|".join(WORDS) + r")\.?")
RATING = re.compile("|".join(WAYS))


def label(text):
    """Raw text -> (stars, the text without them); stars is a whole number, or None.

    It knows "4/5", "****", "4 of 5." and "I give it four stars.". Raises ValueError where a text
    has two ratings that differ: nobody can tell which one is meant.
    """
    found = {_stars(match) for match in RATING.finditer(text)}
    if len(found) > 1:
        raise ValueError(f"two ratings, {' and '.join(map(str, sorted(found)))}, in {text!r}")
    return (found.pop() if found else None), " ".join(RATING.sub(" ", text).split())


def _stars(match):
    if match["stars"]:
        return len(match["stars"])
    return WORDS[match["words"]] if match["words"] else int(match["slash"] or match["of"])
