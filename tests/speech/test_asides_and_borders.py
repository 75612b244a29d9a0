"""Where words begin and end beside asides, relative clauses, appositions and names with an article inside."""

from __future__ import annotations

import pytest
from read_rows import said

ROWS = {
    "a time between commas, before an infinitive": (
        "La Ligue des bateliers a affirmé, lundi, avoir repris le travail.",
        ["avoir repris le travail → Ligue des bateliers"],
    ),
    "through whom, before que": (
        "La Ligue des bateliers a fait savoir, par la voix de sa trésorière, Inès Carrel, qu'aucun bac ne sortirait.",
        ["qu'aucun bac ne sortirait → Ligue des bateliers"],
    ),
    "an object stays outside": (
        "Les bateliers qualifient l'écluse de « piège », avant de traiter la maire d'« amatrice ».",
        ["de « piège » → bateliers", "d'« amatrice » → bateliers"],
    ),
    "where it was said": (
        "La capitainerie redoute sur son site « un hiver noir ».",
        ["« un hiver noir » → capitainerie"],
    ),
    "what a writer adds about the words": (
        "La maire a estimé que « vendre n'est pas un tabou », phrase aussitôt relevée par les bateliers.",
        ["que « vendre n'est pas un tabou » → maire"],
    ),
    "selon with a participle after its source": (
        "D'après un batelier, ayant requis l'anonymat, la passe est dangereuse.",
        ["la passe est dangereuse → batelier"],
    ),
    "pour with a trade after the name": (
        "Pour Inès Carrel, permanente à la Ligue, le problème dépasse le port.",
        ["le problème dépasse le port → Inès Carrel"],
    ),
    "a clause that an infinitive can't be joined to": (
        "Le gardien du phare affirme ne pas avoir éteint la lampe, mais il pleuvait.",
        ["ne pas avoir éteint la lampe → gardien du phare"],
    ),
    "a clause joined to the clause after que": (
        "Le gardien du phare affirme qu'il n'a pas éteint la lampe, mais il pleuvait.",
        ["qu'il n'a pas éteint la lampe, mais il pleuvait → gardien du phare"],
    ),
    "selon that only makes depend": ("Le bac partira jeudi, selon l'état de la passe.", []),
    "the subject of a relative clause": (
        "Un chiffre que plusieurs bateliers, croisés sur le quai, jugent « généreux ».",
        ["« généreux » → bateliers"],
    ),
    "a pronoun that repeats the subject": (
        "La Ligue des bateliers, elle, parle d'un « chèque en blanc ».",
        ["d'un « chèque en blanc » → Ligue des bateliers"],
    ),
    "whose opinion a relative clause gives": (
        "« C'est un scandale », s'est indignée Me Inès Carrel, pour laquelle le juge n'est pas compétent.",
        ["C'est un scandale → Inès Carrel", "le juge n'est pas compétent → Inès Carrel"],
    ),
    "a thing with such a clause is nobody": (
        "Le pays a connu un dossier rare, pour lequel fut créé le Tribunal des lacs, qui jugea trente mousses.",
        [],
    ),
    "an article inside a name": (
        "Le verdict est tombé, a annoncé à L'Orient-Le Jour son avocate, Inès Carrel.",
        ["Le verdict est tombé → Inès Carrel"],
    ),
    "a place with an apostrophe": (
        "À N'Djamena, le ministère des Lacs a mis en garde, dans la nuit, contre toute « incursion », rappelant que "
        "l'île était « une ligne rouge ».",
        ["contre toute « incursion » → ministère des Lacs", "que l'île était « une ligne rouge » → ministère des Lacs"],
    ),
    "a verb that no list had": (
        "Odile Vartan n'a pas dormi. « Ça a pété trois fois », mime-t-elle en robe de chambre.",
        ["Ça a pété trois fois → Odile Vartan"],
    ),
}


@pytest.mark.parametrize(("text", "rows"), ROWS.values(), ids=ROWS.keys())
def test_words_end_where_an_aside_begins(text: str, rows: list[str]) -> None:
    assert said(text) == rows
