"""Small changes of the code that a test should notice.

``python -m tools.mutants text words --number 40`` runs the tests of these rooms once and notes which of them reach each
line. Then it changes one operator, condition or number at a time, and runs the tests that reach it, in a copy of this
process that has collected and loaded everything. A change that no test notices is printed: it wants a test, or the
code is not needed.

mutmut and cosmic-ray start a new Python per change; with a model of ten seconds, a hundred changes would take an hour.
"""
