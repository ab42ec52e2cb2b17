"""What a function that was lent is given, call by call: is it what the reference hands to it?"""

from dataclasses import dataclass

import numpy as np

from ..compare import equal
from ..form import flat

ARGUMENT = "argument "


@dataclass
class Handed:
    """The `k`-th call of a lent function, counted from 0, that gets something else.

    differ  name of an argument -> words for what it is instead, "" where that is not known
    back    what it gave back to the answer, flat
    """

    name: str
    k: int
    differ: dict
    back: list

    def only(self, names):
        """The same with these arguments alone."""
        return Handed(self.name, self.k, {n: self.differ[n] for n in names}, self.back)

    @property
    def what(self):
        """Words that fit all arguments that differ, or ""."""
        said = set(self.differ.values())
        return said.pop() if len(said) == 1 else ""


def handed(answered, name, k, asked):
    """The Handed of call `k`, None where the answer gives the same or makes no such call.

    asked: (arguments, result) of the reference's own call
    """
    calls = answered.calls.get(name, {})
    if k not in calls:
        return None
    given, back = _split(calls[k])
    labels, values = list(given), list(given.values())
    args, result = asked
    wanted = flat(args)
    if len(values) != len(wanted) or len(back) != len(flat(result)):
        return None
    pairs = {n: (a, b) for n, a, b in zip(labels, values, wanted, strict=True) if not equal(a, b)}
    if not pairs:
        return None
    first, before = (_split(calls[j])[0] if j in calls else {} for j in (0, k - 1))
    expected = dict(zip(labels, wanted, strict=True))
    said = {n: _instead(answered, n, a, b, k, first, before, expected)
            for n, (a, b) in pairs.items()}
    return Handed(name, k, said, back)


def _split(call):
    """A call's arguments by name, and what it gave back."""
    given = {n.removeprefix(ARGUMENT): v for n, v in call.items() if n.startswith(ARGUMENT)}
    return given, [v for n, v in call.items() if not n.startswith(ARGUMENT)]


def _instead(answered, name, mine, wanted, k, first, before, expected):
    """What an argument is instead of what is wanted."""
    if not np.any(mine):
        return "it is 0"
    for other, value in expected.items():
        if other != name and equal(mine, value) and np.size(value) > 1:
            return f"`{other}` stands in its place"
    if k and equal(mine, first.get(name)):
        return "it stays what it was at the first call"
    if k and equal(mine, before.get(name)):
        return "it is the same as at the call before"
    if k and np.shape(mine) == np.shape(wanted) and name in before:
        if equal(mine, wanted + before[name]):
            return "it piles up: what it was at the call before is added to it"
    for label, part in (tag for tag in answered.arguments.find(mine)):
        if part:
            return f"it is `{label}[{part - 1}]`"
        return f"it is `{label}`"
    return ""
