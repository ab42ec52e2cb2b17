"""A thousand sentences: as many as asked for, each text's first one left out."""

import numpy as np

from lstm_course.cells import rnn
from lstm_course.datasets import book_grammar
from lstm_course.lessons.lesson_03_rnn.runs import kinds_of, sample_statistics, sentences_of
from lstm_course.training import readout_model as models


def test_first_sentences_are_left_out(monkeypatch):
    text = "saw Jane . Doug saw Jane . ".split() + "Spot saw Spot . ".split() * 12
    monkeypatch.setattr(sample_statistics, "sample_books",
                        lambda rng, model, texts, length: [text] * texts)
    found = sentences_of(None, None, 50)
    assert len(found) == 50 and found[0] == "Doug saw Jane .".split()
    assert kinds_of(found) == {"legal": 5, "itself": 45, "runs on": 0, "fragment": 0}


def test_a_writer_without_an_end_runs_on(monkeypatch):
    text = "Doug saw Jane .".split() + "Jane saw Spot saw".split() * 99
    monkeypatch.setattr(sample_statistics, "sample_books",
                        lambda rng, model, texts, length: [text] * texts)
    assert kinds_of(sentences_of(None, None, 20))["runs on"] == 2


def test_an_untrained_rnn_writes_as_many_as_asked_for():
    model = models.init(np.random.default_rng(0), rnn, 8, 4)
    found = sentences_of(np.random.default_rng(0), model, 40)
    assert len(found) == 40 and sum(kinds_of(found).values()) == 40
    assert list(kinds_of(found)) == list(book_grammar.KINDS)
