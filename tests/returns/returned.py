"""What tests of returned forms share: what the sample's form asks, and a form looked at and judged in this process."""

from datetime import UTC, datetime

from filled_forms import SLUG
from whole_sample import WHOLE

from visitdocs.definition import read_definition
from visitdocs.returns import AskedForm, Editions, Registration, SentFile, Unusable, asked_by
from visitdocs.returns.examination import examine
from visitdocs.returns.judging import judge
from visitdocs.returns.sent_file import Forms
from visitdocs.word import programme_sign

RECEIVED = datetime(2017, 11, 20, 9, 30, tzinfo=UTC)


def asked_of(docx: bytes, pdf: bytes) -> AskedForm:
    """What the sample's form asks."""
    visit = read_definition(WHOLE.encode(), "sample").visit
    return asked_by(visit, docx, pdf, "form", frozenset({SLUG, programme_sign(SLUG)}))


def sent(data: bytes, *trail: str) -> SentFile:
    """A file as it was sent."""
    return SentFile(trail or ("form.pdf",), data, RECEIVED)


def read(data: bytes, form: AskedForm, *earlier: AskedForm) -> list[Registration | Unusable]:
    """Every form in a file, judged."""
    examined = examine((sent(data), Editions(form, earlier).known))
    assert isinstance(examined, Forms), examined
    file, editions = sent(data), Editions(form, earlier)
    return [judge(file, number, one, editions) for number, one in enumerate(examined.forms)]


def registration(data: bytes, form: AskedForm, *earlier: AskedForm) -> Registration:
    """The one form in a file, which is of use."""
    (judged,) = read(data, form, *earlier)
    assert isinstance(judged, Registration), judged
    return judged


def codes(judged: Registration) -> list[str]:
    """The kinds of all that was found."""
    return [finding.message.code for finding in judged.findings]
