"""Pages that a careful author would write with Streamlit alone."""
