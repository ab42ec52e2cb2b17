"""Answers to convolve, written from the learner's page alone."""

import numpy as np
from numpy import tanh


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def right_1(X, K, b):
    return tanh(X[:-2] @ K[0] + X[1:-1] @ K[1] + X[2:] @ K[2] + b)


def right_2(X, K, b):
    """Place by place, with lists."""
    out = []
    for t in range(len(X) - 2):
        z = b
        for k in (0, 1, 2):
            z = z + X[t + k] @ K[k]
        out.append(tanh(z))
    return np.array(out)


def right_3(X, K, b):
    """The three steps side by side, one wide matrix."""
    w, D, H = K.shape
    n = X.shape[0] - w + 1
    fenster = np.concatenate([X[i : i + n] for i in range(w)], axis=2)
    return np.tanh(np.einsum("tbe,eh->tbh", fenster, K.reshape(w * D, H)) + b)


def wrong_1(X, K, b):
    """The kernel is flipped: K[0] meets the last of the three steps and K[2] the first."""
    return tanh(X[2:] @ K[0] + X[1:-1] @ K[1] + X[:-2] @ K[2] + b)


def wrong_2(X, K, b):
    """The tanh of equation (2) is missing: z is returned."""
    first, second, third = X[:-2], X[1:-1], X[2:]
    z = first @ K[0] + second @ K[1] + third @ K[2] + b
    return z


def wrong_3(X, K, b):
    """b is added three times, once with each of the three steps."""
    def dense(x, k):
        return x @ k + b
    return tanh(dense(X[:-2], K[0]) + dense(X[1:-1], K[1]) + dense(X[2:], K[2]))


def wrong_4(X, K, b):
    """The tanh is applied to each of the three products, before they are summed up."""
    a0 = tanh(X[:-2] @ K[0])
    a1 = tanh(X[1:-1] @ K[1])
    a2 = tanh(X[2:] @ K[2])
    return a0 + a1 + a2 + b


def wrong_5(X, K, b):
    """The slices have different lengths, T - 2, T - 1 and T - 2, so NumPy can't add them and it raises."""
    return tanh(X[:-2] @ K[0] + X[1:] @ K[1] + X[2:] @ K[2] + b)


def wrong_6(X, K, b):
    """Zeros are padded at both ends, so that all T places are kept, not T - 2 (Keras' padding="same")."""
    T, B, D = X.shape
    null = np.zeros((1, B, D))
    P = np.concatenate([null, X, null])
    return tanh(P[:-2] @ K[0] + P[1:-1] @ K[1] + P[2:] @ K[2] + b)


def wrong_7(X, K, b):
    """It looks back where it should look ahead: x_t, x_(t-1), x_(t-2), and the first places wrap round to the end."""
    H = []
    for t in range(len(X) - 2):
        H.append(tanh(X[t] @ K[0] + X[t - 1] @ K[1] + X[t - 2] @ K[2] + b))
    return np.stack(H)


def wrong_8(X, K, b):
    """z isn't set back to zero at a new place, so the sums of all places before pile up in it."""
    T, B, D = X.shape
    z = np.zeros((B, K.shape[2])) + b
    h = np.zeros((T - 2, B, K.shape[2]))
    for t in range(T - 2):
        for k in range(3):
            z += X[t + k] @ K[k]
        h[t] = tanh(z)
    return h


def wrong_9(X, K, b):
    """The windows run feature by feature but the matrix step by step, so weights and inputs are mixed up by the reshape."""
    T, B, D = X.shape
    windows = np.stack([X[:-2], X[1:-1], X[2:]], axis=-1).reshape(T - 2, B, 3 * D)
    return tanh(windows @ K.reshape(3 * D, -1) + b)


def wrong_10(X, K, b):
    """The places don't overlap: it jumps by three steps at a time, so there are T // 3 places instead of T - 2."""
    out = [tanh(sum(X[t + i] @ K[i] for i in range(3)) + b) for t in range(0, len(X) - 2, 3)]
    return np.array(out)


def wrong_11(X, K, b):
    """Two slips: the sigmoid stands where tanh should, and the bias is left out."""
    z = X[:-2] @ K[0] + X[1:-1] @ K[1] + X[2:] @ K[2]
    return sigmoid(z)


def wrong_12(X, K, b):
    """Two slips: K[0] is used for all three steps, and the mean of the three is taken, not the sum."""
    T = X.shape[0]
    M = (X[0 : T - 2] + X[1 : T - 1] + X[2:T]) / 3
    return np.tanh(np.matmul(M, K[0]) + b)
