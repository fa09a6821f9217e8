"""A town as sentences need it, where nobody has said how its name is inflected."""

from visitdocs.messages import Language, phrase


def place_names(place: str, language: Language) -> dict[str, str]:
    """Return the keys of `visit.region` for a place, in words that are right for any name of a town."""
    to, within = phrase("to {place}", place=place), phrase("in {place}", place=place)
    return {"name": place, "to": language.say(to), "in": language.say(within)}
