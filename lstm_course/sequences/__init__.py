"""Where sequences come from. Nothing here knows a cell: words in, arrays out."""

from . import addition, childrens_book, clouds_and_france, judge, menu, one_hot, reviews, verdicts

__all__ = ["addition", "childrens_book", "clouds_and_france", "judge", "menu", "one_hot",
           "reviews", "verdicts"]
