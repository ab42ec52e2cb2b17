"""What a cell may ask for by a tag: ``numbers-within-5``, five units of the last digit shown."""

PREFIX = "numbers-within-"
MOST = 10


def is_ours(tag):
    """Is it a tag that says how numbers are compared?"""
    return isinstance(tag, str) and tag.startswith(PREFIX)


def units(metadata):
    """The units of the last digit by which a cell's decimals may differ: 1, or what its tag says.

    Raises ValueError where a tag asks for anything but 1 to ``MOST``, or two of them stand there.
    """
    tags = metadata.get("tags", [])
    asked = [tag for tag in tags if is_ours(tag)] if isinstance(tags, list) else []
    if not asked:
        return 1
    if len(asked) > 1:
        raise ValueError(f"one tag {PREFIX}N is expected, not {len(asked)}: {', '.join(asked)}")
    number = asked[0].removeprefix(PREFIX)
    if not (number.isascii() and number.isdecimal() and 1 <= int(number[:4]) <= MOST):
        raise ValueError(f"the tag {asked[0]}: expected {PREFIX}1 to {PREFIX}{MOST}")
    return int(number)
