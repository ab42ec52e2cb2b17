"""Where sequences come from. Nothing here knows a cell: words in, arrays out."""

from . import (
    addition,
    childrens_book,
    clouds_and_france,
    genome,
    imdb,
    jena,
    judge,
    linear_prediction,
    menu,
    neighbours,
    one_hot,
    public,
    reviews,
    sees_itself,
    sensor,
    shakespeare,
    small_talk,
    symbols,
    temporal_order,
    verdicts,
    voice,
    weather,
)

__all__ = ["addition", "childrens_book", "clouds_and_france", "genome", "imdb", "jena", "judge",
           "linear_prediction", "menu", "neighbours", "one_hot", "public", "reviews", "sees_itself",
           "sensor", "shakespeare", "small_talk", "symbols", "temporal_order", "verdicts", "voice",
           "weather"]
