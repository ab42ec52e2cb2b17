"""The mark by which a notebook is known as a page of this course, wherever it lies.

It stands in the notebook's own metadata, which Jupyter, git and nbgrader keep.
"""

KEY = "lstm_course"


def of(page):
    """The metadata that mark a notebook built from ``page``."""
    return {KEY: {"page": page.name}}


def is_page(nb):
    """Is the notebook a page of the course, or a copy of one?"""
    return page(nb) is not None


def page(nb):
    """The name of the page that the notebook is, or is a copy of; None where it bears none."""
    found = nb.metadata.get(KEY)
    name = found.get("page") if isinstance(found, dict) else None
    return name if isinstance(name, str) else None
