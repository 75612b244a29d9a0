"""Where formulas break: zeros, words in every text, tails of 1e-300, corpora of a billion words."""

from fractions import Fraction
from math import comb, isfinite, log10

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import measures as m

PAIRWISE = [m.log_likelihood, m.chi_square, m.log_ratio, m.percent_difference, m.odds_ratio]
TOGETHER = [m.mutual_information, m.cubed_mutual_information, m.t_score, m.z_score]


@pytest.mark.parametrize("measure", PAIRWISE)
@pytest.mark.parametrize(
    "cells", [(0, 5, 100, 100), (5, 0, 100, 100), (0, 0, 100, 100), (100, 100, 100, 100), (7, 0, 10**9, 10**9)]
)
def test_comparisons_are_finite_floats_at_zero_and_at_the_full(measure, cells):
    value = measure(*cells)
    assert isinstance(value, float)
    assert isfinite(value)


@pytest.mark.parametrize("measure", TOGETHER)
@pytest.mark.parametrize("counts", [(0, 5, 5, 100), (0, 0, 5, 100), (5, 5, 5, 5), (10**8, 10**9, 10**9, 10**9)])
def test_associations_are_finite_floats(measure, counts):
    value = measure(*counts)
    assert isinstance(value, float)
    assert isfinite(value)


@pytest.mark.parametrize("measure", [m.log_likelihood, m.log_ratio, m.specificity, m.mutual_information])
def test_arrays_give_what_their_elements_give(measure):
    rows = np.array([[3, 20, 9, 1000], [1, 5, 8, 300], [7, 7, 30, 400]]).T
    together = measure(*rows) if measure is not m.log_likelihood else measure(rows[0], rows[2], rows[1], rows[3])
    for i, value in enumerate(together):
        row = rows[:, i] if measure is not m.log_likelihood else rows[[0, 2, 1, 3], i]
        assert measure(*row) == pytest.approx(value, rel=1e-12)


def exact_specificity(f, t, F, T):
    expected_more = f * T >= t * F
    terms = range(f, min(t, F) + 1) if expected_more else range(max(0, t + F - T), f + 1)
    tail = Fraction(sum(comb(F, k) * comb(T - F, t - k) for k in terms), comb(T, t))
    # Integers of any size have a logarithm, their quotient as a float has not.
    value = log10(tail.numerator) - log10(tail.denominator)
    return -value if expected_more else value


@pytest.mark.parametrize(
    "counts",
    [(180, 1000, 200, 50_000), (0, 20_000, 900, 60_000), (900, 1000, 900, 100_000), (5, 5, 5, 9), (3, 30, 3, 30)],
)
def test_specificity_is_exact_also_in_tails_beyond_1e_300(counts):
    assert m.specificity(*counts) == pytest.approx(exact_specificity(*counts), rel=1e-11, abs=1e-11)


@given(st.integers(1, 60), st.integers(0, 60), st.integers(0, 60), st.data())
def test_specificity_is_exact_in_small_corpora(T, t, F, data):
    t, F = min(t, T), min(F, T)
    f = data.draw(st.integers(max(0, t + F - T), min(t, F)))
    assert m.specificity(f, t, F, T) == pytest.approx(exact_specificity(f, t, F, T), rel=1e-9, abs=1e-9)


def test_tails_meet_in_corpora_of_a_billion_words():
    f, t, F, T = 100_500, 10**8, 10**6, 10**9
    below, above = m.hypergeometric_log_tails(f, t, F, T)
    below_next, _ = m.hypergeometric_log_tails(f - 1, t, F, T)
    assert np.exp(below_next) + np.exp(above) == pytest.approx(1.0, abs=1e-10)
    assert below > below_next


def test_specificity_knows_both_pivots_and_refuses_impossible_counts():
    assert m.specificity(1, 50, 2, 100) > 0
    with pytest.raises(ValueError, match="'expected' or 'mode'"):
        m.specificity(1, 2, 3, 10, pivot="median")
    with pytest.raises(ValueError, match="impossible counts"):
        m.specificity(5, 2, 3, 10)


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_equal_corpora_show_no_difference(a, extra):
    c = a + extra + 1
    assert m.log_likelihood(a, a, c, c) == pytest.approx(0, abs=1e-9)
    assert m.log_ratio(a, a, c, c) == 0
    assert m.percent_difference(a, a, c, c) == 0


def test_deviance_keeps_its_digits_where_counts_are_large_and_nearly_equal():
    o, e = 10**9 + 1000, 10**9
    assert m.simple_log_likelihood(o, e) == pytest.approx(1000**2 / 10**9, rel=1e-6)


def test_log_likelihood_has_two_traditions_and_no_third():
    assert m.log_likelihood(10, 5, 100, 100, cells=2) < m.log_likelihood(10, 5, 100, 100)
    with pytest.raises(ValueError, match="cells=3"):
        m.log_likelihood(10, 5, 100, 100, cells=3)
    with pytest.raises(ValueError, match="between 0 and the size"):
        m.log_likelihood(11, 5, 10, 100)


def test_chi_square_with_the_correction_of_yates_is_smaller_and_known():
    assert m.chi_square(10, 5, 100, 100, "yates") == pytest.approx(200 * (500 - 100) ** 2 / (15 * 185 * 100 * 100))


