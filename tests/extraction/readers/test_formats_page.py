"""docs/formats.md says what the readers do, and every format is read back exactly in every encoding of Arabic."""

from __future__ import annotations

import article_bytes
import pytest
import write_page


@pytest.mark.parametrize("encoding", article_bytes.CODECS)
@pytest.mark.parametrize("suffix", article_bytes.IN_ENCODING)
def test_read_back_exactly(suffix: str, encoding: str) -> None:
    assert write_page.read_back(suffix, encoding) == "yes"


def test_the_page_is_what_the_readers_do() -> None:
    assert write_page.PATH.read_text("utf-8") == write_page.page(), "run python samples/making/write_page.py"
