"""A definition with one character changed, by chance that is the same every time."""

import random

SIGNS = "abz059 -:;,.{}[]\"'#&*!|>%@`?=/\\\t\n\u00a0ąŻ–_"


def mutated(text: str, seed: int) -> str:
    """The text with one character deleted, put in or replaced."""
    chance = random.Random(seed)
    place, sign = chance.randrange(len(text)), chance.choice(SIGNS)
    kept = place + chance.choice((0, 1))
    return text[:place] + chance.choice(("", sign, sign)) + text[kept:]
