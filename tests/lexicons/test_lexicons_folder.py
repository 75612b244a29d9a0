"""A user's folder of lists: what it changes, and what is said of one that cannot be used."""

from __future__ import annotations

import threading

import pytest

from analysis.lexicons import LexiconError, laid_over, lexicon, lexicons_in_use, use_lexicons
from analysis.lexicons.folder import LexiconFolder, read_folder

TIMES = "form\tclass\n"
WEIGHTS = "feature\tpronoun\tdescription\tsilence\n"
NOUNS = "lemma\tgender\tque\tde\tà\tselon_lequel\tsupport\n"


@pytest.fixture
def folder(tmp_path):
    def written(**lists):
        for name, text in lists.items():
            (tmp_path / f"{name}.tsv").write_bytes(text if isinstance(text, bytes) else text.encode())
        return tmp_path

    return written


@pytest.fixture(autouse=True)
def _ours_alone():
    yield
    use_lexicons(None)


def classes(form):
    return [row["class"] for row in lexicon("times") if row["form"] == form]


def test_a_new_row_is_added_one_of_ours_replaced_and_one_taken_out(folder):
    lists = folder(times=TIMES + "fenaison\tseason\nmidi\tpart of day\n-minuit\t\n")
    with laid_over(lists):
        assert [classes(form) for form in ("fenaison", "midi", "minuit", "mardi")] == [
            ["season"],
            ["part of day"],
            [],
            ["weekday"],
        ]
    assert [classes(form) for form in ("fenaison", "midi", "minuit")] == [[], ["noon"], ["noon"]]


def test_columns_may_come_in_another_order_with_comments_spaces_and_windows_line_ends(folder):
    with laid_over(folder(times="\ufeff# Les nôtres.\r\nclass\tform\r\n\r\nseason \tfenaison\r\n")):
        assert classes("fenaison") == ["season"]


def test_a_cell_of_a_dash_alone_is_empty_and_takes_nothing_out(folder):
    with laid_over(folder(person_titles="masculine\tfeminine\tkind\n-\tgrande-veneuse\tmilitary\n--\tMlle\t\n")):
        feminine = [row["feminine"] for row in lexicon("person_titles") if row["masculine"] == "-"]
    assert "grande-veneuse" in feminine
    assert "Mlle" not in feminine
    assert "Mme" in feminine


def test_a_form_that_begins_with_a_dash_may_be_replaced(folder):
    with laid_over(folder(lemma_corrections="form\tpos\tlemma\treason\n-t-il\tPRON\tlui\t\n")):
        found = [row["lemma"] for row in lexicon("lemma_corrections") if row["form"] == "-t-il"]
    assert found == ["lui"]


@pytest.mark.parametrize(
    ("lists", "said"),
    [
        ({"time": TIMES}, r"time\.tsv: there is no list time\.tsv; did you mean times\.tsv\? The lists are: .*times"),
        ({"function_words": "form\n"}, r"no rows can be added to function_words\.tsv; closed classes are not extended"),
        ({"times": "form\tclas\n"}, r"times\.tsv: unknown column 'clas'; the columns are: form, class"),
        ({"times": "form\n"}, r"times\.tsv: missing column 'class'; the columns are: form, class"),
        ({"times": "form\tform\tclass\n"}, r"times\.tsv: column given twice 'form'"),
        ({"times": TIMES + "# Été\nmarée\ttide\n"}, r"times\.tsv, line 3: column 'class' has 'tide'; allowed: week"),
        ({"times": TIMES + "marée\n"}, r"times\.tsv, line 2: column 'class' has nothing; allowed: weekday"),
        ({"times": TIMES + "\tseason\n"}, r"times\.tsv, line 2: column 'form' has nothing; allowed: anything"),
        ({"times": TIMES + "a\tseason\nb\tunit\na\tunit\n"}, r"times\.tsv, line 4: a is there already, in line 2"),
        ({"times": TIMES + "a\tseason\tb\n"}, r"times\.tsv, line 2: 3 columns found, the header has 2: form, class"),
        ({"times": TIMES + "-marée\t\n"}, r"line 2: '-marée' takes a row out, and marée is not in our times\.tsv"),
        ({"times": TIMES + "-midi\t\nmidi\tunit\n"}, r"times\.tsv: midi is both taken out and given"),
        ({"times": ""}, r"times\.tsv is empty; its first line gives the names of the columns"),
        ({"times": TIMES.encode() + "fenaison\nété".encode("latin-1")}, r"times\.tsv, line 3: not UTF-8; save"),
        ({}, r"no list in the folder .*; a list is a file such as abbreviations\.tsv"),
        ({"speaker_weights": WEIGHTS + "here\tbig\t-\t1\n"}, r"'pronoun' has 'big'; allowed: number or -"),
        ({"speech_nouns": NOUNS + "ru\tm\tyes\t-\t-\t-\t-\n"}, r"'que' has 'yes'; allowed: y, -"),
    ],
    ids=lambda value: None if isinstance(value, str) else "+".join(value) or "nothing",
)  # fmt: skip
def test_what_is_wrong_is_said_with_file_and_line(folder, lists, said):
    with pytest.raises(LexiconError, match=said):
        read_folder(folder(**lists))


