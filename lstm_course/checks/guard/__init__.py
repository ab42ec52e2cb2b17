"""Call what a learner wrote so that the check comes back, whatever it does.

On Linux the calls run in a forked child of the kernel, which is killed when its time is over; so
nothing that an answer does to Python, NumPy or the process stays. Elsewhere, and while threads of
the page run, they run in the kernel itself, under a time limit that cannot stop everything: see
`limit` and `others`.
"""

from .answer import Answer
from .call import Outcome, call
from .naming import callable_name, described
from .own_numpy import own_numpy
from .plain import Other, plain
from .raised import told

__all__ = ["Answer", "Other", "Outcome", "call", "callable_name", "described", "own_numpy", "plain",
           "told"]
