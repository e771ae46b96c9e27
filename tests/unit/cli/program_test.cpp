// The program as a process: what only shows from outside. Everything else is tested in process.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <string>
#include <vector>

#include "converters/cli/command.hpp"
#include "converters/cli/program.hpp"
#include "support/docx.hpp"
#include "support/places.hpp"
#include "support/temporary_folder.hpp"

namespace chapbook {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;
using tests::TemporaryFolder;

const std::string program = test::program_path();

struct Outcome {
  int status;  ///< exit code, or 128 and the signal
  std::string output;
};

/// Runs a shell command; standard error goes with the output unless the command says otherwise.
Outcome shell(const std::string& command) {
  std::FILE* pipe = ::popen(("{ " + command + "; } 2>&1").c_str(), "r");
  EXPECT_NE(pipe, nullptr);
  Outcome out{0, {}};
  std::array<char, 4096> buffer;
  while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
    out.output.append(buffer.data(), got);
  }
  const int status = ::pclose(pipe);
  out.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return out;
}

/// The program run in `folder`.
Outcome run_in(const TemporaryFolder& folder, const std::string& words) {
  return shell("cd '" + folder.path() + "' && '" + program + "' " + words);
}

constexpr std::string_view article =
    "Gout\n\nWhat is the definition of Gout?\n\nGout is a kind of arthritis.\n\n"
    "What are the symptoms for Gout?\n\nSymptoms may include:\n\n  \xE2\x80\xA2 Pain\n"
    "  \xE2\x80\xA2 Swelling\n\n\n\nDigre KB. Headaches and other head pain. In: Goldman L, "
    "Schafer AI, eds. Goldman-Cecil Medicine. 26th ed. Philadelphia, PA: Elsevier; 2020:chap "
    "370.\n";

TEST(Process, ConvertsWhateverTheBytesAre) {
  const TemporaryFolder folder;
  folder.write("empty.txt", "");
  using namespace std::string_literals;
  folder.write("junk.txt", "\xFF\xFE\x00 a\x01)]}\xC3\x28\n\x85\r\r\n\xE2\x80"s);
  folder.write("brackets.txt", std::string(3000, '[') + "\n" + std::string(3000, '('));
  folder.write("line.txt", "Title\n\n" + std::string(std::size_t{40} << 20U, 'x'));
  ASSERT_EQ(shell("head -c 200000 /dev/urandom > '" + folder.path("random.txt") + "'").status, 0);
  for (const std::string name : {"empty", "junk", "brackets", "random", "line"}) {
    const std::string formats = name == "line" ? "html" : "html,jats,fhir,epub,model";
    const Outcome outcome =
        run_in(folder, "convert " + name + ".txt --to " + formats + " -o out/ --date 2026-01-02");
    EXPECT_EQ(outcome.status, 0) << name << ": " << outcome.output.substr(0, 2000);
    const Outcome lint = run_in(folder, "lint " + name + ".txt --report json --fail-on never");
    EXPECT_EQ(lint.status, 0) << name << ": " << lint.output.substr(0, 2000);
  }
}

TEST(Process, NamesWhatCannotBeRead) {
  const TemporaryFolder folder;
  folder.write("good.txt", article);
  ASSERT_EQ(shell("truncate -s 65M '" + folder.path("large.txt") + "'").status, 0);
  ASSERT_EQ(shell("mkdir '" + folder.path("folder") + "'").status, 0);
  const Outcome outcome = run_in(
      folder, "convert none.txt large.txt folder good.txt --to html -o out --date 2026-01-02");
  EXPECT_EQ(outcome.status, 3);
  EXPECT_THAT(outcome.output, HasSubstr("none.txt: cannot be opened: No such file or directory\n"));
  EXPECT_THAT(outcome.output, HasSubstr("large.txt: larger than 64 MiB"));
  EXPECT_THAT(outcome.output, HasSubstr("folder: no file in this folder"));
  EXPECT_TRUE(folder.has("out/good.html"));
  EXPECT_EQ(run_in(folder, "refs folder").status, 3);
  EXPECT_EQ(run_in(folder, "lint none.txt").status, 3);
}

