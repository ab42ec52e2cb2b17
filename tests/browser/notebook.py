"""JupyterLab's notebook as a person handles it: run, wait, read, type."""

from pathlib import Path

SCREENSHOTS = Path(__file__).parent / "screenshots"
NOTEBOOK = ".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook"
PATIENCE = 180_000                      # milliseconds; a busy machine may need them


def run_all(page):
    """Run all cells of the open notebook and wait until each has run, or one has failed."""
    page.locator("#jp-main-statusbar", has_text="| Idle").wait_for()
    # The page brings numbers of its own; without them it can be seen which cells ran.
    _menu(page, "Edit", "Clear Outputs of All Cells")
    page.wait_for_function(
        "prompt => ![...document.querySelectorAll(prompt)].some(p => /\\d/.test(p.textContent))",
        arg=f"{NOTEBOOK} .jp-CodeCell .jp-InputPrompt",
    )
    _menu(page, "Run", "Run All Cells")
    page.wait_for_function(
        """notebook => {
            const at = (what) => [...document.querySelectorAll(notebook + ' ' + what)];
            const prompts = at('.jp-CodeCell .jp-InputPrompt').map(p => p.textContent);
            const failed = at('[data-mime-type="application/vnd.jupyter.error"]').length > 0;
            const waiting = prompts.some(p => p.includes('*'));
            return failed || (!waiting && prompts.every(p => /\\d/.test(p)));
        }""",
        arg=NOTEBOOK,
        timeout=PATIENCE,
    )


def errors(page):
    """The texts of the cells that failed."""
    found = page.locator(f"{NOTEBOOK} [data-mime-type='application/vnd.jupyter.error']")
    return found.all_inner_texts()


def picture(page, name):
    """Leave a picture of the page for a person to look at."""
    SCREENSHOTS.mkdir(exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{name}.png")


def write(page, words, source):
    """Replace the source of the cell that holds ``words``, and run it."""
    target = _cell(page, words)
    target.locator(".cm-content").click()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(source)
    _run(page, target)


def run(page, words):
    """Run the cell that holds ``words`` and give back what it shows."""
    target = _cell(page, words)
    target.locator(".cm-content").click()
    _run(page, target)
    return target.locator(".jp-OutputArea-output").inner_text()


def _menu(page, name, entry):
    page.get_by_role("menuitem", name=name, exact=True).click()
    page.get_by_role("menuitem", name=entry, exact=True).click()


def _cell(page, words):
    """The first code cell whose source holds ``words``, scrolled into view."""
    source = page.locator(".jp-InputArea-editor", has_text=words)
    found = page.locator(f"{NOTEBOOK} .jp-CodeCell").filter(has=source).first
    found.scroll_into_view_if_needed()
    return found


def _run(page, target):
    """Run the cell that the cursor stands in, and wait for its new number."""
    prompt = target.locator(".jp-InputPrompt")
    before = prompt.inner_text()
    page.keyboard.press("Control+Enter")
    page.wait_for_function(
        "([prompt, before]) => prompt.textContent !== before && /\\d/.test(prompt.textContent)",
        arg=[prompt.element_handle(), before],
        timeout=PATIENCE,
    )
