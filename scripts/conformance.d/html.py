#!/usr/bin/env python3
"""usage: html.py FILE.html...

HTML pages by the Nu Html Checker (the W3C's validator), all in one virtual machine.
"""
import json
import os
import pathlib
import subprocess
import sys
import urllib.parse

from report import checked, finding

TOOL = "Nu Html Checker"
JAR = pathlib.Path(os.environ["CHAPBOOK_CONFORMANCE_HOME"], "node_modules/vnu-jar/build/dist/vnu.jar")


def main():
    files = {pathlib.Path(file).resolve(): file for file in sys.argv[1:]}
    # Its exit status says whether there were findings; that comes from the report instead.
    command = ["java", "-Xss8m", "-jar", JAR, "--exit-zero-always", "--format", "json", *files]
    run = subprocess.run(command, stderr=subprocess.PIPE, text=True, check=True)
    for message in json.loads(run.stderr)["messages"]:
        level = message.get("subType", message["type"])
        if level in ("error", "warning", "fatal", "non-document-error"):
            path = pathlib.Path(urllib.parse.unquote(urllib.parse.urlparse(message["url"]).path))
            finding(files[path], TOOL, "warning" if level == "warning" else "error",
                    f"{message.get('lastLine', '')}:{message.get('lastColumn', '')} {message['message']}")
    for file in files.values():
        checked(file, TOOL)


main()
