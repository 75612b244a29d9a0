"""The likelihood of what is known, against a sum over every set of contents written out."""

from array import array
from itertools import combinations, pairwise
from math import exp, log

import numpy as np
import pytest

from analysis.learning.contents import Example
from analysis.learning.fitting import fitted
from analysis.learning.likelihood import Corpus

#: Contents as (first letter, last letter), each with the features of its one analysis.
CONTENTS = [((0, 4), [0]), ((2, 6), [1]), ((5, 9), [2]), ((8, 9), [0, 2])]
WEIGHTS = np.array([0.4, -0.7, 1.3])


def examples(right=(), unknown=()):
    return [
        Example((letters,), n if n in right else None, [array("i", features)], [True], ["direct"], n in unknown)
        for n, (letters, features) in enumerate(CONTENTS)
    ]


def sets():
    """Every set of contents that do not overlap."""
    numbers = range(len(CONTENTS))
    for size in range(len(CONTENTS) + 1):
        for chosen in combinations(numbers, size):
            spans = [CONTENTS[n][0] for n in chosen]
            if all(a[1] <= b[0] for a, b in pairwise(spans)):
                yield chosen


def weight(chosen):
    return exp(sum(WEIGHTS[f] for n in chosen for f in CONTENTS[n][1]))


def loss(corpus, weights):
    return corpus.loss(corpus.table @ weights, corpus.table.T.tocsr())


@pytest.mark.parametrize(
    ("right", "unknown"),
    [((0,), ()), ((), ()), ((0,), (2, 3)), ((), (0, 1, 3)), ((0, 2), ())],
    ids=["one is right", "none is", "one is, two unknown", "one is not, three unknown", "two are"],
)
def test_the_likelihood_is_the_share_of_the_sets_that_agree_with_what_is_known(right, unknown):
    agreeing = [s for s in sets() if set(right) <= set(s) <= set(right) | set(unknown)]
    expected = -log(sum(map(weight, agreeing)) / sum(map(weight, sets())))
    assert loss(Corpus([examples(right, unknown)], 3), WEIGHTS)[0] == pytest.approx(expected)


@pytest.mark.parametrize("unknown", [(), (2, 3)], ids=["all known", "two unknown"])
def test_the_slope_is_that_of_the_likelihood(unknown):
    corpus, step = Corpus([examples((0,), unknown)], 3), 1e-6
    for n, slope in enumerate(loss(corpus, WEIGHTS)[1]):
        moved = [loss(corpus, WEIGHTS + sign * step * np.eye(3)[n])[0] for sign in (1, -1)]
        assert slope == pytest.approx((moved[0] - moved[1]) / (2 * step), abs=1e-6)


def test_a_stronger_prior_keeps_weights_nearer_to_what_they_were():
    corpus, columns = Corpus([examples((0,))] * 5, 3), np.arange(3)
    loose, tight = (fitted(corpus, columns, WEIGHTS, strength) for strength in (1.0, 100.0))
    assert np.abs(tight - WEIGHTS).max() < np.abs(loose - WEIGHTS).max()
    assert loose[0] > WEIGHTS[0] > 0 > loose[1] - WEIGHTS[1]


def test_a_feature_that_is_not_refitted_keeps_its_weight():
    found = fitted(Corpus([examples((0,))], 3), np.array([1]), WEIGHTS, 1.0)
    assert found[[0, 2]].tolist() == WEIGHTS[[0, 2]].tolist()
    assert found[1] < WEIGHTS[1]
