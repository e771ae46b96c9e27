#!/usr/bin/env python3
"""usage: check.py epub|jats|bits|json|html|corpus PROGRAM

Converts texts with PROGRAM and has the results checked: EPUB by Debian's EPUBCheck, JATS and BITS by xmllint against
formats/shared/jats/jats-subset.rng (BITS also by its DTD where CHAPBOOK_SHARED or CHAPBOOK_BITS_DTD has it), JSON and HTML for being
well-formed. `corpus` converts the 200 condition texts of the folder
that CHAPBOOK_SHARED names. Prints each finding; exit 0: none, 1: some, 77: skipped, with the reason.
"""
import concurrent.futures
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SAMPLES = sorted((ROOT / "samples").glob("*.txt"))
EPUBCHECK = pathlib.Path("/usr/share/java/epubcheck.jar")  # /usr/bin/epubcheck of Debian 12 is a broken link

# Each row: a name and the options of one conversion.
JATS_VARIANTS = {
    "element": [],
    "mixed": ["--jats-version", "1.4", "--jats-citation", "mixed"],
    "both": ["--jats-citation", "both"],
    "publishing": ["--jats-tagset", "publishing", "--journal-id", "chapbook-test", "--issn", "2049-3630"],
}
BITS_VARIANTS = {
    "chapter": [],
    "combined": ["--bibliography", "combined", "--jats-citation", "mixed", "--book-order", "title", "--subtitle", "Samples"],
    "both": ["--jats-citation", "both", "--jats-abstract", "--link-conditions", "off", "--publisher", "Press", "--author", "Ada"],
}
JSON_VARIANTS = {"r4": ["--fhir-version", "r4"], "r5": ["--fhir-version", "r5"]}


def skip(reason):
    print("skipped:", reason)
    sys.exit(77)


def run(command):
    """Exit status and everything that `command` printed."""
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return done.returncode, done.stdout.decode("utf-8", "replace")


def convert(program, inputs, formats, folder, options=()):
    """The files written. A conversion that fails ends the test."""
    status, said = run([program, "convert", *inputs, "--to", formats, "-o", folder, "--date", "2024-05-17", *options])
    if status != 0:
        sys.exit(f"convert --to {formats} {' '.join(options)} ended with {status}:\n{said}")
    return sorted(pathlib.Path(folder).iterdir())


def check_epub(program, folder):
    if not shutil.which("java") or not EPUBCHECK.exists():
        skip("Debian's epubcheck is not installed")
    files = convert(program, SAMPLES, "epub", folder)
    status, said = run([ROOT / "scripts/conformance.d/first_entry.py", *files])
    findings = [line for line in said.splitlines() if "\tchecked\t" not in line]
    if status != 0:
        findings.append(said)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        command = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", EPUBCHECK, "--failonwarnings"]
        for file, (status, said) in zip(files, pool.map(lambda file: run([*command, file]), files)):
            if status != 0:
                findings.append(f"{file.name}: {said}")
    return len(files), findings


def check_jats(program, folder):
    if not shutil.which("xmllint"):
        skip("xmllint is not installed")
    files, findings = [], []
    for name, options in JATS_VARIANTS.items():
        files += convert(program, SAMPLES, "jats", folder / name, options)
    for file in files:
        status, said = run(["xmllint", "--nonet", "--noout", "--relaxng", ROOT / "formats/shared/jats/jats-subset.rng", file])
        if status != 0:
            findings.append(said)
    return len(files), findings


def shared():
    return pathlib.Path(os.environ.get("CHAPBOOK_SHARED") or ROOT.parent / "shared")


def check_bits(program, folder):
    """A book of all samples for each row, and each sample as a book of its own."""
    if not shutil.which("xmllint"):
        skip("xmllint is not installed")
    files = convert(program, SAMPLES, "bits", folder / "single")
    for name, options in BITS_VARIANTS.items():
        files += convert(program, SAMPLES, "bits", f"{folder / name}/", ["--book", "--title", "Samples", *options])
    dtds = pathlib.Path(os.environ.get("CHAPBOOK_BITS_DTD") or shared() / "conformance/data/bits-2.0")
    checks = [["--relaxng", ROOT / "formats/shared/jats/jats-subset.rng"]]
    if (dtds / "BITS-book2.dtd").exists():
        checks.append(["--dtdvalid", dtds / "BITS-book2.dtd"])
    findings = []
    for file in files:
        for check in checks:
            status, said = run(["xmllint", "--nonet", "--noout", *check, file])
            if status != 0:
                findings.append(said)
    return len(files), findings


def without_repeats(pairs):
    keys = [key for key, _ in pairs]
    if len(set(keys)) < len(keys):
        raise ValueError(f"a key occurs twice among {keys}")
    return dict(pairs)


def check_json(program, folder):
    files = convert(program, SAMPLES, "model", folder / "model")
    for name, options in JSON_VARIANTS.items():
        files += convert(program, SAMPLES, "fhir", folder / name, options)
    findings = []
    for file in files:
        try:
            json.loads(file.read_bytes().decode("utf-8"), object_pairs_hook=without_repeats)
        except ValueError as error:
            findings.append(f"{file}: {error}")
    return len(files), findings


def check_html(program, folder):
    """The page is written in the XML syntax that HTML shares, so an XML parser can tell whether every element is closed."""
    files, findings = convert(program, SAMPLES, "html", folder), []
    for file in files:
        try:
            xml.etree.ElementTree.fromstring(file.read_bytes())
        except xml.etree.ElementTree.ParseError as error:
            findings.append(f"{file.name}: {error}")
    return len(files), findings


def check_corpus(program, folder):
    texts = sorted((shared() / "citations/conditions").glob("*.txt"))
    if not texts:
        skip("no shared folder with condition texts (CHAPBOOK_SHARED)")
    formats = "epub,jats,bits,fhir,html,model"
    files = convert(program, texts, formats, folder)
    findings = [f"{file.name} is empty" for file in files if file.stat().st_size == 0]
    expected = len(texts) * len(formats.split(","))
    if len(files) != expected:
        findings.append(f"{len(files)} files were written, not {expected}")
    return len(files), findings


def main():
    check, program = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="chapbook-conformance-") as folder:
        count, findings = globals()["check_" + check](program, pathlib.Path(folder))
    print("\n".join(findings) or f"{count} files, no finding")
    return 1 if findings or count == 0 else 0


sys.exit(main())
