"""The exercises, one file a page, and what a page calls: ``check`` and ``hint``."""

from .check import check
from .hint import hint
from .registry import exercises

__all__ = ["check", "exercises", "hint"]
