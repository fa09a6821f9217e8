"""What stands on the site after `publish`: first as a draft, then for everybody, changed, edited, cut short."""

from dataclasses import replace
from datetime import date

import pytest
from fake_site import Answer, Call, FakeSite, refused
from site_projects import SiteProject, killed_at
from tiny_project import SLUG

from visitdocs.pipeline import look_at_site, publish_by_hand
from visitdocs.problems import SiteError, UsageError

FILES = [
    "Formularz.docx",
    "Formularz.pdf",
    "Regulamin.docx",
    "Regulamin.pdf",
    "Zaproszenie_15-16_03_2027.docx",
    "Zaproszenie_15-16_03_2027.pdf",
    f"program_{SLUG}.ics",
]


def assert_whole(site: FakeSite, project: SiteProject) -> None:
    """Every file of the pack is there once with its bytes, and nothing else; the page leads to each of them."""
    marks = {one["source_url"]: one["description"]["raw"] for one in site.media.values()}
    assert sorted(mark.rpartition(":")[2] for mark in marks.values()) == FILES
    folder = project.project.programme.output
    for address, mark in marks.items():
        assert site.files[address.rpartition("/")[2]] == (folder / mark.rpartition(":")[2]).read_bytes()
    assert sorted(site.links()) == sorted(site.files)
    assert len(site.pages) == 1


def test_the_first_time_it_makes_a_draft_that_does_not_count_as_published(site: FakeSite, project: SiteProject) -> None:
    done = project.publish()
    assert (done.live, done.new, done.problems) == (False, True, ())
    assert_whole(site, project)
    assert (site.page["status"], site.page["slug"], site.page["title"]) == ("draft", SLUG, "Poznaj Tatry")
    assert site.page["content"].startswith("<!-- wp:html -->\n")
    assert site.page["content"].endswith("</ul>\n<!-- /wp:html -->")
    record = project.record
    assert record.public is None
    assert record.draft is not None
    assert (record.draft.pack.means, record.draft.pack.day) == ("site", date(2027, 2, 3))
    assert [remark.text[:36] for remark in project.remarks] == ["The files can be reached by their ad"]
    writes = [call for call in site.asked() if call.writes]
    assert [call.path.rpartition("/")[2] for call in writes] == ["media"] * 7 + ["posts"]


def test_a_second_time_there_is_nothing_to_do_and_two_calls_say_so(site: FakeSite, project: SiteProject) -> None:
    for live in (False, True):
        project.publish(live=live)
        before = project.project.programme.record.read_bytes()
        site.asked()
        assert not project.publish(live=live).new
        assert [(call.method, call.is_of_interface) for call in site.asked()] == [("GET", True)] * 2
        assert project.project.programme.record.read_bytes() == before
        assert len(project.remarks) == 1


def test_live_publishes_the_draft_and_counts(site: FakeSite, project: SiteProject) -> None:
    project.publish()
    site.asked()
    assert project.publish(live=True, day=date(2027, 2, 4)).live
    assert [call.path.rpartition("/")[2] for call in site.asked() if call.writes] == [str(site.page["id"])]
    assert site.page["status"] == "publish"
    record = project.record
    assert record.draft is None
    assert record.public is not None
    assert (record.public.means, record.public.day) == ("site", date(2027, 2, 4))
    assert [form.file for form in record.forms] == ["Formularz.pdf"]
    assert_whole(site, project)


def test_a_draft_that_somebody_published_counts_from_the_day_it_is_noticed(
    site: FakeSite, project: SiteProject
) -> None:
    project.publish()
    draft = project.record.draft
    assert draft is not None
    site.page["status"] = "publish"
    project.edit("places: 40", "places: 44")
    with pytest.raises(UsageError) as told:
        project.publish(day=date(2027, 2, 5))
    assert told.value.problems[0].code == "site-page-live"
    public = project.record.public
    assert public == draft.pack.model_copy(update={"day": date(2027, 2, 5)})
    assert project.record.draft is None
    assert "40" in project.project.changes


