#!/usr/bin/env python3
"""usage: digests.py PROGRAM [--full]

One SHA-256 over everything that PROGRAM makes of 48 documents, for other values of LANG, TZ, --jobs, the number of shards and
the working directory: the files of `batch` and `convert`, the answers of `batch` without a folder, and the report and messages of
`lint`. A few combinations in which each value stands, or with --full all of them. Exit 0: the digests are one, 1: they are not.
"""
import hashlib
import itertools
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

DOCUMENTS = pathlib.Path(__file__).resolve().parent.parent / "bench/documents.py"
COUNT = 48
CHANGED = 1767223800  # of the texts: 2025-12-31T23:30:00Z, which is the next day or the same in other zones

LOCALES = {"C": None, "C.UTF-8": None, "tr_TR.UTF-8": ("tr_TR", "UTF-8"), "de_DE.ISO-8859-1": ("de_DE", "ISO-8859-1")}
ZONES = ["UTC", "Pacific/Kiritimati", "America/St_Johns"]
JOBS = [1, 2, 7]
SHARDS = [1, 3]
FOLDERS = ["/", "."]


def combinations(full):
    values = [list(LOCALES), ZONES, JOBS, SHARDS, FOLDERS]
    if full:
        return list(itertools.product(*values))
    return [tuple(each[number % len(each)] for each in values) for number in range(max(map(len, values)))]


def make_locales(folder):
    """The locales that the machine lacks, where it can make them. Gives those that there are."""
    known = ["C", "C.UTF-8"]
    for name, source in LOCALES.items():
        if source is None or not shutil.which("localedef"):
            continue
        made = subprocess.run(["localedef", "--no-archive", "-i", source[0], "-f", source[1], folder / name], check=False,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if made.returncode in (0, 1):  # 1 are warnings
            known.append(name)
    return known


class Run:
    """One combination: runs the commands in their surroundings and hashes what comes of them."""

    def __init__(self, program, scratch, combination):
        language, zone, self.jobs, self.shards, folder = combination
        self.program, self.scratch = program, scratch
        self.folder = folder if folder == "/" else scratch
        self.environment = {**os.environ, "LANG": language, "LC_ALL": language, "TZ": zone, "LOCPATH": str(scratch / "locales")}
        self.environment.pop("SOURCE_DATE_EPOCH", None)
        self.hash = hashlib.sha256()

    def add(self, *words):
        done = subprocess.run([str(self.program), *map(str, words), "--jobs", str(self.jobs)], cwd=self.folder,
                              env=self.environment, capture_output=True, check=False)
        if done.returncode not in (0, 1):
            sys.exit(f"{words} ended with {done.returncode}:\n{done.stderr.decode()}")
        return done

    def digest(self):
        texts, lines, out = self.scratch / "texts", self.scratch / "input.ndjson", self.scratch / "out"
        shutil.rmtree(out, ignore_errors=True)
        answers = {}
        for shard in range(self.shards):
            part = ["--shard", f"{shard}/{self.shards}"]
            self.add("batch", lines, "--to", "epub,fhir", "-o", out / "batch", "--quiet", *part)
            for answer in self.add("batch", lines, "--to", "jats", "--lint", "--today", "2026-01-02", "--quiet", *part).stdout.splitlines():
                answers[json.loads(answer)["id"]] = answer
        for name in sorted(answers):
            self.hash.update(answers[name])
        converted = self.add("convert", texts, "--to", "epub,jats,fhir,html,model", "-o", out / "convert")
        book = self.add("convert", texts, "--to", "epub", "--book", "--title", "All", "--book-order", "title", "-o", out / "all.epub")
        linted = self.add("lint", texts, "--today", "2026-01-02", "--report", "json", "--select", "all")
        for done in (converted, book, linted):
            self.hash.update(done.stdout + done.stderr)
        for path in sorted(path for path in out.rglob("*") if path.is_file()):
            self.hash.update(str(path.relative_to(out)).encode() + b"\0" + path.read_bytes())
        return self.hash.hexdigest()


def write_inputs(scratch):
    lines = subprocess.run([DOCUMENTS, str(COUNT)], stdout=subprocess.PIPE, check=True).stdout
    (scratch / "input.ndjson").write_bytes(lines)
    (scratch / "texts").mkdir()
    for document in map(json.loads, lines.splitlines()):
        path = scratch / "texts" / f"{document['id']}.txt"
        path.write_text(document["text"], encoding="utf-8")
        os.utime(path, (CHANGED, CHANGED))


def main():
    if len(sys.argv) not in (2, 3) or sys.argv[2:] not in ([], ["--full"]):
        sys.exit(__doc__)
    program = pathlib.Path(sys.argv[1]).resolve()
    digests = {}
    with tempfile.TemporaryDirectory(prefix="chapbook-digests-") as folder:
        scratch = pathlib.Path(folder)
        write_inputs(scratch)
        (scratch / "locales").mkdir()
        known = make_locales(scratch / "locales")
        for combination in combinations(len(sys.argv) == 3):
            digests.setdefault(Run(program, scratch, combination).digest(), []).append(combination)
    for digest, those in digests.items():
        print(f"{digest}  {len(those)} combinations", "" if len(digests) == 1 else those)
    print("locales:", ", ".join(known), "" if len(known) == len(LOCALES) else "(the others act as C: no localedef)")
    return 0 if len(digests) == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
