"""Files -> articles, and why a file or an item is refused."""

from __future__ import annotations

import datetime as dt
import json
import os
import pickle
from pathlib import Path

import pytest

from extraction.readers import Options, UnreadableFile, read_file
from extraction.readers.errors import HINTS

TEXT = (
    "وزير الصناعة يزور مصنع الورق\r\n"
    "كتبت/ سعاد مراد\r\n"
    "طنطا - 5 مارس 2024\r\n\r\n"
    "زار وزير الصناعة، أمس، مصنع الورق في طنطا، واطلع على خطوط الإنتاج.\r\n  وقال إن المصنع ينتج 40 طنا.\r\n"
)
ITEM = {
    "source": "جريدة المثال",
    "url": "https://example.invalid/1",
    "date_extracted": "2024-03-05 08:00:00",
    "title": " مصنع الورق ",
    "author": "",
    "content": " زار وزير الصناعة مصنع الورق في طنطا. \r\n",
}


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def refusal(path: Path, **options: Options) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as caught:
        read_file(path, str(path), **options)
    assert caught.value.hint == HINTS[caught.value.reason]
    assert path.name in caught.value.message
    return caught.value


def test_text_file(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", TEXT)
    (article,) = read_file(path, str(path))
    assert article.text == TEXT
    assert article.title == "وزير الصناعة يزور مصنع الورق"
    assert article.byline == "كتبت/ سعاد مراد"
    assert (article.published_on, article.published_on_source) == (dt.date(2024, 3, 5), "text")
    assert article.language == "ar"
    assert article.source_uri == str(path)


def test_text_file_that_begins_with_its_body_has_no_title(tmp_path: Path) -> None:
    body = "زار وزير الصناعة، أمس، مصنع الورق في طنطا، واطلع على خطوط الإنتاج.\nوقال إن المصنع ينتج 40 طنا."
    path = write(tmp_path, "a.txt", body)
    (article,) = read_file(path, str(path))
    assert (article.title, article.byline, article.published_on) == (None, None, None)


def test_dateline_above_the_headline_is_no_title(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", "الدوحة في 5 مارس 2024 /قنا/\nوصول طائرة المساعدات إلى بيروت\nوصلت الطائرة أمس.")
    (article,) = read_file(path, str(path))
    assert article.title == "وصول طائرة المساعدات إلى بيروت"


def test_the_menu_of_a_saved_page_is_no_title(tmp_path: Path) -> None:
    menu = "الأخبار\nبحث...\nالرئيسية | سياسة | اقتصاد | رياضة\nعاجل: أمطار غزيرة على الساحل غدا\n"
    path = write(tmp_path, "a.txt", menu + TEXT)
    assert read_file(path, str(path))[0].title == "وزير الصناعة يزور مصنع الورق"


def test_json_object(tmp_path: Path) -> None:
    path = write(tmp_path, "a.json", json.dumps(ITEM, ensure_ascii=False))
    (article,) = read_file(path, str(path))
    assert article.text == ITEM["content"]
    assert (article.outlet, article.url, article.title, article.byline) == (
        "جريدة المثال",
        "https://example.invalid/1",
        "مصنع الورق",
        None,
    )
    assert (article.published_on, article.published_on_source) == (dt.date(2024, 3, 5), "metadata")
    assert article.source_uri == str(path)


def test_ids_do_not_depend_on_where_the_file_lies(tmp_path: Path) -> None:
    one = write(tmp_path, "a.json", json.dumps(ITEM))
    many = write(tmp_path, "b.json", json.dumps([ITEM | {"content": "نص آخر"}, ITEM]))
    assert read_file(one, "x/a.json")[0].article_id == read_file(many, "y/b.json")[1].article_id


def test_a_bad_item_of_an_array_does_not_lose_the_others(tmp_path: Path) -> None:
    items = [ITEM, {"title": "بلا متن"}, 7, ITEM | {"content": "نص آخر"}, ITEM | {"content": "  "}]
    path = write(tmp_path, "a.json", json.dumps(items))
    rejected: list[UnreadableFile] = []
    articles = read_file(path, str(path), on_reject=rejected.append)
    assert [a.source_uri for a in articles] == [f"{path}#0", f"{path}#3"]
    assert [(r.source_uri, r.reason) for r in rejected] == [
        (f"{path}#1", "no_content"),
        (f"{path}#2", "json_shape"),
        (f"{path}#4", "no_content"),
    ]
    assert json.loads(rejected[0].raw or "") == {"title": "بلا متن"}


def test_without_a_taker_a_bad_item_is_an_error(tmp_path: Path) -> None:
    assert refusal(write(tmp_path, "a.json", json.dumps([ITEM, {}]))).reason == "no_content"


@pytest.mark.parametrize(
    ("name", "content", "reason", "said"),
    [
        ("a.txt", b"", "empty", "empty"),
        ("a.txt", " \r\n\t ", "empty", "empty"),
        ("a.txt", "\u200f\u00a0\ufeff\n***\n", "empty", "no words"),
        ("a.txt", bytes(range(256)) * 8, "not_text", "no text"),
        ("a.json", '{"content": "خبر",\n "title": }', "json_syntax", "line 2, column 11"),
        ("a.json", "[" * 100_000, "json_syntax", "JSON"),
        ("a.json", "[]", "empty", "empty array"),
        ("a.json", '"خبر"', "json_shape", "text, not an object"),
        ("a.json", '{"title": "خبر"}', "no_content", "is missing"),
        ("a.json", '{"content": null}', "no_content", "is null"),
        ("a.json", '{"content": ["خبر"]}', "no_content", "is an array"),
        ("a.json", '{"content": "\\ud83d خبر"}', "broken_unicode", "surrogate"),
        ("a.pdf", b"%PDF-1.7", "truncated", "end of the PDF"),
        ("article", "خبر", "unsupported_suffix", "without suffix"),
    ],
)
def test_refusals(tmp_path: Path, name: str, content: str | bytes, reason: str, said: str) -> None:
    error = refusal(write(tmp_path, name, content))
    assert error.reason == reason
    assert said in error.message


def test_too_large(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", "خبر " * 100)
    assert refusal(path, options=Options(max_bytes=200)).reason == "too_large"


def test_vanished(tmp_path: Path) -> None:
    assert refusal(tmp_path / "gone.txt").reason == "file_vanished"


def test_a_folder_is_not_readable_as_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    assert refusal(tmp_path / "a.txt").reason == "not_readable"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_no_permission(tmp_path: Path) -> None:
    path = write(tmp_path, "a.txt", TEXT)
    path.chmod(0)
    assert refusal(path).reason == "no_permission"


def test_a_refusal_survives_the_way_between_processes() -> None:
    error = UnreadableFile("empty", "a.txt is empty", "/x/a.txt", "{}")
    back = pickle.loads(pickle.dumps(error))
    assert (back.reason, back.message, back.source_uri, back.raw) == ("empty", "a.txt is empty", "/x/a.txt", "{}")
