#!/usr/bin/env python3
"""usage: jats.py FILE.xml...

Validity of JATS articles and BITS books by the DTD that each names in its DOCTYPE, and by our own RELAX NG schema, both with
xmllint. The DTDs of JATS come from npm's @jats4r/dtds, or from the folder CHAPBOOK_JATS_DTD; those of BITS, which npm does not have,
from the folder CHAPBOOK_BITS_DTD. Each holds a catalog.xml. Nothing is fetched.
"""
import os
import pathlib
import re
import subprocess
import sys

from report import checked, finding

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SCHEMA = ROOT / "formats/shared/jats/jats-subset.rng"
PUBLIC_ID = re.compile(r'<!DOCTYPE\s+(?:article|book)\s+PUBLIC\s+"([^"]+)"')


def catalog(is_book):
    home = pathlib.Path(os.environ["CHAPBOOK_CONFORMANCE_HOME"])
    if is_book:
        folder = os.environ.get("CHAPBOOK_BITS_DTD") or home / "bits-2.0"
    else:
        folder = os.environ.get("CHAPBOOK_JATS_DTD") or home / "node_modules/@jats4r/dtds/schema"
    path = pathlib.Path(folder, "catalog.xml").resolve()
    return path if path.exists() else None


def xmllint(file, tool, options, environment=None):
    """Reports the errors. That the DTD behind the DOCTYPE is not loaded for RELAX NG is only a warning, and right."""
    run = subprocess.run(["xmllint", "--nonet", "--noout", *options, file], env=environment, stderr=subprocess.PIPE, text=True, check=False)
    messages = [line for line in run.stderr.splitlines() if "error" in line]
    for message in messages:
        finding(file, tool, "error", message)
    if run.returncode and not messages:
        finding(file, tool, "error", run.stderr or f"xmllint ends with {run.returncode}")
    checked(file, tool)


def check_dtd(file, tool, dtds):
    """A DTD that the catalog does not have would be looked for on the network, so that is a finding of its own."""
    head = pathlib.Path(file).read_text(encoding="utf-8")[:2000]
    public_id = PUBLIC_ID.search(head)
    if not public_id or public_id[1] not in dtds.read_text(encoding="utf-8"):
        finding(file, tool, "error", "no public identifier of a DTD that the catalog knows")
        return
    xmllint(file, tool, ["--valid"], dict(os.environ, XML_CATALOG_FILES=str(dtds)))


def main():
    for file in sys.argv[1:]:
        is_book = file.endswith(".bits.xml")
        suite = "BITS" if is_book else "JATS"
        xmllint(file, f"{suite} subset (RELAX NG)", ["--relaxng", str(SCHEMA)])
        if dtds := catalog(is_book):
            check_dtd(file, f"{suite} DTD", dtds)
        else:
            finding(file, f"{suite} DTD", "skipped", f"no DTDs here; set CHAPBOOK_{suite}_DTD to a folder with them and their catalog.xml")


main()
