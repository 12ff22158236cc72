"""The page: what readers see in a browser, with Streamlit."""
