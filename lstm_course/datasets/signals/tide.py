"""The height of the sea at a harbour, as a gauge measures it every half hour.

Two waves make the tide: the moon's, every 12.42 hours, 1 m up and 1 m down, and one of nearly a
day, 23.93 hours and 0.4 m. Where each of them stands at the beginning is drawn at random. The gauge
errs by 5 cm or so.
"""

import numpy as np

HOURS = 0.5
PERIODS, SIZES = (12.42, 23.93), (1.0, 0.4)
GAUGE = 0.05


def tides(rng, T, B):
    """B records of T steps: heights in metres, an array (T, B, 1). rng is a numpy Generator."""
    hour = HOURS * np.arange(T)[:, None]
    heights = rng.normal(0, GAUGE, (T, B))
    for period, size in zip(PERIODS, SIZES, strict=True):
        heights += size * np.sin(2 * np.pi * (hour / period + rng.random(B)))
    return heights[..., None]
