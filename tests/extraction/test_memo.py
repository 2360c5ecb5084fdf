"""Answers kept by key: asked once, forgotten all together."""

from extraction.memo import remembered


def test_asks_once_and_forgets_when_full() -> None:
    asked: list[str] = []

    @remembered(2)
    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    assert [length(w) for w in ("نعم", "لا", "نعم")] == [3, 2, 3]
    assert asked == ["نعم", "لا"]
    assert length("ربما") == 4
    assert length("نعم") == 3
    assert asked == ["نعم", "لا", "ربما", "نعم"]
