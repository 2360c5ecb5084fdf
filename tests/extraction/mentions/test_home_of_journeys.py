"""Whose country an article speaks for where a team is abroad, and bodies that are of no country."""

from __future__ import annotations

import pytest

from extraction.folding import fold
from extraction.mentions import MentionFinder, find_mentions

CAMP = (
    "غادرت بعثة نادي الواحة إلى النمسا أمس. ويستمر المعسكر المقام في النمسا أسبوعين. وقال المدرب النمساوي هانز ميلر إن "
    "اللاعب سامر بن راكان الحلواني تعافى. وتلعب البعثة على كأس السعودية."
)


def test_the_goal_of_a_journey_does_not_speak_for_the_article() -> None:
    assert MentionFinder(fold(CAMP), outlet="alriyadh").default_country == "SA"


def test_no_outlet_no_home_beside_the_places() -> None:
    assert MentionFinder(fold(CAMP)).default_country == "AT"


@pytest.mark.parametrize(
    "text", ["اجتمعت اللجنة التنفيذية للفيفا أمس", "اتسعت رئاسة الاتحاد الأوروبي", "وقعت شركة نوكيا عقدا"]
)
def test_a_part_of_a_body_of_the_world_is_of_no_country(text: str) -> None:
    assert [m.country for m in find_mentions(fold(text), "EG") if m.kind == "organization"] == [None]
