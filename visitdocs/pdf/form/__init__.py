"""Form fields and their places → rules and boxes on the page, and the AcroForm with its widgets."""
