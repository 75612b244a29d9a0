"""The weights of the choice: every feature is one that the rooms list, in words."""

from __future__ import annotations

from analysis.lexicons import lexicon
from analysis.speech.choice.features.slots import ALONE, ATTRIBUTED, CONTENT, REPEATED


def test_every_feature_with_a_weight_is_listed():
    listed = {*CONTENT, *ALONE, *ATTRIBUTED, *REPEATED}
    weighed = {row["feature"] for row in lexicon("quotation_weights")}
    assert len(weighed) > 50
    assert weighed - listed == set()


def test_what_is_listed_as_seen_several_times_has_weights():
    weighed = {row["feature"] for row in lexicon("quotation_weights")}
    assert weighed & set(REPEATED)
