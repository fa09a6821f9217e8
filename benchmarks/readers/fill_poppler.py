"""Fill a form with poppler by way of GObject: /usr/bin/python3 fill_poppler.py FORM ANSWERS TARGET."""

import json
import sys
from pathlib import Path

import gi

gi.require_version("Poppler", "0.18")
from gi.repository import Poppler  # noqa: E402

source, answers, target = (Path(argument).absolute() for argument in sys.argv[1:4])
wanted = json.loads(answers.read_text(encoding="utf-8"))
pdf = Poppler.Document.new_from_file(source.as_uri(), None)
for page in range(pdf.get_n_pages()):
    for mapping in pdf.get_page(page).get_form_field_mapping():
        field, answer = mapping.field, wanted.get(mapping.field.get_name())
        if answer is None:
            continue
        match field.get_field_type():
            case Poppler.FormFieldType.TEXT:
                field.text_set_text(answer)
            case Poppler.FormFieldType.CHOICE:
                items = [field.choice_get_item(number) for number in range(field.choice_get_n_items())]
                field.choice_select_item(items.index(answer))
            case Poppler.FormFieldType.BUTTON if answer == "Yes" or answer in field.get_alternate_ui_name():
                field.button_set_state(True)
pdf.save(target.as_uri())
