"""What goes wrong with a page, in one sentence for its author."""


class PageError(Exception):
    """A page that can't be built, with the page's name and what to change."""
