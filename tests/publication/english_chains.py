"""The same chains of edits of the English project, each with what `changes.md` says at their end."""

from chain_steps import (
    Chain,
    build,
    delete_output,
    edit,
    force,
    many_builds,
    moved,
    pair,
    publish,
    raised,
    rename,
    reword,
    save_again,
)

INVITATION, REGULATIONS, FORM = pair("Invitation_15-16_March_2027"), pair("Regulations"), pair("Form")
CALENDAR = "programme_2027-03-tatry.ics"

MORE, FEWER = edit("places: 40", "places: 44"), edit("places: 44", "places: 40")
PLACES = "The number of places has changed from 40 to 44"
PLACES_TEXT = "Invitation: “We have 40 places.” → “We have 44 places.”"
LATER, EARLIER = (
    edit("deadline: 2027-02-28", "deadline: 2027-02-27"),
    edit("deadline: 2027-02-27", "deadline: 2027-02-28"),
)
DEADLINE = "The deadline for applications has moved from 28 to 27 February 2027"
DEADLINE_TEXT = "Invitation: “Registration closes on 28 February 2027.” → “Registration closes on 27 February 2027.”"
LETTER, POST = reword("regulations.docx", "by post", "by letter"), reword("regulations.docx", "by letter", "by post")
LETTER_TEXT = "Regulations: “We confirm it by post.” → “We confirm it by letter.”"
SECOND = "This is version 2 of 9 February 2027 (previously version 1 of 1 February 2027)"
PHONE = edit("label: Telephone, required: true", "label: Telephone")
PHONE_TOLD = "The form field “Telephone” is no longer required"
WALK = "      - {start: 09:00, end: 11:00, title: Avalanche rescue demonstration}\n"
NO_WALK = edit(WALK, "")
WALK_GONE = "Cancelled: “Avalanche rescue demonstration” (16 March 2027, 09:00–11:00)"
WALK_TEXT = "Invitation: the sentence “09:00–11:00 Avalanche rescue demonstration” has been removed"
POSTER = edit("documents:\n", "documents:\n  poster: {template: regulations.docx, title: Poster, file_name: Poster}\n")
MOVED = pair("Invitation_16-17_March_2027")

