"""Files of other programs in; out, a timeline file of drafts and a report: one module a format."""
