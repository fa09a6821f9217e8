"""Documents about how text looks: styles and their cascade, fonts and colours of the theme, letters of every kind."""

from itertools import pairwise

from corpus_files import TEXT_DEFAULTS, corpus_file, defaults, plain, recipes, spacing
from polish_texts import ACCESS, ENGLISH, GERMAN, PRIVACY, RULES, SHORT, TRAVEL, VISIT
from word_files import paragraph, run, style

THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">'
    '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>'
    '<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>'
    '<a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent2><a:srgbClr val="ED7D31"/></a:accent2>'
    '<a:accent3><a:srgbClr val="A5A5A5"/></a:accent3><a:accent4><a:srgbClr val="FFC000"/></a:accent4>'
    '<a:accent5><a:srgbClr val="5B9BD5"/></a:accent5><a:accent6><a:srgbClr val="70AD47"/></a:accent6>'
    '<a:hlink><a:srgbClr val="0563C1"/></a:hlink><a:folHlink><a:srgbClr val="954F72"/></a:folHlink></a:clrScheme>'
    '<a:fontScheme name="x"><a:majorFont><a:latin typeface="Lato Black"/><a:ea typeface=""/><a:cs typeface=""/>'
    '</a:majorFont><a:minorFont><a:latin typeface="Lato"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont>'
    "</a:fontScheme></a:themeElements></a:theme>"
)


def based_on(name: str, inside: str, kind: str = "paragraph", parent: str = "Normal") -> str:
    """A style that adds to another one."""
    return style(name, f'<w:basedOn w:val="{parent}"/>{inside}', kind)


def styled(name: str, more: str = "") -> str:
    """The paragraph properties that name a style."""
    return f'<w:pStyle w:val="{name}"/>{more}'


def style_cascade() -> bytes:
    """Defaults, a style, a style based on it, and direct formatting, each with a say of its own."""
    styles = based_on("Pismo", f'<w:pPr>{spacing(after=120)}</w:pPr><w:rPr><w:sz w:val="22"/></w:rPr>')
    styles += based_on(
        "Wyrozniony",
        '<w:pPr><w:ind w:left="567"/></w:pPr><w:rPr><w:b/><w:color w:val="1F3864"/></w:rPr>',
        parent="Pismo",
    )
    return corpus_file(
        plain(VISIT),
        plain(TRAVEL, styled("Pismo")),
        plain(RULES, styled("Wyrozniony")),
        plain(PRIVACY, styled("Wyrozniony", '<w:ind w:left="0"/>')),
        base=defaults(spacing(after=200, line=276, lineRule="auto")),
        styles=styles,
    )


def character_styles() -> bytes:
    """Character styles over paragraph styles; bold in both turns each other off."""
    styles = based_on("Tytulik", "<w:rPr><w:b/></w:rPr>")
    styles += style("Nacisk", '<w:rPr><w:b/><w:color w:val="C00000"/></w:rPr>', "character")
    marked = '<w:rStyle w:val="Nacisk"/>'
    return corpus_file(
        paragraph(run(VISIT[:110]) + run("Ważne: ", marked) + run(TRAVEL)),
        paragraph(run(RULES[:95]) + run("uwaga ", marked) + run(RULES[95:]), styled("Tytulik")),
        styles=styles,
    )


def direct_formatting() -> bytes:
    """Bold, italic, size, colour and underline on runs of one paragraph."""
    looks = ("<w:b/>", "<w:i/>", '<w:color w:val="00B050"/>', '<w:sz w:val="28"/>', '<w:u w:val="single"/>')
    return corpus_file(
        paragraph("".join(run(f"{SHORT} ", look) for look in looks)),
        paragraph("".join(run(f"{SHORT} ", one + other) for one, other in pairwise(looks))),
    )


