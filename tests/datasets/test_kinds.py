"""Words, letters, genomes, voices, sensors: each has the signals that it says it has."""

import numpy as np
import pytest

from lstm_course.datasets import (
    book_grammar,
    book_labels,
    childrens_book,
    cooccurrence,
    encoding,
    genome,
    linear_prediction,
    questions,
    sensor,
    vowels,
    weather_report,
)


def rng(seed=0):
    return np.random.default_rng(seed)


def test_symbols_and_back():
    text = "Lorem ipsum"
    known = encoding.alphabet(text, "dolor")
    assert known == tuple(sorted(set(text + "dolor")))
    assert "".join(known[k] for k in encoding.numbers(text, known)) == text
    with pytest.raises(ValueError, match="'x' is not known"):
        encoding.numbers("xy", known)


def test_the_weather_vector_is_read_from_the_report():
    read = weather_report.vector(weather_report.REPORT)
    np.testing.assert_array_equal(read, [67, 43, 13, 0.25, 0.83])
    with pytest.raises(ValueError, match="doesn't tell wind mph"):
        weather_report.vector(weather_report.REPORT.replace("Wind is 13 mph.", ""))


@pytest.mark.parametrize("seed", range(5))
def test_a_gene_has_its_signals_in_frame(seed):
    g = genome.gene(rng(seed), codons=60)
    assert g.letters[g.box :].startswith("TATAAA")
    codons = [g.letters[k : k + 3] for k in range(g.start, g.stop + 3, 3)]
    assert codons[0] == "ATG" and codons[-1] in genome.STOPS and len(codons) == 62
    assert not set(codons[:-1]) & set(genome.STOPS)
    assert set(g.letters) <= set("ACGT")


def test_readings_are_found_in_every_frame():
    assert genome.longest_reading("ccATGaaaTAA".upper()) == (2, 1)
    assert genome.longest_reading("ATGAAACCC") == (None, 0)  # no stop
    assert genome.longest_reading("ATGTAACATGAAAAAATGA") == (7, 2)
    assert genome.longest_reading("ATGTAA") == (0, 0)
    assert genome.places("TATATA", "TATA") == [0, 2]
    with pytest.raises(ValueError, match="codons is 0"):
        genome.gene(rng(), codons=0)


@pytest.mark.parametrize("pitch", [100.0, 140.0])
@pytest.mark.parametrize("vowel", vowels.FORMANTS)
def test_the_vowels_formants_are_found_in_the_sound(vowel, pitch):
    """By a method that knows nothing of how the voice was made."""
    steady = vowels.glide([vowel], 0.5, pitch)[2000:6000:2]
    measured = linear_prediction.formants(steady, vowels.RATE // 2)
    np.testing.assert_allclose(measured[:2], vowels.FORMANTS[vowel][:2], rtol=0.1)


def test_too_short_a_wave_has_no_formants():
    with pytest.raises(ValueError, match="39 samples, expected at least 40"):
        linear_prediction.formants(np.zeros(39), 8000)


def test_a_mouth_lets_low_tones_through_unchanged():
    assert vowels.gain(np.array([0.0]), np.array([500.0, 1500, 2500])) == pytest.approx(1)


def test_a_voice_is_a_wave_without_clicks():
    wave = vowels.say(["ee", "oo"], seconds=0.2, pause=0.1)
    assert wave.shape == (round(0.6 * vowels.RATE),)
    assert np.abs(wave).max() == pytest.approx(0.9)
    assert abs(wave[0]) < 1e-12 and np.abs(np.diff(wave[:50])).max() < 0.05
    with pytest.raises(ValueError, match="'zz' is not known"):
        vowels.glide(["zz"])


def test_the_second_formant_falls_in_you_and_rises_in_we():
    loud, hertz = vowels.spectra(vowels.glide(["ee", "oo"]))
    upper = (hertz > 700) & (hertz < 2600)
    where = hertz[upper][loud[:, upper].argmax(axis=1)]
    assert where[:5].mean() > 2000 and where[-5:].mean() < 1100
    back, _ = vowels.spectra(vowels.glide(["ee", "oo"])[::-1])
    np.testing.assert_allclose(back.mean(axis=0), loud.mean(axis=0), atol=0.5)


def test_frames_overlap_and_fit():
    F = vowels.frames(np.arange(10.0), size=4, hop=3)
    np.testing.assert_array_equal(F, [[0, 1, 2, 3], [3, 4, 5, 6], [6, 7, 8, 9]])
    with pytest.raises(ValueError, match="3 samples, expected at least 4"):
        vowels.frames(np.zeros(3), size=4, hop=1)


def test_a_sensor_remembers_and_falls_silent():
    log = sensor.log(rng(), days=4)
    assert log.values.shape == (4 * 144, 3)
    silent = np.isnan(log.values).any(axis=1)
    assert silent.sum() == 12 and np.isnan(log.values[silent]).all()
    step = np.diff(log.values[:, 0])
    assert np.nanmin(step[log.opened - 1]) < -1 and np.nanmedian(np.abs(step)) < 0.1
    with pytest.raises(ValueError, match="days is 0"):
        sensor.log(rng(), 0)


def test_a_question_has_the_words_of_its_statement():
    for seed in range(20):
        topic = questions.TOPICS[seed % 2]
        said = questions.sentence(rng(seed), 0, topic)
        asked = questions.sentence(rng(seed), 1, topic)
        assert sorted(said) == sorted(asked) and said != asked
        rest = said.index("going")
        assert said[rest:] == asked[rest:] and asked[0] == said[rest - 1]


def test_labels_of_small_talk_are_what_they_say():
    for label in ("question", "topic"):
        made, labels = questions.sentences(rng(), 200, label)
        assert 70 < labels.sum() < 130
        for words, y in zip(made, labels, strict=True):
            first = words[0] in {"is", "was", "are", "were"}
            dinner = any(w in words for end in questions.ENDS["dinner"] for w in end.split())
            assert y == (first if label == "question" else dinner)
    with pytest.raises(ValueError, match="label is 'mood'"):
        questions.sentences(rng(), 3, "mood")
    with pytest.raises(ValueError, match="topic is 'sport'"):
        questions.sentence(rng(), 0, "sport")


def test_who_sees_themselves_is_what_the_judge_says():
    for k in (0, 2):
        made, labels = book_labels.sentences(rng(), 100, k)
        kinds = [book_grammar.judge(words) for words in made]
        assert kinds == ["itself" if y else "legal" for y in labels]
    with pytest.raises(ValueError, match="adjectives is -1"):
        book_labels.sentences(rng(), 3, -1)


def test_words_with_the_same_neighbours_are_alike():
    book = childrens_book.numbers(childrens_book.story(rng(), 3000, most=3))
    alike = cooccurrence.likeness(cooccurrence.table(book, 8))
    np.testing.assert_allclose(np.diag(alike), 1)
    assert alike[:3, :3].min() > 0.9 and alike[5:, 5:].min() > 0.9
    assert alike[:3, 3:].max() < 0.5 and alike[5:, :5].max() < 0.5
    counts = cooccurrence.table(np.array([0, 1, 0, 0]), 2)
    np.testing.assert_allclose(counts, [[0.5, 0.5, 0.5, 0.5], [1, 0, 1, 0]])
    with pytest.raises(ValueError, match="no neighbour"):
        cooccurrence.table(np.array([0, 1]), 3)
