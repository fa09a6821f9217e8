"""Values → the bytes of PDF objects (ISO 32000-1 7.3): dictionaries and arrays, and streams as PDF/A wants them."""
