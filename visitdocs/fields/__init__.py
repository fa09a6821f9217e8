"""A typed answer → whether a field can hold it; and the one table of field types, from which every stage reads."""
