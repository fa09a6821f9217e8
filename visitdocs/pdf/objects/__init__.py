"""Values → the bytes of PDF objects (ISO 32000-1 7.3): ReportLab's dictionaries and arrays, written faster."""
