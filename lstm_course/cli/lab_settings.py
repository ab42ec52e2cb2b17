"""JupyterLab's settings for the course: no news, no updates, nothing that learners don't need."""

import json

from ..pages.compose import LANGUAGE

# nbgrader's panels are for a class's server, and jupytext is not what carries an author's page to
# its text (cli/author_save.py is). The search for language servers asks npm, which leaves files in
# the learner's home.
SERVER_EXTENSIONS = {
    "jupyter_lsp": False,
    "jupyterlab_jupytext": False,
    "nbgrader.server_extensions.assignment_list": False,
    "nbgrader.server_extensions.course_list": False,
    "nbgrader.server_extensions.formgrader": False,
    "nbgrader.server_extensions.validate_assignment": False,
}
AUTHOR = "lstm_course.cli.author_save"
LAB_EXTENSIONS = {
    "@jupyter/nbgrader": True,
    "@jupyterlab/fileeditor-extension:language-server": True,
    "@jupyterlab/lsp-extension": True,
    "@jupyterlab/notebook-extension:language-server": True,
    "jupyterlab-jupytext": True,
}
QUIET = {"fetchNews": "false", "checkForUpdates": False}


def write(root, author):
    """Put the settings where the contained environment looks for them."""
    config = root / ".jupyter" / "config"
    _put(
        config / "jupyter_server_config.d" / "lstm_course.json",
        {"ServerApp": {"jpserver_extensions": {**SERVER_EXTENSIONS, AUTHOR: author}}},
    )
    _put(config / "labconfig" / "page_config.json", {"disabledExtensions": LAB_EXTENSIONS})
    # JupyterLab writes the kernel's version into a page that is only opened. So that no page
    # differs from machine to machine, each kernel tells the version that the pages hold.
    kernel = root / ".jupyter" / "ipython" / "profile_default" / "ipython_kernel_config.py"
    kernel.parent.mkdir(parents=True, exist_ok=True)
    kernel.write_text(
        "from ipykernel.ipkernel import IPythonKernel\n\n"
        f"IPythonKernel.language_info = {LANGUAGE!r}\n", encoding="utf-8"
    )
    notices = (
        root / ".jupyter/lab/user-settings/@jupyterlab/apputils-extension"
        / "notification.jupyterlab-settings"
    )
    if not notices.exists():            # afterwards it is the learner's to change
        _put(notices, QUIET)


def flags(root, notebook, port):
    """The command line of ``jupyter lab``."""
    return [
        f"--ServerApp.root_dir={root}",
        "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.port={port}",
        f"--LabApp.default_url=/lab/tree/{notebook}",
        "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    ]


def _put(path, settings):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8")
