"""A lesson on A4: the handout, the worksheet and its answers, as PDF."""
