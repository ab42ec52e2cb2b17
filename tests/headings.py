"""The headings of the project's Markdown files, as links name them."""

import re

LINK = re.compile(r"\[[^\]]+\]\(([^)#]+)#([^)]+)\)")


def anchors(path):
    """The anchors of a Markdown file's headings, as GitHub and JupyterLab's tools make them."""
    text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.S)
    return {re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")
            for heading in re.findall(r"^#+ (.*)$", text, re.M)}


def missing(path):
    """What is wrong with the links in a file to headings of other files: a sentence for each."""
    for target, anchor in LINK.findall(path.read_text(encoding="utf-8")):
        other = (path.parent / target).resolve()
        if not other.exists():
            yield f"{path.name}: {target} does not exist"
        elif anchor not in anchors(other):
            yield f"{path.name}: {target} has no heading #{anchor}"
