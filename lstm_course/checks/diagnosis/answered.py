"""What one watched run of an answer came to, ready to be compared with the reference."""

import re
from collections import defaultdict
from contextlib import contextmanager

import numpy as np

from ..case import parts
from ..form import flat
from ..reference.work import LOOKED_UP, Work
from .values import Values, form, tells

RETURN = "return"
# c_new, new_c, c_t and c_next are the learner's names for one thing
SAME_THING = re.compile(r"^(new|next)_|_(new|next|t|now|cur|curr)$")
LONG = 60  # entries of an argument's first axis: each of them is an argument, too


class Answered:
    """The values of one run on a case.

    case, outcome  what was asked, and what came of it; its `recorded` values are put in order here
    expected       what the reference returns
    right          Values of all that the reference makes
    """

    def __init__(self, case, outcome, expected, right):
        self.case, self.recorded, self.right = case, outcome.recorded, right
        self.error, self.work = outcome.error, Work()
        self.seen, self.arguments = Values(), Values(LONG)
        self.names, self.calls = defaultdict(list), defaultdict(dict)
        for name, value in case.args.items():
            for label, leaf in parts(name, value):
                self.arguments.add(leaf, label)
        for k, r in enumerate(self.recorded):
            self.seen.add(r.value, k)
            if r.lent:
                self.calls[r.function].setdefault(r.call, {})[r.name] = r.value
            elif r.line:
                self.names[plain_name(r.name)].append(k)
        self.outputs = None if outcome.trouble else flat(outcome.value)
        for k, value in enumerate(self.outputs or ()):
            self.seen.add(value, (RETURN, k))
        if self.outputs is not None and len(self.outputs) != len(flat(expected)):
            self.outputs = None
        made = [*enumerate(r.value for r in self.recorded),
                *(((RETURN, k), value) for k, value in enumerate(self.outputs or ()))]
        self.explained = {(tag, k) for tag, value in made if isinstance(value, np.ndarray | float)
                          for k, part in enumerate(self.seen.parts(np.asarray(value)))
                          if right.find(part) or self.arguments.find(part)}

    @contextmanager
    def counted(self, work):
        """Each value that is looked for is counted there."""
        before, self.work = self.work, work
        try:
            yield
        finally:
            self.work = before

    def says(self, value):
        """Whether a value of the reference's would prove something if the answer had it."""
        self.work.add(LOOKED_UP)
        number = type(value) in (bool, int, float) or isinstance(value, np.ndarray | np.generic)
        return number and tells(value) and not self.arguments.find(value)

    def has(self, value, fresh=False):
        """Whether the answer made this value; fresh: one that nothing right accounts for."""
        self.work.add(LOOKED_UP)
        tags = self.seen.find(value)
        return any(t not in self.explained for t in tags) if fresh else bool(tags)

    def own(self, label, value, nth, of):
        """(name, value) that the answer has under the name of what the reference calls `label`.

        nth: which of its `of` steps is meant. None where it has no such name, or one for something
        of another shape.
        """
        found = [k for k in self.names.get(plain_name(label), ())
                 if form(self.recorded[k].value) == form(value)
                 and np.asarray(self.recorded[k].value).dtype.kind in "biuf"]
        if not found or (of > 1 and len(found) % of):
            return None
        each = len(found) // of
        r = self.recorded[found[(nth + 1) * each - 1] if of > 1 else found[-1]]
        return r.name, np.asarray(r.value, dtype=np.asarray(value).dtype).reshape(np.shape(value))

    def fresh(self, shape):
        """(name, value) of what the answer made, of this form, that nothing right accounts for."""
        for value, (tag, k) in self.seen.alike(shape):
            if type(tag) is int and (tag, k) not in self.explained and tells(value):
                r = self.recorded[tag]
                yield ("" if r.lent or k or r.name.startswith(RETURN) else r.name), value


def plain_name(name):
    """A name without what says that it is new."""
    return SAME_THING.sub("", name)
