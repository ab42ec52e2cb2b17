"""The course's pages in order, and how far a learner is on each."""

from dataclasses import dataclass

# Name, title: what the map shows. The pages that are still to be written are on it, too.
PAGES = (
    ("00_start_here", "Start here"),
    ("01_sequences", "Sequences"),
    ("02_feed_forward", "Feed-forward networks"),
    ("03_rnn", "The loop: RNNs"),
    ("04_bptt", "Back through time"),
    ("05_lstm", "The LSTM cell"),
    ("06_lstm_gradients", "Why gradients survive"),
    ("07_training_lstms", "Training LSTMs"),
    ("07_trains_but_wrong", "Bug hunts"),
    ("08_variants", "Variants of the cell"),
    ("09_frameworks", "Frameworks"),
    ("10_language", "Language"),
    ("11_translation", "Translation"),
    ("12_speech", "Speech"),
    ("13_captions", "Captions"),
    ("14_forecasting", "Forecasting"),
    ("15_long_time_lags", "Long time lags"),
    ("16_today", "Today"),
)


@dataclass(frozen=True)
class Standing:
    """One page: how many of its exercises are passed.

    state  "done", "begun", "next" (the first page that is not done, where it is not begun),
           "open" (there to be done) or "to come" (not written yet)
    left   the names of the exercises that are not passed yet, in their order
    """

    page: str
    title: str
    state: str
    done: int
    of: int
    left: tuple

    @property
    def number(self):
        return self.page.split("_")[0]


def standing(passed, exercises):
    """A Standing for each page of the course.

    passed: names of passed exercises. exercises: page -> the names of its exercises; a page
    that is not in it is still to be written.
    """
    found, next_is_free = [], True
    for page, title in PAGES:
        names = exercises.get(page, ())
        left = tuple(name for name in names if name not in passed)
        done = len(names) - len(left)
        if not names:
            state = "to come"
        elif not left:
            state = "done"
        elif done:
            state, next_is_free = "begun", False
        else:
            state, next_is_free = ("next" if next_is_free else "open"), False
        found.append(Standing(page, title, state, done, len(names), left))
    return tuple(found)
