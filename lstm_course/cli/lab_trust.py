"""The course's own pages are trusted, so that their stored pictures show before anything has run.

JupyterLab holds back drawings of notebooks that it has not seen run here. The signatures lie in the
checkout's own data folder.
"""

from pathlib import Path

FOLDERS = ("notebooks", "exercises", "solutions")


def sign(root, data):
    """Sign every page below ``root``; ``data`` is the folder that Jupyter keeps signatures in."""
    from nbformat.sign import NotebookNotary

    from ..pages import files
    from ..pages.errors import PageError

    notary = NotebookNotary(data_dir=str(data))
    for path in [path for folder in FOLDERS for path in Path(root, folder).glob("*.ipynb")]:
        try:
            notary.sign(files.read(path))
        except PageError:
            continue                    # JupyterLab will say what is wrong with it, if it is opened
    notary.store.close()
