"""What a page calls, ``check`` and ``hint``, and the exercises of all lessons by their names."""

from .check import check
from .hint import hint
from .own_check import watch
from .registry import exercises
from .standing import standing

__all__ = ["check", "exercises", "hint", "standing"]

watch(check)
