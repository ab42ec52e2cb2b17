"""Where sequences come from. Nothing here knows a cell: words in, arrays out."""

from . import (
    addition,
    as_many,
    childrens_book,
    clouds_and_france,
    genome,
    imdb,
    jena,
    judge,
    linear_prediction,
    marked,
    menu,
    neighbours,
    one_hot,
    public,
    reviews,
    sees_itself,
    sensor,
    shakespeare,
    since_the_bell,
    small_talk,
    symbols,
    two_lines,
    verdicts,
    voice,
    weather,
)

__all__ = ["addition", "as_many", "childrens_book", "clouds_and_france", "genome", "imdb", "jena",
           "judge", "linear_prediction", "marked", "menu", "neighbours", "one_hot", "public",
           "reviews", "sees_itself", "sensor", "shakespeare", "since_the_bell", "small_talk",
           "symbols", "two_lines", "verdicts", "voice", "weather"]
