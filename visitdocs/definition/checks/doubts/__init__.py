"""A `Visit`, or a draft of one, to warnings: what is possible and yet unlikely, most of it left from another visit."""
