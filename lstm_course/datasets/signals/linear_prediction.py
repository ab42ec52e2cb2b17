"""Formants measured from a sound alone, to see whether a voice says what it should.

Each sample is predicted from the ten before it. The prediction's weights act like a tube that
resonates, and its resonances are the formants. Source: J. Makhoul 1975, "Linear prediction: a
tutorial review".
"""

import numpy as np


def formants(wave, rate, order=10):
    """The resonances of a steady sound (N,), in Hz, from low to high, an array.

    rate: samples a second, some 8000 for `order` 10 to fit. Resonances below 150 Hz or wider than
    500 Hz are left out. Raises ValueError where the wave is too short.
    """
    if len(wave) < 4 * order:
        raise ValueError(f"the wave has {len(wave)} samples, expected at least {4 * order}")
    x = np.diff(wave) * np.hamming(len(wave) - 1)  # the difference lifts the soft high tones
    r = np.array([x[: len(x) - k] @ x[k:] for k in range(order + 1)])
    apart = np.abs(np.subtract.outer(np.arange(order), np.arange(order)))
    weights = np.linalg.solve(r[apart], r[1:])
    poles = np.roots([1, *-weights])
    poles = poles[poles.imag > 0]
    hertz = np.angle(poles) * rate / (2 * np.pi)
    width = -np.log(np.abs(poles)) * rate / np.pi
    return np.sort(hertz[(hertz > 150) & (width < 500)])
