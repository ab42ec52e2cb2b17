"""Taking the answers out of a page, with nbgrader's own preprocessors."""

import copy

STUB = "# YOUR CODE HERE\nraise NotImplementedError"


def cut(solution):
    """The learner's page: solutions replaced by a stub, checksums computed, outputs kept.

    The outputs are the solution's. That is the contract with nbval: a learner's page passes when
    its checks print what the reference's checks print.
    """
    from nbgrader import preprocessors

    nb = copy.deepcopy(solution)
    steps = [
        preprocessors.ClearSolutions(code_stub={"python": STUB}),
        preprocessors.LockCells(),
        preprocessors.ComputeChecksums(),
        preprocessors.CheckCellMetadata(),
    ]
    for step in steps:
        nb, _ = step.preprocess(nb, {})
    return nb
