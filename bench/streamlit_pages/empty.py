"""What Streamlit itself takes: one line of text."""

import streamlit as st

st.write("Nothing")
