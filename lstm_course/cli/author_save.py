"""What `lstm-course lab --author` lets Jupyter's server call when a page is saved.

A server extension, which `lab_settings.write` turns on for authors alone. A page whose text was
edited meanwhile is refused with a sentence that JupyterLab shows; the editor still holds what was
to be saved.
"""

from pathlib import Path

from ..pages import author
from ..pages.errors import PageError
from ..pages.sources import all_pages


def _jupyter_server_extension_points():
    return [{"module": __name__}]


def _load_jupyter_server_extension(app):
    app.contents_manager.register_pre_save_hook(before)
    app.contents_manager.register_post_save_hook(after)


def before(model, path, contents_manager, **_):
    """A save that would overwrite somebody's changes to the text is refused."""
    page = _page(Path(contents_manager.root_dir, path.strip("/")), contents_manager)
    if page is None or model["type"] != "notebook":
        return
    try:
        author.expect_in_step(page)
    except PageError as error:
        from tornado.web import HTTPError

        raise HTTPError(409, str(error), reason="The text was changed") from error


def after(os_path, model, contents_manager, **_):
    """The saved page goes into its text."""
    page = _page(Path(os_path), contents_manager)
    if page and model["type"] == "notebook" and author.carry(page):
        contents_manager.log.info(f"course/{page.text.name} holds what was saved")


def _page(path, contents_manager):
    """The page of the course that this file is, or None."""
    root = Path(contents_manager.root_dir)
    try:
        pages = all_pages(root)
    except PageError:
        return None                     # `lstm-course build` will say so
    return next((page for page in pages if page.notebook == path and page.text.exists()), None)
