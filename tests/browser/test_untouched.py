"""A page that is only opened stays as it is: not changed in JupyterLab, and not on disk."""

import pytest
from browser import notebook

pytestmark = [pytest.mark.browser, pytest.mark.slow]

DIRTY = ".lm-DockPanel-tabBar .lm-TabBar-tab.jp-mod-dirty"
MOMENT = 2000                           # milliseconds after the kernel has started


@pytest.mark.parametrize("folder", ["notebooks", "exercises", "solutions"])
def test_every_page_stays_as_it_is_when_it_is_opened(lab, server, course, folder):
    pages = sorted((course / folder).glob("[0-9]*.ipynb"))
    before = {path: path.read_bytes() for path in pages}
    changed = []
    for path in pages:
        page = open_idle(lab, server, f"{folder}/{path.name}")
        page.wait_for_timeout(MOMENT)
        if page.locator(DIRTY).count():
            changed.append(path.name)
        for session in page.request.get(f"{server['url']}api/sessions?{key(server)}").json():
            page.request.delete(f"{server['url']}api/sessions/{session['id']}?{key(server)}")
    assert changed == []
    assert {path: path.read_bytes() for path in pages} == before


def open_idle(lab, server, name):
    """The page, as JupyterLab shows it when its kernel has started."""
    page = lab(f"{server['url']}lab/tree/{name}?reset&{key(server)}")
    page.locator("#jp-main-statusbar", has_text="| Idle").wait_for(timeout=notebook.PATIENCE)
    return page


def key(server):
    return f"token={server['token']}"


def test_an_edit_is_noticed(lab, server, course):
    """The counterpart: where something is changed, the tab says so."""
    page = open_idle(lab, server, "exercises/05_lstm.ipynb")
    assert page.locator(DIRTY).count() == 0
    page.locator(f"{notebook.NOTEBOOK} .jp-CodeCell .cm-content").first.click()
    page.keyboard.type("1")
    page.locator(DIRTY).wait_for()
