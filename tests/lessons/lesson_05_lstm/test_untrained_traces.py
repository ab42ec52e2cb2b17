"""How long a name can be traced in networks that have learned nothing yet, in ten starts."""

import numpy as np

from lstm_course.cells import lstm, rnn
from lstm_course.lessons.lesson_05_lstm.runs import trace_of_name
from lstm_course.training import train_reader


def test_the_trace_of_a_name_before_training_in_ten_starts():
    """About a half for each word in the RNN; in the LSTM weaker at first, but it fades slower."""
    for seed in range(1, 11):
        young = (train_reader(cell, most=12, updates=0, seed=seed)[0] for cell in (rnn, lstm))
        plain, gated = (trace_of_name(np.random.default_rng(0), model, 12) for model in young)
        halves, slower = ((trace[4] / trace[0]) ** (1 / 4) for trace in (plain, gated))
        assert 0.45 < halves < 0.62 < 0.7 < slower
        assert plain[5] < 0.1 and gated[0] < 0.5 * plain[0]
