"""A course on LSTMs that a learner can trust: reference cells, checks, figures, pages.

``check`` and ``hint`` are loaded when first used, so that ``import lstm_course`` stays quick.
"""

__version__ = "0.1.0"
__all__ = ["check", "hint"]


def __getattr__(name):
    if name in __all__:
        from . import exercises

        return getattr(exercises, name)
    raise AttributeError(f"module 'lstm_course' has no attribute {name!r}")
