"""The mark by which a notebook is known as a page of this course, wherever it lies.

It stands in the notebook's own metadata, which Jupyter, git and nbgrader keep.
"""

KEY = "lstm_course"


def of(page):
    """The metadata that mark a notebook built from ``page``."""
    return {KEY: {"page": page.name}}


def is_page(nb):
    """Is the notebook a page of the course, or a copy of one?"""
    found = nb.metadata.get(KEY)
    return isinstance(found, dict) and isinstance(found.get("page"), str)
