"""Answers to cut_frames as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong


@right
def by_a_while_loop(wave, size, hop):
    pieces, start = [], 0
    while start + size <= len(wave):
        pieces.append(wave[start : start + size])
        start += hop
    return np.array(pieces)


@right
def by_a_range(wave, size, hop):
    return np.stack([wave[n : n + size] for n in range(0, len(wave) - size + 1, hop)])


@right
def by_a_view(wave, size, hop):
    return np.lib.stride_tricks.sliding_window_view(wave, size)[::hop]


@wrong(1, says="a frame is missing")
def last_frame_missing(wave, size, hop):
    T = (len(wave) - size) // hop
    return np.array([wave[t * hop : t * hop + size] for t in range(T)]).reshape(T, size)


@wrong(1, says="a frame is missing")
def last_frame_missing_by_range(wave, size, hop):
    pieces = [wave[n : n + size] for n in range(0, len(wave) - size, hop)]
    count = (len(wave) - size) // hop
    return np.array(pieces[:count]).reshape(count, size)


@wrong(1, says="past the end")
def runs_past_the_end(wave, size, hop):
    T = len(wave) // hop
    return wave[hop * np.arange(T)[:, None] + np.arange(size)]


# runs past the end on every wave, so there are no numbers to tell it by
@wrong(1, says="`size` is not subtracted")
def size_not_subtracted(wave, size, hop):
    T = 1 + len(wave) // hop
    return wave[hop * np.arange(T)[:, None] + np.arange(size)]


@wrong(1, says="`size` and `hop` are exchanged")
def size_and_hop_in_the_count(wave, size, hop):
    T = 1 + (len(wave) - hop) // size
    return wave[hop * np.arange(T)[:, None] + np.arange(size)]


@wrong(2, says="`hop` is missing")
def no_hop(wave, size, hop):
    T = 1 + (len(wave) - size) // hop
    return np.stack([wave[t : t + size] for t in range(T)])


@wrong(says="cut end to end")
def end_to_end(wave, size, hop):
    T = len(wave) // size
    return wave[: T * size].reshape(T, size)


@wrong(3, says="lies on its side")
def on_its_side(wave, size, hop):
    T = 1 + (len(wave) - size) // hop
    return np.stack([wave[t * hop : t * hop + size] for t in range(T)], axis=1)


@wrong(3, says="each frame has `hop` samples")
def frames_of_hop(wave, size, hop):
    T = 1 + (len(wave) - size) // hop
    return np.stack([wave[t * hop : t * hop + hop] for t in range(T)])


@wrong(3, says="runs backwards")
def backwards(wave, size, hop):
    T = 1 + (len(wave) - size) // hop
    return np.stack([wave[t * hop : t * hop + size][::-1] for t in range(T)])


@wrong(2, says="they don't overlap")
def starts_by_size(wave, size, hop):
    T = 1 + (len(wave) - size) // hop
    return wave[size * np.arange(T)[:, None] + np.arange(size)]


@wrong(3, says="padded with zeros")
def padded(wave, size, hop):
    T = -(-len(wave) // hop)
    longer = np.concatenate([wave, np.zeros(size, wave.dtype)])
    return np.stack([longer[t * hop : t * hop + size] for t in range(T)])


@wrong(says="a list of")
def a_list(wave, size, hop):
    return [wave[n : n + size] for n in range(0, len(wave) - size + 1, hop)]


@wrong(says=("stops with ValueError", "pieces of one shape"))
def ragged(wave, size, hop):
    return np.stack([wave[n : n + size] for n in range(0, len(wave), hop)])


@wrong(1, says="a frame is missing")
def one_short_and_stacked(wave, size, hop):
    T = (len(wave) - size) // hop
    return np.stack([wave[hop * t : hop * t + size] for t in range(T)])


@wrong(1, says="ends just with the wave")
def range_stops_too_soon(wave, size, hop):
    return np.stack([wave[n : n + size] for n in range(0, len(wave) - size, hop)])
