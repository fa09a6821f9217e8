"""Bytes of a YAML file to a `Tree`: texts, lists and mappings as typed, each with its line and column."""
