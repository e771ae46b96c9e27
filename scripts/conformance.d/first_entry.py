#!/usr/bin/env python3
"""usage: first_entry.py FILE.epub...

OCF 3.3, section 4.2.2: an EPUB starts with the entry "mimetype", stored, without extra field, so that its type can be
read at fixed places. EPUBCheck 5.3 does not notice a compressed one.
"""
import sys

from report import checked, finding

TOOL = "OCF first entry"
SIGNATURE, METHOD, LENGTHS_AND_NAME = slice(0, 4), slice(8, 10), slice(26, 58)


def main():
    for file in sys.argv[1:]:
        with open(file, "rb") as epub:
            head = epub.read(58)
        if head[SIGNATURE] != b"PK\x03\x04":
            finding(file, TOOL, "error", "the file is no ZIP archive")
        if head[METHOD] != b"\0\0":
            finding(file, TOOL, "error", "the first entry is compressed")
        if head[LENGTHS_AND_NAME] != b"\x08\0\0\0mimetypeapplication/epub+zip":
            finding(file, TOOL, "error", "the first entry is not mimetype without extra field, holding application/epub+zip")
        checked(file, TOOL)


main()
