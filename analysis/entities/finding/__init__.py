"""Where names begin and end, which were missed, and what is none."""
