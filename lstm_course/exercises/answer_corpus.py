"""Answers as learners write them, right and wrong, kept to prove the checks.

They stand in ``tests/corpus/PAGE/EXERCISE.py``, one function an answer; further sets for the same
exercise in ``EXERCISE__NAME.py``. ``@wrong(5, says="…")``
names the equations that went wrong and words that the verdict must hold; ``@wrong()`` alone says
that the answer must be refused, though its mistake need not be named. ``@right`` must pass.
"""

import runpy
from dataclasses import dataclass


@dataclass(frozen=True)
class Answer:
    """One answer of the corpus. equations: the numbers one of which the diagnosis must name."""

    name: str
    fn: object
    right: bool
    equations: tuple = ()
    says: tuple = ()

    @property
    def nameable(self):
        return bool(self.equations or self.says)

    def named(self, verdict):
        """Whether the verdict names this answer's mistake: its equation and its words."""
        found = {d.equation for d in verdict.diagnoses}
        equation = not self.equations or bool(found & set(self.equations))
        return equation and all(words in verdict.message for words in self.says)


def wrong(*equations, says=()):
    """Mark a wrong answer."""
    says = (says,) if isinstance(says, str) else tuple(says)
    return lambda fn: Answer(fn.__name__, fn, False, equations, says)


def right(fn):
    """Mark a right answer, written in another way than the reference."""
    return Answer(fn.__name__, fn, True)


def answers(root, exercise):
    """The answers kept for an exercise below the checkout `root`, in the order of their file."""
    folder = root / "tests" / "corpus" / exercise.page
    paths = [folder / f"{exercise.name}.py", *sorted(folder.glob(f"{exercise.name}__*.py"))]
    return [v for path in paths if path.exists()
            for v in runpy.run_path(str(path)).values() if isinstance(v, Answer)]
