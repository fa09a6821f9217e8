"""A package → what its readers share: settings, styles, counters, properties, fonts, and the warnings met so far."""
