"""The trainings and measurements of page 08_variants."""

from .toy_tasks import TASKS, share_wrong, train_on_task
from .variants import VARIANTS

__all__ = ["TASKS", "VARIANTS", "train_on_task", "share_wrong"]
