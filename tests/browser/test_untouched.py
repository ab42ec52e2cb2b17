"""A page that is only opened stays as it is: not changed in JupyterLab, and not on disk."""

import pytest
from browser import notebook

pytestmark = [pytest.mark.browser, pytest.mark.slow]

DIRTY = ".lm-DockPanel-tabBar .lm-TabBar-tab.jp-mod-dirty"
MOMENT = 2000                           # milliseconds after the kernel has started


def test_every_page_stays_as_it_is_when_it_is_opened(lab, server, course):
    pages = [path for folder in ("notebooks", "exercises", "solutions")
             for path in sorted((course / folder).glob("[0-9]*.ipynb"))]
    before = {path: path.read_bytes() for path in pages}
    changed = []
    for path in pages:
        name = path.relative_to(course).as_posix()
        page = lab(f"{server['url']}lab/tree/{name}?reset&token={server['token']}")
        page.locator("#jp-main-statusbar", has_text="| Idle").wait_for(timeout=notebook.PATIENCE)
        page.wait_for_timeout(MOMENT)
        if page.locator(DIRTY).count():
            changed.append(name)
    assert changed == []
    assert {path: path.read_bytes() for path in pages} == before


def test_an_edit_is_noticed(lab, server, course):
    """The counterpart: where something is changed, the tab says so."""
    page = lab(f"{server['url']}lab/tree/exercises/05_lstm.ipynb?reset&token={server['token']}")
    page.locator("#jp-main-statusbar", has_text="| Idle").wait_for(timeout=notebook.PATIENCE)
    assert page.locator(DIRTY).count() == 0
    page.locator(f"{notebook.NOTEBOOK} .jp-CodeCell .cm-content").first.click()
    page.keyboard.type("1")
    page.locator(DIRTY).wait_for()
