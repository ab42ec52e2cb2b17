"""Values by the names that a reader gives them: ds.h and dp.W, for parts of a variable, too."""

from ..case import parts, rebuilt
from ..form import flat


def copied_all(env):
    """The variables, with lists of their own."""
    return {n: list(v) if type(v) is list else v for n, v in env.items()}


def got(env, label):
    """The value that a label such as ds.h or dp.W stands for."""
    base = label.partition(".")[0].partition("[")[0]
    if base not in env:
        return None
    return dict(parts(base, env[base])).get(label)


def put(env, label, new):
    """Bind a label such as ds.h to a value."""
    base = label.partition(".")[0].partition("[")[0]
    labels = [name for name, _ in parts(base, env[base])]
    values = flat(env[base])
    values[labels.index(label)] = new
    env[base] = refilled(env[base], values)


def refilled(like, values):
    """A value of the same structure as `like` with these arrays and numbers in it, in order."""
    if not isinstance(like, tuple):
        return values.pop(0)
    return rebuilt(like, [refilled(v, values) for v in like])
