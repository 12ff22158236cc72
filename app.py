"""The app for any server: `streamlit run app.py`, `uvicorn app:app`, `timeline serve`."""

import streamlit as st

from timeline.app.routes import MIDDLEWARE, ROUTES, SCRIPT, lifespan

app = st.App(SCRIPT, routes=ROUTES, middleware=MIDDLEWARE, lifespan=lifespan)
