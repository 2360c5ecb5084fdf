"""Mail with attachments, documents under lock, pages that are pictures, tables in Word."""

from __future__ import annotations

import base64
import io
import zlib
from email.message import EmailMessage

import article_bytes
import docx
import pypdfium2
import pytest
from format_samples import sample

from extraction.readers import UnreadableFile, parse

ONE, TWO = article_bytes.ARTICLES
# An empty page, locked with a password.
LOCKED_PDF = zlib.decompress(
    base64.b85decode(
        "c-oCoO>fgc5WVlOm`jdyzjtlP%7M0#5THhB;evV???(uV>}s=-TK*&l{sH_ECI*T{IAGb*`ptW9X6G%|SF0EDLbJuU?_a($2?ECc6YDz0*JX^ykP3"
        "84geawM&@S0>$<h!{95v(KJv}7gYuu&-<Co)cs2~}Cy^9C<0EUPgxSvV&ne-AX?#C_r=>aG2%}ika*^BW_I*i8>NI?~%^S3GP@a6bOZN-I{KCe#i{m"
        "Hr{8tiXxJM(@IicCQ>{w59E`VpjRNC-x?rgdJmR9@}&mA1lfD-ID$Wc&s?k*uPsMV(A)ya_sF41LO0O7t3oNkR3oaW;miqjAbRX<F&A&(SACqrZdBYL"
        "r4LCxpl$c;{T!*t%$~QMpH>nm(IksfD)<8tIG>^zU-cD5PlS@jRB4nE=Pc^8?OWZ6U)mCh781W%z^H_6(D<Imeto!_-_`3-0!*OnbfEeNHqA-;84gJ"
        "q5sD4S59l>wHClbuP4y?x$%1Z7X9hj7{46h&sEBJ}&=<LP1{-p*%fQu)mW&R4jE`i1CIk7S}f`_5;IU!$t"
    )
)


def reason(name: str, data: bytes) -> str:
    with pytest.raises(UnreadableFile) as caught:
        parse(data, f"/s/{name}")
    return caught.value.reason


def release(article: article_bytes.Article) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "المكتب الإعلامي <press@almithal.example>"
    message["Subject"] = article["title"]
    message["Date"] = "Tue, 05 Mar 2024 08:00:00 +0200"
    message["Message-ID"] = "<1@almithal.example>"
    message.set_content(article_bytes.body(article), charset="utf-8", cte="base64")
    return message


def test_documents_attached_are_read_and_pictures_passed_over() -> None:
    message = release(ONE)
    message.add_alternative(f"<p>{TWO['title']}</p>", subtype="html")
    message.add_attachment(sample("word.docx"), maintype="application", subtype="octet-stream", filename="خبر.docx")
    message.add_attachment(b"GIF89a", maintype="image", subtype="gif", filename="logo.gif")
    message.add_attachment(sample("printed.pdf")[:2000], maintype="application", subtype="pdf", filename="a.pdf")
    message.add_attachment(release(TWO))
    rejected: list[UnreadableFile] = []
    articles = parse(message.as_bytes(), "/s/a.eml", rejected.append)
    assert [a.source_uri for a in articles] == ["/s/a.eml", "/s/a.eml#خبر.docx", "/s/a.eml#3.eml"]
    assert articles[0].text.strip() == article_bytes.body(ONE)
    assert (articles[0].title, articles[0].outlet) == (ONE["title"], "المكتب الإعلامي")
    assert articles[2].title == TWO["title"]
    assert [(r.source_uri, r.reason) for r in rejected] == [("/s/a.eml#a.pdf", "truncated")]


def test_a_mail_without_a_body_gives_what_is_attached() -> None:
    message = EmailMessage()
    message["Subject"] = "مرفق"
    message["Message-ID"] = "<1@almithal.example>"
    message.add_attachment(sample("text.txt"), maintype="text", subtype="plain", filename="a.txt")
    rejected: list[UnreadableFile] = []
    (article,) = parse(message.as_bytes(), "/s/a.eml", rejected.append)
    assert article.source_uri == "/s/a.eml#a.txt"
    assert [r.source_uri for r in rejected] == ["/s/a.eml"]


def test_a_mail_in_html_alone() -> None:
    message = release(ONE)
    message.set_content(f"<div><p>{ONE['paragraphs'][0]}</p><p>{ONE['paragraphs'][1]}<br>x</p></div>", subtype="html")
    (article,) = parse(message.as_bytes(), "/s/a.eml")
    assert article.text == "\n".join([*ONE["paragraphs"][:2], "x"])


def test_documents_under_lock() -> None:
    assert reason("a.pdf", LOCKED_PDF) == "encrypted"
    office = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    assert reason("a.docx", office) == "encrypted"


def test_a_pdf_of_pictures() -> None:
    out = io.BytesIO()
    pdf = pypdfium2.PdfDocument.new()
    pdf.new_page(200, 200)
    pdf.save(out)
    assert reason("a.pdf", out.getvalue()) == "no_text_layer"


def test_tables_in_word_keep_equal_cells_and_give_joined_ones_once() -> None:
    document = docx.Document()
    document.add_paragraph("جدول")
    table = document.add_table(rows=2, cols=3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "معا"
    for cell, text in zip(table.rows[1].cells, ("0", "0", "1"), strict=True):
        cell.text = text
    out = io.BytesIO()
    document.save(out)
    (article,) = parse(out.getvalue(), "/s/a.docx")
    assert article.text == "جدول\nمعا\t\n0\t0\t1"
    empty = io.BytesIO()
    docx.Document().save(empty)
    assert reason("a.docx", empty.getvalue()) == "no_content"
