"""A question with a few answers to choose from, each with a reply of its own."""

from collections.abc import Mapping
from dataclasses import dataclass

from .case import Case
from .guard import Answer
from .guard.answer import SECONDS
from .verdict import Diagnosis, Verdict, wrong


@dataclass(frozen=True)
class Choice:
    """The learner writes a function of no arguments that returns the letter of an answer.

    options  letter -> the reply to it: why it is right, or which belief leads there
    right    the letter of the right answer
    hints    three: a question, where to look, what to leave out
    """

    name: str
    page: str
    options: Mapping[str, str]
    right: str
    hints: tuple[str, str, str]
    difficulty: int
    minutes: int
    lines: int = 1
    points: int = 1


def choose(choice, fn):
    """The verdict on the letter that `fn` returns."""
    with Answer(fn, [Case("", {})], {}) as answer:
        outcome = answer.on(0)
    if outcome.trouble == "stub":
        said = f"not answered yet: return one of {_letters(choice)}."
        return Verdict(choice.name, False, (0, 1), said, state="open")
    if outcome.trouble:
        endless = f"did not end within {SECONDS:g} seconds: is there a loop that never stops?"
        return wrong(choice, 0, 1, outcome.sentence or endless)
    letter = outcome.value
    if not isinstance(letter, str) or letter.strip().lower() not in choice.options:
        return wrong(choice, 0, 1, f"returns {letter!r:.40}, expected one of {_letters(choice)}")
    letter = letter.strip().lower()
    reply = choice.options[letter]
    if letter == choice.right:
        # the learner's page comes with this text: it must not give the answer away
        said = f"right. `check({choice.name}).why` says why"
        return Verdict(choice.name, True, (1, 1), said, state="right", why=reply)
    said = f"{letter}: {reply}"
    diagnosis = Diagnosis(None, letter, reply)
    return Verdict(choice.name, False, (0, 1), said, diagnosis, (diagnosis,))


def _letters(choice):
    return ", ".join(f'"{letter}"' for letter in choice.options)
