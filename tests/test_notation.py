"""docs/notation.md: its links lead to headings, its terms stand in order, its numbers are true."""

import re
from pathlib import Path

from headings import LINK, missing

from lstm_course import cells

PAGE = Path(__file__).parents[1] / "docs" / "notation.md"
TEXT = PAGE.read_text(encoding="utf-8")
GLOSSARY = re.findall(r"^\| (.+?) \| .+ \|$", TEXT.split("## Glossary")[1], re.M)[1:]


def test_every_link_leads_to_a_heading():
    assert len(LINK.findall(TEXT)) >= len(GLOSSARY) > 20
    assert not list(missing(PAGE))


def test_the_terms_stand_in_the_order_of_the_alphabet():
    assert GLOSSARY == sorted(GLOSSARY, key=str.lower)


def test_the_equation_numbers_are_those_of_the_cells():
    """Each number of the package's table, with the first word that stands there."""
    own = dict(re.findall(r"^    \((\d+)\) +(\w+)", cells.__doc__, re.M))
    rows = TEXT.split("## Equation numbers")[1].split("##")[0]
    assert set(own) == {str(n) for n in range(1, 14)}
    for number, word in own.items():
        assert word in rows, f"({number}) is the {word}"
    for number in ("1", "2", "3", "4", "5", "6", "7", "13"):
        assert re.search(rf"^\| \({number}\) \| {own[number]}", rows, re.M), number
