#!/usr/bin/env python3
"""usage: recipes.py slurm|parallel|snakemake|kubernetes|spark|hadoop PROGRAM

Runs a recipe of scripts/recipes over 240 documents. Where it writes files, they must be those of a single process, although
one part is killed half-way with SIGKILL and done again, and the merged journals must hold each document once. The stream recipes
must answer each line of each partition, and say with their exit code what the engine has to know. Spark, Hadoop and Kubernetes
themselves are not needed. Exit 0: fine, 1: not, 77: skipped, with the reason.
"""
import contextlib
import getpass
import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
RECIPES = ROOT / "scripts/recipes"
DOCUMENTS = ROOT / "tests/bench/documents.py"
COUNT, PARTS = 240, 4
OPTIONS = ["--to", "html,jats", "--date", "2026-01-02"]


def skip_without(*programs):
    for program in programs:
        if not (shutil.which(program) or shutil.which(program, path="/usr/sbin")):
            print(f"skipped: {program} is not installed (scripts/recipes-packages.txt)")
            sys.exit(77)


def fail(message):
    sys.exit(f"recipes.py: {message}")


def run(command, environment=None, text=None):
    """What `command` printed; an exit code other than 0 ends the test."""
    done = subprocess.run([str(word) for word in command], env=environment, input=text, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT if text is None else None, text=True, check=False)
    if done.returncode != 0:
        fail(f"{command} ended with {done.returncode}:\n{done.stdout}")
    return done.stdout


def tree(folder):
    """The outputs in a folder. What is no output, such as a temporary file, is seen as well."""
    return {path.name: path.read_bytes() for path in pathlib.Path(folder).iterdir()
            if not path.name.startswith("chapbook-journal") and path.name != "merged.txt"}


KILLER = """#!{python}
import os, subprocess, sys, time
words, mark = sys.argv[1:], "{scratch}/killed"
is_part_1 = "1/{parts}" in words or "auto/{parts}" in words and os.environ.get("JOB_COMPLETION_INDEX") == "1"
if not is_part_1 or os.path.exists(mark):
    os.execv("{program}", ["{program}", *words])
words[words.index("{scratch}/input.ndjson")] = "-"
with open("{scratch}/input.ndjson", "rb") as lines:
    half = b"".join(lines.readlines()[:{count} // 2])
victim = subprocess.Popen(["{program}", *words], stdin=subprocess.PIPE)
victim.stdin.write(half)
victim.stdin.flush()
done, end = 0, time.monotonic() + 60
while done < 10 and time.monotonic() < end:
    time.sleep(0.01)
    if os.path.exists("{scratch}/parts/chapbook-journal-1-of-{parts}.ndjson"):
        with open("{scratch}/parts/chapbook-journal-1-of-{parts}.ndjson", "rb") as journal:
            done = len(journal.readlines())
victim.kill()
victim.wait()
if done < 10:
    sys.exit("the part to be killed did nothing")
with open(mark, "w", encoding="utf-8") as out:
    out.write(str(done))
sys.exit(137)
"""


def killer(program, scratch):
    """A program that does as `program` does, save that its first run of part 1 gets half of the input and is killed when ten
    documents are done; and the file that says so then."""
    path = scratch / "killer"
    path.write_text(KILLER.format(python=sys.executable, scratch=scratch, program=program, parts=PARTS, count=COUNT),
                    encoding="utf-8")
    path.chmod(0o755)
    return path, scratch / "killed"


def check_tree(program, scratch, recipe):
    """Runs `recipe`, a function of input, output folder and environment that gives the merged report. One part is killed."""
    source = scratch / "input.ndjson"
    source.write_text(run([DOCUMENTS, COUNT]), encoding="utf-8")
    run([program, "batch", source, "-o", scratch / "whole", "--quiet", *OPTIONS])
    faulty, mark = killer(program, scratch)
    report = recipe(source, scratch / "parts", {**os.environ, "CHAPBOOK": str(faulty)})
    if tree(scratch / "parts") != tree(scratch / "whole") or len(tree(scratch / "whole")) != 2 * COUNT:
        fail("the files are not those of a single process")
    if f"{COUNT} documents: {COUNT} ok" not in report or "0 repeated, 0 missing" not in report:
        fail(f"the journals say:\n{report}")
    if not mark.exists():
        fail("no part was killed")


