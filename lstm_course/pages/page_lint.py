"""Checks of pages that need no kernel: unique names, a page and a line for every exercise."""

from collections import Counter

from . import cell_roles
from . import exercise_line as fact_lines
from .errors import PageError
from .sources import all_pages
from .up_to_date import strays


def problems(root, facts):
    """One sentence for each thing that is wrong with the course's pages."""
    import jupytext

    try:
        pages = all_pages(root)
    except PageError as error:
        return [str(error)]
    found = list(strays(root, pages))
    exercise_pages = {page.name for page in pages if page.kind == "exercise"}
    answered, announced = Counter(), Counter()
    for page in [page for page in pages if page.kind == "exercise"]:
        try:
            text = page.read()
        except PageError as error:
            found.append(str(error))
            continue
        for cell in jupytext.reads(text, fmt="md:myst").cells:
            if cell.cell_type == "markdown":
                announced.update(fact_lines.names(cell.source))
            elif cell_roles.answer_name(cell):
                answered[cell_roles.answer_name(cell)] += 1
    for name, fact in facts.items():
        if fact.page not in exercise_pages:
            found.append(f"{name} belongs to page {fact.page}, which course/ does not hold")
        elif answered[name] != 1:
            found.append(f"{name} is answered in {answered[name]} cells; one is wanted")
        elif announced[name] != 1:
            found.append(f"{name} has {announced[name]} lines {{exercise}} {name}; one is wanted")
    return found
