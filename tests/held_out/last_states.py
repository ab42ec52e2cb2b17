"""Answers to last_states, written from the learner's page alone."""

import numpy as np


def make_mask(lengths, T):
    return np.arange(T)[:, None] < lengths


def right_1(H, lengths):
    return H[lengths - 1, np.arange(len(lengths))]


def right_2(H, lengths):
    """A list of rows."""
    return np.stack([H[n - 1, b] for b, n in enumerate(lengths)])


def right_3(H, lengths):
    """A one-hot choice of steps, by einsum."""
    T = H.shape[0]
    letzter = (np.arange(T)[:, None] == lengths - 1).astype(float)
    return np.einsum("tb,tbh->bh", letzter, H)


def wrong_1(H, lengths):
    """The state at the last step of the array is taken for all texts, behind the padding of the short ones."""
    return H[-1]


def wrong_2(H, lengths):
    """Off by one: a text of n words has its last word at step n - 1, here the state of step n is fetched (and there is none for the longest)."""
    B = len(lengths)
    ends = np.minimum(lengths, len(H) - 1)
    return H[ends, np.arange(B)]


def wrong_3(H, lengths):
    """Only the steps are chosen, not the texts: H[ends] gives all texts at each of these steps, (B, B, H)."""
    ends = lengths - 1
    return H[ends]


def wrong_4(H, lengths):
    """The two indices are exchanged, text first and step second, as for a batch-first array; it raises as soon as a step is no text's number."""
    return H[np.arange(len(lengths)), lengths - 1]


def wrong_5(H, lengths):
    """The padding is masked with zeros and then the last step is taken, which is zero for the texts that have ended."""
    T, B, _ = H.shape
    mask = make_mask(lengths, T)
    return (H * mask[:, :, None])[T - 1]


def wrong_6(H, lengths):
    """Two slips: the states are averaged where the one at the last word is wanted, and the average takes in the padded steps."""
    return H.sum(axis=0) / H.shape[0]


def wrong_7(H, lengths):
    """The step is counted from the end, -lengths, so the start of a text padded in front would be fetched, not the last word."""
    return H[-lengths, range(len(lengths))]


def wrong_8(H, lengths):
    """The texts come back sorted by length, the longest first, and not in the order in which they stand in H."""
    out = []
    for b in sorted(range(len(lengths)), key=lambda k: -lengths[k]):
        out.append(H[lengths[b] - 1, b])
    return np.array(out)


def wrong_9(H, lengths):
    """All texts are read at the end of text 0 instead of each at its own end."""
    ende = lengths[0] - 1
    return np.array([H[ende][b] for b in range(H.shape[1])])


def wrong_10(H, lengths):
    """The states are flattened to rows, but the row is counted as if the batch came first, b T + n - 1, instead of (n - 1) B + b."""
    T, B, nh = H.shape
    flat = H.reshape(T * B, nh)
    return flat[np.arange(B) * T + lengths - 1]


def wrong_11(H, lengths):
    """Two slips: the step before the last word is fetched (n - 2), and the result is transposed, (H, B) instead of (B, H)."""
    states = [H[max(n - 2, 0), b, :] for b, n in enumerate(lengths)]
    return np.stack(states, axis=1)


def wrong_12(H, lengths):
    """lengths -= 1 changes the array that was given; the states are right, but whoever called has other lengths now."""
    lengths -= 1
    B = H.shape[1]
    return H[lengths, np.arange(B)]
