"""A town as sentences need it, where nobody has said how its name is inflected."""


def place_names(place: str) -> dict[str, str]:
    """Return the keys of `visit.region` for a place: Polish that is right for any name of a town."""
    return {"name": place, "to": f"do miejscowości {place}", "in": f"w miejscowości {place}"}