def test_a_cell_of_several_values_allows_each_of_them(folder):
    header = "lemma\tincise\tque\tsi\tinf\tobj_inf\tfragment\tsense\ttone\n"
    with laid_over(folder(speech_verbs=header + "tintinnabuler\ty\ty\t-\tde|à\t-\t0|contre\tsay\tneutral\n")):
        assert lexicon("speech_verbs")[-1]["inf"] == "de|à"
    with pytest.raises(LexiconError, match=r"'inf' has 'de\|par'; allowed: 0, de, à, - \(several are joined by \|\)"):
        read_folder(folder(speech_verbs=header + "tintinnabuler\ty\ty\t-\tde|par\t-\t0\tsay\tneutral\n"))


@pytest.mark.parametrize(("name", "said"), [("absent", "does not exist"), ("times.tsv", "is a file")])
def test_a_folder_that_is_none(folder, name, said):
    path = folder(times=TIMES + "fenaison\tseason\n") / name
    with pytest.raises(LexiconError, match=rf"lexicons=.*{name}': {said}; give a folder of lists"), laid_over(path):
        pass


def test_a_folder_that_was_edited_is_read_again(folder):
    lists = folder(times=TIMES + "fenaison\tseason\n")
    with laid_over(lists):
        assert classes("fenaison") == ["season"]
    folder(times=TIMES + "fenaison\tunit\n")
    with laid_over(lists):
        assert classes("fenaison") == ["unit"]


def test_blocks_stand_one_in_another_and_over_the_process(folder, tmp_path):
    outer = folder(times=TIMES + "fenaison\tseason\n")
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "times.tsv").write_text(TIMES + "fenaison\tunit\n", encoding="utf-8")
    use_lexicons(outer)
    with laid_over(inner):
        assert classes("fenaison") == ["unit"]
        with laid_over(None):
            assert classes("fenaison") == ["unit"]
    assert classes("fenaison") == ["season"]
    use_lexicons(None)
    assert lexicons_in_use() is None
    assert classes("fenaison") == []


def test_a_block_holds_for_its_thread_and_the_process_for_all(folder):
    seen = []
    with laid_over(folder(times=TIMES + "fenaison\tseason\n")):
        other = threading.Thread(target=lambda: seen.append(classes("fenaison")))
        other.start()
        other.join()
    use_lexicons(folder())
    other = threading.Thread(target=lambda: seen.append(classes("fenaison")))
    other.start()
    other.join()
    assert seen == [[], ["season"]]


def test_a_folder_in_the_same_state_is_the_same(folder, tmp_path):
    lists = read_folder(folder(times=TIMES + "fenaison\tseason\n"))
    assert read_folder(tmp_path) is lists
    assert LexiconFolder.met(str(tmp_path), lists.digest) is lists
    elsewhere = LexiconFolder("elsewhere", lists.texts)
    assert elsewhere is not lists
    assert elsewhere.digest == lists.digest
