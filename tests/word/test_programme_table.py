from datetime import date, time
from types import SimpleNamespace

from hypothesis import given, settings
from hypothesis import strategies as st

from visitdocs.definition.model import AgendaDay, Host, Session
from visitdocs.definition.texts import Translations
from visitdocs.word.values.interpreter import Interpreter
from visitdocs.word.values.programme_table import ProgrammeTable
from visitdocs.wording import wording_of

POLISH = Interpreter(wording_of("pl"), "pl", Translations({}))
TRACKS = {"a": "Ścieżka A", "b": "Ścieżka B", "c": "Ścieżka C"}
HOSTS = {"barka": Host(name="Fundacja Barka", town="Poznań")}
DAY = date(2017, 11, 27)


def session(start, end, track=None, title="x", **more):
    return Session(start=clock(start), end=clock(end), track=track, title=title, **more)


def clock(text):
    hour, minute = text.split(":")
    return time(int(hour), int(minute))


def day_of(*sessions):
    agenda = (AgendaDay(date=DAY, sessions=sessions),)
    visit = SimpleNamespace(agenda=agenda, hosts=HOSTS, tracks=TRACKS)
    return ProgrammeTable(visit, POLISH).days()[0]


def drawn(day):
    """Every slot as a line: its time, its common sessions, and its columns with the sessions' own times."""
    lines = []
    for slot in day.slots:
        common = [one.title for one in slot.common]
        columns = [[f"{one.title} {one.own_time}".strip() for one in column] for column in slot.columns]
        lines.append((slot.time, common or columns))
    return lines


def test_tracks_at_one_time_stand_side_by_side_and_common_sessions_alone():
    day = day_of(
        session("8:00", "9:00", title="razem"),
        session("9:00", "10:00", "b", title="B"),
        session("9:00", "10:00", "a", title="A"),
        session("10:00", "11:00", "a", title="tylko A"),
    )
    assert [track.name for track in day.tracks] == ["Ścieżka A", "Ścieżka B"]
    assert drawn(day) == [
        ("8:00–9:00", ["razem"]),
        ("9:00–10:00", [["A"], ["B"]]),
        ("10:00–11:00", [["tylko A"], []]),
    ]


def test_sessions_that_overlap_by_way_of_another_share_a_slot_and_keep_their_own_time():
    day = day_of(
        session("9:00", "10:30", "a", title="A1"),
        session("10:00", "11:30", "b", title="B1"),
        session("11:00", "12:00", "a", title="A2"),
        session("12:00", "13:00", "b", title="B2"),
    )
    assert drawn(day) == [
        ("9:00–12:00", [["A1 9:00–10:30", "A2 11:00–12:00"], ["B1 10:00–11:30"]]),
        ("12:00–13:00", [[], ["B2"]]),
    ]


def test_a_day_without_tracks_has_no_columns():
    day = day_of(session("8:00", "9:00", title="razem"))
    assert day.tracks == ()
    assert day.slots[0].columns == ()
    assert drawn(day) == [("8:00–9:00", ["razem"])]


def test_a_common_session_during_one_of_a_track_stays_a_slot_of_its_own():
    day = day_of(session("9:00", "12:00", "a", title="A"), session("10:00", "11:00", title="razem"))
    assert drawn(day) == [("9:00–12:00", [["A"]]), ("10:00–11:00", ["razem"])]


def test_a_session_says_where_it_is():
    day = day_of(
        session("8:00", "9:00", host="barka"),
        session("9:00", "9:30", host="barka", place="sala 5"),
        session("10:00", "11:00"),
    )
    assert [one.where for one in day.sessions] == ["Fundacja Barka, Poznań", "sala 5", ""]
    assert [str(one.host) for one in day.sessions] == ["Fundacja Barka", "Fundacja Barka", ""]


def test_days_are_numbered_in_figures_and_words():
    agenda = tuple(
        AgendaDay(date=date(2017, 11, number), sessions=(session("8:00", "9:00"),)) for number in range(1, 17)
    )
    days = ProgrammeTable(SimpleNamespace(agenda=agenda, hosts={}, tracks={}), POLISH).days()
    assert [day.number for day in days] == list(range(1, 17))
    assert [days[index].ordinal for index in (0, 1, 2, 13, 14, 15)] == [
        "pierwszy", "drugi", "trzeci", "czternasty", "15.", "16.",
    ]  # fmt: skip


MINUTES = st.integers(0, 143).map(lambda tenth: tenth * 10)
STRETCHES = st.tuples(MINUTES, MINUTES, st.sampled_from([None, *TRACKS])).filter(
    lambda stretch: stretch[0] < stretch[1]
)


@settings(derandomize=True, max_examples=300)
@given(st.lists(STRETCHES, min_size=1, max_size=12))
def test_any_agenda_stands_in_its_slots_whole_once_and_in_order(stretches):
    sessions = [
        Session(start=time(*divmod(start, 60)), end=time(*divmod(end, 60)), track=track, title=str(number))
        for number, (start, end, track) in enumerate(stretches)
    ]
    day = day_of(*sessions)
    starts, shown = [], []
    for slot in day.slots:
        assert bool(slot.common) != any(slot.columns)
        assert len(slot.columns) == len(day.tracks)
        for track, column in zip(day.tracks, slot.columns, strict=True):
            assert {one.track for one in column} <= {track}
        in_slot = [one for group in (slot.common, *slot.columns) for one in group]
        assert all(one.own_time == ("" if one.time == slot.time else one.time) for one in in_slot)
        numbers = [int(one.title) for one in in_slot]
        shown += numbers
        starts.append(assert_connected(slot.time, [stretches[number] for number in numbers]))
    assert sorted(shown) == list(range(len(sessions)))
    assert starts == sorted(starts)
    assert [one.title for one in day.sessions] == [one.title for one in sessions]


def assert_connected(slot_time, stretches):
    """A slot's time is the hull of its sessions, and no moment inside it is free: else it were two slots."""
    stretches = sorted(stretches, key=lambda stretch: stretch[0])
    end = stretches[0][1]
    for start, later_end, _ in stretches[1:]:
        assert start < end
        end = max(end, later_end)
    first = stretches[0][0]
    assert slot_time == f"{first // 60}:{first % 60:02}–{end // 60}:{end % 60:02}"
    return first


@settings(derandomize=True, max_examples=200)
@given(st.lists(STRETCHES.filter(lambda stretch: stretch[2] is not None), min_size=2, max_size=10))
def test_tracks_that_overlap_are_never_in_two_slots(stretches):
    day = day_of(
        *(
            Session(start=time(*divmod(start, 60)), end=time(*divmod(end, 60)), track=track, title=str(number))
            for number, (start, end, track) in enumerate(stretches)
        )
    )
    slot_of = {int(one.title): n for n, slot in enumerate(day.slots) for column in slot.columns for one in column}
    for one, (start, end, _) in enumerate(stretches):
        for other, (later, _, _) in enumerate(stretches):
            assert not (start <= later < end) or slot_of[one] == slot_of[other]