def check_parallel(program, scratch):
    skip_without("parallel")
    check_tree(program, scratch, lambda source, folder, environment: run(
        [RECIPES / "gnu-parallel", PARTS, source, folder, *OPTIONS], environment))


def check_snakemake(program, scratch):
    skip_without("snakemake")

    def recipe(source, folder, environment):
        run(["snakemake", "-s", RECIPES / "Snakefile", "--cores", 2, "--quiet", "--directory", scratch, "--config",
             f"input={source}", f"folder={folder}", f"parts={PARTS}", f"options={' '.join(OPTIONS)}"], environment)
        return pathlib.Path(f"{folder}.parts/merged.txt").read_text(encoding="utf-8")

    check_tree(program, scratch, recipe)


def check_kubernetes(program, scratch):
    """The variables of an Indexed Job, set by hand. A pod that fails is started again."""
    def recipe(source, folder, environment):
        for index in range(PARTS):
            pod = {**environment, "JOB_COMPLETION_INDEX": str(index)}
            command = [RECIPES / "part", "auto", PARTS, source, folder, *OPTIONS]
            if subprocess.run([str(word) for word in command], env=pod, check=False, stderr=subprocess.DEVNULL).returncode != 0:
                run(command, pod)
        return run([program, "batch", "merge", *folder.glob("chapbook-journal*"), "--input", source])

    check_tree(program, scratch, recipe)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def slurm_node(folder):
    """A Slurm of one node, run by the current user without authentication; gives its environment."""
    host, user = socket.gethostname().split(".")[0], getpass.getuser()
    (folder / "state").mkdir(parents=True)
    (folder / "spool").mkdir()
    (folder / "slurm.conf").write_text("\n".join([
        "ClusterName=test", f"SlurmctldHost={host}(127.0.0.1)", f"SlurmctldPort={free_port()}", f"SlurmdPort={free_port()}",
        f"SlurmUser={user}", f"SlurmdUser={user}", "AuthType=auth/none", "CredType=cred/none", "ProctrackType=proctrack/pgid",
        "TaskPlugin=task/none", "SelectType=select/cons_tres", "SelectTypeParameters=CR_CPU", "SwitchType=switch/none",
        "SchedulerType=sched/builtin", "SchedulerParameters=batch_sched_delay=0,sched_interval=1,sched_min_interval=0", "MpiDefault=none",
        "AccountingStorageType=accounting_storage/none", "JobCompType=jobcomp/none", "ReturnToService=2",
        f"StateSaveLocation={folder}/state", f"SlurmdSpoolDir={folder}/spool", f"SlurmctldPidFile={folder}/slurmctld.pid",
        f"SlurmdPidFile={folder}/slurmd.pid", f"SlurmctldLogFile={folder}/slurmctld.log", f"SlurmdLogFile={folder}/slurmd.log",
        f"NodeName={host} NodeAddr=127.0.0.1 CPUs={os.cpu_count()} State=UNKNOWN", "PartitionName=all Nodes=ALL Default=YES State=UP", ""]),
        encoding="utf-8")
    environment = {**os.environ, "SLURM_CONF": str(folder / "slurm.conf"), "PATH": os.environ["PATH"] + ":/usr/sbin"}
    daemons = []
    try:
        for command in (["slurmctld", "-D", "-i"], ["slurmd", "-D"]):
            daemons.append(subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        yield environment
    finally:
        for daemon in reversed(daemons):
            daemon.terminate()
            daemon.wait()


def slurm_answer(command, environment):
    return subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False).stdout