def test_p_values_go_on_where_floats_end():
    assert m.p_value(2000.0, log10=True) == pytest.approx(
        -1000 / np.log(10) + 0.5 * log10(2 / (np.pi * 2000)), abs=1e-3
    )
    assert m.p_value(900.0, log10=True) == pytest.approx(log10(m.p_value(900.0)), rel=1e-9)
    assert m.p_value(1001.0, log10=True) == pytest.approx(m.p_value(999.0, log10=True) - 2 / 2 / np.log(10), abs=1e-3)


def test_corrections_for_many_tests():
    p = [0.01, 0.04, 0.03, np.nan]
    assert m.adjusted_p_values(p, "bonferroni")[:3].tolist() == pytest.approx([0.03, 0.12, 0.09])
    assert m.adjusted_p_values(p, "holm")[:3].tolist() == pytest.approx([0.03, 0.06, 0.06])
    assert m.adjusted_p_values(p, "benjamini-hochberg")[:3].tolist() == pytest.approx([0.03, 0.04, 0.04])
    assert np.isnan(m.adjusted_p_values(p)[3])
    assert m.adjusted_p_values([]).size == 0
    with pytest.raises(ValueError, match="use 'bonferroni'"):
        m.adjusted_p_values(p, "none")


def test_empty_corpora_cannot_be_compared_and_nothing_meets_nothing():
    assert np.isnan(m.log_ratio(0, 5, 0, 100))
    assert np.isnan(m.log_ratio([5, 0], [0, 0], [10, 0], [0, 0])).all()
    assert m.mutual_information(0, 0, 0, 0) == m.cubed_mutual_information(0, 0, 0, 0) == 0.0


def test_words_may_come_as_list_tuple_or_array():
    words = ["a", "b", "a", "c", "a", "b", "d", "a", "b"]
    for measure in (m.ttr, m.mattr, m.mtld, m.hd_d, m.yule_k):
        assert measure(words) == measure(tuple(words)) == measure(np.array(words))


def test_mtld_on_reaching_the_threshold_is_the_other_tradition():
    words = ["a", "b", "a", "a", "a", "b", "a", "a"]
    assert m.mtld(words, 0.5, strict=False) != m.mtld(words, 0.5)
    assert m.mtld(["a", "b", "c"]) == 3
    with pytest.raises(ValueError, match="between 0 and 1"):
        m.mtld(words, 1.5)


@pytest.mark.parametrize(
    "measure", [m.ttr, m.rttr, m.cttr, m.herdan_c, m.maas, m.yule_k, m.simpson_d, m.mattr, m.mtld, m.hd_d]
)
def test_no_words_no_value(measure):
    assert np.isnan(measure([]))


@given(st.lists(st.integers(0, 8), min_size=1, max_size=60), st.integers(1, 70))
def test_diversity_lies_where_it_must(words, window):
    assert 0 < m.mattr(words, window) <= 1
    assert m.mattr(words, len(words)) == pytest.approx(m.ttr(words))
    assert m.hd_d(words, len(words)) == pytest.approx(m.ttr(words))
    assert 0 <= m.yule_k(words) <= 1e4
    assert m.mtld(words) == pytest.approx(m.mtld(words[::-1]))


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 500)), min_size=2, max_size=20))
def test_dispersion_is_zero_or_one_at_its_ends(parts):
    counts, sizes = np.array(parts).T
    assert m.dp(sizes, sizes) == pytest.approx(0, abs=1e-12)
    assert m.rosengren_s(sizes, sizes) == pytest.approx(1)
    assert m.juilland_d(sizes, sizes) == pytest.approx(1)
    assert m.carroll_d2(sizes, sizes) == pytest.approx(1)
    if counts.sum():
        assert 0 <= m.dp(counts, sizes) <= 1
        assert 0 <= m.dp_norm(counts, sizes) <= 1 + 1e-12
    else:
        assert np.isnan(m.dp(counts, sizes))


def test_correspondence_analysis_takes_empty_rows_and_refuses_empty_tables():
    result = m.correspondence_analysis([[3, 1], [0, 0], [1, 4]])
    assert np.isnan(result.rows[1]).all()
    assert result.eigenvalues.size == 1
    with pytest.raises(ValueError, match="two-dimensional"):
        m.correspondence_analysis([[0, 0], [0, 0]])


def test_readability_in_its_three_versions():
    assert m.kandel_moles(100, 5, 150) == pytest.approx(207 - 1.015 * 20 - 73.6 * 1.5)
    assert m.kandel_moles(100, 5, 150, version="1958") == pytest.approx(209 - 1.15 * 20 - 68 * 1.5)
    assert np.isnan(m.kandel_moles(0, 0, 0))
    with pytest.raises(ValueError, match="'adapted', '1958', 'flesch'"):
        m.kandel_moles(100, 5, 150, version="english")


def test_zipf_scale_has_a_floor_at_one_in_a_billion():
    assert m.zipf([1.0, 1000.0, 0.0]).tolist() == pytest.approx([3.0, 6.0, 0.0])


def test_tf_idf_schemes():
    assert m.tf_idf(10, 100, 1, 100, scheme="count") == pytest.approx(20)
    assert m.tf_idf(10, 100, 1, 100, scheme="log") == pytest.approx(4)
    with pytest.raises(ValueError, match="'proportion', 'count' or 'log'"):
        m.tf_idf(1, 1, 1, 1, scheme="none")
