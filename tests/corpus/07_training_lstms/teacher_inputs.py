"""Answers to teacher_inputs as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


def first(words, start):
    return np.full((1, words.shape[1]), start)


@right
def filled_in(words, start):
    inputs = np.empty_like(words)
    inputs[0] = start
    inputs[1:] = words[:-1]
    return inputs, words


@right
def rolled_and_mended(words, start):
    inputs = np.roll(words, 1, axis=0)
    inputs[0] = start
    return inputs, words.copy()


@right
def text_by_text(words, start):
    inputs = np.array([[start, *column[:-1]] for column in words.T]).T
    return inputs, words


@wrong(2, says="learn to copy it")
def not_moved(words, start):
    return words, words


@wrong(2, says="moved the wrong way")
def wrong_way(words, start):
    return np.concatenate((words[1:], first(words, start))), words


@wrong(2, says="comes round to the first step")
def rolled(words, start):
    return np.roll(words, 1, axis=0), words


@wrong(says="the first is never learned")
def targets_moved_instead(words, start):
    return words, np.concatenate((words[1:], first(words, start)))


@wrong(3, says="the targets are moved, too")
def both_moved_apart(words, start):
    return (np.concatenate((first(words, start), words[:-1])),
            np.concatenate((words[1:], first(words, start))))


@wrong(3, says="moved as the inputs are")
def both_moved_alike(words, start):
    inputs = np.concatenate((first(words, start), words[:-1]))
    return inputs, inputs.copy()


@wrong(says="wrong order")
def targets_first(words, start):
    return words, np.concatenate((first(words, start), words[:-1]))


@wrong(1, says="the first input is 0")
def zeros_for_start(words, start):
    return np.concatenate((np.zeros_like(words[:1]), words[:-1])), words


@wrong(2, says="nothing but `start`")
def start_always(words, start):
    return np.full_like(words, start), words


@wrong(2, says="nothing is moved")
def first_word_replaced(words, start):
    inputs = words.copy()
    inputs[0] = start
    return inputs, words


@wrong(2, says="the texts are moved, not the steps")
def along_the_texts(words, start):
    return np.roll(words, 1, axis=1), words


@wrong(says="returns inputs of shape")
def one_step_more(words, start):
    return np.concatenate((first(words, start), words)), words


@wrong(2, says="`start` stands at the end")
def start_at_the_end(words, start):
    return np.concatenate((words[:-1], first(words, start))), words


@wrong(says="overwritten")
def in_place(words, start):
    targets = words.copy()
    words[1:] = targets[:-1]
    words[0] = start
    return words, targets