def check_slurm(program, scratch):
    skip_without("slurmctld", "slurmd", "sbatch")
    with slurm_node(scratch / "slurm") as environment:
        deadline = time.monotonic() + 15
        while "idle" not in slurm_answer(["sinfo", "--noheader", "--format=%T"], environment):
            if time.monotonic() > deadline:
                log = "".join(path.read_text(encoding="utf-8") for path in (scratch / "slurm").glob("*.log"))
                print("skipped: Slurm cannot run a node here:\n" + log[-2000:])
                sys.exit(77)
            time.sleep(0.1)

        def submit(source, folder, variables):
            """Both jobs, to their end; the state of each task."""
            jobs = run([RECIPES / "slurm", PARTS, source, folder, *OPTIONS],
                       {**environment, "CHAPBOOK": variables["CHAPBOOK"], "CHAPBOOK_THREADS": "1"}).split()
            while slurm_answer(["squeue", "--noheader"], environment).strip():
                time.sleep(0.1)
            return slurm_answer(["scontrol", "show", "job", jobs[0]], environment)

        def recipe(source, folder, variables):
            states = submit(source, folder, variables)
            if "JobState=FAILED" in states:
                states = submit(source, folder, variables)
            if states.count("JobState=COMPLETED") != PARTS:
                fail(f"the tasks of the array ended so:\n{states}")
            return (folder / "merged.txt").read_text(encoding="utf-8")

        check_tree(program, scratch, recipe)


def partitions():
    lines = run([DOCUMENTS, 30]).splitlines(keepends=True)
    return [lines[:10], lines[10:29], [], ["no JSON\n", lines[29]]]


def check_stream(program, recipe, to_line, from_line):
    """Each partition through `recipe`: as many answers as lines, in order, whatever a document does wrong."""
    environment = {**os.environ, "CHAPBOOK": str(program)}
    for lines in partitions():
        answers = run([recipe, *OPTIONS], environment, "".join(map(to_line, lines))).splitlines()
        ids = [from_line(answer)["id"] for answer in answers]
        wanted = [json.loads(line)["id"] if line.startswith("{") else None for line in lines]
        if ids != wanted:
            fail(f"{recipe.name} answered {ids}, not {wanted}")
    # What the engine must repeat: the program failed, or the machine did.
    for code, wanted in {0: 0, 1: 0, 3: 0, 2: 2, 70: 70, 75: 75, 143: 143}.items():
        broken = subprocess.run([recipe], env={**os.environ, "CHAPBOOK": write_exit(program, code)}, input="", text=True,
                                stdout=subprocess.DEVNULL, check=False)
        if broken.returncode != wanted:
            fail(f"{recipe.name} ended with {broken.returncode} where the program ended with {code}")


def write_exit(program, code):
    """A program that only ends with `code`, in the scratch folder beside the wrapper of `program`."""
    path = pathlib.Path(tempfile.gettempdir()) / f"exit-{code}"
    path.write_text(f"#!/bin/sh\nexit {code}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def check_spark(program, _):
    check_stream(program, RECIPES / "stream", str, json.loads)


def check_hadoop(program, _):
    """With the key that NLineInputFormat puts before each line; the answers are keyed by id."""
    def unkeyed(answer):
        key, value = answer.split("\t")
        if json.loads(key) != json.loads(value)["id"]:
            fail(f"the key {key} is not the id of its answer")
        return json.loads(value)

    check_stream(program, RECIPES / "hadoop-mapper", lambda line: "4711\t" + line, unkeyed)
    check_stream(program, RECIPES / "hadoop-mapper", str, unkeyed)


CHECKS = {"slurm": check_slurm, "parallel": check_parallel, "snakemake": check_snakemake, "kubernetes": check_kubernetes,
          "spark": check_spark, "hadoop": check_hadoop}


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in CHECKS:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory(prefix="chapbook-recipes-") as scratch:
        tempfile.tempdir = scratch
        CHECKS[sys.argv[1]](pathlib.Path(sys.argv[2]).resolve(), pathlib.Path(scratch))


if __name__ == "__main__":
    main()