CHAINS = {
    "more places, and the revision raised": Chain(
        (MORE, raised(9)), (PLACES, SECOND), (PLACES_TEXT,), INVITATION),
    "the revision raised at once": Chain(
        (edit("revision: 1   #", "revision: 2   #"), MORE),
        (PLACES, "This is version 2 of 1 February 2027 (previously version 1 of 1 February 2027)"), (PLACES_TEXT,),
        INVITATION),
    "nothing": Chain((build, force, build)),
    "built again and again": Chain((MORE, build, force, build), (PLACES,), (PLACES_TEXT,), INVITATION),
    "two edits in two builds": Chain(
        (MORE, LATER), (DEADLINE, PLACES), (PLACES_TEXT, DEADLINE_TEXT), INVITATION),
    "an edit undone": Chain((MORE, FEWER)),
    "one of two edits undone": Chain((MORE, LATER, FEWER), (DEADLINE,), (DEADLINE_TEXT,), INVITATION),
    "published": Chain((MORE, publish(3))),
    "an edit after a publication": Chain((publish(3), MORE), (PLACES,), (PLACES_TEXT,), INVITATION),
    "an edit after a publication, and the revision raised": Chain(
        (publish(3), MORE, raised(9)), (PLACES, SECOND), (PLACES_TEXT,), INVITATION),
    "edits on both sides of raising the revision": Chain(
        (publish(3), MORE, raised(9), LATER), (DEADLINE, PLACES, SECOND), (PLACES_TEXT, DEADLINE_TEXT), INVITATION),
    "an edit between two publications": Chain(
        (publish(3), MORE, raised(9), publish(9), LATER), (DEADLINE,), (DEADLINE_TEXT,), INVITATION),
    "an edit undone after a publication": Chain((publish(3), MORE, FEWER)),
    "an edit undone after its publication": Chain(
        (publish(3), MORE, publish(4), FEWER), ("The number of places has changed from 44 to 40",),
        ("Invitation: “We have 44 places.” → “We have 40 places.”",), INVITATION),
    "an edit undone, and the revision raised": Chain((publish(3), MORE, raised(9), FEWER), (SECOND,), (), INVITATION),
    "the revision alone": Chain((publish(3), raised(9)), (SECOND,), (), INVITATION),
    "a template reworded": Chain((LETTER,), (), (LETTER_TEXT,), REGULATIONS),
    "a template reworded after a publication, and the revision raised": Chain(
        (publish(3), LETTER, raised(9)), (SECOND,), (LETTER_TEXT,), (*INVITATION, *REGULATIONS)),
    "a template reworded and taken back": Chain((publish(3), LETTER, build, POST)),
    "a template reworded, published, and taken back": Chain(
        (LETTER, publish(3), POST), (),
        ("Regulations: “We confirm it by letter.” → “We confirm it by post.”",),
        REGULATIONS),
    "a sentence more in a template": Chain(
        (publish(3), reword("regulations.docx", "by post.", "by post. The office receives complaints.")), (),
        ("Regulations: new sentence “The office receives complaints.”",), REGULATIONS),
    "a template saved again": Chain((publish(3), save_again)),
    "output deleted after a publication": Chain(
        (publish(3), MORE, delete_output, build), (PLACES,), (PLACES_TEXT,), INVITATION),
    "output deleted before a publication": Chain((MORE, delete_output)),
    "output deleted before a publication, then an edit": Chain(
        (MORE, delete_output, LATER), (DEADLINE,), (DEADLINE_TEXT,), INVITATION),
    "a definition renamed": Chain((publish(3), rename)),
    "a definition renamed, then an edit": Chain((publish(3), rename, MORE), (PLACES,), (PLACES_TEXT,), INVITATION),
    "an edit, then the definition renamed": Chain((publish(3), MORE, rename), (PLACES,), (PLACES_TEXT,), INVITATION),
    "three revisions, none published": Chain(
        (MORE, raised(9), LATER, raised(10)),
        (DEADLINE, "This is version 3 of 10 February 2027 (previously version 2 of 9 February 2027)"),
        (DEADLINE_TEXT,), INVITATION),
    "more builds than are kept": Chain(
        (MORE, many_builds, raised(9)), ("The number of places has changed from 40 to 57", SECOND),
        ("Invitation: “We have 40 places.” → “We have 57 places.”",), INVITATION),
    "more revisions than are kept, none published": Chain(
        (MORE, *(raised(day) for day in range(9, 22)), LATER),
        (DEADLINE, "This is version 14 of 21 February 2027 (previously version 13 of 20 February 2027)"),
        (DEADLINE_TEXT,), INVITATION),
    "the deadline in another month": Chain(
        (publish(3), edit("deadline: 2027-02-28", "deadline: 2027-03-01")),
        ("The deadline for applications has moved from 28 February to 1 March 2027",),
        ("Invitation: “Registration closes on 28 February 2027.” → “Registration closes on 1 March 2027.”",),
        INVITATION),
    "the whole visit moved": Chain(
        (publish(3), moved), ("The dates of the visit have changed from 15–16 to 16–17 March 2027",), (),
        (*MOVED, CALENDAR), INVITATION),
    "a field no longer required": Chain((publish(3), PHONE), (PHONE_TOLD,), (), FORM),
    "a field no longer required, and the revision raised": Chain(
        (publish(3), PHONE, raised(9)), (PHONE_TOLD, SECOND), (), (*INVITATION, *FORM)),
    "an answer more": Chain(
        (publish(3), edit("vegan: vegan", "vegan: vegan, fish: fish")),
        ("Form field “Lunch”: new answer “fish”",),
        ("Form: “Lunch: with meat vegan” → “Lunch: with meat vegan fish”",), FORM),
    "the agenda, and the revision raised": Chain(
        (publish(3), edit("start: 10:30, end: 12:00", "start: 10:45, end: 12:00"), raised(9)),
        ("The session “How mountain rescue works” has new hours: 10:45–12:00 (previously 10:30–12:00)", SECOND),
        ("Invitation: “10:30–12:00 How mountain rescue works” → “10:45–12:00 How mountain rescue works”",),
        (*INVITATION, CALENDAR)),
    "a session gone": Chain((publish(3), NO_WALK), (WALK_GONE,), (WALK_TEXT,), (*INVITATION, CALENDAR)),
    "a session gone and published": Chain((publish(3), NO_WALK, publish(4), force)),
    "a session gone and back": Chain(
        (publish(3), NO_WALK, edit("date: 2027-03-16\n    sessions:\n", f"date: 2027-03-16\n    sessions:\n{WALK}"))),
    "a document more": Chain((publish(3), POSTER), ("New document: “Poster”",), (), pair("Poster")),
    "a document less": Chain(
        (POSTER, publish(3), edit("  poster: {template: regulations.docx, title: Poster, file_name: Poster}\n", "")),
        ("Document removed: “Poster”",), (), (), pair("Poster")),
    "a document off the page": Chain(
        (publish(3), edit("title: Regulations,", "title: Regulations, public: false,")),
        ("Document removed: “Regulations”",), (), (), REGULATIONS),
}  # fmt: skip
