#!/usr/bin/env python3
"""usage: references.py bibtex|ris|nbib PROGRAM [TEXT...]

Writes the references of the samples, or of the condition texts named, with PROGRAM, reads them back with a tool that is not ours
(bibutils for BibTeX and RIS, Biopython for NBIB) and compares authors, title, year, container, volume, pages and DOI of each with
the program's own CSL-JSON. Prints each difference; exit 0: none, 1: some, 77: skipped, with the reason.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
MODS = "{http://www.loc.gov/mods/v3}"
SUFFIX = {"bibtex": ".bib", "ris": ".ris", "nbib": ".nbib"}
# Debian's own interpreter, which has Debian's modules; one that stands first in PATH may not.
DEBIAN_PYTHON = "/usr/bin/python3"
MEDLINE = "import sys, json; from Bio import Medline; print(json.dumps([dict(r) for r in Medline.parse(sys.stdin)]))"


def skip(reason):
    print("skipped:", reason)
    sys.exit(77)


def run(command, text=None):
    done = subprocess.run([str(word) for word in command], input=text, capture_output=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{command[0]} ended with {done.returncode}: {done.stderr.decode('utf-8', 'replace')}")
    return done.stdout.decode("utf-8")


def letters(words):
    """What of a text every tool keeps: letters and digits in order. Tools differ in stops, colons before a subtitle and blanks."""
    return "".join(char for char in words.casefold() if char.isalnum())


def pages_of(text):
    return re.sub("[-\N{EN DASH}]+", "-", text)


# --- what we say --------------------------------------------------------------------------------------

def from_csl(item):
    def name(person):
        return letters(person.get("literal") or person.get("given", "") + person["family"] + person.get("suffix", ""))

    year = item.get("issued", {}).get("date-parts", [[None]])[0][0]
    return {
        "authors": [name(person) for person in item.get("author", [])],
        "title": letters(item.get("title", "")),
        "year": str(year) if year else "",
        # No tool has one place for the title of a web site.
        "container": "" if item["type"] == "webpage" else letters(item.get("container-title", "")),
        "volume": item.get("volume", ""),
        "pages": pages_of(item.get("page", "")),
        "doi": item.get("DOI", ""),
        "note": letters(item.get("note", "")),
        "groups": [person["literal"] for person in item.get("author", []) if "literal" in person],
    }


# --- what bibutils reads: MODS ------------------------------------------------------------------------

def mods_name(name):
    parts = {"given": "", "family": "", "suffix": "", None: ""}
    for part in name.findall(MODS + "namePart"):
        parts[part.get("type")] += part.text or ""
    return letters(parts[None] + parts["given"] + parts["family"] + parts["suffix"])


def mods_names(element):
    """The authors; bibutils takes "and others" for one more."""
    found = []
    for name in element.findall(MODS + "name"):
        role = name.findtext(f"{MODS}role/{MODS}roleTerm")
        if role == "author" and mods_name(name) != "others":
            found.append(mods_name(name))
    return found


def mods_title(element):
    """bibutils cuts a title at its first colon."""
    for info in element.findall(MODS + "titleInfo"):
        words = " ".join(part.text or "" for part in info)
        if words.strip():
            return letters(words)
    return ""


def mods_container(item):
    for host in item.iter(MODS + "relatedItem"):
        if mods_title(host):
            return mods_title(host)
    return ""


def mods_pages(item):
    extent = item.find(f"{MODS}part/{MODS}extent")
    if extent is not None:
        ends = [extent.findtext(MODS + end, "") for end in ("start", "end")]
        return pages_of("-".join(end for end in ends if end))
    return pages_of(mods_detail(item, "page"))


def mods_detail(item, kind):
    for detail in item.iter(MODS + "detail"):
        if detail.get("type") == kind:
            return detail.findtext(MODS + "number", "")
    return ""


def from_mods(text):
    records = []
    for item in xml.etree.ElementTree.fromstring(text.lstrip("\N{BYTE ORDER MARK}")):
        dates = [date.text for tag in ("dateIssued", "date") for date in item.iter(MODS + tag) if date.text]
        doi = [each.text for each in item.findall(MODS + "identifier") if each.get("type") == "doi"]
        records.append({
            "authors": mods_names(item),
            "title": mods_title(item),
            "year": dates[0][:4] if dates else "",
            "container": mods_container(item),
            "volume": mods_detail(item, "volume"),
            "pages": mods_pages(item),
            "doi": doi[0] if doi else "",
            "note": letters(item.findtext(MODS + "note", "")),
        })
    return records


# --- what Biopython reads: MEDLINE --------------------------------------------------------------------

def from_medline(text):
    records = []
    for item in json.loads(text):
        def first(tag, fallback=""):
            value = item.get(tag, fallback)
            return value[0] if isinstance(value, list) else value

        whole_book = "TI" not in item
        records.append({
            "authors": [letters(name) for name in item.get("AU", []) + item.get("CN", [])],
            "title": letters(first("BTI") if whole_book else first("TI")),
            "year": first("DP")[:4],
            "container": letters(first("JT") or ("" if whole_book else first("BTI"))),
            "volume": first("VI"),
            "pages": pages_of(first("PG")),
            "doi": first("LID").removesuffix(" [doi]"),
            "note": letters(first("SO")),
        })
    return records


# --- comparing ----------------------------------------------------------------------------------------

def same_names(ours, theirs, ordered):
    """Family names stand first in some forms and last in others, so each name is compared as a bag of letters."""
    ours, theirs = [sorted(name) for name in ours], [sorted(name) for name in theirs]
    return ours == theirs if ordered else sorted(ours) == sorted(theirs)


def splits(group):
    """bibutils takes these for several names in RIS, which has no way to say that they are one."""
    return " and " in group or "," in group


def compare(form, where, ours, theirs):
    if len(ours) != len(theirs):
        return [f"{where}: {len(theirs)} records for {len(ours)} references"]
    findings = []
    for number, (one, other) in enumerate(zip(ours, theirs), 1):
        groups = one.pop("groups")
        for field, value in one.items():
            if field != "authors":
                good = not value or other[field] == value
            elif form == "ris" and any(map(splits, groups)):
                continue
            else:  # MEDLINE lists people and groups apart
                good = same_names(value, other[field], ordered=form != "nbib")
            if not good:
                findings.append(f"{where}, reference {number}: {field} is {other[field]!r}, not {value!r}")
    return findings


def read_back(form, file):
    if form == "nbib":
        return from_medline(run([DEBIAN_PYTHON, "-c", MEDLINE], file.read_bytes()))
    tool = {"bibtex": "bib2xml", "ris": "ris2xml"}[form]
    return from_mods(run([tool, file]))


def require_tool(form):
    if form == "nbib":
        probe = subprocess.run([DEBIAN_PYTHON, "-c", "from Bio import Medline"], capture_output=True, check=False)
        if probe.returncode != 0:
            skip("Debian's python3-biopython is not installed")
    elif not shutil.which("bib2xml"):
        skip("bibutils is not installed")


def main():
    form, program, *texts = sys.argv[1:]
    require_tool(form)
    texts = [pathlib.Path(text) for text in texts] or sorted((ROOT / "samples").glob("*.txt"))
    count, findings = 0, []
    with tempfile.TemporaryDirectory(prefix="chapbook-references-") as folder:
        run([program, "convert", *texts, "--to", f"csl-json,{form}", "-o", folder, "--quiet"])
        for text in texts:
            place = pathlib.Path(folder) / text.stem
            ours = [from_csl(item) for item in json.loads(place.with_suffix(".csl.json").read_text("utf-8"))]
            if not ours:
                continue
            findings += compare(form, text.name, ours, read_back(form, place.with_suffix(SUFFIX[form])))
            count += len(ours)
    print("\n".join(findings) or f"{count} references, no difference")
    return 1 if findings or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
