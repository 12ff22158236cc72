"""Tables: decoded cells and records as sheets, and which of their columns is what."""
