"""What only a browser can tell: formulas are typeset and fit, widgets and figures can be read."""

import nbformat
import pytest
from browser import notebook
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from lstm_course.pages import notebook_io

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LAPTOP = {"width": 1366, "height": 768}
WIDGETS = ("WayBack()", "Memory()")
END = "The end of all pages"
RAW = """notebook => {
    const own = one => [...one.childNodes].filter(n => n.nodeType === 3).map(n => n.data).join('');
    return [...document.querySelectorAll(notebook + ' .jp-RenderedMarkdown *')]
        .filter(one => !one.closest('code, mjx-container') && /\\$|\\\\[a-z]/.test(own(one)))
        .map(own);
}"""
TOO_WIDE = """notebook => {
    const width = one => Math.max(one.scrollWidth,
                                  ...[...one.children].map(c => c.getBoundingClientRect().width));
    return [...document.querySelectorAll(notebook + ' mjx-container[display="true"], '
                                         + notebook + ' .jp-RenderedMarkdown table')]
        .filter(one => width(one) > one.parentElement.clientWidth + 1)
        .map(one => one.previousElementSibling?.textContent ?? one.textContent);
}"""
CHOSEN = "button => button.classList.contains('mod-active')"
CHANGED = """([widget, before]) =>
    widget.querySelector('.widget-html-content svg').getAttribute('aria-label') !== before"""
BROKEN = "mjx-merror, [data-mjx-error]"


def open_new(lab, server, course, cells):
    """A notebook of these cells, as the lab shows it on a small laptop."""
    path = course / "notebooks" / "made_by_a_test.ipynb"
    # without a kernel's name JupyterLab would ask for one
    about = notebook_io.read(course / "notebooks" / "05_lstm.ipynb").metadata
    nbformat.write(new_notebook(cells=cells, metadata=about), path)
    page = lab(f"{server['url']}lab/tree/notebooks/{path.name}?token={server['token']}")
    page.set_viewport_size(LAPTOP)
    return page


def test_formulas_and_tables_of_all_pages_are_typeset_and_fit(lab, server, course):
    # All texts in one cell: cells that are not in view would not be drawn.
    texts = [cell.source for folder in ("notebooks", "solutions")
             for path in sorted((course / folder).glob("[0-9]*.ipynb"))
             for cell in notebook_io.read(path).cells
             if cell.cell_type == "markdown" and ("$" in cell.source or "\n|" in cell.source)]
    texts.append(f"{END}: $x$.")
    page = open_new(lab, server, course, [new_markdown_cell("\n\n".join(texts))])
    page.locator(f"{notebook.NOTEBOOK} p", has_text=END).locator("mjx-container").wait_for()
    assert page.evaluate(RAW, notebook.NOTEBOOK) == []
    assert page.locator(f"{notebook.NOTEBOOK} :is({BROKEN})").all_inner_texts() == []
    assert page.evaluate(TOO_WIDE, notebook.NOTEBOOK) == []


def test_each_control_of_a_widget_can_be_read_and_moves_the_picture(lab, server, course):
    cells = [new_code_cell("from lstm_course.lessons.lesson_06_lstm_gradients import widgets")]
    cells += [new_code_cell(f"widgets.{widget}") for widget in WIDGETS]
    page = open_new(lab, server, course, cells)
    notebook.run_all(page)
    assert notebook.errors(page) == []
    for widget in WIDGETS:
        made = page.locator(f"{notebook.NOTEBOOK} .jp-CodeCell").filter(
            has=page.locator(".jp-InputArea-editor", has_text=widget))
        made.locator(".noUi-handle").first.wait_for()
        for label in made.locator(".widget-toggle-button, .widget-label").all():
            assert label.evaluate("it => it.scrollWidth <= it.clientWidth"), label.inner_text()
        buttons = made.locator(".widget-toggle-button")
        names = buttons.all_inner_texts()
        for name in (names if buttons.last.evaluate(CHOSEN) else names[::-1]):
            press(page, made, buttons.get_by_text(name, exact=True), "Enter")
            for handle in made.locator(".noUi-target:not([disabled]) .noUi-handle").all():
                press(page, made, handle, "ArrowRight")


def test_a_figure_has_alternative_text_for_a_screen_reader(lab, server, course):
    plot = ("from lstm_course.figures import captioned_plot as plot\n"
            "with plot.canvas() as (figure, axes):\n"
            "    plot.show(figure, 'No line.', 'Empty axes, 0 to \"1\".')")
    page = open_new(lab, server, course, [new_code_cell(plot)])
    notebook.run_all(page)
    assert notebook.errors(page) == []
    page.get_by_role("img", name='Empty axes, 0 to "1".', exact=True).wait_for(state="attached")


def press(page, widget, control, key):
    """Press a key on a widget's control and wait until the picture says something else."""
    said = widget.locator(".widget-html-content svg").get_attribute("aria-label")
    control.press(key)
    page.wait_for_function(CHANGED, arg=[widget.element_handle(), said])
