"""What the laws' sentences have in common."""

from functools import wraps

from .chance import fixed_chance
from .finding import Finding
from .trouble import Trouble, Unsteady


def count(n, noun):
    """1 step, 2 steps."""
    return f"{n} {noun}" if n == 1 else f"{n} {noun}s"


def of_batch(T, B):
    """The example's size, at the beginning of a counterexample."""
    return f"With {count(T, 'step')} and {count(B, 'sequence')}: "


def judged(law):
    """A law's function of a model, which then gives a finding whatever the model does."""
    def decorate(find):
        @wraps(find)
        def finding(model):
            with fixed_chance():
                try:
                    return find(model)
                except Unsteady as unsteady:
                    return Finding(law, "open", f"can't be told, as {unsteady}")
                except Trouble as trouble:
                    return Finding(law, "trouble", f"It {trouble}")
        return finding
    return decorate