TEST(Process, LeavesTheOldFileWhereItCannotWrite) {
  const TemporaryFolder folder;
  folder.write("a.txt", article);
  folder.write("out.html", "old");
  // A limit on the size of files stands for a full disk: writing fails half way.
  const Outcome full = shell("cd '" + folder.path() + "' && trap '' XFSZ && ulimit -f 1 && '" +
                             program + "' convert a.txt --to html -o out.html --date 2026-01-02");
  EXPECT_EQ(full.status, 75) << full.output;
  EXPECT_THAT(full.output, HasSubstr("out.html: cannot be written: File too large"));
  EXPECT_EQ(folder.read("out.html"), "old");
  EXPECT_THAT(folder.files(), ElementsAre("a.txt", "out.html"));

  EXPECT_EQ(run_in(folder, "convert a.txt --to html -o /dev/full").status, 75);
  EXPECT_EQ(run_in(folder, "convert a.txt --to html -o /proc/a.html").status, 3);
  EXPECT_EQ(run_in(folder, "convert a.txt --to html -o a.txt/").status, 2);
  EXPECT_EQ(run_in(folder, "convert a.txt --to html -o a.txt").status, 2);
  EXPECT_EQ(folder.read("a.txt"), article);
}

/// Lines of a batch: `count` articles with ids "a0", "a1", ...
std::string batch_input(int count) {
  std::string out;
  for (int number = 0; number < count; ++number) {
    const std::string name = std::to_string(number);
    out += "{\"id\":\"a" + name + "\",\"text\":\"Gout " + name + "\\n\\nWhat is Gout " + name +
           "?\\n\\nA kind of arthritis.\\n\"}\n";
  }
  return out;
}

TEST(Process, GoesOnWithABatchThatWasKilled) {
  const TemporaryFolder folder;
  folder.write("in.ndjson", batch_input(400));
  const std::string words = "batch in.ndjson --to epub,jats --date 2026-01-02 --resume --jobs 2 ";
  EXPECT_EQ(run_in(folder, words + "-o whole > whole.out").status, 0);
  const std::string kill_at_once =
      "cd '" + folder.path() + "' && '" + program + "' " + words +
      "-o parts > parts.out & victim=$!; sleep 0.05; kill -KILL $victim; wait $victim";
  for (int round = 0; round < 5; ++round) (void)shell(kill_at_once);
  EXPECT_EQ(run_in(folder, words + "-o parts > parts.out").status, 0);
  EXPECT_EQ(shell("cd '" + folder.path() + "' && diff -r -x '*.ndjson' whole parts").output, "");
  EXPECT_EQ(shell("cd '" + folder.path() + "' && wc -l < parts.out").output, "400\n");
  EXPECT_EQ(run_in(folder, "batch merge parts/chapbook-journal.ndjson --input in.ndjson").status,
            0);
}

TEST(Process, EndsABatchWhenItIsAskedTo) {
  const TemporaryFolder folder;
  folder.write("in.ndjson", batch_input(1));
  // The input stays open, so that only the signal can end the run.
  const Outcome outcome = shell("cd '" + folder.path() +
                                "' && mkfifo pipe && { cat in.ndjson; sleep 2; } > pipe & cd '" +
                                folder.path() + "'; while [ ! -p pipe ]; do :; done; '" + program +
                                "' batch - --to html -o out < pipe > answers & victim=$!; "
                                "while [ ! -s answers ] && kill -0 $victim; do sleep 0.02; done; "
                                "kill -TERM $victim; wait $victim");
  EXPECT_EQ(outcome.status, 143) << outcome.output;
  EXPECT_THAT(outcome.output, HasSubstr("1 document: 1 ok"));
  EXPECT_TRUE(folder.has("out/a0.html"));
}

