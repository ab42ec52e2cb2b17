"""The page's check cells call the course's own ``check``, whatever else a page calls by that name.

A learner may well write ``check = check(lstm_step)``, or a function ``check`` of their own. Then
the cell that says ``check(lstm_step)``, and nothing else, would judge nothing, here as in nbgrader.
So for the time that such a cell runs the name means what the page says it means.
"""

import re
import sys

_CELL = re.compile(r"\s*check\(\w+\)\s*")


class OwnCheck:
    """Lends ``check`` to the check cells of an IPython shell."""

    def __init__(self, shell, check):
        self.names, self.check, self.lent = shell.user_ns, check, []
        shell.events.register("pre_run_cell", self.before)
        shell.events.register("post_run_cell", self.after)

    def before(self, info):
        """Where the page knows another ``check``, put the course's in its place."""
        other = self.names.get("check", self.check)
        if other is not self.check and _CELL.fullmatch(info.raw_cell or ""):
            self.lent.append(other)
            self.names["check"] = self.check

    def after(self, result):
        """Give the page its own back."""
        if self.lent:
            self.names["check"] = self.lent.pop()


def watch(check):
    """Lend ``check`` in the shell that this process runs, if it is a notebook's."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    if shell is not None:
        OwnCheck(shell, check)
