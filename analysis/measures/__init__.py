"""Counts → numbers: vectorised formulas with their sources.

Every function takes numbers or arrays; numbers give a ``float``. In comparisons, ``a`` and ``b`` are the counts of a
word in target and reference, ``c`` and ``d`` the sizes of target and reference. Undefined values (of a text without
words, or of a word that never occurs) are ``nan``; conventions for counts of zero are keyword arguments, with their
defaults explained.
"""

from .association import (
    cubed_mutual_information,
    delta_p,
    dice,
    expected_count,
    log_dice,
    mutual_information,
    simple_log_likelihood,
    t_score,
    z_score,
)
from .comparison import (
    bayes_information,
    chi_square,
    log_likelihood,
    log_ratio,
    log_ratio_interval,
    odds_ratio,
    percent_difference,
)
from .correspondence import Correspondence, correspondence_analysis
from .dispersion import (
    carroll_d2,
    dp,
    dp_norm,
    juilland_d,
    kullback_leibler,
    occurrence_range,
    rosengren_s,
    variation_coefficient,
)
from .diversity import (
    cttr,
    hapaxes,
    hd_d,
    herdan_c,
    maas,
    mattr,
    mtld,
    rttr,
    simpson_d,
    ttr,
    yule_i,
    yule_k,
)
from .frequency import per_million, tf_idf, zipf
from .readability import kandel_moles, lix, rix
from .significance import adjusted_p_values, p_value
from .specificity import hypergeometric_log_tails, specificity

__all__ = [
    "Correspondence",
    "adjusted_p_values",
    "bayes_information",
    "carroll_d2",
    "chi_square",
    "correspondence_analysis",
    "cttr",
    "cubed_mutual_information",
    "delta_p",
    "dice",
    "dp",
    "dp_norm",
    "expected_count",
    "hapaxes",
    "hd_d",
    "herdan_c",
    "hypergeometric_log_tails",
    "juilland_d",
    "kandel_moles",
    "kullback_leibler",
    "lix",
    "log_dice",
    "log_likelihood",
    "log_ratio",
    "log_ratio_interval",
    "maas",
    "mattr",
    "mtld",
    "mutual_information",
    "occurrence_range",
    "odds_ratio",
    "p_value",
    "per_million",
    "percent_difference",
    "rix",
    "rosengren_s",
    "rttr",
    "simple_log_likelihood",
    "simpson_d",
    "specificity",
    "t_score",
    "tf_idf",
    "ttr",
    "variation_coefficient",
    "yule_i",
    "yule_k",
    "z_score",
    "zipf",
]