def theme_fonts_and_colours() -> bytes:
    """Fonts and colours that the theme gives, lighter and darker."""
    base = defaults(text=TEXT_DEFAULTS.replace('w:ascii="Lato" w:hAnsi="Lato"', 'w:asciiTheme="minorHAnsi"'))
    heading = '<w:rFonts w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/>'
    return corpus_file(
        plain(VISIT),
        paragraph(run(SHORT, f'{heading}<w:color w:val="4472C4" w:themeColor="accent1"/>')),
        paragraph(run(SHORT, '<w:color w:val="8EAADB" w:themeColor="accent1" w:themeTint="99"/>')),
        paragraph(run(SHORT, '<w:color w:val="2F5496" w:themeColor="accent1" w:themeShade="BF"/>')),
        plain(
            TRAVEL, '<w:shd w:val="clear" w:color="auto" w:fill="E2EFD9" w:themeFill="accent6" w:themeFillTint="33"/>'
        ),
        base=base,
        theme1=THEME,
    )


def raised_and_lowered_text() -> bytes:
    """Superscript, subscript, and text raised and lowered by points."""
    return corpus_file(
        paragraph(
            run("Powierzchnia sali to 120 m") + run("2", '<w:vertAlign w:val="superscript"/>')
            + run(", a stężenie CO") + run("2", '<w:vertAlign w:val="subscript"/>') + run(" mierzy się co godzinę. ")
            + run(VISIT)
        ),
        paragraph(
            run("Wyżej ") + run("o trzy punkty", '<w:position w:val="6"/>') + run(" i niżej ")
            + run("o dwa", '<w:position w:val="-4"/>') + run(f". {TRAVEL}")
        ),
    )  # fmt: skip


def capitals() -> bytes:
    """All capitals and small capitals."""
    return corpus_file(
        paragraph(run(VISIT, "<w:caps/>")),
        paragraph(run(TRAVEL, "<w:smallCaps/>")),
        paragraph(run("Regulamin ", "<w:caps/>") + run(RULES)),
    )


def struck_and_highlighted_text() -> bytes:
    """Strike, double strike, highlight, and shading of a run."""
    return corpus_file(
        paragraph(
            run("Skreślone raz, ", "<w:strike/>") + run("skreślone podwójnie, ", "<w:dstrike/>")
            + run("zaznaczone, ", '<w:highlight w:val="yellow"/>')
            + run("na tle. ", '<w:shd w:val="clear" w:color="auto" w:fill="D9E2F3"/>') + run(VISIT)
        )
    )  # fmt: skip


def character_spacing() -> bytes:
    """Letters set wider and closer."""
    return corpus_file(
        paragraph(run(VISIT, '<w:spacing w:val="20"/>')), paragraph(run(TRAVEL, '<w:spacing w:val="-10"/>'))
    )


def hyphens_and_spaces() -> bytes:
    """Soft hyphens, and hyphens and spaces at which no line ends."""
    soft = "<w:r><w:softHyphen/></w:r>"
    parted = (run("Nad") + soft + run("zwyczaj") + soft + run("nie ") + run("za") + soft + run("intereso") + soft
              + run("wani ")) * 8  # fmt: skip
    firm = (
        run("biało") + "<w:r><w:noBreakHyphen/></w:r>" + run("czerwony i\u00a0niebieski w\u00a02017\u00a0roku ")
    ) * 9
    return corpus_file(paragraph(parted), paragraph(firm))


def symbols() -> bytes:
    """Signs of the fonts Wingdings and Symbol."""
    signs = [("Wingdings", "F0FC"), ("Wingdings", "F0A8"), ("Symbol", "F0B7"), ("Symbol", "F061"), ("Symbol", "F0B3")]
    made = (
        paragraph(f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>' + run(f" {SHORT}")) for font, code in signs
    )
    return corpus_file(*made, plain(ACCESS))


def languages() -> bytes:
    """Runs in English and German in a Polish document."""
    english, german = '<w:lang w:val="en-GB"/>', '<w:lang w:val="de-DE"/>'
    return corpus_file(
        paragraph(run(f"{SHORT} ") + run(ENGLISH, english) + run(f" {TRAVEL}")),
        paragraph(run(GERMAN, german)),
    )


TEXT = recipes(
    style_cascade, character_styles, direct_formatting, theme_fonts_and_colours, raised_and_lowered_text, capitals,
    struck_and_highlighted_text, character_spacing, hyphens_and_spaces, symbols, languages,
)  # fmt: skip
