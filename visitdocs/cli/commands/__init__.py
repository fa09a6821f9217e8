"""The commands, one file each: arguments in, an exit code out."""

from visitdocs.cli.application import DEFAULT_COMMAND, app, command_names
from visitdocs.cli.commands import (
    build,
    check,
    init,
    new,
    publish,
    schema,
    status,
    typeset,
    watch,
)
from visitdocs.cli.commands.personal import collect, fill, forget, invite, participants

__all__ = [
    "DEFAULT_COMMAND",
    "app",
    "build",
    "check",
    "collect",
    "command_names",
    "fill",
    "forget",
    "init",
    "invite",
    "new",
    "participants",
    "publish",
    "schema",
    "status",
    "typeset",
    "watch",
]

_ORDER = (
    "build",
    "check",
    "watch",
    "status",
    "init",
    "new",
    "publish",
    "schema",
    "typeset",
    "fill",
    "invite",
    "collect",
    "participants",
    "forget",
)
"""Of the help page."""

app.registered_commands.sort(key=lambda command: _ORDER.index(command.name or ""))
