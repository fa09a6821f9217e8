"""The `Visit` as types, from plain data; also the JSON Schema of it."""

from visitdocs.definition.model.data_protection import Administrator, Basis, DataProtection, Inspector, Law, Purpose
from visitdocs.definition.model.documents import DocumentEntry, Entitled, ParticipantDocument, TemplateDocument
from visitdocs.definition.model.organisation import Address, Logo, Organiser, Project, Signatory, Years
from visitdocs.definition.model.programme import About, AgendaDay, Dates, Host, Meeting, Region, Session, SessionKind
from visitdocs.definition.model.publication import Publication
from visitdocs.definition.model.registration import FieldSection, Registration, RegistrationField, Regulations
from visitdocs.definition.model.strict_model import StrictModel
from visitdocs.definition.model.visit import Visit

__all__ = [
    "About",
    "Address",
    "Administrator",
    "AgendaDay",
    "Basis",
    "DataProtection",
    "Dates",
    "DocumentEntry",
    "Entitled",
    "FieldSection",
    "Host",
    "Inspector",
    "Law",
    "Logo",
    "Meeting",
    "Organiser",
    "ParticipantDocument",
    "Project",
    "Publication",
    "Purpose",
    "Region",
    "Registration",
    "RegistrationField",
    "Regulations",
    "Session",
    "SessionKind",
    "Signatory",
    "StrictModel",
    "TemplateDocument",
    "Visit",
    "Years",
]
