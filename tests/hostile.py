"""Texts that have broken, or could break, something on the road from a definition to its documents.

`HOSTILE_TEXTS` are all of them. `REFUSED_TEXTS` are those among them that no definition may hold, whatever the key:
what Word cannot store, nobody can see, or the documents' font cannot draw. All others must reach every document as
they are, but for the substitutions of `visitdocs.wording.typography`. (A key of its own may refuse more of them, such
as texts that are too long for it.)
"""

# fmt: off
MARKUP = (
    *("R&D", "AT&T i B&B", "&", "&&", "&amp;", "&amp;amp;", "&lt;b&gt;", "&#65;", "&#x0;", "&nbsp;", "&unknown;"),
    *("&;", "<b>", "<b>gruby</b>", "</b>", "</w:t>", "</w:t></w:r></w:p>", "<w:p><w:r><w:t>x</w:t></w:r></w:p>"),
    *("<w:br/>", "<br>", "<unknown>", "a < b", "a<b", "a>b", "a & b < c > d", "<", ">", "<>", "</>", "<!-- x -->"),
    *("<!--", "-->", "<![CDATA[x]]>", "]]>", "<?xml?>", "<!DOCTYPE x>", "<!ENTITY x SYSTEM 'file:///etc/passwd'>"),
    *("<w:p", "<w:p\nx", "</w:body></w:document>", "<w:sdt>", "xml:space='preserve'", 'w:val="1"'),
    *("<svg/onload=alert(1)>", "<para>", "<script>alert(1)</script>", "<img src='file:///etc/passwd'/>"),
    *("<font color='red'>x</font>", "<a href='x'>y</a>"),
)
TEMPLATE_TAGS = (
    *("{{ 7*7 }}", "{{7*7}}", "{_{ x }_}", "{_%", "{_{", "}_}", "%_}", "{_", "_}", "{{", "}}", "{%", "%}", "{#"),
    *("#}", "{", "}", "{}", "{{}}", "{{ }}", "{{{", "{% %}", "{% if x %}", "{% endif %}", "{%p for a in b %}"),
    *("{{r x }}", "{%tr endfor %}", "{%- x -%}", "{{- x }}", "{# x #}", "{% raw %}", "{{ visit.title }}"),
    *("{{ ''.__class__ }}", "{% vm %}", "{% hm %}", "{% colspan 2 %}", "{% cellbg FF0000 %}", "{visit.dates}"),
    *("{0}", "{0.__class__}", "{x!r}", "${x}", "#{x}", "<%= x %>", "$(id)", "`id`", "[[x]]", "$x", "$1", "{x: y}"),
    *("{=2+2}", "{ PAGE }"),
)
WORD_FIELDS = (
    *("PAGE", "NUMPAGES", "MERGEFIELD imię", r"\* MERGEFORMAT", 'HYPERLINK "x"', "_Toc123", "_x0041_", "_x000D_"),
    *("^p", "^&", "•\u00a0x", "1. x", "a) x", "§ 1", "* x", "**x**", "~~x~~"),
)
YAML = (
    *("null", "~", "true", "no", "on", "0", "-1", "0950", "0x1F", "0o17", "1e5", ".5", ".inf", ".nan", "1_000"),
    *("18:30", "25:00", "2017-11-27", "x: y", ": x", "x:", "x # y", "# x", "!x", "!!python/object:os.system", "&x"),
    *("*x", "? x", "| x", "> x", "@x", "`x`", "[x]", "[", "---", "- x", "<<", "'x'", "a: b\n  c: d"),
)
CODE = (
    *(r"\1", r"\g<0>", r"\g<name>", "\\", r"\\", r"\n", r"\x41", r"\u0041", r"C:\Temp\x", r"a\b", "..\\x", "x\\"),
    *("%s", "%c", "%(x)s", "%d%%", "%n", "%", "100%", "%00", "%2e%2e%2f", "__class__", "_x_", "a_b", "None"),
    *("'; DROP TABLE x;--", "' OR '1'='1", '" OR ""="', "$(reboot)", "; ls", "| ls", "&& ls", "$HOME", "%PATH%"),
    *("=1+1", "=cmd|' /C calc'!A0", '=HYPERLINK("x")', "+1", "@SUM(A1)", "+48 71 000 00 00", "../../etc/passwd"),
    *("file:///etc/passwd", "CON", "x/y", "x.docx", "http://example.org/?a=b&c=d#e", "javascript:alert(1)"),
    *("a@b@c", "(", ")", "(x", "\\(x\\)", "((()))", "(x) Tj", "<< /X >>", "<FEFF0041>", "endstream", "%PDF-1.7"),
    *("1 0 R", "/Name", "~!@#$%^&*()_+", "`-=[];',./", "a|b", "a;b", "//"),
)
QUOTES = (
    *("'", '"', "''", '""', '"cytat"', 'a "b" c "d" e', "a\"b'c", "„a”", "„a “b” c”", "«a»", "‘a’", "“a”", "‚a’"),
    *("„", "”", "it's", 'a"', '"a', "5'10\"", "″", "`a`", "´"),
)
POLISH = (
    *("Zażółć gęślą jaźń", "ZAŻÓŁĆ GĘŚLĄ JAŹŃ", "Łódź", "w domu i w lesie", "z a i o u w", "i", "w", "o 8:00"),
    *("8:00-9:30", "10-12", "10–12", "50-000", "ES-2017/01", "2017-2018", "2017 r.", "27 listopada 2017 r."),
    *("5 km", "12 500 zł", "3-5%", "ust. 2 pkt 3", "art. 5", "lit. a", "tel. 71 000 00 00", "a - b", "a – b"),
    *("a—b", "a--b", "...", "…", "?!", ",", "-"),
)
LETTERS = (
    *("Ελληνικά", "Москва", "Київ", "ß", "ẞ", "ﬁ", "ﬀ", "ĳ", "İ", "ı", "ſ", "Ǆ", "ŉ", "Å", "ñ", "ø", "Æ", "þ", "ő"),
    *("ř", "ț", "€", "£", "©", "™", "°", "±", "×", "µ", "Ω", "№", "²", "½", "†", "•", "‰", "←", "≤", "≈", "∞", "√"),
    *("◊", "¬", "¦"),
)
SPACES_AND_LENGTHS = (
    *("a\u00a0b", "a\u2009b", "a\u202fb", "a\u2003b", "a\u2007b", "a  b", "a     b", "soft\u00adhyphen"),
    *("a\u2010b", "a\nb", "a\n\nb", "a\n b", "pierwszy\ndrugi\ntrzeci", "x" * 300, "x" * 10_000, "ż" * 10_000),
    *("słowo " * 1500 + "k", "w " * 149 + "w", "x" * 12_001, "{" * 200, "{{" * 200, "<" * 500, "&" * 500),
    *('"' * 301, "-" * 1000, "\\" * 200, "https://example.org/" + "a" * 2000, "\u00a0".join("a" * 500)),
    "ab-" * 100 + "c",
)
REFUSED_TEXTS = (
    # white space at an edge, or nothing else
    *(" ", "  ", "\t", "\n", "\u00a0", " a", "a ", " a ", "\ta", "\na", "a\n", "\u00a0a", "a\u00a0", "\u2003"),
    *("- ", "<w:p ", "\n<w:p>"),
    # what Word turns into an element of its own, and line ends of other systems
    *("a\tb", "a\rb", "a\r\nb", "a\u2028b", "a\u2029b", "a\u0085b", "a\x0bb", "a\x0cb"),
    # what XML cannot hold
    *("a\x00b", "\x01", "a\x07b", "a\x08b", "a\x0eb", "\x1b[31mx", "a\x1fb", "\ufffe", "a\uffffb", "a\ud800b"),
    "\udc00",
    # what nobody can see
    *("a\x7fb", "a\x80b", "a\x9fb", "a\u200bb", "a\u200cb", "a\u200db", "a\u200eb", "a\u202eb", "a\u2060b"),
    *("\u2066x\u2069", "\ufeffa", "a\u061cb", "a\u180eb", "\U000e0041"),
    # what is no character, or everybody's own
    *("\ue000", "a\ue100b", "\uf0b7", "\uf8ff", "\ufdd0", "a\ufdefb", "\U000f0000", "\U0010fffd", "\U0010ffff"),
    "\u0378",
    # letters put together by hand, and marks on their own
    *("z\u0307o\u0301\u0142w", "a\u0301", "\u0301x", "a\u0301\u0301", "e\u20dd", "\u212b"),
    "Z\u0351\u036b\u0343algo",
    # what the documents' font cannot draw
    *("😀", "👩\u200d🔧", "🇵🇱", "❤\ufe0f", "✓", "☐", "★", "₿", "a\u2011b", "שלום", "العربية", "中文", "日本語"),
    *("한국어", "ไทย", "हिन्दी", "𝔄", "－", "a\u3000b", "⟨", "\ufffd"),
)
MENDED_TEXTS = (
    *(" a", "a ", " a ", "\ta", "\na", "a\n", "\u00a0a", "a\u00a0", "- ", "<w:p ", "\n<w:p>"),
    *("z\u0307o\u0301\u0142w", "a\u0301", "\u212b"),
)
"""Those of `REFUSED_TEXTS` that a definition takes as they were meant: without space around them, letters composed."""
# fmt: on
HOSTILE_TEXTS = (
    *(MARKUP + TEMPLATE_TAGS + WORD_FIELDS + YAML + CODE + QUOTES + POLISH + LETTERS + SPACES_AND_LENGTHS),
    *REFUSED_TEXTS,
)
