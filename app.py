"""The page, also for plain `streamlit run app.py`."""

from timeline.page import configure, main

configure()
main()
