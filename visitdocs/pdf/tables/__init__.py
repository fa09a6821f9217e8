"""Tables → boxes of rows and cells that may be cut, with repeated header rows."""
