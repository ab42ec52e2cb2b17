"""Answers to mend_01, the mean of the real steps, as learners write them."""

import numpy as np

from lstm_course.exercises.answer_corpus import right, wrong

# Right, each in its own way.


@right
def one_by_one(H, lengths):
    return np.stack([H[:n, i].mean(0) for i, n in enumerate(lengths)])


@right
def by_shares(H, lengths):
    shares = (np.arange(len(H))[:, None] < lengths) / lengths
    return np.einsum("tb,tbh->bh", shares, H)


@right
def by_running_sums(H, lengths):
    sums = np.cumsum(H, axis=0)
    return sums[lengths - 1, np.arange(len(lengths))] / lengths.reshape(-1, 1)


@right
def masked_array(H, lengths):
    padded = np.arange(len(H))[:, None, None] >= lengths[:, None]
    return np.ma.masked_array(H, np.broadcast_to(padded, H.shape)).mean(0).data


# Wrong.


@wrong(says="padded ones too: that is the broken model")
def of_all_steps(H, lengths):
    return H.mean(0)


@wrong(3, says="not divided by the number of real steps")
def never_divided(H, lengths):
    mask = np.arange(len(H))[:, None] < lengths
    return (H * mask[:, :, None]).sum(0)


@wrong(3, says="divided by all T steps")
def masked_then_mean(H, lengths):
    mask = np.arange(len(H))[:, None] < lengths
    return (H * mask[:, :, None]).mean(0)


@wrong(1, says="one step too many")
def one_too_many(H, lengths):
    mask = np.arange(len(H))[:, None] <= lengths
    return (H * mask[:, :, None]).sum(0) / lengths[:, None]


@wrong(1, says="the last real step is left out")
def last_left_out(H, lengths):
    mask = np.arange(len(H))[:, None] < lengths - 1
    return (H * mask[:, :, None]).sum(0) / lengths[:, None]


@wrong(1, says="the mask is turned round")
def mask_inverted(H, lengths):
    mask = np.arange(len(H))[:, None] >= lengths
    return (H * mask[:, :, None]).sum(0) / lengths[:, None]


@wrong(says="this is the last real state")
def last_state(H, lengths):
    return H[lengths - 1, np.arange(H.shape[1])]


@wrong(says="this is the maximum over the real steps")
def largest(H, lengths):
    return np.stack([H[:n, i].max(0) for i, n in enumerate(lengths)])


@wrong(3, says="divided by the longest one's length")
def by_the_longest(H, lengths):
    mask = np.arange(len(H))[:, None] < lengths
    return (H * mask[:, :, None]).sum(0) / max(lengths)


@wrong(3, says="the real steps of the whole batch")
def by_all_real_steps(H, lengths):
    mask = (np.arange(len(H))[:, None] < lengths)[:, :, None]
    return (H * mask).sum(0) / mask.sum()


@wrong(1, says="the first sequence's length is used for all")
def first_length_for_all(H, lengths):
    n = lengths[0]
    total = 0
    for t in range(n):
        total = total + H[t]
    return total / lengths[:, None]


@wrong(1, says="`reshape` tears the mask apart")
def mask_reshaped(H, lengths):
    T, B, _ = H.shape
    mask = (np.arange(T) < lengths[:, None]).reshape(T, B)
    return (H * mask[..., None]).sum(0) / lengths[:, None]


@wrong(1, says="the shortest sequence's length")
def cut_at_the_shortest(H, lengths):
    return H[: lengths.min()].sum(0) / lengths[:, None]


# Wrong, from a second round.


@wrong(3, says="by the longest one's length")
def cut_at_the_longest(H, lengths):
    return H[: lengths.max()].mean(0)


@wrong(1, says="all steps count")
def never_masked(H, lengths):
    return H.sum(0) / lengths[:, None]


@wrong(3, says="one step too few")
def one_too_few(H, lengths):
    return np.stack([H[:n, i].sum(0) / max(n - 1, 1) for i, n in enumerate(lengths)])


@wrong(1, says="the mean is taken of the last steps")
def of_the_last_steps(H, lengths):
    return np.stack([H[-n:, i].mean(0) for i, n in enumerate(lengths)])


@wrong(2, 3, says="the real steps of the whole batch")
def of_the_whole_batch(H, lengths):
    mask = (np.arange(len(H))[:, None] < lengths)[..., None]
    return (H * mask).sum() / mask.sum()


@wrong()
def of_every_sequence(H, lengths):
    return np.stack([H[:n].mean(0) for n in lengths])


# Wrong, from a reader of the page.


@wrong(3, says="it needs an axis")
def lengths_without_an_axis(H, lengths):
    real = np.arange(len(H))[:, None] < lengths
    total = (real[..., None] * H).sum(0)
    return total / lengths


@wrong()
def one_number_a_sequence(H, lengths):
    return np.array([H[:n, b].mean() for b, n in enumerate(lengths)])