/// Ends a run while it waits for its second input, which is a pipe, and gives it that input then.
TEST(Process, EndsAConversionAfterTheInputsThatWereBegun) {
  const TemporaryFolder folder;
  folder.write("a.txt", article);
  folder.write("z.txt", article);
  const Outcome outcome =
      shell("cd '" + folder.path() + "' && mkfifo pipe.txt && { '" + program +
            "' convert a.txt pipe.txt z.txt --to html -o out --jobs 1 & victim=$!; "
            "while [ ! -e out/a.html ]; do sleep 0.02; done; kill -TERM $victim; "
            "cat a.txt > pipe.txt; wait $victim; }");
  EXPECT_EQ(outcome.status, 143) << outcome.output;
  EXPECT_THAT(outcome.output, HasSubstr("stopped by a signal after 2 of 3 inputs"));
  EXPECT_EQ(shell("ls -A '" + folder.path("out") + "'").output, "a.html\npipe.html\n");
}

TEST(Process, NamesABatchThatCannotWrite) {
  const TemporaryFolder folder;
  folder.write("in.ndjson", batch_input(2));
  EXPECT_EQ(run_in(folder, "batch in.ndjson --to html > /dev/full").status, 75);
  EXPECT_EQ(run_in(folder, "batch in.ndjson --to html -o in.ndjson").status, 2);
  EXPECT_EQ(run_in(folder, "batch in.ndjson --to html --resume").status, 2);
  EXPECT_EQ(run_in(folder, "batch in.ndjson --to html --shard 3/3").status, 2);
  EXPECT_EQ(run_in(folder, "batch in.ndjson --to html --lang '?'").status, 2);
  EXPECT_EQ(run_in(folder, "batch none.ndjson --to html").status, 3);
}

TEST(Process, OpensNoSocketAndStartsNoProgram) {
  if (shell("strace -o /dev/null true").status != 0) GTEST_SKIP() << "skipped: strace cannot run";
  const TemporaryFolder folder;
  folder.write("a.txt", article);
  folder.write("b.html", "<h1>Gout</h1><img src='http://example.com/a.png'>");
  folder.write("c.xml",
               "<!DOCTYPE article SYSTEM 'http://example.com/a.dtd'><article><body/></article>");
  folder.write("d.docx", test::make_docx(test::paragraph("Gout")));
  folder.write("in.ndjson", batch_input(20));
  const std::vector<std::string> runs = {
      "convert a.txt b.html c.xml d.docx --to epub,jats,fhir,html,model -o out --date 2026-01-02",
      "convert out/a.chapbook.json --to text -o out",
      "convert a.txt b.html --book --to epub,bits --title All -o out/all",
      "lint a.txt b.html --fail-on never --report html:out/report.html",
      "lint a.txt --fix --fail-on never",
      "refs a.txt --to ris",
      "refs --jsonl in.ndjson",
      "batch in.ndjson --to epub,jats -o out --jobs 2 --resume",
      "batch merge out/chapbook-journal.ndjson",
      "catalogue learn a.txt",
      "explain not-expressible",
      "list rules",
      "terminology fhir",
      "config",
      "--version",
      "--help"};
  for (const cli::Command* command : cli::all_commands()) {
    EXPECT_THAT(runs, Contains(StartsWith(command->name))) << "no run shows what this one calls";
  }
  for (const std::string& words : runs) {
    const Outcome outcome = shell(
        "cd '" + folder.path() + "' && strace -f -qq -o calls -e trace=%network,execve,execveat '" +
        program + "' " + words + " && cat calls");
    EXPECT_EQ(outcome.status, 0) << outcome.output;
    EXPECT_THAT(shell("wc -l < '" + folder.path("calls") + "'").output, "1\n") << outcome.output;
  }
}

