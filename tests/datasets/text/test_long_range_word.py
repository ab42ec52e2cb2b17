"""The task with a knob for the lag: the cue decides, the rest says nothing."""

import numpy as np
import pytest

from lstm_course.datasets import long_range_word as task


def test_the_talks_own_sentences():
    rng = np.random.default_rng(0)
    assert " ".join(task.sentence(rng, 3, "clouds")) == "the clouds are in the sky"
    assert " ".join(task.sentence(rng, 3, "France")) == "I grew up in France I speak fluent French"


@pytest.mark.parametrize("lag", [3, 4, 11, 30, 77])
def test_the_lag_is_the_number_of_words_between_cue_and_answer(lag):
    rng = np.random.default_rng(lag)
    for cue, answer in task.ANSWERS.items():
        words = task.sentence(rng, lag, cue)
        assert words[-1] == answer
        assert len(words) - 2 - words.index(cue) == lag
        assert sum(word in task.ANSWERS for word in words) == 1


def test_the_fillers_say_nothing_about_the_cue():
    """The same random numbers make the same fillers, whatever the cue."""
    fillers = {tuple(task.sentence(np.random.default_rng(5), 20, cue)[-21:-4])
               for cue in task.CLOUDS}
    assert len(fillers) == 1


def test_a_batch_holds_cues_first_and_their_answers_last():
    words = task.batch(np.random.default_rng(1), 9, 400)
    assert words.shape == (11, 400)
    for first, last in zip(words[0], words[-1], strict=True):
        assert task.ANSWERS[task.WORDS[first]] == task.WORDS[last]
    counts = np.bincount(words[0], minlength=8)[:8]
    assert counts.sum() == 400 and counts.min() > 25  # eight cues, none of them rare
    assert len({tuple(column) for column in words[1:-4].T}) > 50


def test_the_frame_leaves_four_answers():
    """What stands after the cue tells the kind of sentence and nothing else."""
    words = task.batch(np.random.default_rng(2), 3, 400)
    for end in {tuple(column) for column in words[1:-1].T}:
        here = (words[1:-1] == np.array(end)[:, None]).all(0)
        assert len(set(words[-1, here])) == 4


@pytest.mark.parametrize(("lag", "cue", "names"), [(2, "clouds", "lag is 2"),
                                                   (3, "Mars", "cue is 'Mars'")])
def test_bad_input_is_named(lag, cue, names):
    with pytest.raises(ValueError, match=names):
        task.sentence(np.random.default_rng(0), lag, cue)
