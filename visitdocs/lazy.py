"""A package's names that few runs need, each imported from its home when it is first asked for (PEP 562)."""

import sys
from collections.abc import Callable
from importlib import import_module


def lazy_names(package: str, **homes: tuple[str, ...]) -> Callable[[str], object]:
    """Give a package its `__getattr__`: `homes` maps its modules, dots written as `__`, to names that stand there.

    `from package import name` then imports that module and not the others. Raises ValueError for a module that has the
    name of something in it: importing the module would put it in the place of that.
    """
    hidden = [module for module, names in homes.items() if module in names]
    if hidden:
        raise ValueError(f"{package}: {', '.join(hidden)}")
    modules = {name: module.replace("__", ".") for module, names in homes.items() for name in names}

    def looked_up(name: str) -> object:
        if name not in modules:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(import_module(f"{package}.{modules[name]}"), name)
        setattr(sys.modules[package], name, value)
        return value

    return looked_up
