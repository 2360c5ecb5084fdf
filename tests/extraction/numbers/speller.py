"""Spell integers in Arabic words, in either gender and each case: the tests' own grammar, apart from the finder's."""

from __future__ import annotations

MASCULINE_UNITS = ["", "واحد", "اثنان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"]
TENS = ["", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
HUNDREDS = ["", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
# singular, dual stem, plural, what it is
SCALES = [
    (10**12, "تريليون", "تريليونات"),
    (10**9, "مليار", "مليارات"),
    (10**6, "مليون", "ملايين"),
    (10**3, "ألف", "آلاف"),
]


def spell(number: int, *, feminine: bool = False, oblique: bool = False, hundred: str = "مئة", tanwin: str = "") -> str:
    """`number` (0 < number < 10**15) in words, for a noun of that gender, in the nominative or an oblique case."""
    terms = []
    for scale, name, plural in SCALES:
        count, number = divmod(number, scale)
        if count:
            terms.append(_scaled(count, name, plural, oblique=oblique, hundred=hundred, tanwin=tanwin))
    if number:
        terms.append(below_thousand(number, feminine=feminine, oblique=oblique, hundred=hundred))
    return " و".join(terms)


def _scaled(count: int, name: str, plural: str, *, oblique: bool, hundred: str, tanwin: str) -> str:
    if count == 1:
        return name
    if count == 2:
        return name + ("ين" if oblique else "ان")
    words = below_thousand(count, feminine=False, oblique=oblique, hundred=hundred)
    rest = count % 100
    if 3 <= rest <= 10:
        return f"{words} {plural}"
    return f"{words} {name}{tanwin}" if rest >= 11 else f"{words} {name}"


def below_thousand(number: int, *, feminine: bool, oblique: bool, hundred: str) -> str:
    hundreds, rest = divmod(number, 100)
    terms = []
    if hundreds == 1:
        terms.append(hundred)
    elif hundreds == 2:
        terms.append(hundred[:-1] + ("تين" if oblique else "تان"))
    elif hundreds:
        terms.append(HUNDREDS[hundreds] + hundred)
    if rest:
        terms.append(_below_hundred(rest, feminine=feminine, oblique=oblique))
    return " و".join(terms)


def _below_hundred(number: int, *, feminine: bool, oblique: bool) -> str:
    if number <= 10:
        return _unit(number, feminine=feminine, oblique=oblique)
    tens, unit = divmod(number, 10)
    if number < 20:
        return _teen(unit, feminine=feminine, oblique=oblique)
    ten = TENS[tens] + ("ين" if oblique else "ون")
    return f"{_unit(unit, feminine=feminine, oblique=oblique)} و{ten}" if unit else ten


def _unit(number: int, *, feminine: bool, oblique: bool) -> str:
    if number == 1:
        return "واحدة" if feminine else "واحد"
    if number == 2:
        return ("اثنت" if feminine else "اثن") + ("ين" if oblique else "ان")
    stem = MASCULINE_UNITS[number]
    # From three to ten the number takes the other gender than what it counts.
    if feminine:
        return stem
    return "ثمانية" if number == 8 else stem + "ة"


def _teen(unit: int, *, feminine: bool, oblique: bool) -> str:
    ten = "عشرة" if feminine else "عشر"
    if unit == 1:
        return f"{'إحدى' if feminine else 'أحد'} {ten}"
    if unit == 2:
        stem = "اثنت" if feminine else "اثن"
        return f"{stem}{'ي' if oblique else 'ا'} {ten}"
    return f"{_unit(unit, feminine=feminine, oblique=oblique)} {ten}"
