"""The line format that every checker of scripts/conformance prints: file, tool, level and message, tab-separated.

Level "checked" says that the tool has looked at the whole file; without it a file does not count as clean.
"skipped" and "kept" are for a tool that could not run and for a finding that stays; both say why.
"""


def finding(file, tool, level, message):
    print(file, tool, level, " ".join(str(message).split())[:400], sep="\t", flush=True)


def checked(file, tool):
    finding(file, tool, "checked", "")
