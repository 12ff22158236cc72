"""The timeline as web pages that need no server of ours: one file, or a folder for a web host."""
