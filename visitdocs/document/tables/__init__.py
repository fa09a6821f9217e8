"""w:tbl → `Table`: cells placed in the grid, widths, borders and shading resolved."""
