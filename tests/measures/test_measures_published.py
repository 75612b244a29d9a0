"""Published values: each with its source, at the tolerance the source prints."""

import numpy as np
import pytest

from analysis import measures as m

DUNNING = [(110, 2442, 111, 29114, 270.72), (10, 0, 3, 31764, 167.23), (9, 12, 429, 31327, 48.94)]
MAHOUT = [
    (10, 0, 0, 10, 27.72589, 1e-5),
    (1000, 1995, 1000, 100000, 4730.737, 1e-3),
    (1000, 1000, 1000, 99000, 5714.932, 1e-3),
]


@pytest.mark.parametrize(("k11", "k12", "k21", "k22", "g2"), DUNNING)
def test_log_likelihood_of_dunning_1993(k11, k12, k21, k22, g2):
    assert m.log_likelihood(k11, k12, k11 + k21, k12 + k22) == pytest.approx(g2, abs=0.006)


@pytest.mark.parametrize(("k11", "k12", "k21", "k22", "g2", "tolerance"), MAHOUT)
def test_log_likelihood_of_apache_mahout(k11, k12, k21, k22, g2, tolerance):
    assert m.log_likelihood(k11, k12, k11 + k21, k12 + k22) == pytest.approx(g2, abs=tolerance)


@pytest.mark.parametrize(
    ("a", "b", "c", "d", "g2", "tolerance"),
    [
        (540, 7525, 116000, 5451382, 534.64, 0.006),
        (29, 504, 116000, 5451382, 20.5, 0.006),
        (16, 650, 116000, 5451382, 0.32, 0.006),
        (7, 0, 10000, 100000, 33.57, 0.006),
        (200, 2546, 80000, 10000000, 542.1871524060532, 1e-9),
    ],
)
def test_log_likelihood_over_two_cells_of_the_ucrel_wizard_and_key_bnc(a, b, c, d, g2, tolerance):
    assert m.log_likelihood(a, b, c, d, cells=2) == pytest.approx(g2, abs=tolerance)


@pytest.mark.parametrize(
    ("k11", "k12", "k21", "k22", "x2"),
    [(110, 2442, 111, 29114, 525.02), (8, 15820, 4667, 14287173, 1.55)],
    ids=["Dunning 1993 p. 74", "Manning and Schütze"],
)
def test_chi_square(k11, k12, k21, k22, x2):
    assert m.chi_square(k11, k12, k11 + k21, k12 + k22) == pytest.approx(x2, abs=0.006)


@pytest.mark.parametrize(
    ("f1", "f2", "g2", "simple", "z", "t", "ratio", "mi", "dice"),
    [
        (1, 1, 2.448757, 1.987992, 2.102442, 0.840269, 3.526202, 0.796611, 0.00013),
        (1, 7, 0.191806, 0.173788, 0.451726, 0.361077, 0.718847, 0.194551, 0.00013),
        (2, 3, 3.879126, 3.243141, 2.533018, 1.131847, 2.94124, 0.699701, 0.000261),
    ],
)
def test_association_measures_0_3_2(f1, f2, g2, simple, z, t, ratio, mi, dice):
    n1, n2 = 15334, 176664
    both, n = f1 + f2, n1 + n2
    e = m.expected_count(both, n1, n)
    assert m.log_likelihood(f1, f2, n1, n2, signed=True) == pytest.approx(g2, abs=1e-6)
    assert m.simple_log_likelihood(f1, e) == pytest.approx(simple, abs=1e-6)
    assert m.z_score(f1, both, n1, n) == pytest.approx(z, abs=1e-6)
    assert m.t_score(f1, both, n1, n) == pytest.approx(t, abs=1e-6)
    assert m.log_ratio(f1, f2, n1, n2) == pytest.approx(ratio, abs=1e-6)
    assert m.mutual_information(f1, both, n1, n, base=10) == pytest.approx(mi, abs=1e-6)
    assert m.dice(f1, both, n1) == pytest.approx(dice, abs=1e-6)


