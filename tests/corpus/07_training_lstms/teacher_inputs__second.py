"""More answers to teacher_inputs, written by somebody who had not seen what the check would say."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def with_vstack(words, start):
    return np.vstack([[start] * words.shape[1], words])[:-1], words


@wrong(says="returns inputs of shape")
def one_step_fewer(words, start):
    return words[:-1], words[1:]


@wrong(2, says="from the last one backwards")
def from_the_end(words, start):
    return np.concatenate((np.full((1, words.shape[1]), start), words[:0:-1])), words


@wrong(says="stops with")
def row_of_the_wrong_length(words, start):
    return np.concatenate(([[start]], words[:-1])), words
