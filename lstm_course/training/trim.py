"""Trimming: no sequence is longer than some number of steps, and its end is what stays."""


def trim(sequences, most):
    """A list of arrays (T_n, …) -> the last `most` steps of each, fewer where it is shorter.

    Raises ValueError where most is under 1.
    """
    if most < 1:
        raise ValueError(f"most is {most}, expected at least 1 step")
    return [sequence[-most:] for sequence in sequences]
