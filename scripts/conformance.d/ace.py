#!/usr/bin/env python3
"""usage: ace.py FILE.epub...

Accessibility of EPUBs by DAISY's Ace, which drives Debian's Chromium. Violations of any impact count.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from report import checked, finding

MODULES = pathlib.Path(os.environ["CHAPBOOK_CONFORMANCE_HOME"]) / "node_modules"
TOOL = "Ace " + json.loads((MODULES / "@daisy/ace-cli/package.json").read_text())["version"]


def violations(report):
    for page in report["assertions"]:
        for assertion in page["assertions"]:
            result, test = assertion["earl:result"], assertion["earl:test"]
            if result["earl:outcome"] == "fail":
                where = page["earl:testSubject"]["url"]
                yield f"{test.get('earl:impact')} {test['dct:title']} {where} {result.get('dct:description', '')}"


def check(file, folder):
    environment = dict(os.environ, HOME=folder, PUPPETEER_EXECUTABLE_PATH=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
                       ACE_TIMEOUT_INITIAL="60000")  # Chromium needs longer for its first window than Ace's 5 s
    command = ["node", MODULES / "@daisy/ace-cli/bin/ace.js", "--force", "--outdir", folder + "/out", "--tempdir", folder + "/tmp", file]
    # Ace hangs when nobody takes what Chromium prints, so it is captured rather than dropped.
    run = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    path = pathlib.Path(folder, "out/report.json")
    if not path.exists():
        sys.exit(f"{TOOL} wrote no report for {file} (exit {run.returncode}):\n{run.stdout}")
    for message in violations(json.loads(path.read_text(encoding="utf-8"))):
        finding(file, TOOL, "error", message)
    checked(file, TOOL)


def main():
    for file in sys.argv[1:]:
        with tempfile.TemporaryDirectory(prefix="chapbook-ace-") as folder:
            check(file, folder)


main()