def test_a_page_that_is_public_is_not_touched_without_live(site: FakeSite, project: SiteProject) -> None:
    project.publish(live=True)
    project.edit("places: 40", "places: 44")
    page, names = dict(site.page), site.names
    site.asked()
    with pytest.raises(UsageError) as told:
        project.publish()
    assert told.value.exit_code == 2
    assert told.value.problems[0].code == "site-page-live"
    assert dict(told.value.problems[0].hint.values)["command"] == f"publish {SLUG} --live"  # type: ignore[union-attr]
    assert [call for call in site.asked() if call.writes] == []
    assert (page, names) == (site.page, site.names)


@pytest.mark.parametrize("plugin", [False, True])
def test_a_changed_file_takes_the_place_of_the_old_one(site: FakeSite, project: SiteProject, plugin: bool) -> None:
    site.plugin = plugin
    project.publish(live=True)
    addresses = set(site.links())
    project.edit("places: 40", "places: 44")
    site.asked()
    done = project.publish(live=True)
    assert_whole(site, project)
    gone = {address.rpartition("/")[2] for address in done.dead}
    assert gone == (set() if plugin else {"Zaproszenie_15-16_03_2027.docx", "Zaproszenie_15-16_03_2027.pdf"})
    assert (set(site.links()) == addresses) is plugin
    assert "44" in site.page["content"]
    order = [(call.method, call.path.split("/")[-1]) for call in site.asked() if call.writes]
    page = order.index(("POST", str(site.page["id"])))
    assert [method for method, _ in order[:page]] == ["POST", "POST"]
    assert [method for method, _ in order[page + 1 :]] == ([] if plugin else ["DELETE", "DELETE"])
    assert not project.publish(live=True).new


@pytest.mark.slow
def test_killed_after_any_call_and_run_again_all_is_there_once(site: FakeSite, project: SiteProject) -> None:
    number, places, killed = 0, 40, True
    project.publish(live=True)
    while killed:
        number, places = number + 1, places + 1
        project.edit(f"places: {places - 1}", f"places: {places}")
        killed = killed_at(number, False, lambda: project.publish(live=True))
        assert {link for link in site.links() if link not in site.files} == set()
        project.publish(live=True)
        assert_whole(site, project)
        assert f" {places} " in site.page["content"].replace("\u00a0", " ")
    assert number == 14


def test_if_all_is_forgotten_the_page_and_files_are_found_again(site: FakeSite, project: SiteProject) -> None:
    project.publish(live=True)
    remembered = project.record
    project.forget()
    site.asked()
    assert not project.publish(live=True).new
    assert [call for call in site.asked() if call.writes] == []
    assert project.record == remembered


def test_a_page_edited_by_hand_is_overwritten_only_by_force(site: FakeSite, project: SiteProject) -> None:
    project.publish(live=True)
    site.page["content"] = site.page["content"].replace("miejsc", "miejsc, w tym 2 dla osób z Opola")
    edited = site.page["content"]
    done = project.publish(live=True)
    assert (done.new, [problem.code for problem in done.problems]) == (False, ["site-page-edited"])
    project.edit("places: 40", "places: 44")
    for _ in range(2):
        site.asked()
        with pytest.raises(UsageError) as told:
            project.publish(live=True)
        assert told.value.problems[0].code == "site-page-edited"
        assert [call for call in site.asked() if call.writes] == []
        project.project.programme.record.unlink(missing_ok=True)  # it is known to be edited even so
        project.project.build()
    assert site.page["content"] == edited
    assert project.publish(live=True, force=True).new
    assert "Opola" not in site.page["content"]
    assert_whole(site, project)


def test_a_draft_edited_by_hand_is_published_as_it_was_edited(site: FakeSite, project: SiteProject) -> None:
    project.publish()
    site.page["content"] += "<p>Zapraszamy!</p>"
    assert project.publish(live=True).live
    assert site.page["content"].endswith("<p>Zapraszamy!</p>")
    project.edit("places: 40", "places: 44")
    with pytest.raises(UsageError) as told:
        project.publish(live=True)
    assert told.value.problems[0].code == "site-page-edited"


