#!/usr/bin/env python3
"""usage: mutations.py make FOLDER BOOK OUT | judge RESULTS FILE...

Do the validators see anything? `make` takes STEM.epub, STEM.jats.xml and STEM.fhir.json of FOLDER and the BITS file BOOK, breaks each
in one thing at a time, and writes the broken files to OUT. `judge` reads the lines of report.py and prints, for each FILE, who refused it.
Exit 0: each was refused; 1: one was let through.
"""
import json
import pathlib
import sys
import zipfile

STEM = "celiac-disease"


def replaced(text, what, new):
    if what not in text:
        sys.exit(f"mutations.py: {what!r} is not in the output; the table needs a look")
    return text.replace(what, new, 1)


# --- EPUB: name, part of an entry's name, what to replace there ---------------------------------------

EPUB = [
    ("no-language", "package.opf", "<dc:language>en</dc:language>", ""),
    ("dangling-link", "nav.xhtml", "#definition\"", "#nowhere\""),
    ("file-missing", "package.opf", "href=\"css/style.css\"", "href=\"css/gone.css\""),
    ("duplicate-id", "text/", "<p>", "<p id=\"title\">"),
    ("unclosed-element", "text/", "</p>", ""),
    ("no-modified-date", "package.opf", "dcterms:modified", "dcterms:created"),
]


def break_epub(source, target, part, what, new):
    done = False
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as out:
        for info in old.infolist():
            data = old.read(info)
            if not done and part in info.filename and what in data.decode("utf-8", "replace"):
                data, done = replaced(data.decode("utf-8"), what, new).encode("utf-8"), True
            out.writestr(info, data)
    if not done:
        sys.exit(f"mutations.py: {what!r} is in no {part}; the table needs a look")


def compress_mimetype(source, target):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as out:
        for info in old.infolist():
            out.writestr(info.filename, old.read(info), zipfile.ZIP_DEFLATED)


# --- JATS: name, what to replace ----------------------------------------------------------------------

JATS = [
    ("wrong-order", "<permissions>", "<counts/><permissions>"),
    ("unknown-element", "<title>", "<heading/><title>"),
    ("unknown-attribute", "<p>", "<p align=\"left\">"),
    ("bad-rid", "<p>", "<p><xref rid=\"nowhere\">1</xref>"),
    ("duplicate-id", "id=\"ref2\"", "id=\"ref1\""),
    ("id-is-no-name", "id=\"ref1\"", "id=\"1ref\""),
    ("empty-list", "<list-item>", "</list><list list-type=\"bullet\"></list><list list-type=\"bullet\"><list-item>"),
    ("unclosed-element", "</title>", ""),
]


# --- BITS: the same -----------------------------------------------------------------------------------

BITS = [
    ("no-title", "<title-group>", "<title-group><article-title>x</article-title>"),
    ("chapter-outside", "<book-body>", "<book-part/><book-body>"),
    ("bad-rid", "<nav-pointer rid=\"", "<nav-pointer rid=\"no-"),
    ("duplicate-id", "id=\"index\"", "id=\"c-celiac-disease\""),
    ("id-is-no-name", "id=\"c-celiac-disease\"", "id=\"1-celiac-disease\""),
    ("entry-without-term", "<term>", "<title>x</title><term>"),
    ("wrong-order", "<permissions>", "<counts/><permissions>"),
    ("unknown-attribute", "<book-part ", "<book-part part-type=\"chapter\" "),
    ("unclosed-element", "</book-part-meta>", ""),
]
# RELAX NG has no word for what these break, and the DTD is not at hand everywhere.
NEED_BITS_DTD = {"bad-rid.bits.xml", "duplicate-id.bits.xml"}


# --- FHIR: name, what to do to the Bundle -------------------------------------------------------------

def composition(bundle):
    return bundle["entry"][0]["resource"]


FHIR = [
    ("dangling-reference", lambda b: b["entry"].pop()),
    ("empty-string", lambda b: composition(b).update(title="")),
    ("empty-array", lambda b: composition(b).update(category=[])),
    ("no-status", lambda b: composition(b).pop("status")),
    ("unknown-status", lambda b: composition(b).update(status="finished")),
    ("duplicate-full-url", lambda b: b["entry"].append(b["entry"][-1])),
    ("no-timestamp", lambda b: b.pop("timestamp")),
    ("composition-not-first", lambda b: b["entry"].reverse()),
    ("unknown-element", lambda b: composition(b).update(heading="x")),
    ("unreachable-entry", lambda b: b["entry"].append({
        "fullUrl": "urn:uuid:6a0b3e52-5f5e-5c0c-9a53-1f6f1c8b1d11",
        "resource": {"resourceType": "Organization", "id": "6a0b3e52-5f5e-5c0c-9a53-1f6f1c8b1d11", "name": "Nobody"}})),
]


def make(folder, book, out):
    folder, out = pathlib.Path(folder), pathlib.Path(out)
    out.mkdir(parents=True)
    epub = folder / (STEM + ".epub")
    for name, part, what, new in EPUB:
        break_epub(epub, out / (name + ".epub"), part, what, new)
    compress_mimetype(epub, out / "compressed-mimetype.epub")
    article = (folder / (STEM + ".jats.xml")).read_text("utf-8")
    for name, what, new in JATS:
        (out / (name + ".jats.xml")).write_text(replaced(article, what, new), "utf-8")
    whole = pathlib.Path(book).read_text("utf-8")
    for name, what, new in BITS:
        (out / (name + ".bits.xml")).write_text(replaced(whole, what, new), "utf-8")
    bundle = (folder / (STEM + ".fhir.json")).read_text("utf-8")
    for name, change in FHIR:
        broken = json.loads(bundle)
        change(broken)
        (out / (name + ".fhir.json")).write_text(json.dumps(broken, indent=2), "utf-8")


def judge(results, files):
    refused = {file: set() for file in files}
    skipped = set()
    with open(results, encoding="utf-8") as lines:
        for line in lines:
            file, tool, level, _ = line.rstrip("\n").split("\t")
            if level in ("error", "warning"):
                refused[file].add(tool)
            elif level == "skipped" and pathlib.Path(file).name in NEED_BITS_DTD:
                skipped.add(file)
    missed = 0
    for file, tools in refused.items():
        unjudged = not tools and file in skipped
        missed += not tools and not unjudged
        verdict = "refused" if tools else "skipped" if unjudged else "PASSED "
        print(f"{verdict} {file}: {', '.join(sorted(tools)) or 'no validator saw it'}")
    print(f"{sum(map(bool, refused.values()))} of {len(files)} broken files refused")
    return 1 if missed or not files else 0


def main():
    what, *rest = sys.argv[1:]
    return make(*rest) if what == "make" else judge(rest[0], rest[1:])


sys.exit(main())
