"""The engine of the checks: cases, comparison, diagnosis, verdict. It knows no exercise."""

from .case import Case
from .choice import Choice
from .exercise import Exercise
from .judge import judge
from .verdict import Diagnosis, Verdict

__all__ = ["Case", "Choice", "Diagnosis", "Exercise", "Verdict", "judge"]
