"""Days of the two feasts: `ثاني أيام عيد الفطر` is 2 Shawwal, `أول أيام عيد الأضحى` 10 Dhu al-Hijja.

Of `أيام العيد` alone the article tells elsewhere which feast it is.
"""

from __future__ import annotations

import re

from extraction.dates.parts import Atom, Parts

_NTH = {"اول": 1, "ثاني": 2, "ثالث": 3, "رابع": 4, "خامس": 5, "سادس": 6}
_DAYS = re.compile(
    rf"(?<![ء-ي])[وبلف]?(?:(?P<nth>{'|'.join(_NTH)}) (?:يوم من )?(?:ايام )|(?P<during>خلال|في) ايام )"
    r"(?:ال)?عيد(?![ء-ي])(?: ال(?P<which>فطر|اضحي)(?![ء-ي]))?(?: (?:المبارك|السعيد))?"
)
# The feast's month, and the day before its first.
_FEASTS = {"فطر": (10, 0), "اضحي": (12, 9)}


def feast_days(text: str) -> list[Atom]:
    """The days of a feast that a folded text names; they have no year of their own."""
    if "عيد" not in text or "ايام" not in text:
        return []
    atoms: list[Atom] = []
    for m in _DAYS.finditer(text):
        which = m["which"] or next((feast for feast in _FEASTS if f"عيد ال{feast}" in text), None)
        if which is None:
            continue
        month, eve = _FEASTS[which]
        day = eve + _NTH[m["nth"]] if m["nth"] else None
        atoms.append(Atom(m.start("nth") if day else m.start("during"), m.end(), Parts(None, month, day, hijri=True)))
    return atoms
