"""What the doctor finds."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """What was looked at, how it is, and what to do about it.

    well is True, False where the course can't run for it, None where it is worth knowing.
    """

    what: str
    well: bool | None
    words: str
    advice: str = ""
