"""What Streamlit runs for each editor's page."""

from timeline.app.editors import editors

editors()
