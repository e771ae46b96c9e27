#!/usr/bin/env python3
"""usage: summary.py RESULTS FILE...

Reads the lines of report.py and prints, for each FILE, what each tool said. Exit 0: every file was looked at and nothing
was found; 1: findings; 3: a file that no tool looked at, or that a tool began and did not finish.
"""
import collections
import sys

FINDINGS = ("error", "warning")


def main():
    results, files = sys.argv[1], sys.argv[2:]
    said = {file: collections.defaultdict(list) for file in files}
    with open(results, encoding="utf-8") as lines:
        for line in lines:
            file, tool, level, message = line.rstrip("\n").split("\t")
            said[file][tool].append((level, message))
    found = unfinished = 0
    for file, tools in said.items():
        bad = [(tool, level, message) for tool, words in tools.items() for level, message in words if level in FINDINGS]
        open_ends = [tool for tool, words in tools.items() if not any(level != "warning" for level, _ in words)]
        done = [tool for tool, words in tools.items() if ("checked", "") in words]
        skipped = [f"{tool} {level} ({message})" for tool, words in tools.items() for level, message in words
                   if level in ("skipped", "kept")]
        found += bool(bad)
        unfinished += bool(open_ends) or not tools
        verdict = "FOUND" if bad else "ok   " if done and not open_ends else "OPEN "
        print(f"{verdict} {file}: {'; '.join(done + skipped) or 'no tool looked at it'}")
        for tool, level, message in bad:
            print(f"      {level} [{tool}] {message}")
    print(f"{len(files) - found - unfinished} clean, {found} with findings, {unfinished} not looked at, of {len(files)} files")
    return 1 if found else 3 if unfinished else 0


sys.exit(main())
