#!/usr/bin/env python3
"""usage: million.py PROGRAM [COUNT...] [-- OPTION...]

Pipes COUNT documents (10,000, 100,000 and a million) of documents.py through `PROGRAM batch - OPTION...` (--to jats), without a file.
Prints documents a second and a core, seconds of the processor a document, bytes in and out, and the peak of memory for each COUNT.
Exit 1 where a line in has not exactly one line out, a document fails, or memory exceeds 64 MiB.
"""
import os
import pathlib
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
MOST_MEMORY = 64 << 20


def measure(program, count, options):
    """Runs one batch; gives seconds, seconds of the processor, peak memory, lines and bytes out, and whether it ended well."""
    with subprocess.Popen([HERE / "documents.py", str(count)], stdout=subprocess.PIPE) as source:
        begin = time.monotonic()
        run = subprocess.Popen([program, "batch", "-", "--quiet", *options], stdin=source.stdout, stdout=subprocess.PIPE)
        source.stdout.close()
        lines = size = 0
        while block := run.stdout.read(1 << 18):
            lines += block.count(b"\n")
            size += len(block)
        _, status, usage = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.monotonic() - begin
    work = usage.ru_utime + usage.ru_stime
    return seconds, work, usage.ru_maxrss * 1024, lines, size, run.returncode == 0


def main(words):
    options = ["--to", "jats"]
    if "--" in words:
        words, options = words[:words.index("--")], words[words.index("--") + 1:]
    if not words:
        sys.exit(__doc__)
    program = str(pathlib.Path(words[0]).resolve())
    good = True
    print(" documents  docs/s  docs/s a core  bytes out/doc  peak MiB")
    for count in [int(word) for word in words[1:]] or [10_000, 100_000, 1_000_000]:
        seconds, work, memory, lines, size, ended_well = measure(program, count, options)
        print(f"{count:10,} {count / seconds:7,.0f} {count / work:14,.0f} {size / count:14,.0f} {memory / 2**20:9.1f}", flush=True)
        good &= ended_well and lines == count and memory <= MOST_MEMORY
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