# Robespierre's speeches, Lafon 1980; data and formula of the R package textometry 0.1.6.
ROBESPIERRE = {
    "de": [464, 165, 194, 392, 398, 235, 509, 96, 58, 662],
    "peuple": [45, 18, 15, 14, 53, 30, 42, 16, 4, 59],
    "republique": [35, 10, 16, 29, 29, 9, 21, 14, 2, 42],
    "ennemi": [30, 13, 11, 19, 22, 10, 16, 7, 2, 35],
    "patrie": [6, 5, 16, 8, 23, 10, 35, 8, 3, 39],
    "others": [7815, 2347, 3668, 6441, 7371, 4261, 9519, 1922, 1015, 13096],
}
SPECIFICITIES = {
    "de": [1.2477, 2.6891, -0.5534, 1.6471, -0.5096, -0.2909, -0.6132, -0.8098, 0.3884, -2.205],
    "peuple": [0.6161, 1.1466, -0.6709, -4.1743, 2.1122, 1.2906, -0.798, 1.3632, -0.3977, -0.841],
    "republique": [0.9753, 0.4424, 0.6038, 0.9023, 0.4706, -1.2797, -2.2003, 1.9736, -0.5366, -0.6335],
    "ennemi": [1.2133, 1.6778, 0.3146, 0.3091, 0.3364, -0.5024, -2.055, 0.4965, -0.3552, -0.4359],
    "patrie": [-4.2432, -0.416, 1.4491, -2.0903, 0.6178, -0.3834, 1.5961, 0.8409, 0.2942, 0.6414],
    "others": [-1.2657, -3.6429, 0.3542, -0.5984, -0.5387, 0.3333, 1.2439, -0.5569, 0.3377, 2.4355],
}


@pytest.mark.parametrize("word", ROBESPIERRE)
def test_specificity_of_the_textometry_package(word):
    table = np.array(list(ROBESPIERRE.values()))
    f = np.array(ROBESPIERRE[word])
    found = m.specificity(f, table.sum(axis=0), f.sum(), table.sum())
    assert found == pytest.approx(SPECIFICITIES[word], abs=6e-5)


def test_specificity_of_lafon_1980_page_149():
    assert 10 ** m.specificity(14, 6903, 296, 61449) == pytest.approx(66.937e-6, rel=1e-4)


def test_mutual_information_of_manning_and_schutze_and_of_church_and_hanks_1990():
    assert m.mutual_information(20, 42, 20, 14307668) == pytest.approx(18.38, abs=0.006)
    assert m.mutual_information(8, 1105, 44, 15000000) == pytest.approx(11.3, abs=0.05)


@pytest.mark.parametrize(
    ("o", "f1", "f2", "expected"), [(8, 389, 230, 8.726204), (3, 3000, 3000, 4.034216), (300, 3000, 3000, 10.67807)]
)
def test_log_dice_of_rychly_2008(o, f1, f2, expected):
    assert m.log_dice(o, f1, f2) == pytest.approx(expected, abs=1e-5)


# The corpus of Gries 2020, five parts of letters.
PARTS = [
    "b a m n i b e u p",
    "b a s a t b e w q n",
    "b c a g a b e s t a",
    "b a g h a b e a a t",
    "b a h a a b e a x a t",
]


@pytest.mark.parametrize(
    ("word", "reach", "vc", "d", "s", "dp", "dp_norm", "kld"),
    [
        ("b", 5, 0, 0.968, 0.999, 0.02, 0.024, 0.003),
        ("i", 1, 2, 0, 0.18, 0.82, 1, 2.474),
        ("q", 1, 2, 0, 0.2, 0.8, 0.976, 2.322),
        ("x", 1, 2, 0, 0.22, 0.78, 0.951, 2.184),
    ],
)
def test_dispersion_of_gries_2020(word, reach, vc, d, s, dp, dp_norm, kld):
    counts = [part.split().count(word) for part in PARTS]
    sizes = [len(part.split()) for part in PARTS]
    assert m.occurrence_range(counts) == reach
    # Gries' coefficient of variation is of the counts, his D of relative frequencies.
    assert m.variation_coefficient(counts, [1] * 5) == pytest.approx(vc, abs=6e-4)
    assert m.juilland_d(counts, sizes) == pytest.approx(d, abs=6e-4)
    assert m.rosengren_s(counts, sizes) == pytest.approx(s, abs=6e-4)
    assert m.dp(counts, sizes) == pytest.approx(dp, abs=6e-4)
    assert m.dp_norm(counts, sizes) == pytest.approx(dp_norm, abs=6e-4)
    assert m.kullback_leibler(counts, sizes) == pytest.approx(kld, abs=6e-4)


