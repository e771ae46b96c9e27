#!/usr/bin/env python3
"""usage: documents.py COUNT [FIRST]

Prints COUNT documents for `chapbook batch`, one JSON object a line, made of the texts in samples/ in turn: each has a title and
name of its own, other years and editions, and lacks another one of its paragraphs. Number N is the same in every run. Nothing is
kept, so a million of them can be piped into a program without a file.
"""
import json
import pathlib
import sys

SAMPLES = pathlib.Path(__file__).resolve().parent.parent.parent / "samples"
PER_SAMPLE = 60  # so many bodies of each sample are made once and then repeated under new titles


def body(paragraphs, number):
    """A sample without its title and one of its paragraphs, with the years moved, as the inside of a JSON string."""
    left_out = 1 + number % (len(paragraphs) - 1)
    text = "\n\n".join(paragraphs[1:left_out] + paragraphs[left_out + 1:])
    for year in range(2024, 2014, -1):
        text = text.replace(str(year), str(year - number % 5))
    return json.dumps("\n\n" + text, ensure_ascii=False)[1:-1]


def documents(count, first=0):
    samples = [path.read_text(encoding="utf-8").split("\n\n") for path in sorted(SAMPLES.glob("*.txt"))]
    titles = [json.dumps(paragraphs[0].strip(), ensure_ascii=False)[1:-1] for paragraphs in samples]
    bodies = [[body(paragraphs, number) for number in range(PER_SAMPLE)] for paragraphs in samples]
    for number in range(first, first + count):
        which, variant = number % len(samples), number // len(samples) % PER_SAMPLE
        title = f"{titles[which]} {number}"
        yield f'{{"id":"doc-{number:09}","text":"{title}{bodies[which][variant].replace(titles[which], title)}"}}\n'


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    lines = []
    for line in documents(*map(int, sys.argv[1:])):
        lines.append(line)
        if len(lines) == 256:
            sys.stdout.buffer.write("".join(lines).encode())
            lines.clear()
    sys.stdout.buffer.write("".join(lines).encode())


if __name__ == "__main__":
    main()
