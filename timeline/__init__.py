"""An interactive viewer of a sourced historical timeline."""
