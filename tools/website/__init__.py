"""Executed notebooks → a small site: pages that load nothing, run nothing, and say every picture in words."""
