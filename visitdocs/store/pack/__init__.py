"""A pack's files by name → their folder, changed as a whole or not at all, with a manifest and the packs before."""