def test_juilland_d_of_carroll_1970_and_dp_norm_of_lijffijt_and_gries_2012():
    assert m.juilland_d([0, 4, 3, 2, 1], [1] * 5) == pytest.approx(0.6464, abs=6e-4)
    assert m.dp_norm([2, 1, 0], [1] * 3) == pytest.approx(0.5, abs=6e-4)


RICHNESS = ["test", "text", "with", "some", "text", "numbers", "hyphenhere", "and", "text", "punctuations"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (m.ttr(RICHNESS), 0.8),
        (m.rttr(RICHNESS), 2.5298221281347035),
        (m.cttr(RICHNESS), 1.7888543819998317),
        (m.herdan_c(RICHNESS), 0.9030899869919434),
        (m.maas(RICHNESS), 0.04208748389057132),
        (m.yule_k(RICHNESS), 600.0),
        (m.yule_i(RICHNESS), 8.0),
        (m.simpson_d(RICHNESS), 0.06666666666666667),
        (m.mattr(RICHNESS, 5), 0.9),
        (m.hd_d(RICHNESS, 5), 0.8833333333333332),
        (m.mtld(RICHNESS, 0.72), 14.0),
    ],
)
def test_diversity_of_the_lexicalrichness_package(value, expected):
    assert value == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize(("threshold", "expected"), [(0.72, 10.181), (0.75, 10.0625)])
def test_mtld_of_textacy_ends_a_factor_below_the_threshold(threshold, expected):
    words = [
        "burton",
        "loves",
        "cats",
        "and",
        "cats",
        "love",
        "burton",
        "burton",
        "loves",
        "dogs",
        "not",
        "as",
        "much",
        "as",
        "cats",
        "but",
        "dogs",
        "do",
        "not",
        "love",
        "burton",
        "very",
        "much",
    ]
    assert m.mtld(words, threshold) == pytest.approx(expected, abs=1e-3)


def test_yule_k_of_quanteda():
    assert m.yule_k(["a", "b", "c", "d", "d", "e", "e", "f", "f", "f"]) == pytest.approx(1000.0, abs=1e-6)


def test_tf_idf_of_quanteda():
    texts = [["this", "is", "a", "a", "sample"], ["this", "is", "another", "example", "another", "example", "example"]]
    expected = {"a": (0, 0.1204), "sample": (0, 0.0602), "another": (1, 0.086), "example": (1, 0.129)}
    for word, (text, value) in expected.items():
        spread = sum(word in words for words in texts)
        found = m.tf_idf(texts[text].count(word), len(texts[text]), spread, len(texts))
        assert found == pytest.approx(value, abs=6e-5)


def test_correspondence_analysis_of_greenacre_1984():
    smokers = [[4, 2, 3, 2], [4, 3, 7, 4], [25, 10, 12, 4], [18, 24, 33, 13], [10, 6, 7, 2]]
    result = m.correspondence_analysis(smokers)
    assert result.eigenvalues == pytest.approx([0.074759, 0.010017, 0.000414], abs=5e-7)
    assert result.inertia == pytest.approx(m_chi_square(smokers) / np.sum(smokers))


def m_chi_square(table):
    counts = np.asarray(table, dtype=float)
    expected = counts.sum(axis=1, keepdims=True) * counts.sum(axis=0) / counts.sum()
    return ((counts - expected) ** 2 / expected).sum()
