"""What stands as an event's city: a town as the text writes it, a site's own city, a region for want of a town."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extraction.events.draft import Draft
from extraction.events.words import words_of
from extraction.folding import Folded, fold_text
from extraction.lexicon import rows
from extraction.mentions.vocabulary import ADJECTIVE, FUNCTION, GIVEN, NOUN, ORG, POST, TITLE, VERB, WORDS
from extraction.places import PlaceSpan

# A region named in them is that for which they are (إلى ولاية ..، محافظي منطقة ..).
_FOR_A_REGION = frozenset({"aid", "decision", "appointment"})
_NO_TOWN = GIVEN | POST | ORG | TITLE | FUNCTION
_COMMON = NOUN | ADJECTIVE | VERB
# A town that no list has is told by the word before it.
_NAMED_TOWN = re.compile(
    r"(?<!\w)و?[بف]?(?:ي )?(?P<kind>مدينه|بلده|قريه|محافظه|قضاء|ولايه|جماعه|بلديه|معتمديه|هجره|محليه|جزيره)"
    r" (?!(?:شرق|غرب|شمال|جنوب|وسط)(?!\w))"
    r"(?!(?:ال)?(?:اولي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|جديد|اخري)(?:ه|ا)?(?!\w))"  # ولاية ثانية
    r"(?!(?:ابن|ابو|ام) )"  # قرية ابن نومة
    r"(?P<name>(?:ال)?\w{2,}(?: ال(?!قريبه|مجاوره|واقعه|تابعه|حدوديه|ساحليه|محاذيه|متاخمه|تي|ذي|ا)\w+)?)"
)


# مدينة ألعاب، قرية سياحية: what kind of town, no name
_NO_NAMES = words_of("kind_of_town")


def put(draft: Draft, folded: Folded, place: PlaceSpan) -> bool:
    """Put the event in a town, or for want of one in a region; tells whether the town is now known."""
    if place.kind == "region":
        draft.country = draft.country or place.code
        if draft.type not in _FOR_A_REGION:
            draft.region = draft.region or folded.quote(place.start, place.end)
        return False
    draft.city, draft.country = town(folded, place), place.code
    return draft.city is not None


def find_unlisted(
    draft: Draft, folded: Folded, places: Sequence[PlaceSpan], start: int, stop: int
) -> tuple[int, int] | None:
    """Where [start, stop) names a town that no list has (بلدة ..), of whichever country."""
    named = _NAMED_TOWN.search(folded.text, start, stop)
    if named is None:
        return None
    begin, end = named.span("name")
    nisba = next((p for p in places if p.kind == "nisba" and begin < p.start < end), None)
    if nisba is not None:  # بمدينة تولوز الفرنسية
        end = folded.text.rindex(" ", begin, nisba.start)
    listed = any(p.start < end and begin < p.end for p in places)
    within = any(m.start < named.start("kind") <= begin < m.end for m in draft.scene.clause.mentions)
    if listed or (within and folded.text[named.start("kind") - 1] != "ب"):
        return None
    first = WORDS[named["name"].split()[0]]
    if named["kind"] == "جماعه" and first.flags & _COMMON:  # جماعة منافسة
        return None
    if first.form.endswith("يه") and not first.form.startswith("ال"):  # قرية تراثية
        return None
    if first.form in _NO_NAMES or first.flags & _NO_TOWN or (first.form.startswith("ال") and first.flags & _COMMON):
        return None  # مدينة الملك ..، مدينة الثقافة
    return begin, end


def town(folded: Folded, place: PlaceSpan) -> str | None:
    """A place as the text writes it; of a site (المسجد النبوي) its city, None where the text does not name that."""
    city, is_name = _sites().get(place.name, ("", True))
    found = re.search(rf"(?<!\w)[وف]?[بل]?({city})(?!\w)", folded.text) if city else None
    if found is not None:
        return folded.quote(found.start(1), found.end(1))
    return written(folded, place) if is_name else None


def written(folded: Folded, place: PlaceSpan) -> str:
    """The place's name as the text has it; behind the ل of للمدينة with its article whole."""
    name = folded.quote(place.start, place.end)
    return "ا" + name if folded.text.startswith("لل", place.start - 1) else name


@cache
def _sites() -> dict[str, tuple[str, bool]]:
    return {fold_text(r["site"]): (fold_text(r["city"]), r["note"] == "name") for r in rows("place_sites")}
