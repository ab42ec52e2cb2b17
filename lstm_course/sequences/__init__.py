"""Where sequences come from. Nothing here knows a cell: words in, arrays out."""

from . import childrens_book, clouds_and_france, judge, menu, one_hot, reviews, verdicts

__all__ = ["childrens_book", "clouds_and_france", "judge", "menu", "one_hot", "reviews", "verdicts"]
