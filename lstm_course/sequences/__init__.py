"""Where sequences come from. Nothing here knows a cell: words in, arrays out."""

from . import childrens_book, judge, one_hot

__all__ = ["childrens_book", "judge", "one_hot"]
