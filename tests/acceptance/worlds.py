"""Worlds in which the same definition has to give the same bytes: time zones, locales, hash seeds, months, folders."""

import itertools
import os
from pathlib import Path

TIME_ZONES = ("Europe/Warsaw", "UTC", "Asia/Tokyo", "America/Los_Angeles")
LOCALES = ("C", "pl_PL.UTF-8", "tr_TR.UTF-8")
SEEDS = ("0", "1", "4242")

STARTUP = """
import datetime, locale, os, time
SHIFT = 86400 * int(os.environ["SHIFTED_DAYS"])
real, utc, local = time.time, time.gmtime, time.localtime
time.time = lambda: real() + SHIFT
time.time_ns = lambda: int(time.time() * 1e9)
time.gmtime = lambda seconds=None: utc(time.time() if seconds is None else seconds)
time.localtime = lambda seconds=None: local(time.time() if seconds is None else seconds)
class Shifted(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)
    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(time.time(), datetime.timezone.utc).replace(tzinfo=None)
class ShiftedDate(datetime.date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(time.time())
datetime.datetime, datetime.date = Shifted, ShiftedDate
try:
    locale.setlocale(locale.LC_ALL, "")
except locale.Error:
    pass  # a locale that this machine does not have
print("shifted to", time.strftime("%Y-%m", time.gmtime()))
"""
"""A sitecustomize.py: the process lives in another month, and its C library speaks another language."""

World = tuple[str, str, str]


def every_world() -> list[World]:
    """All 36 combinations."""
    return list(itertools.product(TIME_ZONES, LOCALES, SEEDS))


def covering_worlds() -> list[World]:
    """Few worlds in which every time zone, locale and seed occurs."""
    return [(zone, LOCALES[number % 3], SEEDS[(number + number // 3) % 3]) for number, zone in enumerate(TIME_ZONES)]


def environment(world: World, startup: Path, path: str) -> dict[str, str]:
    """The environment of a world, with its `STARTUP` written to the folder `startup`. Each world has its month."""
    startup.mkdir(parents=True)
    (startup / "sitecustomize.py").write_text(STARTUP, encoding="utf-8")
    zone, locale, seed = world
    return {
        "TZ": zone,
        "LC_ALL": locale,
        "LANG": locale,
        "LANGUAGE": locale.partition(".")[0],
        "PYTHONHASHSEED": seed,
        "SHIFTED_DAYS": str(31 * (1 + every_world().index(world))),
        "SOURCE_DATE_EPOCH": str(86400 * len(zone)),
        "PYTHONPATH": os.pathsep.join((str(startup), path)),
    }
