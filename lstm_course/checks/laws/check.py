"""Point the laws at a model: one at a time, or all that apply."""

from .downhill import downhill_of
from .finding import LAWS, Finding, Report
from .halves import halves_of
from .model import KINDS, Model
from .order import order_of
from .padding import padding_of
from .past import past_of
from .seed import seed_of

NEEDS = {"past": ("outputs", "carry"), "padding": ("answer",), "halves": ("carry",),
         "order": ("outputs", "answer", "carry"), "downhill": ("begin",), "seed": ("sample",)}
OF = {"past": past_of, "padding": padding_of, "halves": halves_of, "order": order_of,
      "downhill": downhill_of, "seed": seed_of}
WORST_FIRST = ("broken", "trouble", "open", "holds")
FUNCTIONS = {**KINDS, "begin": "begin(rate) -> (loss(), step())", "sample": "sample(seed) -> text"}


def check(*, outputs=None, answer=None, carry=None, begin=None, sample=None, inputs=None,
          batch_first=False, longest=12):
    """The `Report` on all laws that the given functions let one judge. Give those that you have:

    outputs(X) -> Y             an output at each step, (T, B, …)
    answer(X, lengths) -> A     one answer a sequence, (B, …), or a step, (T, B, …), of a padded
                                batch
    carry(X, s) -> (Y, s)       the outputs and the state at the end; s is None at the beginning
    begin(rate) -> (loss, step) a new training: loss() is the loss on one batch, step() changes the
                                weights once, by that batch, at that learning rate
    sample(seed) -> text        a text that the model writes: a str, a list or an array

    The first three may be modules of PyTorch, which then get tensors. X is what `inputs` draws:
    `laws.real(D)`, `laws.words(n)`, `laws.one_hot(n)` or a function draw(rng, T, B); lengths is an
    array (B,). batch_first: X and the outputs at each step are (B, T, …). longest: the most steps
    that are tried.

    Raises TypeError where nothing is given, where what is given can't be called, or where `inputs`
    is missing.
    """
    given = {"outputs": outputs, "answer": answer, "carry": carry, "begin": begin,
             "sample": sample}
    given = {name: fn for name, fn in given.items() if fn is not None}
    if not given:
        raise TypeError("there is nothing to check: give at least one of "
                        + ", ".join(f"{name}=" for name in FUNCTIONS))
    for name, fn in given.items():
        if not callable(fn):
            raise TypeError(f"{name} is {fn!r:.40}, expected a function {FUNCTIONS[name]}")
    models = {name: Model(name, fn, inputs, batch_first, longest)
              for name, fn in given.items() if name in KINDS}
    findings = tuple(_worst(law, given, models) for law in LAWS)
    notes = [f"besides: `{name}` overwrites its argument `{argument}`, which its caller still needs"
             for name, model in models.items() for argument in model.overwritten]
    if not batch_first and any(f.law == "order" and f.state == "broken" for f in findings):
        notes += [f"besides: with its axes exchanged, `{name}` keeps law (4). Is it batch first? "
                  "Then say batch_first=True" for name, model in models.items()
                  if order_of(Model(name, given[name], inputs, True, longest))]
    return Report(findings, tuple(notes))


def past(outputs, inputs, **how):
    """Law 1 for outputs(X) -> Y (T, B, …): a Finding. The arguments are those of `check`."""
    return past_of(Model("outputs", outputs, inputs, **how))


def padding(answer, inputs, **how):
    """Law 2 for answer(X, lengths) -> A: a Finding. The arguments are those of `check`."""
    return padding_of(Model("answer", answer, inputs, **how))


def halves(carry, inputs, **how):
    """Law 3 for carry(X, s) -> (Y, s): a Finding. The arguments are those of `check`."""
    return halves_of(Model("carry", carry, inputs, **how))


def order(outputs, inputs, **how):
    """Law 4 for outputs(X) -> Y (T, B, …): a Finding. The arguments are those of `check`."""
    return order_of(Model("outputs", outputs, inputs, **how))


def downhill(begin):
    """Law 5 for begin(rate) -> (loss, step): a Finding. See `check`."""
    return downhill_of(begin)


def seed(sample):
    """Law 6 for sample(seed) -> text: a Finding. See `check`."""
    return seed_of(sample)


def _worst(law, given, models):
    """The finding on a law by every function that tells it: what is worst decides."""
    told = [name for name in NEEDS[law] if name in given]
    if not told:
        needed = " or ".join(f"`{name}`" for name in NEEDS[law])
        return Finding(law, "open", f"not applicable, as no {needed} was given")
    found = [OF[law](models.get(name, given[name])) for name in told]
    return min(found, key=lambda finding: WORST_FIRST.index(finding.state))
