"""A course of one lesson and one exercise page, small enough to build in a test."""

from types import SimpleNamespace

LESSON = """\
# A lesson

Doubling is adding a number to itself.

```{code-cell}
print(21 + 21)
```

+++

The same words.

+++

The same words.
"""

# The check stands in the page here, so that these tests need no exercise of the course.
EXERCISE = '''\
# Two exercises

```{code-cell}
class Verdict:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text

    def _repr_html_(self):
        return f"<b>{self.text}</b>"


def check(f):
    right = {"double": lambda x: 2 * x, "triple": lambda x: 3 * x}[f.__name__]
    try:
        wrong = [x for x in (1, 5) if f(x) != right(x)]
    except NotImplementedError:
        return Verdict(f"○ {f.__name__}: not written yet")
    if wrong:
        return Verdict(f"✗ {f.__name__}: wrong at {wrong[0]}\\n  look again")
    return Verdict(f"✓ {f.__name__}: 2 of 2 cases")
```

## Double

{exercise} double

```{code-cell}
def double(x):
    """Twice x."""
    ### BEGIN SOLUTION
    return 2 * x
    ### END SOLUTION
```

```{code-cell}
check(double)
```

## Triple

{exercise} triple

```{code-cell}
def triple(x):
    """Three times x."""
    ### BEGIN SOLUTION
    return 3 * x
    ### END SOLUTION
```

```{code-cell}
check(triple)
```

The end.
'''


def fact(name, page="07_sample", **other):
    """The facts of one exercise, as the pages want them."""
    values = {"points": 2, "difficulty": 1, "minutes": 5, "lines": 1, "hints": ("?", "=", "x")}
    return SimpleNamespace(name=name, page=page, **{**values, **other})


def facts():
    """The facts of the sample's exercises by name."""
    return {name: fact(name) for name in ("double", "triple")}


def make(root):
    """Write the sample course's texts below ``root``."""
    (root / "course").mkdir(parents=True)
    (root / "course" / "07_sample.lesson.md").write_text(LESSON)
    (root / "course" / "07_sample.exercise.md").write_text(EXERCISE)
    (root / "jupytext.toml").write_text("")
    return root
