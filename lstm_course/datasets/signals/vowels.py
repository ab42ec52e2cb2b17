"""A voice made by a formula: vowels as sums of harmonics, shaped by the mouth's resonances.

The vocal cords give a buzz: a tone of some 120 Hz with all its harmonics, the higher the softer.
The mouth lets through what lies near its resonances, the *formants*. Which vowel we hear depends
on where the first three lie. Gliding from one vowel's formants to another's makes a word: from
"ee" to "oo" is nearly "you", and the way back is nearly "we".

Sources: G. Peterson & H. Barney 1952, "Control methods used in a study of the vowels", table II
(means of men's voices); D. Klatt 1980, "Software for a cascade/parallel formant synthesizer", for
the resonator.
"""

import numpy as np

RATE = 16_000  # samples a second

# vowel -> the first three formants in Hz; the word shows how it sounds
FORMANTS = {"ee": (270, 2290, 3010), "eh": (530, 1840, 2480), "ah": (730, 1090, 2440),
            "aw": (570, 840, 2410), "oo": (300, 870, 2240)}
AS_IN = {"ee": "see", "eh": "bed", "ah": "father", "aw": "saw", "oo": "soon"}
BANDWIDTH = np.array([60.0, 90.0, 150.0])  # Hz


def gain(frequency, formants):
    """How loudly a mouth with these formants lets a frequency through.

    frequency (..., 1) and formants (..., 3), both in Hz, -> (...). Three resonators one after the
    other, each 1 at 0 Hz.
    """
    half = np.pi * BANDWIDTH / RATE
    pole = np.exp(-half + 2j * np.pi * formants / RATE)
    z = np.exp(-2j * np.pi * frequency / RATE)
    at_zero = np.abs((1 - pole) * (1 - pole.conj()))
    return np.prod(at_zero / np.abs((1 - pole * z) * (1 - pole.conj() * z)), axis=-1)


def glide(vowels, seconds=0.5, pitch=120.0):
    """The voice on its way through the vowels, e.g. ("ee", "oo") -> a wave (N,) within -1 … 1.

    One vowel alone stays as it is. Raises ValueError for a vowel that is not in FORMANTS.
    """
    for vowel in vowels:
        if vowel not in FORMANTS:
            raise ValueError(f"the vowel {vowel!r} is not known, expected {', '.join(FORMANTS)}")
    t = np.arange(round(seconds * RATE)) / RATE
    marks = np.linspace(0.15, 0.85, len(vowels)) * seconds
    path = np.array([np.interp(t, marks, column)
                     for column in np.array([FORMANTS[v] for v in vowels], dtype=float).T]).T
    # harmonics up to 4 kHz; the buzz falls by half for each doubling of the frequency
    harmonics = np.arange(1, int(4000 / pitch) + 1)
    wave = sum(gain(np.full((len(t), 1), k * pitch), path) / k * np.sin(2 * np.pi * k * pitch * t)
               for k in harmonics)
    fade = np.minimum(1, np.minimum(t, t[::-1]) / 0.03)  # no click at the ends
    return 0.9 * fade * wave / np.abs(wave).max()


def say(vowels, seconds=0.4, pitch=120.0, pause=0.08):
    """Vowels one after the other, each with a short silence behind it -> a wave (N,)."""
    rest = np.zeros(round(pause * RATE))
    return np.concatenate([part for v in vowels for part in (glide([v], seconds, pitch), rest)])


def frames(wave, size=400, hop=160):
    """A wave (N,) -> overlapping pieces (T, size), each `hop` samples after the last.

    At 16 kHz the defaults are 25 ms and 10 ms. Raises ValueError where the wave is too short.
    """
    if len(wave) < size:
        raise ValueError(f"the wave has {len(wave)} samples, expected at least {size}")
    first = hop * np.arange(1 + (len(wave) - size) // hop)
    return wave[first[:, None] + np.arange(size)]


def spectra(wave, size=400, hop=160, top=4000):
    """A wave (N,) -> loudness in dB by time and frequency (T, D), and the frequencies (D,) in Hz.

    Each frame is faded at its ends (Hann's window) before its Fourier transform. 0 dB is the
    loudest entry; below -60 dB all is -60.
    """
    loud = np.abs(np.fft.rfft(frames(wave, size, hop) * np.hanning(size), 2 * size))
    hertz = np.fft.rfftfreq(2 * size, 1 / RATE)
    loud = loud[:, hertz <= top]
    return 20 * np.log10(np.maximum(loud / loud.max(), 1e-3)), hertz[hertz <= top]
