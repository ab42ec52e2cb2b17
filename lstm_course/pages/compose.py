"""A page's text as a notebook: cells, ids and metadata, nothing executed yet."""

from nbformat import v4

from . import cell_ids, cell_roles, origin
from . import exercise_line as fact_lines
from .errors import PageError

# To the letter what JupyterLab writes into a page once its kernel has started: where a page holds
# anything else, it counts as changed as soon as it is opened.
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
LANGUAGE = {
    "codemirror_mode": {"name": "ipython", "version": 3},
    "file_extension": ".py",
    "mimetype": "text/x-python",
    "name": "python",
    "nbconvert_exporter": "python",
    "pygments_lexer": "ipython3",
    # One version, whichever built the page; `lstm-course lab` lets every kernel tell this one (see
    # cli/lab_settings.py).
    "version": "3.11.7",
}
KEPT = ("tags", "slideshow")            # the metadata that an author may give to a cell


def compose(page, facts):
    """The page's notebook without outputs; ``facts`` holds the exercises by name."""
    import jupytext

    text = page.read()
    try:
        cells = jupytext.reads(text, fmt="md:myst").cells
    except Exception as error:          # YAML's errors, and jupytext's own in many ways
        words = " ".join(str(error).split()) or type(error).__name__
        raise PageError(f"{page.text.name} is no text that jupytext can read, often for its YAML "
                        f"head: {words}") from error
    try:
        return _notebook(cells, page, facts)
    except (PageError, SyntaxError) as error:
        raise PageError(f"{page.text.name}: {error}") from error


def _notebook(cells, page, facts):
    taken, answered, checked = set(), [], []
    out = []
    for old in cells:
        cell = _plain(old, facts)
        answer, check = cell_roles.answer_name(cell), cell_roles.check_name(cell)
        if page.kind == "lesson" or not (answer or check):
            wanted = cell_ids.source_id(cell)
        elif answer:
            _expect(answer, facts, page)
            cell_roles.mark_answer(cell, answer)
            answered.append(answer)
            wanted = answer
        else:
            _expect(check, facts, page)
            cell_roles.mark_check(cell, check, facts[check].points)
            checked.append(check)
            wanted = f"check_{check}"
        cell.id = cell_ids.unique(wanted, taken)
        out.append(cell)
    if page.kind == "exercise":
        _complete(answered, checked, facts, page)
    metadata = {"kernelspec": KERNEL, "language_info": LANGUAGE, **origin.of(page)}
    return v4.new_notebook(cells=out, metadata=metadata)


def _plain(cell, facts):
    make = {"code": v4.new_code_cell, "markdown": v4.new_markdown_cell, "raw": v4.new_raw_cell}
    source = cell.source
    if cell.cell_type == "markdown":
        source = fact_lines.render(source, facts)
    metadata = {key: cell.metadata[key] for key in KEPT if key in cell.metadata}
    return make[cell.cell_type](source, metadata=metadata)


def _expect(name, facts, page):
    if name not in facts:
        raise PageError(f"{name} is answered or checked here, but there is no such exercise")
    if facts[name].page != page.name:
        raise PageError(f"{name} belongs to page {facts[name].page}")


def _complete(answered, checked, facts, page):
    """Each exercise of the page has one answer, and after it one check."""
    for name in [n for n, fact in facts.items() if fact.page == page.name]:
        for kind, found in (("answer", answered), ("check", checked)):
            if found.count(name) != 1:
                raise PageError(f"{name} has {found.count(name)} {kind} cells; one is wanted")
