"""The trainings and measurements of page 07_training_lstms."""

from . import diagnose_runs, sentiment, teacher_forcing
from .error_by_kind import by_kind
from .prepared_reviews import pile
from .rating_labels import label
from .resumable_run import RatingRun

__all__ = ["RatingRun", "by_kind", "diagnose_runs", "label", "pile", "sentiment",
           "teacher_forcing"]
