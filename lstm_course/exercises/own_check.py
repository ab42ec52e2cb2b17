"""The page's check cells call the course's own ``check``, whatever else a page calls by that name.

A learner may well write ``check = check(lstm_step)``, or a function ``check`` of their own. Then
the cell that says ``check(lstm_step)``, and nothing else, would judge nothing, here as in nbgrader.
So for the time that such a cell runs the name means what the page says it means. And where the
page does not know the exercise's function at all, the cell says why that may be.
"""

import re
import sys

from .refusal import NotDefined
from .registry import exercises

_CELL = re.compile(r"\s*check\((\w+)\)\s*")
_NONE = object()


class Missing:
    """Stands for a function that the page does not know, while its check is asked for."""

    def __init__(self, name):
        self.name = name

    def __call__(self, *_, **__):
        raise NotDefined(
            f"name '{self.name}' is not defined: run the cell with your function first. It must be "
            "a cell of code; a cell of text, or a raw one, does not run")


class OwnCheck:
    """Lends ``check`` to the check cells of an IPython shell."""

    def __init__(self, shell, check):
        self.names, self.check, self.lent = shell.user_ns, check, []
        shell.events.register("pre_run_cell", self.before)
        shell.events.register("post_run_cell", self.after)

    def before(self, info):
        """Put the course's ``check`` in the place of another; tell of a function that is missing.
        """
        found = _CELL.fullmatch(info.raw_cell or "")
        if not found or "check" not in self.names:
            return
        if found[1] not in self.names and found[1] in exercises():
            self._lend("check", Missing(found[1]))
            self._lend(found[1], None)
        else:
            self._lend("check", self.check)

    def after(self, result):
        """Give the page its own back."""
        while self.lent:
            name, own = self.lent.pop()
            self.names[name] = own
            if own is _NONE:
                del self.names[name]

    def _lend(self, name, value):
        self.lent.append((name, self.names.get(name, _NONE)))
        self.names[name] = value


def watch(check):
    """Lend ``check`` in the shell that this process runs, if it is a notebook's."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    if shell is not None:
        OwnCheck(shell, check)
