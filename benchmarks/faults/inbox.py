"""Articles of our own, written from patterns: an inbox that changes in stages."""

from __future__ import annotations

import json
import os
import random
from pathlib import Path

_OPENINGS = (
    "استقبل {person} {post} في {city} أمس وفدا من {body} برئاسة {other}.",
    "زار {person} {post} {body} في مدينة {city} يوم {day} مارس 2024.",
    "وقع {person} {post} اتفاقية مع {body} بقيمة {money} مليون دولار في {city}.",
    "افتتح {person} {post} مقر {body} الجديد في {city} بحضور {other}.",
    "اجتمع {person} {post} مع {other} رئيس {body} في {city} يوم {day} مارس 2024.",
)
_FOLLOWING = (
    "وارتفعت صادرات {body} بنسبة {share}% خلال عام 2023.",
    "وتبلغ مساحة المشروع {money} ألف متر مربع ويوفر {jobs} فرصة عمل.",
    "وقال {person} إن الكلفة لا تتجاوز {money} مليون دينار.",
    "وأعلنت {body} توزيع {jobs} طن من المساعدات على أهالي {city}.",
    "ومن المتوقع أن يصل الإنتاج إلى {jobs} طن سنويا بحلول عام 2027.",
)
_PEOPLE = ("سامر عزت", "ليلى حمدان", "نبيل الشامي", "هدى العطار", "كريم فارس", "منى السالم", "طارق الحسن", "رنا الخطيب")
_POSTS = ("وزير الصناعة", "وزير الزراعة", "وزير النقل", "محافظ المدينة", "رئيس الجامعة")
_CITIES = ("عمّان", "القاهرة", "تونس", "الرباط", "مسقط", "بغداد")
_BODIES = ("شركة الأفق", "جمعية الأمل", "مؤسسة البناء", "شركة الواحة", "مصرف النماء", "جامعة الساحل")
_OUTLETS = ("جريدة المثال", "صحيفة الصباح", "موقع الخبر", "وكالة المدى")

_FIRST = 18
_BROKEN = 5
_DAY = 86_400 * 10**9
_THEN = 1_710_000_000 * 10**9  # times of change are given, so that two inboxes of a stage are the same


def article(seed: int) -> str:
    """One article of some 600 characters; every fourth repeats the one before, as reprints do."""
    draw = random.Random(seed - 1 if seed % 4 == 3 else seed)
    words = {
        "person": draw.choice(_PEOPLE),
        "other": draw.choice(_PEOPLE),
        "post": draw.choice(_POSTS),
        "city": draw.choice(_CITIES),
        "body": draw.choice(_BODIES),
        "day": draw.randint(1, 28),
        "money": draw.randint(2, 900),
        "share": draw.randint(2, 60),
        "jobs": draw.randint(100, 9000),
    }
    lines = [draw.choice(_OPENINGS), *draw.sample(_FOLLOWING, 4), draw.choice(_OPENINGS)]
    return "\n".join(line.format(**words) for line in lines)


def write_stage(inbox: Path, stage: int) -> None:
    """Bring the inbox to a stage: 0 has 18 files and 5 broken ones; each stage after it adds 5 and 5 broken ones,
    changes 4, takes 2 away, mends 4 of those that were broken before."""
    inbox.mkdir(parents=True, exist_ok=True)
    if stage == 0:
        for number in range(_FIRST):
            _write(inbox, number, number, stage)
        _break(inbox, stage)
        return
    for number in range(_FIRST + 5 * (stage - 1), _FIRST + 5 * stage):
        _write(inbox, number, number, stage)
    for place in range(4):
        number = (7 * stage + place) % 14
        _write(inbox, number, 1000 * stage + number, stage)
    for number in (14 + stage % 4, 14 + (stage + 2) % 4):
        _path(inbox, number).unlink(missing_ok=True)
    for number in range(1, _BROKEN):
        mended = json.dumps({"content": article(5000 + 10 * stage + number)})
        _put(inbox / f"broken-{stage - 1}-{number}.json", mended, stage)
    _break(inbox, stage)


def _break(inbox: Path, stage: int) -> None:
    for number in range(_BROKEN):
        _put(inbox / f"broken-{stage}-{number}.json", '{"content": ' + str(number), stage)


def _path(inbox: Path, number: int) -> Path:
    return inbox / (f"article-{number:03}.json" if number % 3 == 0 else f"article-{number:03}.txt")


def _write(inbox: Path, number: int, seed: int, stage: int) -> None:
    text = article(seed)
    if number % 3 == 0:
        outlet = _OUTLETS[number % len(_OUTLETS)]
        fields = {"source": outlet, "title": f"خبر {seed}", "published_on": "2024-03-10", "content": text}
        text = json.dumps([fields, fields | {"content": article(seed + 300)}], ensure_ascii=False)
    _put(_path(inbox, number), text, stage)


def _put(path: Path, text: str, stage: int) -> None:
    path.write_text(text, "utf-8")
    when = _THEN + stage * _DAY
    os.utime(path, ns=(when, when))