TEST(Process, IsConfinedWhileItWaitsForInput) {
  if (shell("'" + program + "' --version | grep -q 'sandbox: Landlock.*seccomp'").status != 0) {
    GTEST_SKIP() << "skipped: this kernel has no sandbox";
  }
  // The program has entered its sandbox before it answers the first line.
  const auto status = [](const std::string& flag) {
    const TemporaryFolder folder;
    return shell(
               "cd '" + folder.path() + "' && mkfifo ask answer && { '" + program +
               "' refs --jsonl " + flag +
               " < ask > answer & } && exec 3> ask 4< answer && "
               "echo '{\"text\":\"x\"}' >&3; timeout 20 head -n 1 <&4 > first; "
               "grep -E '^(NoNewPrivs|Seccomp):' /proc/$!/status | tr -d '\\t\\n'; exec 3>&-; wait")
        .output;
  };
  EXPECT_EQ(status(""), "NoNewPrivs:1Seccomp:2");
  const std::string usual =
      shell("grep -E '^(NoNewPrivs|Seccomp):' /proc/self/status | tr -d '\\t\\n'").output;
  EXPECT_EQ(status("--no-sandbox"), usual);
}

TEST(Process, SaysWhenStandardOutputFails) {
  const TemporaryFolder folder;
  folder.write("a.txt", article);
  const Outcome full = run_in(folder, "convert a.txt --to html -o - --quiet > /dev/full");
  EXPECT_EQ(full.status, 75);
  EXPECT_THAT(full.output, StartsWith("chapbook: standard output cannot be written"));
  EXPECT_EQ(run_in(folder, "--version > /dev/full").status, 75);
  EXPECT_EQ(run_in(folder, "lint a.txt > /dev/full").status, 75);
}

TEST(Process, NeverTakesAFileForAStreamThatIsClosed) {
  const TemporaryFolder folder;
  folder.write("in.ndjson", batch_input(2));
  const std::string words = "batch in.ndjson --to html -o out --resume --quiet";
  const Outcome outcome = run_in(folder, words + " <&- >&-");
  EXPECT_EQ(outcome.status, 75);
  EXPECT_THAT(outcome.output, StartsWith("chapbook: standard output cannot be written"));
  EXPECT_THAT(folder.read("out/chapbook-journal.ndjson"), Not(HasSubstr("diagnostics")));
  EXPECT_EQ(run_in(folder, "refs --to ris <&-").status, 75);
}

TEST(Process, EndsQuietlyWhenItsReaderGoesAway) {
  const Outcome outcome =
      shell("{ '" + program + "' explain --all --json; echo \"status $?\" >&2; } | true");
  EXPECT_EQ(outcome.output, "status 141\n");
}

TEST(Process, RefusesAConfigurationOfWhateverBytes) {
  const TemporaryFolder folder;
  folder.write(".git/HEAD", "");
  folder.write("a.txt", article);
  using namespace std::string_literals;
  const std::array junk{"\xFF\xFE\x00="s,
                        "\0"s,
                        std::string(100000, '['),
                        "a = " + std::string(100000, '{'),
                        "a" + std::string(100000, '.') + "a = 1",
                        "[lint]\n\"\"\" = 1"s,
                        "[[lint]]\nselect = 1"s,
                        "lint.convert.to.x = 1"s,
                        "profile = \"\\uD800\""s,
                        "\xEF\xBB\xBFx = 2026-02-30"s};
  for (const std::string& text : junk) {
    folder.write("chapbook.toml", text);
    const Outcome outcome = run_in(folder, "lint a.txt");
    EXPECT_EQ(outcome.status, 2) << text.substr(0, 20);
    EXPECT_THAT(outcome.output, StartsWith("chapbook: chapbook.toml:")) << text.substr(0, 20);
  }
  folder.write("chapbook.toml", "\xEF\xBB\xBF# nothing\r\n");
  EXPECT_EQ(run_in(folder, "lint a.txt --fail-on never").status, 0);
  ASSERT_EQ(shell("chmod 0 '" + folder.path("chapbook.toml") + "'; mkdir -p '" +
                  folder.path("b/chapbook.toml") + "'")
                .status,
            0);
  EXPECT_EQ(run_in(folder, "lint --config b a.txt").status, 2);
}

