"""What's for dinner? The weather decides on some days, and on the others the menu goes on.

    wet        more than 0.10 inches of rain   soup
    hot        a high above 80 °F, no such rain   salad
    ordinary   all other days                  pizza, sushi, waffles in turn

The turn goes on where it was left: after pizza, however many days of soup lie between, the next
ordinary dinner is sushi.
"""

from collections import namedtuple

import numpy as np

DISHES = ("pizza", "sushi", "waffles", "soup", "salad")
KINDS = ("ordinary", "wet", "hot")
MEASURED = ("high °F", "low °F", "wind mph", "rain inches", "humidity")

Diary = namedtuple("Diary", "weather dinner kind")


def diary(rng, days):
    """`days` days one after the other -> Diary of weather (days, 5), dinner and kind (days,).

    weather is in the units of MEASURED; dinner holds places in DISHES, kind places in KINDS. rng is
    a numpy Generator. Raises ValueError where days is under 1.
    """
    if days < 1:
        raise ValueError(f"days is {days}, expected at least 1")
    high = rng.normal(68, 12, days)
    low = high - rng.uniform(12, 28, days)
    wind = rng.gamma(4, 3, days)
    rain = np.where(rng.random(days) < 0.35, rng.exponential(0.4, days), 0)
    humidity = np.clip(0.5 + 0.3 * (rain > 0) + rng.normal(0, 0.1, days), 0, 1)
    kind = np.where(rain > 0.1, 1, np.where(high > 80, 2, 0))
    turn = (rng.integers(3) + np.cumsum(kind == 0)) % 3
    dinner = np.where(kind == 0, turn, kind + 2)
    return Diary(np.stack([high, low, wind, rain, humidity], 1), dinner, kind)
