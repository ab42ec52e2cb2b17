"""A voice twice over: its wave, and how loud each frequency is at each moment."""

import numpy as np

from lstm_course.figures.captioned_plot import canvas, show
from lstm_course.figures.palette import BLUE, INK


def voice_plot(waves, spectra, hertz, rate, hop, names, caption):
    """Shows waves above and their spectra below, one column for each.

    waves: arrays (N,). spectra: arrays (T, D) in dB at the frequencies hertz (D,), a frame each
    `hop` samples. names: the columns' titles.
    """
    with canvas() as (figure, _):
        figure.clear()
        figure.set_size_inches(figure.get_figwidth(), 4.6)
        axes = figure.subplots(2, len(waves), squeeze=False, sharex="col", sharey="row",
                               height_ratios=[1, 2])
        for top, below, wave, loud, name in zip(*axes, waves, spectra, names, strict=True):
            top.plot(np.arange(len(wave)) / rate, wave, color=BLUE, linewidth=0.6)
            top.set(title=name, yticks=[-1, 0, 1])
            end = len(loud) * hop / rate
            drawn = below.imshow(loud.T, origin="lower", aspect="auto", cmap="cividis", vmin=-60,
                                 vmax=0, extent=(0, end, hertz[0] / 1000, hertz[-1] / 1000))
            below.set(xlabel="seconds", yticks=[0, 1, 2, 3, 4])
        axes[0][0].set(ylabel="wave")
        axes[1][0].set(ylabel="frequency, kHz")
        bar = figure.colorbar(drawn, ax=axes[1].tolist(), ticks=[-60, -30, 0])
        bar.set_label("loudness, dB", color=INK)
    shapes = ", ".join(f"{n}: {len(w)} samples, spectra {s.shape[0]} by {s.shape[1]}"
                       for n, w, s in zip(names, waves, spectra, strict=True))
    show(figure, caption, f"Waves above and their spectrograms below, for {shapes}.")
