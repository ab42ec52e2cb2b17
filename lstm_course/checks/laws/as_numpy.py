"""Torch tensors and their like as NumPy arrays."""

from ..case import rebuilt


def plain(value):
    """Tensors, and tuples of them, as arrays; everything else as it came."""
    if isinstance(value, tuple):
        return rebuilt(value, map(plain, value))
    if hasattr(value, "detach") and hasattr(value, "cpu"):
        return value.detach().cpu().numpy()
    return value
