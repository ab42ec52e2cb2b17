"""What `check` and `hint` can't take: told in one sentence, on a page without a traceback."""


class Refusal(Exception):
    """IPython shows the sentence alone: the lines that led here are none of the learner's."""

    def _render_traceback_(self):
        return [f"{type(self).__bases__[1].__name__}: {self}"]


class NoSuchExercise(Refusal, LookupError):
    """No exercise has this name."""


class NotChecked(Refusal, TypeError):
    """This is no function, or one without a name."""


class NotDefined(Refusal, NameError):
    """The page knows no function of this name."""


class CheckStopped(Refusal, RuntimeError):
    """The check itself met an error, which is no verdict on the answer."""
