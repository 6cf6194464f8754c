"""What people do to a workbook, and what is said of it: by its cell, and without losing a good answer."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.saq.stamp import SHEET
from tests.saq.copies import ASKED, opened, places, put, read, saved, told, typed


def where(question: str) -> str:
    return places(opened())[question]


# Answers that are none


@pytest.mark.parametrize(
    ("question", "typed_in", "said"),
    [
        ("exits", "perhaps", "“perhaps” is not one of: Yes, Partly, No, Don’t know"),
        ("exits", "yes?no", "“yes?no” is not one of"),
        ("papers", "Yes", "is not one of: The workers themselves; We do, in a place"),
        ("housing", "Yes", "is not one of"),
        ("workers", "many", "“many” is not one number from 0 to 99999999. Write it in digits, such as 85."),
        ("workers", "80-90", "“80-90” is not one number"),
        ("workers", "-5", "is not one number"),
        ("workers", -5, "is not one number"),
        ("workers", 85.5, "is not one number"),
        ("workers", date(2026, 3, 4), "is not one number"),
        ("youngest", 0, "from 1 to 99"),
        ("hours", "1.234,5", "from 0 to 168"),
        ("drill", "soon", "“soon” is not read as a day. Write day, month and year, such as 2026-03-24."),
        ("drill", "March 2026", "is not read as a day"),
        ("drill", "24/11/26", "is not read as a day"),
        ("drill", 2026, "is not read as a day"),
        ("drill", "31/02/2026", "is not read as a day"),
        ("drill", "2026-12-24", "lies ahead"),
        ("drill", "03/04/2026", "can be read as 2026-03-04 or as 2026-04-03"),
        ("products", "x" * 10_001, "longer than 10000 characters"),
    ],
)
def test_what_is_no_answer_is_named_by_its_cell(tmp_path: Path, question: str, typed_in: Any, said: str) -> None:
    returned = read(typed(tmp_path, {question: typed_in, "union": "No"}))
    (fault,) = told(returned)
    assert fault.startswith(f"{where(question)}: ")
    assert said in fault
    assert returned.faults[0].code == ASKED[question].code
    assert returned.answers == {"union": "no"}
    assert question not in returned.missing


@pytest.mark.parametrize(
    ("question", "typed_in", "value"),
    [
        ("workers", "about 85 workers", "85"),
        ("workers", "1,200", "1200"),
        ("workers", "1.200 trabajadores", "1200"),
        ("workers", "1 200 personnes", "1200"),
        ("hours", "60,5", "60.5"),
        ("hours", "72 hours", "72"),
        ("drill", "2026-03-24", "2026-03-24"),
        ("drill", "24 March 2026", "2026-03-24"),
        ("drill", "March 24th, 2026", "2026-03-24"),
        ("drill", "24 de marzo de 2026", "2026-03-24"),
        ("drill", "1er août 2026", "2026-08-01"),
        ("drill", "24 Mac 2026", "2026-03-24"),
        ("drill", "24/03/2026", "2026-03-24"),
        ("drill", date(2026, 3, 24), "2026-03-24"),
        ("drill", 46105, "2026-03-24"),
        ("exits", True, "yes"),
        ("exits", " YES. ", "yes"),
        ("exits", "unknown", "unknown"),
        ("papers", "We or an agent do", "office"),
        ("papers", "the workers", "workers"),
        ("subcontracting", "No", "none"),
        ("region", 50480, "50480"),
    ],
)
def test_what_people_write_for_an_answer_is_understood(
    tmp_path: Path, question: str, typed_in: Any, value: str
) -> None:
    returned = read(typed(tmp_path, {question: typed_in}))
    assert (returned.answers, told(returned)) == ({question: value}, [])


@pytest.mark.parametrize(("language", "value"), [("es", "2026-04-03"), ("fr", "2026-04-03"), ("ms", "2026-04-03")])
def test_the_language_of_the_copy_tells_the_order_of_a_day(tmp_path: Path, language: str, value: str) -> None:
    assert read(typed(tmp_path, {"drill": "03/04/2026"}, language)).answers == {"drill": value}


@pytest.mark.parametrize(
    ("question", "words", "said"),
    [
        ("season", "before the feast", "is not read as months"),
        ("country", "Indai", "may be: India (IND)"),
        ("country", "Congo", "may be:"),
        ("country", "Atlantis", "is not known as a country"),
    ],
)
def test_words_that_tell_no_month_or_country_are_kept_and_said(
    tmp_path: Path, question: str, words: str, said: str
) -> None:
    returned = read(typed(tmp_path, {question: words}))
    (fault,) = told(returned)
    assert said in fault
    assert fault.endswith("The words are kept.")
    assert returned.answers == {question: words}


def test_women_and_men_cannot_be_more_than_all(tmp_path: Path) -> None:
    returned = read(typed(tmp_path, {"workers": 85, "women": 60, "men": 40}))
    assert told(returned) == ["S5: 60 women and 40 men are more than the 85 people who work there."]
    assert set(returned.answers) == {"workers", "women", "men"}


def test_words_that_look_like_a_formula_stay_words(tmp_path: Path) -> None:
    words = '=HYPERLINK("http://x")'
    returned = read(typed(tmp_path, {"need": words, "products": "+60 12-345", "places": "@home", "suppliers": "-"}))
    assert returned.answers == {"need": words, "products": "+60 12-345", "places": "@home", "suppliers": "-"}


# Where answers stand


def test_a_renamed_sheet_is_found(tmp_path: Path) -> None:
    book = opened()
    put(book, {"exits": "No"})
    book.worksheets[0].title = "Return"
    book[SHEET].title = "x"
    book.create_sheet("Notes", 0)["A1"] = "Our notes"
    returned = read(saved(tmp_path, book))
    assert (returned.answers, returned.site) == ({"exits": "no"}, "site.2")


def test_without_the_hidden_sheet_the_codes_tell(tmp_path: Path) -> None:
    book = opened()
    put(book, {"exits": "No", "drill": "03/04/2026"})
    place = places(book)["drill"]
    book.remove(book[SHEET])
    returned = read(saved(tmp_path, book))
    assert (returned.answers, returned.site) == ({"exits": "no"}, "")
    assert told(returned)[0].startswith(f"{place}: “03/04/2026” can be read as")


@pytest.mark.parametrize("column", ["A", "B"])
def test_without_the_codes_the_questions_tell(tmp_path: Path, column: str) -> None:
    """Codes are gone or overwritten; or a column was put before them."""
    book = opened("fr")
    put(book, {"exits": "Non", "workers": 85})
    sheet = book.worksheets[0]
    sheet.merged_cells.ranges.clear()
    if column == "A":
        sheet.delete_cols(1)
    else:
        sheet.insert_cols(1)
    assert read(saved(tmp_path, book)).answers == {"exits": "no", "workers": "85"}


def test_moved_rows_are_found(tmp_path: Path) -> None:
    book = opened()
    put(book, {"exits": "No", "workers": 85, "need": "Time"})
    sheet = book.worksheets[0]
    sheet.merged_cells.ranges.clear()
    rows = [[c.value for c in row] for row in sheet.iter_rows(max_col=4)]
    sheet.delete_rows(1, len(rows))
    for row in [["", "", "", ""], *reversed(rows)]:
        sheet.append(row)
    assert read(saved(tmp_path, book)).answers == {"exits": "no", "workers": "85", "need": "Time"}


@pytest.mark.parametrize("columns", ["C:D", "D:F", "B:D"])
def test_answers_in_merged_cells_are_found(tmp_path: Path, columns: str) -> None:
    book = opened()
    sheet, row = book.worksheets[0], places(book)["age_proof"][1:]
    first, last = columns.split(":")
    sheet.merge_cells(f"{first}{row}:{last}{row}")
    sheet[f"{first}{row}"] = "No"
    returned = read(saved(tmp_path, book))
    assert returned.answers == {"age_proof": "no"}


def test_an_answer_beside_its_cell_is_found_and_named_there(tmp_path: Path) -> None:
    book = opened()
    sheet, row = book.worksheets[0], places(book)["exits"][1:]
    sheet[f"F{row}"] = "maybe"
    assert told(read(saved(tmp_path, book)))[0].startswith(f"F{row}: “maybe” is not one of")


def test_our_own_words_are_no_answers(tmp_path: Path) -> None:
    returned = read(typed(tmp_path, {}))
    assert (returned.answers, told(returned)) == ({}, [])
    assert len(returned.missing) == len(ASKED) - 2


def test_a_row_that_was_copied_counts_once(tmp_path: Path) -> None:
    book = opened()
    put(book, {"exits": "No"})
    book.worksheets[0].append(["S29", "again", "", "Yes"])
    returned = read(saved(tmp_path, book))
    assert returned.answers == {"exits": "no"}
    assert "answered twice" in told(returned)[0]


# Older, newer, other


def test_a_copy_of_a_newer_version_is_read_as_far_as_it_is_known(tmp_path: Path) -> None:
    book = opened()
    put(book, {"exits": "No"})
    hidden = book[SHEET]
    hidden["B1"] = 9
    book.worksheets[0].append(["S99", "A question of the future?", "", "Yes"])
    hidden.append(["S99", "future", "D99"])
    returned = read(saved(tmp_path, book))
    assert returned.answers == {"exits": "no"}
    assert "newer version" in told(returned)[0]


def test_a_copy_whose_questions_are_fewer_says_the_rest_is_missing(tmp_path: Path) -> None:
    book = opened()
    put(book, {"exits": "No"})
    sheet = book.worksheets[0]
    for question in ("union", "need"):
        for cell in sheet[places(book)[question][1:]]:
            cell.value = None
    book[SHEET]["B6"] = "older"
    returned = read(saved(tmp_path, book))
    assert returned.answers == {"exits": "no"}
    assert {"union", "need"} <= set(returned.missing)


def test_a_code_that_the_copy_used_for_another_question_means_that_one(tmp_path: Path) -> None:
    book = opened()
    put(book, {"exits": "No"})
    row = next(r for r in book[SHEET].iter_rows() if r[1].value == "exits")
    row[0].value = "S77"
    book.worksheets[0][f"A{places(book)['exits'][1:]}"] = "S77"
    assert read(saved(tmp_path, book)).answers == {"exits": "no"}


def test_a_sheet_saved_as_csv_is_read_without_its_stamp(tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    path.write_text('S29,Are all exits …,,No\nS5,How many …,,"1,200"\nS26,x,,perhaps\n', encoding="utf-8")
    returned = read(path)
    assert (returned.answers, returned.site, returned.kind) == ({"exits": "no", "workers": "1200"}, "", "csv")
    assert told(returned)[0].startswith("D3: “perhaps”")
