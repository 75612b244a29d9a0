"""``explain``: the line that decided, what was refused and why, the weights that made the difference."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from analysis import explain, lexicons, parse
from analysis.lexicons import laid_over
from analysis.speech.explanation.cells import cell
from analysis.speech.quotation import Evidence


def told(text: str, **options: bool) -> str:
    """The explanation on one line of text each, without the numbers of lines."""
    lines = str(explain(text, **options)).split("\n")
    joined = "\n".join(line if re.match(r"\S|   \S|             [^ ]", line) else f"…{line.strip()}" for line in lines)
    return re.sub(r"\s+", " ", re.sub(r"\.tsv:\d+", ".tsv", joined.replace("\n…", " ")))


def found(text: str):
    return [item for sentence in explain(text).sentences for item in sentence.found]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("« La digue tient », avoue Odile Vartan.", "(speech_verbs.tsv · avouer · incise = y)"),
        ("Odile Vartan avoue que la digue cède.", "(speech_verbs.tsv · avouer · que = y)"),
        ("Selon Odile Vartan, la digue cède.", "(source_prepositions.tsv · selon · kind = before NP)"),
        ("Odile Vartan garde l'espoir que la digue tienne.", "(speech_nouns.tsv · espoir · que = y)"),
        ("« La digue tient », dit le préfet.", "because person_nouns.tsv · préfet · kind = person"),
        ("« La digue tient », dit le scaphandrier.", "because person_nouns.tsv has no row 'scaphandrier'"),
        (
            "Odile Vartan a reçu Jean Aubry. Ce dernier assure que la digue tient.",
            "because anaphors.tsv · dernier · means = last",
        ),
        ("La réponse d'Odile Vartan indique que la digue tient.", "because words_said.tsv · réponse"),
        ("« La digue tient », dit Odile Vartan.", "because Odile Vartan (PER), found by the rule"),
    ],
    ids=["inserted", "que", "selon", "noun", "source", "source not listed", "ce dernier", "whose words", "name"],
)
def test_the_line_that_decided(text, line):
    assert line in told(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("Odile Vartan a entre deux averses dénoncé « un abus ».",
                     "dénoncé: « entre deux averses » parts it from its auxiliary (inserted_phrases.tsv has no row "
                     "'entre deux averses')", id="words between auxiliary and verb"),
        pytest.param("Odile Vartan tapote : « La digue tient. »",
                     "tapote: it is not listed as a verb of speech (speech_verbs.tsv has no row 'tapoter')",
                     id="verb not listed"),
        pytest.param("« La digue tient », ronronne Odile Vartan.",
                     "ronronne: if it is a verb, it is not listed as one of speech", id="verb that the tagger misses"),
        pytest.param("Odile Vartan n'a pas dit que la digue tenait.", "the verb is negated", id="negation"),
        pytest.param("Odile Vartan voit « un phare » au loin.",
                     "voit: the verb takes no content", id="marks after a verb"),
    ],
)  # fmt: skip
def test_why_something_is_refused(text, reason):
    assert reason in told(text)


def test_a_pronoun_between_commas_does_not_part_a_verb_from_its_marks():
    text = told("Odile Vartan dénonce, elle, « un abus ».")
    assert "matched fragment" in text
    assert "another phrase" not in text


def test_a_refusal_names_the_cells_of_its_verb():
    text = told("Le comptable accuse le parquet.")
    assert "(speech_verbs.tsv · accuser: que -, si -, inf -, obj_inf de, fragment de, incise y)" in text


def test_the_words_that_rule_somebody_out():
    text = told("M. Camille Vartan reçoit. « Je n'en peux plus », avoue-t-elle.")
    assert "ruled out Camille Vartan (PER): it is masculine, by « M. » (person_titles.tsv · M." in text


def test_the_gender_is_that_of_the_stronger_evidence():
    text = told("Le médecin Odile Vartan reçoit. « Je n'en peux plus », avoue-t-elle.")
    assert "speaker Odile Vartan (PER) by the rule 'pronoun'" in text


def test_a_subject_that_no_row_lets_speak():
    text = told("Les scaphandriers attendent. Les pêcheurs partent. Ils annoncent « une tempête ».")
    assert "unlisted scaphandriers: not listed as a source (person_nouns.tsv has no row 'scaphandrier')" in text


PRONOUN = "La préfète Odile Vartan a reçu Inès Caron à Lyon. « La digue tiendra », a-t-elle dit."


def test_the_weights_that_made_the_difference():
    [item] = found(PRONOUN)
    [choice] = item.choices
    best, second = choice.candidates[:2]
    assert (best.name, best.chosen, second.name) == ("Odile Vartan (PER)", True, "Inès Caron (PER)")
    assert best.score == pytest.approx(sum(weight.value for weight in best.weights), abs=0.02)
    assert {weight.feature for weight in second.lacks} >= {"subject", "object"}
    assert [(c.file, c.key, c.column) for c in choice.cells] == [
        ("speaker_weights.tsv", weight.feature, "pronoun") for weight in second.lacks[:3]
    ]
    assert all(c.line for c in choice.cells)


def test_a_line_for_each_candidate():
    text = told(PRONOUN)
    assert re.search(r"weighed > Odile Vartan \(PER\) \+\d\.\d\d is PER \+\d\.\d\d, ", text)
    assert re.search(r"Inès Caron \(PER\) [+-]\d\.\d\d lost by \d\.\d\d: .*without subject \+\d\.\d\d", text)


TWO = "Le maire juge « trop cher » le pont, et assure mardi que la digue tiendra tout l'hiver."


@pytest.fixture(scope="module")
def weighed():
    """What the sentences could hold, by what is asked of them."""
    texts = {"two": TWO, "scare quotes": "Odile Vartan aime la digue « historique ».", "none": "Le bus arrive."}
    return {key: explain(text).sentences[0].weighing for key, text in texts.items()}


def test_what_a_sentence_could_hold_with_its_chances(weighed):
    candidates = weighed["two"].candidates
    assert [c.text for c in candidates if c.chosen] == ["que la digue tiendra tout l'hiver", "« trop cher » le pont"]
    assert "trop cher" in {c.text for c in candidates if not c.chosen and c.chance > 0.02}
    assert [c.chance for c in candidates[2:]] == sorted((c.chance for c in candidates[2:]), reverse=True)
    assert sum(c.chance for c in candidates if "trop cher" in c.text) <= 1.001
    assert (candidates[0].attribution, candidates[0].type) == ("after « assure »", "indirect")
    assert re.search(r"contents > que la digue tiendra tout l'hiver \d+% indirect, after « assure »", told(TWO))


def test_a_content_is_worth_the_sum_of_its_weights(weighed):
    candidates = [c for weighing in weighed.values() for c in weighing.candidates]
    assert len(candidates) > 15
    for candidate in candidates:
        assert candidate.worth == pytest.approx(sum(term.weight for term in candidate.terms), abs=1e-6)


def test_what_parts_the_chosen_from_the_best_refused(weighed):
    for contest, refused in zip(weighed["two"].contests, ("tiendra tout l'hiver", "trop cher"), strict=True):
        assert contest.one.chosen
        assert contest.other.text.endswith(refused)
        sizes = [difference.size for difference in contest.differences]
        assert sum(sizes) == pytest.approx(contest.one.worth - contest.other.worth, abs=0.1)
        assert [abs(size) for size in sizes] == sorted(map(abs, sizes), reverse=True)
    assert re.search(r"won by \+\d+\.\d\d « trop cher » le pont \(ahead of: trop cher\), of which", told(TWO))


def test_what_is_nowhere_near_a_quotation_is_compared_with_none(weighed):
    [contest] = weighed["scare quotes"].contests
    assert (contest.one.chosen, contest.other) == (False, None)
    assert contest.one.worth < 0
    assert {"region", "word after"} & {difference.feature for difference in contest.differences[:3]}
    assert "(compared with: no quotation)" in told("Odile Vartan aime la digue « historique ».")
    assert weighed["none"].candidates == []


def test_each_weight_is_named_with_its_line(weighed):
    lines = (Path(lexicons.__file__).parent / "quotation_weights.tsv").read_text(encoding="utf-8").split("\n")
    cells = [cell for contest in weighed["two"].contests for d in contest.differences for cell in d.cells]
    assert len(cells) > 20
    for found in cells:
        feature, value, weight = lines[found.line - 1].split("\t")
        assert (found.file, found.key, found.value) == ("quotation_weights.tsv", f"{feature} = {value}", weight)


def test_how_a_sentence_is_read():
    text = "La préfète a indiqué mardi, selon l'AFP, que la digue tient."
    assert "read as (La préfète) {a indiqué} <mardi> , /selon/ (l'AFP) , que (la digue) tient ." in told(text)
    segments = explain(text).sentences[0].segments
    assert [(s.kind, s.text, s.note) for s in segments[:2]] == [
        ("phrase", "La préfète", "a source: person"),
        ("verb", "a indiqué", "indiquer, finite"),
    ]


def test_all_tells_of_every_sentence_candidate_and_weight():
    short, full = str(explain(PRONOUN)), str(explain(PRONOUN, everything=True))
    assert "Nothing reports speech in 1 other sentence." in short
    assert "1  La préfète Odile Vartan a reçu Inès Caron à Lyon." in full
    assert "Lyon (LOC)" in full
    assert len(full) > len(short)


def test_sentences_without_speech_are_told_where_there_are_no_others():
    assert "arrive: it is not listed as a verb of speech (speech_verbs.tsv has no row 'arriver')" in told(
        "Le bus arrive."
    )


def test_the_same_text_gives_the_same_words():
    assert str(explain(PRONOUN)) == str(explain(parse(PRONOUN, cache=False))) == repr(explain(PRONOUN))


def test_a_notebook_shows_it_escaped():
    html = explain("« <b>Oui</b> », dit Odile Vartan.")._repr_html_()
    assert html.startswith("<pre>1  « &lt;b&gt;Oui")
    assert "<b>" not in html


@pytest.mark.parametrize("text", ["", "#", "«", "\n\n", "Lunac."])
def test_texts_without_speech(text):
    assert str(explain(text))


def test_neither_text_nor_doc():
    with pytest.raises(TypeError, match="expected a Doc"):
        explain(3)


def test_a_line_of_dialogue():
    text = "Odile Vartan a reçu Jean Aubry.\n\n— La digue tient-elle ? demande Odile Vartan.\n— Elle tient."
    assert "matched line of dialogue: " in told(text)
    assert [sentence.weighing for sentence in explain(text).sentences if sentence.dialogue]
    assert {sentence.weighing for sentence in explain(text).sentences if sentence.dialogue} == {None}


def test_a_line_of_a_users_own_list(tmp_path):
    header = "lemma\tincise\tque\tsi\tinf\tobj_inf\tfragment\tsense\ttone"
    row = "tapoter\ty\t-\t-\t-\t-\t-\tsay\tneutral"
    (tmp_path / "speech_verbs.tsv").write_text(f"{header}\n{row}\n", encoding="utf-8")
    with laid_over(tmp_path):
        text = str(explain(parse("« La digue tient », tapote Odile Vartan.", cache=False)))
    assert re.sub(r"\s+", "", f"{tmp_path}/speech_verbs.tsv:2 · tapoter · incise = y") in re.sub(r"\s+", "", text)


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        (Evidence("speech_verbs", "avouer", "incise"), "avouer · incise = y"),
        (Evidence("person_titles", "Mme", "kind"), "Mme · kind = civility"),
        (Evidence("person_nouns", "élue", "kind"), "élue · kind = person"),
    ],
)
def test_a_cell_says_where_it_is(evidence, expected):
    place = str(cell(evidence))
    assert place.endswith(expected)
    assert re.match(rf"{evidence.lexicon}\.tsv:\d+ · ", place)


def test_the_phrases_that_could_be_the_source():
    text = told("« La digue tiendra », a assuré à la presse la préfète Odile Vartan.")
    assert "phrases > la préfète Odile Vartan" in text
    assert "la presse" in text.partition("phrases")[2].partition("speaker")[0]
    assert "lost on: taken by the rules" in text


def test_a_source_that_the_rules_know_is_not_weighed():
    assert "phrases" not in told("Quant à la préfète, elle a assuré que la digue tiendrait.")


def test_attributions_that_are_no_verbs_are_read_too():
    assert "/comme l'a dit/" in told("La digue tiendra, comme l'a dit la maire.")