TEST(Process, KeepsDataAndTalkApart) {
  const TemporaryFolder folder;
  folder.write("a.txt", "Gout\n\nGout is \x01 a kind of arthritis.\n");
  EXPECT_THAT(run_in(folder, "convert a.txt --to html -o - 2>/dev/null").output,
              Not(HasSubstr("warning[")));
  EXPECT_THAT(run_in(folder, "convert a.txt --to html -o - 2>&1 >/dev/null").output,
              HasSubstr("a.txt:3:9: warning[control-character]"));
  EXPECT_THAT(run_in(folder, "convert a.txt --to html 2>/dev/null").output, IsEmpty());
  EXPECT_THAT(run_in(folder, "convet a.txt 2>/dev/null").output, IsEmpty());
}

TEST(Process, UsesNoColorInAPipe) {
  const TemporaryFolder folder;
  folder.write("a.txt", "Gout\n\nGout is \x01 a kind of arthritis.\n");
  EXPECT_THAT(run_in(folder, "lint a.txt").output, Not(HasSubstr("\x1B")));
}

TEST(Process, WritesTheSameBytesEverywhere) {
  const TemporaryFolder folder;
  folder.write("in/a.txt", article);
  const std::string words = "convert in/a.txt --to html,jats,fhir,epub,model --quiet -o ";
  ASSERT_EQ(run_in(folder, "--version && touch -d @1700000000 in/a.txt").status, 0);
  ASSERT_EQ(run_in(folder, words + "one").status, 0);
  const Outcome other =
      shell("cd '" + folder.path() +
            "' && export TZ=Pacific/Kiritimati LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8 && "
            "umask 027 && cd in && '" +
            program + "' convert a.txt --to epub,html,model,fhir,jats --quiet -o ../two");
  ASSERT_EQ(other.status, 0) << other.output;
  for (const std::string name :
       {"a.html", "a.jats.xml", "a.fhir.json", "a.epub", "a.chapbook.json"}) {
    EXPECT_EQ(folder.read("one/" + name), folder.read("two/" + name)) << name;
  }
}

TEST(Process, TakesTheDateOfTheEnvironment) {
  const TemporaryFolder folder;
  folder.write("a.txt", article);
  const std::string words = "' convert a.txt --to fhir -o -";
  const Outcome set =
      shell("cd '" + folder.path() + "' && SOURCE_DATE_EPOCH=86400 '" + program + words);
  EXPECT_THAT(set.output, HasSubstr("1970-01-02"));
  EXPECT_THAT(set.output, Not(HasSubstr("warning")));
  const Outcome wrong =
      shell("cd '" + folder.path() + "' && SOURCE_DATE_EPOCH=soon '" + program + words);
  EXPECT_EQ(wrong.status, 2);
}

TEST(Process, AnswersAQuestionBeforeTheNextOne) {
  // A partner that waits for each answer before it asks again must not wait for ever.
  const TemporaryFolder folder;
  const Outcome outcome =
      shell("cd '" + folder.path() + "' && mkfifo ask answer && { '" + program +
            "' refs --jsonl < ask > answer & } && exec 3> ask 4< answer && "
            "for i in 1 2; do echo \"{\\\"id\\\":$i,\\\"text\\\":\\\"x\\\"}\" >&3; "
            "timeout 20 head -n 1 <&4 | cut -c1-8; done; exec 3>&-; wait");
  EXPECT_EQ(outcome.output, "{\"id\":1,\n{\"id\":2,\n");
}

}  // namespace
}  // namespace chapbook
