"""Where sequences come from. Nothing here knows a cell: words in, arrays out."""

from . import childrens_book, judge, menu, one_hot, reviews, verdicts

__all__ = ["childrens_book", "judge", "menu", "one_hot", "reviews", "verdicts"]
