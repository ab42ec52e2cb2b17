"""The exercises, one file a page, and what a page calls: ``check`` and ``hint``."""

from .check import check
from .hint import hint
from .own_check import watch
from .registry import exercises
from .so_far import so_far

__all__ = ["check", "exercises", "hint", "so_far"]

watch(check)
