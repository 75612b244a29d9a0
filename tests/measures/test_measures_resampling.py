"""Samples of articles and of errors: what is certain stays, what is not moves as far as it should."""

import numpy as np
import pytest

from analysis.measures.resampling import interval_of, resampled_totals


def totals(articles, who, amounts, right=1.0, wrong=0.0, **options):
    size = len(articles)
    given = np.full(size, right), np.full(size, wrong)
    return resampled_totals(np.array(articles), np.array(who), np.array(amounts, float), *given, **options)


def test_one_article_without_errors_never_changes():
    found = totals([0, 0, 0], [0, 1, -1], [5, 3, 2], times=20)
    assert found.tolist() == [[5, 3, 2]] * 20


def test_articles_are_drawn_whole():
    found = totals([0, 0, 1], [0, 1, 2], [5, 3, 2], times=200)
    assert {tuple(row) for row in found} == {(10, 6, 0, 0), (5, 3, 2, 0), (0, 0, 4, 0)}


def test_the_spread_of_drawn_articles_is_the_one_that_is_known():
    words = np.arange(1.0, 51.0)
    found = totals(range(50), [0] * 50, words, times=4000)[:, 0]
    assert found.mean() == pytest.approx(words.sum(), rel=0.01)
    assert found.std() == pytest.approx(np.sqrt(50) * words.std(), rel=0.05)


def test_rows_that_are_right_half_the_time_count_half():
    assert totals([0] * 100, [0] * 100, [1] * 100, right=0.5, times=500)[:, 0].mean() == pytest.approx(50, abs=1)


def test_words_of_a_wrong_speaker_are_those_of_another_in_the_article():
    found = totals([0, 0], [0, 1], [1, 1], wrong=1.0, times=300)
    assert (found.sum(axis=1) == 2).all()
    assert (found[:, 0] <= 1).all()
    assert found[:, 2].max() == 2, "where the other row drawn has the same speaker, it is nobody of the article"


def test_the_same_seed_gives_the_same_samples():
    one, other, third = (totals([0, 1, 2], [0, 1, 2], [1, 2, 3], seed=seed) for seed in (7, 7, 8))
    assert (one == other).all()
    assert not (one == third).all()


def test_an_interval_holds_what_was_observed():
    assert interval_of(np.zeros(100), 0.3) == (0.0, 0.3)
    assert np.isnan(interval_of(np.array([np.nan]), 0.3)).all()
