"""Where sequences come from. Nothing here knows a cell: words in, arrays out."""

from . import encoding
from .public import download, imdb, jena, shakespeare
from .signals import genome, linear_prediction, sensor, tide, vowels
from .text import (
           book_grammar,
           book_labels,
           childrens_book,
           cooccurrence,
           film_sentences,
           long_range_word,
           questions,
           raw_reviews,
           reviews,
           weather_report,
)
from .toy import (
           addition,
           aligned_text,
           anbn,
           count_since_reset,
           dinners,
           marked_recall,
           temporal_order,
)

__all__ = ["addition", "aligned_text", "anbn", "book_grammar", "book_labels", "childrens_book",
           "cooccurrence", "count_since_reset", "dinners", "download", "encoding", "film_sentences",
           "genome", "imdb", "jena", "linear_prediction", "long_range_word", "marked_recall",
           "questions", "raw_reviews", "reviews", "sensor", "shakespeare", "temporal_order", "tide",
           "vowels", "weather_report"]
