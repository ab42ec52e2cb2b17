"""The engine of the checks: cases, comparison, diagnosis, verdict. It knows no exercise."""

from .case import Case
from .choice import Choice
from .exercise import Exercise
from .gradients import Compare
from .judge import judge
from .mistakes import mistake, mistakes_in
from .nudge import Nudge
from .verdict import Diagnosis, Verdict

__all__ = ["Case", "Choice", "Compare", "Diagnosis", "Exercise", "Nudge", "Verdict", "judge",
           "mistake", "mistakes_in"]
