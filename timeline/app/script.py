"""What `timeline serve` runs for each reader; `app.py` is the same for plain `streamlit run app.py`."""

from timeline.app.main import configure, main

configure()
main()
