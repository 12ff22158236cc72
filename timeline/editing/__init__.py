"""Help for editors: new events, the usual form of a file, its schema, and what is missing."""
