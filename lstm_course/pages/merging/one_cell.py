"""A cell of the learner's own that both sides hold: one cell, with what either side did to it."""

import copy
import dataclasses


def joined(ours, theirs, base):
    """One item of two that are the same but for tags, other metadata and outputs.

    Any of them may be None, but not both sides. Where both sides ran the cell again, our outputs
    stay: a run can be repeated.
    """
    if ours is None or theirs is None:
        return ours or theirs
    cell = copy.deepcopy(ours.cell)
    mine, other, old = (item.cell.metadata if item else {} for item in (ours, theirs, base))
    for key in other.keys() | mine.keys():
        one = _chosen(mine.get(key), other.get(key), old.get(key))
        cell.metadata.pop(key, None)
        if one is not None:
            cell.metadata[key] = copy.deepcopy(one)
    if tags := _tags(mine, other, old):
        cell.metadata["tags"] = tags
    if cell.cell_type == "code":
        mine, other, old = (_run(item) if item else (None, []) for item in (ours, theirs, base))
        again = mine != old and (mine[1] or other == old)
        cell.execution_count, cell.outputs = copy.deepcopy(mine if again else other)
    return dataclasses.replace(ours, cell=cell)


def _chosen(mine, other, old):
    """What one side changed, or what both have; ours where both changed it."""
    return other if mine in (old, None) else mine


def _tags(*metadata):
    """All tags, without those that one side took off a cell that had them."""
    mine, other, old = map(tags_in, metadata)
    return [tag for tag in dict.fromkeys([*mine, *other])
            if tag not in old or (tag in mine and tag in other)]


def tags_in(metadata):
    """A cell's tags, as far as they are some."""
    tags = metadata.get("tags")
    return [tag for tag in tags if isinstance(tag, str)] if isinstance(tags, list) else []


def _run(item):
    return item.cell.get("execution_count"), item.cell.get("outputs", [])
