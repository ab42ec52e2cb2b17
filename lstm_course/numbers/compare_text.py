"""Two texts side by side: what differs, once numbers are compared as numbers."""

import re
from dataclasses import dataclass
from itertools import zip_longest

from .last_digit import allowed, near, off, read
from .tokens import Token, opened, tokens

AROUND = 40                             # characters shown on either side of what differs
MANY = 1_000_000                        # units of a last digit that nobody counts any more
_NUMBERS = ("integer", "decimal", "coordinate")


@dataclass(frozen=True)
class Difference:
    """One place where two texts differ: ``what`` is said of it, ``near`` is the text around it."""

    stored: str
    came: str
    what: str
    near: str

    def __str__(self):
        stored, came = self.stored or "nothing", self.came or "nothing"
        return f"stored {stored}, came {came}{self.what}, in: {self.near}"


def same(stored, came, units=1):
    """Are two texts the same, decimals within ``units`` of their last digit?"""
    return stored == came or not differences(stored, came, units)


def differences(stored, came, units=1):
    """What differs, a list of ``Difference``; after the first word that differs, no more."""
    stored, came = opened(stored), opened(came)
    (mine, end), (other, other_end) = tokens(stored), tokens(came)
    found, shifted = [], False
    for a, b in zip_longest(mine, other):
        if a is None or b is None or _unlike(a, b):
            return [*found, _difference(stored, a, b, "")]
        if a.kind in _NUMBERS:
            shifted = shifted or len(a.text) != len(b.text)
            if not near(a.kind, a.text, b.text, units):
                found.append(_difference(stored, a, b, _by(a, b, units)))
    mine.append(Token("end", "", end, len(stored)))
    other.append(Token("end", "", other_end, len(came)))
    before = Token("start", "", "", 0)
    for a, b in zip(mine, other, strict=True):
        if a.gap != b.gap and not (shifted and _gaps_fit(before, a, b)):
            found.append(Difference(repr(a.gap), repr(b.gap), " as space", _around(stored, a)))
        before = a
    return found


def _unlike(a, b):
    """Does a word differ, or does a word stand where a number was?"""
    return a.kind != b.kind or (a.kind not in _NUMBERS and a.text != b.text)


def _gaps_fit(before, a, b):
    """May the white space differ here, in a text in which a number is now longer or shorter?

    Columns move then, and NumPy breaks the lines of an array elsewhere. Words never melt together.
    """
    numbers = [token.kind in _NUMBERS for token in (before, a)]
    if not (a.gap and b.gap):
        both_words = re.fullmatch(r"\w\w", before.text[-1:] + a.text[:1])
        return any(numbers) and not both_words and "\n" not in a.gap + b.gap
    return a.gap.count("\n") == b.gap.count("\n") or all(numbers)


def _by(a, b, units):
    """By how much two numbers differ, in words."""
    numbers = read(a.text), read(b.text)
    if None in numbers:
        return ", too long for a number"
    if a.kind == "integer" or {n.unit for n in numbers} == {None}:
        return ", a whole number"
    apart = off(a.text, b.text)
    if apart is None:
        return ", written in another way"
    apart = f"{apart.normalize():f}" if apart <= MANY else f"more than {MANY:,}"
    most = allowed(a.text, b.text, units).normalize()
    return f", {apart} units of the last digit apart, {most:f} allowed"


def _difference(stored, a, b, what):
    return Difference(a.text if a else "", b.text if b else "", what, _around(stored, a))


def _around(text, token):
    """The line around a token, cut short."""
    at = len(text) if token is None else token.at
    begin = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    cut_begin, cut_end = max(begin, at - AROUND), min(end, at + AROUND)
    shown = text[cut_begin:cut_end].strip()
    return f"{'…' * (cut_begin > begin)}{shown}{'…' * (cut_end < end)}"
