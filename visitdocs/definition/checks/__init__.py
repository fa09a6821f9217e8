"""A `Visit`, or a draft of one, to what its values say of one another that cannot be true."""
