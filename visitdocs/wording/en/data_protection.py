"""The law on personal data in English: the GDPR in its own words (OJ L 119, 4.5.2016), the Polish act of 1997."""

from visitdocs.wording.data_protection import DataProtectionWords, LawWords, Rights


def _moved(by_consent: bool, by_contract: bool) -> str:
    grounds = ["consent"] * by_consent + ["a contract"] * by_contract
    return f"receive the data processed on the basis of {' or '.join(grounds)}, or have it sent to someone else"


DATA_PROTECTION = DataProtectionWords(
    laws={
        "act-1997": LawWords(
            name="the Polish Act of 29 August 1997 on the Protection of Personal Data",
            short="the Act on the Protection of Personal Data",
            of_law="of the Act",
            authority="Inspector General for Personal Data Protection",
            complaint="with the Inspector General for Personal Data Protection",
            bases={
                "consent": ("consent", "Article 23(1)(1)"),
                "explicit-consent": ("written consent", "Article 27(2)(1)"),
                "contract": ("a contract", "Article 23(1)(3)"),
                "legal-obligation": ("a legal provision", "Article 23(1)(2)"),
                "public-task": ("a task carried out for the public good", "Article 23(1)(4)"),
                "legitimate-interest": ("a legitimate purpose", "Article 23(1)(5)"),
            },
        ),
        "gdpr": LawWords(
            name="Regulation (EU) 2016/679 of the European Parliament and of the Council of 27 April 2016 (GDPR)",
            short="GDPR",
            of_law="GDPR",
            authority="President of the Personal Data Protection Office",
            complaint="with the President of the Personal Data Protection Office",
            bases={
                "consent": ("consent", "Article 6(1)(a)"),
                "explicit-consent": ("explicit consent", "Article 9(2)(a)"),
                "contract": ("a contract", "Article 6(1)(b)"),
                "legal-obligation": ("a legal obligation", "Article 6(1)(c)"),
                "public-task": ("a task carried out in the public interest", "Article 6(1)(e)"),
                "legitimate-interest": ("legitimate interests", "Article 6(1)(f)"),
            },
        ),
    },
    rights_words=Rights(
        gdpr=(
            "access the data and get a copy of it",
            "have the data corrected",
            "have the data erased",
            "have its processing restricted",
        ),
        act_1997=("access the data", "have the data corrected"),
        stopped="ask for the processing to stop",
        withdrawn="withdraw consent at any time",
        moved=_moved,
    ),
    other_complaint="with the supervisory authority: {authority}",
)
