"""A sensor in a made-up room: temperature, humidity and light, every ten minutes.

Nobody lives by the clock alone: the heating works by day, somebody opens the window now and then
(it gets colder at once and warmer slowly, and the air takes the humidity of outside), and once the
sensor says nothing for two hours.
"""

from collections import namedtuple

import numpy as np

MEASURED = ("temperature °C", "humidity %", "light lux")
MINUTES = 10

Log = namedtuple("Log", "values opened")


def log(rng, days=3):
    """A Log: values (T, 3) in the units of MEASURED, NaN where the sensor was silent, and the
    steps at which the window was opened.

    rng is a numpy Generator. Raises ValueError where days is under 1.
    """
    if days < 1:
        raise ValueError(f"days is {days}, expected at least 1")
    day = 24 * 60 // MINUTES
    hour = np.arange(days * day) % day * MINUTES / 60
    opened = np.array([d * day + int(rng.integers(7 * 6, 20 * 6)) for d in range(days)])
    outside = 8 + 5 * np.sin(2 * np.pi * (hour - 9) / 24)
    heated = np.where((hour > 6) & (hour < 22), 21.0, 17.5)
    temperature, humidity = [18.0], [45.0]
    for t in range(1, len(hour)):
        drawn = 0.45 * (t in opened)  # a share of the air is exchanged
        warm = temperature[-1] + 0.06 * (heated[t] - temperature[-1]) + rng.normal(0, 0.05)
        damp = humidity[-1] + 0.04 * (45 - humidity[-1]) + rng.normal(0, 0.3)
        temperature.append(warm + drawn * (outside[t] - warm))
        humidity.append(damp + drawn * (70 - damp))
    sun = np.maximum(0, np.sin(np.pi * (hour - 7) / 11)) * ((hour > 7) & (hour < 18))
    lamp = 180.0 * ((hour > 18) & (hour < 22.5))
    light = 600 * sun * rng.uniform(0.7, 1, len(hour)) + lamp
    values = np.stack([temperature, humidity, light], axis=1)
    silent = int(rng.integers(day, 2 * day)) if days > 1 else 0
    values[silent : silent + 12] = np.nan
    return Log(values, opened)
