"""The learner's model, asked one batch at a time, in one layout for all."""

from collections import namedtuple

import numpy as np

from .adapt import is_module, tensors
from .arrays import as_array
from .inputs import as_inputs
from .near import apart, by
from .trouble import Trouble, Unsteady, called, what

SEED = 2026
# what each kind of model is called with, and what it gives
KINDS = {"outputs": "outputs(X) -> Y (T, B, …)",
         "answer": "answer(X, lengths) -> one row a sequence (B, …) or a step (T, B, …)",
         "carry": "carry(X, s) -> (Y (T, B, …), s)"}

Asked = namedtuple("Asked", "Y state")


class Model:
    """A function of one of KINDS. Its arrays are time-first here, whatever they are for it.

    overwritten   the inputs that it changed in place, by name
    """

    def __init__(self, kind, fn, inputs, batch_first=False, longest=12):
        if not callable(fn):
            raise TypeError(f"{kind} is {fn!r:.40}, expected a function {KINDS[kind]}")
        if longest < 3:
            raise ValueError(f"longest is {longest}, expected 3 steps at least")
        self.kind, self.inputs = kind, as_inputs(inputs)
        self.fn = tensors(fn) if is_module(fn) else fn
        self.batch_first, self.longest = batch_first, longest
        self.by_step = kind != "answer"
        self.overwritten = {}
        self._settled = None

    @property
    def sizes(self):
        """(T, B), the smallest first: what breaks a law at the first of them is told.

        T and B differ, as equal sizes would hide an exchanged axis. Of the last three, at least
        two differ from the model's own sizes too, whichever those are.
        """
        some = [(2, 1), (3, 2), (5, 3), (8, 6)]
        return [(T, B) for T, B in some if T < self.longest] + [
            (self.longest, 4 if self.longest != 4 else 5)]

    def draw(self, rng, T, B):
        """Random inputs (T, B, …)."""
        return self.inputs.batch(rng, T, B)

    def ask(self, X, extra=None):
        """The answer to X, and the state where the model carries one: .Y, .state.

        extra: the lengths (B,) of an `answer`, by default all T; the state of a `carry`, by default
        None, the beginning. Y is an array of finite numbers, (B, …) or with the steps first.
        Raises Trouble.
        """
        value, state = self._called(X, extra)
        Y = told = self._shaped(as_array(value), X, extra)
        if self.kind == "answer" and self.by_step and extra is not None:
            told = Y[np.arange(len(Y))[:, None] < extra]  # what stands beyond the end is no answer
        if told.dtype.kind in "fc" and not np.isfinite(told).all():
            raise Trouble(f"gives {'NaN' if np.isnan(told).any() else 'infinity'} for an input of "
                          f"shape {self._shown(X.shape)}, expected finite numbers")
        return Asked(Y, state)

    def settle(self):
        """Raise where no law can be told: answers that never differ, or differ without a cause."""
        if self._settled is None:
            try:
                self._settle()
                self._settled = False
            except Trouble as trouble:
                self._settled = trouble
        if self._settled:
            raise self._settled

    def _settle(self):
        rng = np.random.default_rng(SEED)
        first, other = (self.draw(rng, *self.sizes[-1]) for _ in range(2))
        if self.kind == "answer":  # does its shape follow the number of steps?
            long, short = (as_array(self._called(X)[0]).shape for X in (first, first[:-1]))
            self.by_step = long != short
        Y = self.ask(first).Y
        differ = apart(Y, self.ask(other).Y)
        again = apart(Y, self.ask(first).Y)
        if again.any():
            raise Unsteady(f"asked the same twice, it gives two answers, which differ{by(again)}",
                           "Does something stay behind from one call to the next, or is something "
                           "drawn at random, as by dropout?")
        if not differ.any():
            raise Trouble("gives the same answer to two different inputs: there is nothing to "
                          "compare")

    def _called(self, X, extra=None):
        """What the function returned, and the state."""
        if self.kind == "answer" and extra is None:
            extra = np.full(X.shape[1], len(X))
        given = {"X": _turned(X) if self.batch_first else X}
        if self.kind != "outputs":
            given["lengths" if self.kind == "answer" else "s"] = extra
        outcome = called(self.fn, given)
        self.overwritten.update(outcome.changed or {})
        if self.kind == "outputs" and isinstance(outcome.raw, tuple):
            raise Trouble(f"returns {what(outcome.raw)}, expected one array; what returns a state, "
                          "too, is given as `carry`")
        if self.kind != "carry":
            return outcome.raw, None
        if not isinstance(outcome.raw, tuple | list) or len(outcome.raw) != 2:
            raise Trouble(f"returns {what(outcome.raw)}, expected two values: outputs and state")
        return outcome.raw

    def _shaped(self, Y, X, lengths):
        """Y with the steps first, where it has any; Trouble where it is no answer to X."""
        T, B = X.shape[:2]
        if not self.by_step:
            fits, wanted = Y.shape[:1] == (B,), f"({B}, …), a row for each sequence"
        else:
            most = T if lengths is None or self.kind != "answer" else int(lengths.max())
            steps, sequences = (1, 0) if self.batch_first else (0, 1)
            # who unpacks a packed batch gives as many steps as the longest sequence has
            fits = Y.ndim > 1 and Y.shape[sequences] == B and Y.shape[steps] in (T, most)
            wanted = f"{str(self._shown((T, B)))[:-1]}, …), a row for each step of each sequence"
        if not fits:
            said = (f"returns an array of shape {Y.shape} for an input of shape "
                    f"{self._shown(X.shape)}, expected {wanted}")
            turned = self.by_step and Y.shape[:2] in ((T, B), (B, T))
            raise Trouble(said + (" (is it batch first? Then say batch_first=True)"
                                  if turned and not self.batch_first else ""))
        return _turned(Y) if self.by_step and self.batch_first else Y

    def _shown(self, shape):
        """A shape as the learner's function sees it."""
        return (shape[1], shape[0], *shape[2:]) if self.batch_first else shape


def _turned(X):
    """Time-first from batch-first, and back."""
    return np.ascontiguousarray(X.swapaxes(0, 1))
