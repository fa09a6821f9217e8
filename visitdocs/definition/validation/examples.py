"""What would be right instead: an example of a value, as YAML in one line."""

from typing import Any

from visitdocs.definition.model.partial_schema import Schema


def example(schema: Schema) -> str:
    """Return the example that stands in the schema, or one put together of the required keys."""
    return _flow(_example(schema))


def _example(schema: Schema) -> Any:
    if examples := schema.get("examples"):
        return examples[0]
    properties = schema.get("properties", {})
    return {key: _example(properties[key]) for key in schema.get("required", ())} or "…"


def _flow(value: Any, levels: int = 2) -> str:
    """A value as YAML in one line; what stands deeper than `levels` is left to the reader."""
    if isinstance(value, dict):
        pairs = (f"{key}: {_flow(item, levels - 1)}" for key, item in value.items())
        return f"{{{', '.join(pairs) if levels else '…'}}}"
    if isinstance(value, list):
        return f"[{', '.join(_flow(item, levels - 1) for item in value) if levels else '…'}]"
    return str(value).lower() if isinstance(value, bool) else str(value)
