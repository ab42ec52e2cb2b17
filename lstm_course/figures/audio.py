"""A wave that can be heard, and a line under it that says what it is."""

import io
import wave as wav
from html import escape

import numpy as np


class Sound:
    """Shows a player for a wave (N,) within -1 … 1, at `rate` samples a second.

    The samples go into the page as whole numbers of 16 bits. Rounding to them hides the last
    digits of the wave, in which machines differ, so the page's text is the same everywhere.
    """

    def __init__(self, samples, rate, caption):
        samples = np.asarray(samples, dtype=float)
        if samples.ndim != 1 or not np.isfinite(samples).all() or np.abs(samples).max() > 1:
            raise ValueError("samples must be a vector of numbers from -1 to 1")
        self.samples, self.rate, self.caption = samples, rate, caption

    def file(self):
        """The sound as the bytes of a WAV file."""
        stream = io.BytesIO()
        with wav.open(stream, "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(self.rate)
            out.writeframes(np.rint(32767 * self.samples).astype("<i2").tobytes())
        return stream.getvalue()

    def __repr__(self):
        return f"{self.caption} ({len(self.samples) / self.rate:.1f} s of sound)"

    def _repr_html_(self):
        from IPython.display import Audio

        player = Audio(data=self.file(), embed=True)._repr_html_()
        return f"<figure>{player}<figcaption>{escape(self.caption)}</figcaption></figure>"
