"""The pictures of sequences show their numbers and say them."""

import io
import wave as wav

import numpy as np
import pytest

from lstm_course.datasets import encoding, genome, sensor, vowels
from lstm_course.figures import Sound
from lstm_course.lessons.lesson_01_sequences import figures
from lstm_course.lessons.lesson_01_sequences.figures.genome_map import WIDTH


@pytest.fixture
def shown(monkeypatch):
    """What a page would show: a list of displayed objects."""
    displayed = []
    monkeypatch.setattr("IPython.display.display", lambda *a, **_: displayed.extend(a))
    return displayed


def drawn(shown):
    assert repr(shown[0]) and shown[0]._repr_mimebundle_()[0]["image/png"].startswith(b"\x89PNG")
    return shown[0].figure


def test_a_sound_is_a_wav_file_that_keeps_the_wave():
    wave = vowels.glide(["ah"], seconds=0.1)
    sound = Sound(wave, vowels.RATE, "ah & oh")
    with wav.open(io.BytesIO(sound.file())) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (16000, 1, 2)
        heard = np.frombuffer(file.readframes(file.getnframes()), "<i2") / 32767
    np.testing.assert_allclose(heard, wave, atol=1 / 32767)
    assert repr(sound) == "ah & oh (0.1 s of sound)"
    assert "<audio" in sound._repr_html_() and "ah &amp; oh" in sound._repr_html_()


def test_a_sounds_text_bears_another_machines_last_digits():
    """The vowels of the lesson, with every sample off by what machines differ in."""
    wave = vowels.say(["ee", "ah"])
    noise = 1 + 1e-13 * np.random.default_rng(0).standard_normal(len(wave))
    a, b = (Sound(w, vowels.RATE, "")._repr_html_() for w in (wave, wave * noise))
    assert a == b


@pytest.mark.parametrize("bad", [[[0.0]], [2.0], [np.nan]])
def test_a_sound_refuses_what_is_no_wave(bad):
    with pytest.raises(ValueError, match="from -1 to 1"):
        Sound(bad, 8000, "")


def test_the_grid_writes_its_numbers(shown):
    figures.grid([[0, 1.5], [-1, 0], [1, 0]], "abc", ["x", "y"], "")
    texts = {t.get_text() for t in drawn(shown).axes[0].texts}
    assert texts == {"0", "1.5", "−1", "1"}
    with pytest.raises(ValueError, match=r"expected \(2, 2\)"):
        figures.grid(np.zeros((3, 2)), "ab", "xy", "")


def test_bits_are_read_off_the_line(shown):
    figures.bits(np.array([[0.0], [1], [1]]))
    assert [t.get_text() for t in drawn(shown).axes[0].texts] == ["0", "1", "1"]
    assert "011" in repr(shown[0])


def test_a_gene_shows_every_letter_once_and_frames_its_signals(shown):
    gene = genome.gene(np.random.default_rng(0))
    X = encoding.one_hot(encoding.numbers(gene.letters, genome.LETTERS), D=4)
    signals = {"start": (gene.start, 3), "across two lines": (WIDTH - 2, 5)}
    figures.gene(X, signals, "")
    patches = drawn(shown).axes[0].patches
    framed = [p for p in patches if not p.get_fill()]
    assert len(patches) - len(framed) == len(gene.letters)
    assert [p.get_width() for p in framed] == [3, 2, 3]
    assert gene.letters in repr(shown[0]) and f"start at {gene.start}" in repr(shown[0])


def test_the_voice_plot_draws_each_wave_over_its_spectra(shown):
    waves = [vowels.glide(["ee"], 0.1), vowels.glide(["oo"], 0.1)]
    loud, (hertz, _) = zip(*map(vowels.spectra, waves), strict=True)
    figures.voice_plot(waves, loud, hertz, vowels.RATE, 160, ["ee", "oo"], "")
    axes = drawn(shown).axes
    np.testing.assert_array_equal(axes[1].lines[0].get_ydata(), waves[1])
    np.testing.assert_array_equal(axes[2].images[0].get_array(), loud[0].T)


def test_the_sensor_plot_leaves_gaps(shown):
    log = sensor.log(np.random.default_rng(0), days=2)
    figures.sensor_plot(log.values, sensor.MEASURED, 1 / 6, log.opened, "")
    line = drawn(shown).axes[0].lines[0].get_ydata()
    assert np.isnan(line).sum() == 12
    assert "12 steps are missing" in repr(shown[0])


def test_the_window_plot_draws_the_numbers_it_is_given(shown):
    figures.right_against_window([1, 2], {"0 between": [0.5, 0.75]}, "")
    assert list(drawn(shown).axes[0].lines[0].get_ydata()) == [0.5, 0.75]
    assert "0 between: 0.50, 0.75" in repr(shown[0])
