"""How much of a package is opened: more than any honest Word file has, less than brings a computer down."""

MAXIMUM_PARTS = 400
MAXIMUM_BYTES = 50 * 2**20
"""Of all parts together, inflated: a file of 124 KB can hold 2 GB."""

MAXIMUM_DEPTH = 150
"""Elements inside one another."""

MAXIMUM_TAGS = 1_500_000
"""Of all XML parts together."""