def test_a_page_of_somebody_else_is_left_alone(site: FakeSite, project: SiteProject) -> None:
    page = {"id": 3, "kind": "posts", "slug": SLUG, "status": "draft", "link": "l", "title": "T", "content": "Inna."}
    site.pages[3] = dict(page)
    with pytest.raises(UsageError) as told:
        project.publish()
    assert told.value.problems[0].code == "site-page-foreign"
    assert (site.pages, site.files) == ({3: page}, {})
    project.publish(force=True)
    assert_whole(site, project)


def test_two_visits_with_the_same_calendar_name_stand_beside_each_other(
    site: FakeSite, project: SiteProject, built: SiteProject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = built.copy_for(tmp_path_factory.mktemp("other") / "project", site.url)
    other.edit("title: Poznaj Tatry", "title: Poznaj Tatry zimą")
    other.edit("documents:\n", "publication: {slug: tatry-zima, type: page}\n\ndocuments:\n")
    project.publish(live=True)
    other.publish(live=True)
    project.edit("places: 40", "places: 44")
    project.publish(live=True)
    assert len(site.files) == 2 * len(FILES)
    for page in site.pages.values():
        links = [name for name in site.files if f'"{site.url}/files/{name}"' in page["content"]]
        assert len(links) == len(FILES)
    assert [(page["kind"], page["slug"]) for page in site.pages.values()] == [("posts", SLUG), ("pages", "tatry-zima")]
    assert not other.publish(live=True).new


def test_of_two_runs_at_once_the_older_files_stay(
    site: FakeSite, project: SiteProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    twice: list[int] = []
    whole = site.answer

    def other_run(call: Call) -> Answer:
        answer = whole(call)
        if call.path.endswith("/media") and call.method == "POST" and not twice:
            twice.append(1)
            number = max(site.media)
            site.number += 1
            copy = {**site.media[number], "id": site.number, "source_url": f"{site.url}/files/copy-1.docx"}
            site.media[site.number], site.files["copy-1.docx"] = copy, next(iter(site.files.values()))
        return answer

    monkeypatch.setattr(site, "answer", other_run)
    project.publish()
    assert twice == [1]
    assert_whole(site, project)


def test_a_page_changed_meanwhile_keeps_the_files_that_it_leads_to(site: FakeSite, project: SiteProject) -> None:
    project.publish(live=True)
    project.edit("places: 40", "places: 44")
    before = dict(site.page)

    def other_run(call: Call) -> None:
        if call.method == "GET" and len([one for one in site.calls if one.writes]) == 3:
            site.page["content"] = before["content"]

    site.asked()
    site.in_the_way = other_run
    with pytest.raises(SiteError) as told:
        project.publish(live=True)
    assert told.value.problems[0].code == "site-changed-meanwhile"
    assert set(site.links()) <= set(site.files)


def test_what_the_site_takes_out_of_the_page_is_told_once_and_is_no_edit(site: FakeSite, project: SiteProject) -> None:
    site.strips = "</?time>"
    (told,) = project.publish().problems
    assert told.code == "site-took-out"
    assert dict(told.message.values)["lost"].items == ("<time>",)  # type: ignore[union-attr]
    assert project.publish().problems == ()
    project.edit("places: 40", "places: 44")
    assert project.publish().new


def test_a_dry_run_says_what_would_be_done_and_does_nothing(site: FakeSite, project: SiteProject) -> None:
    steps = [step.text for step in project.publish(dry_run=True).planned]
    assert steps == ["upload {name}"] * 7 + ["make a draft of the page"]
    assert (site.pages, site.media, project.project.programme.record.exists()) == ({}, {}, False)
    project.publish(live=True)
    project.edit("places: 40", "places: 44")
    steps = [step.text for step in project.publish(live=True, dry_run=True).planned]
    assert steps == ["replace {name} ({address})"] * 2 + ["write the page {address}"]
    assert [call for call in site.asked() if call.method == "DELETE"] == []


def test_only_what_is_public_is_ever_sent(site: FakeSite, project: SiteProject) -> None:
    regulations = "regulations: {template: regulations.docx, title: Regulamin"
    project.edit(regulations, regulations.replace("{", "{public: false, ", 1))
    project.publish(live=True)
    project.edit("places: 40", "places: 44")
    assert (project.project.programme.output / "changes.md").exists()
    project.publish(live=True)
    assert {name.partition("_")[0].partition(".")[0] for name in site.files} == {"Formularz", "Zaproszenie", "program"}


def test_the_category_is_given_to_a_new_entry_and_has_to_be_there(site: FakeSite, project: SiteProject) -> None:
    project.edit("documents:\n", "publication: {category: Aktualności & wizyty}\n\ndocuments:\n")
    project.publish()
    assert site.page["categories"] == [7]
    site.categories.clear(), site.pages.clear()
    project.forget()
    with pytest.raises(SiteError) as told:
        project.publish()
    assert told.value.problems[0].code == "site-category-missing"


def test_a_title_changed_on_the_site_stays(site: FakeSite, project: SiteProject) -> None:
    project.publish()
    project.edit("title: Poznaj Tatry", "title: Poznaj Tatry zimą")
    project.publish()
    assert site.page["title"] == "Poznaj Tatry zimą"
    site.page["title"] = "Tatry czekają"
    project.edit("title: Poznaj Tatry zimą", "title: Poznaj Tatry latem")
    project.publish()
    assert site.page["title"] == "Tatry czekają"
    assert "latem" in site.page["content"]


def test_status_tells_what_is_otherwise_on_the_site(site: FakeSite, project: SiteProject) -> None:
    programme, access = project.project.programme, project.access
    assert look_at_site(programme, access, date(2027, 2, 5)).address == ""
    project.publish()
    seen = look_at_site(programme, access, date(2027, 2, 5))
    assert (seen.live, seen.differs, seen.since) == (False, (), None)
    site.page["status"] = "publish"
    assert look_at_site(programme, access, date(2027, 2, 5)).since == date(2027, 2, 5)
    assert project.record.public is not None
    site.page["content"] += " "
    site.files["Regulamin.pdf"] = b"%PDF-other"
    number = next(number for number, one in site.media.items() if one["source_url"].endswith("Formularz.docx"))
    del site.media[number]
    told = [sentence.text for sentence in look_at_site(programme, access, date(2027, 2, 5)).differs]
    assert told == [
        "the page was edited by hand",
        "the file {name} is not there any more",
        "the file {name} is another than was put there",
    ]
    site.pages.clear()
    assert look_at_site(programme, access, date(2027, 2, 5)).differs[0].text == "the page is not there any more"


def test_a_pack_published_by_hand_keeps_what_is_known_of_the_site(project: SiteProject) -> None:
    project.publish()
    publish_by_hand(project.project.programme, date(2027, 2, 6))
    record = project.record
    assert record.public is not None
    assert record.public.means == "by-hand"
    assert record.site is not None
    assert not replace(project).publish().new


def test_a_contributor_is_told_before_anything_is_sent(site: FakeSite, project: SiteProject) -> None:
    site.role = "contributor"
    with pytest.raises(SiteError) as told:
        project.publish()
    assert (told.value.exit_code, told.value.problems[0].code) == (4, "site-no-rights")
    assert [call for call in site.asked() if call.writes] == []
    site.role = "author"
    assert project.publish(live=True).live


def test_an_upload_that_is_refused_halfway_is_taken_back(site: FakeSite, project: SiteProject) -> None:
    def full(call: Call) -> Answer | None:
        fourth = call.method == "POST" and len([one for one in site.calls if one.method == "POST"]) == 4
        return refused(500, "rest_upload_unknown_error", "could not be moved") if fourth else None

    site.in_the_way = full
    with pytest.raises(SiteError) as told:
        project.publish()
    assert told.value.problems[0].code == "site-file-not-kept"
    assert (site.pages, site.media, site.files) == ({}, {}, {})
