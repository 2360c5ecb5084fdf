"""The closed vocabularies of the data contract: each code with its meaning, as the data dictionary prints it."""

from __future__ import annotations

from collections.abc import Mapping

PUBLISHED_ON_SOURCES: Mapping[str, str] = {
    "metadata": "a field of the file's format",
    "text": "a dateline in the article's own text",
    "filename": "the file's name",
}

EVENT_TYPES: Mapping[str, str] = {
    "meeting": "people or delegations meet or hold talks",
    "call": "a telephone call between named parties",
    "visit": "a person or delegation visits, arrives at or leaves a place",
    "inspection": "an official inspects a site or makes an inspection tour",
    "participation": "taking part in, attending, speaking at or chairing a conference, session or ceremony",
    "conference": "the conference, summit, exhibition or ceremony itself: it opens, is held or ends",
    "signing": "a memorandum, agreement, protocol or contract is signed",
    "launch": "a programme, platform, service, phase, competition or satellite is launched",
    "inauguration": "a building, branch, plant, road or exhibition is opened",
    "decision": "a body or office-holder approves, adopts, decides or decrees",
    "appointment": "someone is appointed, elected, charged, dismissed or resigns",
    "award": "someone wins, is honoured or receives a prize",
    "aid": "assistance, a grant or a loan is given",
    "incident": "an accident, attack, disaster, arrest or protest",
    "other": "any other dated happening",
}

EVENT_STATUSES: Mapping[str, str] = {
    "occurred": "it has happened",
    "ongoing": "it is under way when written",
    "planned": "it is to happen",
    "cancelled": "it was called off or did not come about",
}

EVENT_MODES: Mapping[str, str] = {
    "in_person": "the parties are in one place",
    "virtual": "by video",
    "phone": "by telephone",
}

PARTICIPANT_KINDS: Mapping[str, str] = {
    "person": "a person, or the unnamed holder of a post",
    "organization": "a company, ministry, association, institution or site",
    "country": "a state",
}

PARTICIPANT_ROLES: Mapping[str, str] = {
    "actor": "who does it: the subject",
    "counterpart": "who is met, visited, called or co-signs",
    "chair": "who presides or heads the delegation",
    "speaker": "who speaks",
    "host": "who receives, invites or is the patron",
    "attendee": "who is present",
    "object": "who is appointed, awarded, given to or harmed",
}

QUALIFIERS: Mapping[str, str] = {
    "exact": "the number as such",
    "approximately": "about, nearly (نحو، حوالي، قرابة)",
    "more_than": "more than (أكثر من، يفوق، تجاوز)",
    "at_least": "not below (لا يقل عن، بحد أدنى)",
    "less_than": "less than (أقل من)",
    "at_most": "not above (لا يتجاوز، بحد أقصى)",
    "range": "between value and value_upper (من .. إلى، بين .. و)",
}

UNIT_KINDS: Mapping[str, str] = {
    "count": "things counted; unit is the counted noun as written",
    "currency": "money; unit is the ISO 4217 code",
    "percent": "a share or rate in hundredths; unit is %",
    "rank": "a place in an order; unit is its words",
    "length": "unit is a UCUM code",
    "area": "unit is a UCUM code or the words",
    "volume": "unit is a UCUM code or the words (برميل)",
    "mass": "unit is a UCUM code or the words",
    "energy": "unit is a UCUM code or the words",
    "power": "unit is a UCUM code or the words",
    "data": "unit is a UCUM code or the words",
    "speed": "unit is a UCUM code or the words",
    "duration": "a length of time that is itself what is measured; unit is a UCUM code",
    "other": "any other measure, index points among them",
}

METRIC_STATUSES: Mapping[str, str] = {
    "actual": "true or reached when written",
    "target": "planned or intended",
    "forecast": "expected",
}

CHANGES: Mapping[str, str] = {
    "level": "the number is a level",
    "increase": "the number is a rise",
    "decrease": "the number is a fall",
}

REGION_KINDS: Mapping[str, str] = {
    "navigation": "menus, breadcrumbs, search box, links to other pages of the site",
    "sharing": "buttons to share, print or follow",
    "counter": "views, comments, reading time, font size",
    "tags": "keywords and sections",
    "related": "other news: related, most read, urgent",
    "comments": "the comment form and readers' comments",
    "notice": "copyright, subscription, terms, advertisement",
    "byline": "who wrote it",
    "dateline": "place, day and agency, or when it was published or changed",
    "caption": "a photo's caption or credit",
    "source": "the agency or outlet that it was taken from, its closing mark, a link to it",
}

FILE_STATUSES: Mapping[str, str] = {
    "loaded": "read, its articles are in the warehouse",
    "duplicate": "another current file has the same bytes and was read in its place",
    "quarantined": "it could not be read; see ops.quarantine",
}

LOAD_MODES: Mapping[str, str] = {
    "ingest": "new and changed files",
    "retry": "files of the quarantine, read again",
    "rebuild": "stored articles, extracted again",
}

RUN_MODES: Mapping[str, str] = {
    "ingest": "new and changed files",
    "retry": "files of the quarantine, read again",
    "rebuild": "stored articles, extracted again",
    "publish": "the readers' copies alone",
    "maintain": "rows, copies and files past their time removed",
}

RUN_STATES: Mapping[str, str] = {
    "running": "at work, or dead without having been found so",
    "completed": "ended as it should",
    "failed": "ended by an error",
    "cancelled": "ended by a person or the scheduler",
    "crashed": "it ended without a word (killed, power lost); the run after it found that",
}

RECORD_KINDS: Mapping[str, str] = {
    "event": "an event",
    "participant": "a participant of an event",
    "metric": "a metric",
    "region": "a region of an article",
}

RECORD_CHANGES: Mapping[str, str] = {
    "gained": "found now, not before",
    "lost": "found before, not now",
    "changed": "found before and now, with other values",
}

QUARANTINE_KINDS: Mapping[str, str] = {
    "file": "a file that could not be read",
    "article": "an article",
    "event": "an event",
    "participant": "a participant of an event",
    "metric": "a metric",
    "region": "a region of an article",
}
