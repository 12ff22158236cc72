"""The page, also for plain `streamlit run app.py`."""

from timeline.app.main import configure, main

configure()
main()
