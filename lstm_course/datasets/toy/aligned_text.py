"""A string of a small task and, below it, the answers that are asked for."""

import numpy as np


def two_lines(task, X, y, asked):
    """One string of a task: X (T, D), y (T,), asked (T,) -> two lines of text, a column a step.

    task is a module with SYMBOLS and ANSWERS, as anbn, count_since_reset and marked_recall are.
    """
    seen = ["+".join(task.SYMBOLS[k] for k in np.flatnonzero(x)) for x in X]
    told = [str(task.ANSWERS[k]) if ask else "" for k, ask in zip(y, asked, strict=True)]
    width = max(map(len, (*seen, *told))) + 1
    return "\n".join("".join(f"{cell:{width}}" for cell in row).rstrip() for row in (seen, told))
