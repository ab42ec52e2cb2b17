"""What pages need to know of the exercises. They import nothing of ours, so it is handed in."""


def facts():
    """The exercises by name."""
    from .. import exercises

    return exercises.exercises()
