"""What `timeline serve` runs for each reader; `app.py` is the same for `streamlit run`."""

from timeline.app.main import configure, main

configure()
main()
