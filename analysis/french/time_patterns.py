"""How the classes of ``times.tsv`` follow one another in an expression of time: a pattern with one letter per word."""

from __future__ import annotations

import re

#: The letter of each class of the lexicon.
LETTERS = {
    "weekday": "W",
    "day": "D",
    "part of day": "P",
    "noon": "H",
    "day beside": "V",
    "unit": "U",
    "hours": "T",
    "moment": "K",
    "season": "S",
    "feast": "F",
    "month": "M",
    "phase": "B",
    "course": "b",
    "order": "p",
    "order after": "o",
    "same": "m",
    "every": "a",
    "quantity": "q",
    "collective number": "z",
    "approximately": "~",
    "half": "h",
    "shift": "s",
    "before or after": "X",
    "a little": "g",
    "preposition": "J",
    "en": "E",
    "dans": "I",
    "between": "Y",
    "ago": "i",
    "adverb": "A",
}
# Letters of function words and numbers: L le, la, l'; l les; C ce, cet, cette, ces; G de, d', du, des; @ à, au, aux;
# e et; c -ci, -là; d the number of a day before its month, j without one; n another number; y a year; t 3/06; k 18h30;
# r an ordinal.


def _any(*patterns: str) -> str:
    return "(?:" + "|".join(patterns) + ")"


_DURATION = r"~?[ndjyq](?:zG)?p?[UTKz](?:eh)?"  # environ une dizaine de jours, deux ans et demi
_CLOCK = r"~?(?:k|[nj]Tj?|H)(?:GP)?"  # 18h30, 18 heures 30, 8 heures du matin, minuit
_DATE = r"dM[po]?y?"  # 3 juin dernier, 3 juin 2019
_MONTH = r"M[po]?y?"
_WEEKDAY = rf"m?Wc?[PH]?(?:{_DATE}|[jt])?[po]?P?"  # lundi 3 juin, vendredi dernier, jeudi après-midi

_UNIT = _any(
    r"C(?:p?[Uz]c?|mUc?|p[TK]c?|[TK]c|[ndjyq]p[UTz])",  # cette semaine, ces derniers temps, ces trois derniers mois
    r"[Ll][Uz](?:[pom]|y|n)",  # la semaine dernière, le jour même, les années 1990
    r"[Ll]T[po]",
    r"[Ll][pm][UTKz]",  # les prochains jours
    r"[Ll][ndjyq]p[UTz]|[Ll]p[ndjyq][UT]|[Ll][ndjyq][UTz][po]",  # les trois derniers mois, les deux années suivantes
    rf"[LC]UGMy?|LUG{_DATE}|LrU",  # le mois de juin, la semaine du 3 juin, le XIXe siècle
)
_TIME = _any(
    "DP?",  # hier soir
    rf"(?:[LlC]|a[Ll]?)?{_WEEKDAY}(?:e[LC]?{_WEEKDAY})?",
    "L[pr]W(?:GMy?)?",  # le premier lundi de juin
    rf"L?{_DATE}",
    "L[jt]",  # le 14
    "(?:[LlC][pm]?P|qP)c?[pom]?",  # le matin, ce soir-là, la nuit dernière
    "a[Ll]?[ndjq]?[UPSKT]",  # toute la nuit, tous les deux ans
    "LVP?[pom]?",  # la veille, le lendemain matin
    _UNIT,
    "[LlC]Sc?[po]?y?",  # l'été dernier
    "LF[po]",
    rf"(?:{_DURATION}|g)[sX]",  # quelques heures plus tard, peu après
    rf"gX(?:{_CLOCK}|L?{_DATE}|F|y)",  # peu avant minuit
    rf"i(?:{_DURATION}|g)",  # il y a deux jours
    "[sA]",
)
#: What a preposition may add a time of: *la semaine* alone is none, *dans la semaine* is.
_OBJECT = _any(
    _TIME,
    rf"[LlC]?[pm]?[UPSVFKHTz]c?[pom]?y?(?:G(?:{_MONTH}|{_DATE}))?",
    _MONTH,
    "y",
    "L?rU",
    _CLOCK,
    _DURATION,
    "G[UTK]",  # depuis des années
)
_PHASE = rf"[Bb](?:G{_OBJECT}|{_MONTH}|y)"
_AFTER_A = _any(  # à l'aube, au printemps, à 18 heures, au mois de juin, à cette époque, au même moment
    r"(?:[LC]?[pm]?[PSVF])c?[pom]?y?", _CLOCK, "UGMy?", _DATE, r"L?[pm][TK]", "C[TK]c?", "LK", "rU", rf"L?{_PHASE}"
)
_END = _any(_CLOCK, "WP?", "[jt]", _DATE, "y", "DP?", "M")
_PHRASE = _any(
    rf"J@?{_OBJECT}|[JX]@?[LC]?{_PHASE}|JE(?:y|{_MONTH})",
    rf"X{_OBJECT}",
    rf"E(?:y|{_MONTH}|Sy?|P|{_DURATION}|Cm?[WPSKTUM]c?y?|LUy|C?{_PHASE})",
    rf"@{_AFTER_A}",
    rf"I(?:[LlC][pmndjq]?[pm]?[UPSKTz]c?[pom]?[yn]?(?:GMy?)?|{_DURATION}|LbG{_OBJECT})",
    rf"B(?:G{_OBJECT}|{_MONTH}|y)",
    rf"Y[LC]?{_END}e[LC]?{_END}",  # entre lundi et mercredi
    rf"G{_END}@{_END}",  # du 3 au 7 juin
)
_ONE = _any(_TIME, _PHRASE)
_GOES_ON = _any(_ONE, rf"G(?:{_TIME}|{_MONTH}|y|F|P|{_CLOCK})", "@W")
#: An expression of time, whole: several may follow one another (*ce matin à l'aube*, *la nuit de samedi à dimanche*).
EXPRESSION = re.compile(rf"{_ONE}{_GOES_ON}{{0,3}}")
