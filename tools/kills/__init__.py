"""Runs that are killed: nothing hangs, nothing is left behind, no folder is damaged or of two runs.

``python -m tools.kills --number 100`` starts ``tables``, ``scale`` and a notebook on a small corpus, often over the
output of another corpus, and sends KILL, TERM or INT to the command or to one of its workers, at a random moment or
just before one of its changes to the disk. Then it looks for processes that are still there and at the folder, runs the
command again and compares with a run that was left alone.
"""
