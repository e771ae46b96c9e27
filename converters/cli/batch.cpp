#include "converters/batch/batch.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdlib>
#include <ostream>
#include <utility>

#include "converters/batch/merge.hpp"
#include "converters/cli/checking.hpp"
#include "converters/cli/clock.hpp"
#include "converters/cli/command.hpp"
#include "converters/cli/configuration.hpp"
#include "converters/cli/conversion.hpp"
#include "converters/cli/exit_codes.hpp"
#include "converters/cli/format_choice.hpp"
#include "converters/cli/inputs.hpp"
#include "converters/cli/program.hpp"
#include "converters/cli/progress.hpp"
#include "converters/cli/sandbox.hpp"
#include "converters/cli/stop_signals.hpp"
#include "converters/engine/line_reader.hpp"
#include "converters/engine/outputs.hpp"

namespace chapbook::cli {

namespace {

constinit const formats::OptionSpec shard{
    "shard", "I/N", "only part I of N, counted from 0; auto and auto/N ask Slurm or Kubernetes"};
constinit const formats::OptionSpec journal{"journal", "FILE",
                                            "note here what was done; `batch merge` reads it"};
constinit const formats::OptionSpec resume{
    "resume", "", "leave out what the journal and the outputs say was done; needs -o"};
constinit const formats::OptionSpec check{
    "lint", "", "look for findings as well; without --to that is all that is done"};
constinit const formats::OptionSpec expected{
    "input", "FILE", "for merge: the input of the batch, each id of which must have been done"};

constexpr std::array<const formats::OptionSpec*, 20> options{
    &option::to,       &option::output,    &shard,
    &resume,           &journal,           &option::jobs,
    &option::max_size, &option::durable,   &check,
    &option::profile,  &option::today,     &option::catalogue,
    &option::select,   &option::ignore,    &option::fail_on,
    &expected,         &option::quiet,     &option::config,
    &option::isolated, &option::no_sandbox};

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

std::optional<Severity> read_fail_on(const formats::Options& given) {
  const std::string_view level = given.get(option::fail_on).value();
  for (const Severity severity : {Severity::error, Severity::warning, Severity::info}) {
    if (level == to_string(severity)) return severity;
  }
  return {};
}

/// Everything that findings depend on, as text to be hashed.
std::string settings_of(const formats::Options& given, const Checks& checks) {
  std::string out = to_iso(*checks.analyze_options().settings.today);
  for (const formats::OptionSpec* each :
       {&option::profile, &option::select, &option::ignore, &option::fail_on}) {
    for (const std::string_view value : given.all(*each)) out += "\n" + std::string(value);
  }
  for (const std::string_view path : given.all(option::catalogue)) {
    out += "\n" + engine::read_file(std::string(path)).bytes;
  }
  return out;
}

/// What only writers see: the run's own options change where and how fast, not what.
formats::Options options_for_writers(const formats::Options& given) {
  formats::Options out;
  for (const auto& [name, values] : given.values()) {
    if (std::ranges::find(options, name, &formats::OptionSpec::name) != options.end()) continue;
    for (const std::string& value : values) out.set(name, value);
  }
  return out;
}

std::optional<std::string> journal_path(const formats::Options& given,
                                        const std::optional<std::string>& folder,
                                        const batch::Shard& part) {
  if (const auto path = given.get(journal)) return std::string(*path);
  if (!given.is_on(resume)) return {};
  std::string name = "chapbook-journal";
  if (part.count > 1) {
    name += "-" + std::to_string(part.index) + "-of-" + std::to_string(part.count);
  }
  return *folder + "/" + name + ".ndjson";
}

/// Answers that run over the same terminal say how far the run is.
bool shows_progress(const formats::Options& given, const Streams& streams) {
  return streams.progress && ::isatty(STDOUT_FILENO) == 0 && !given.is_on(option::quiet);
}

/// One run of the command.
class BatchRun {
 public:
  BatchRun(const Arguments& arguments, Streams& streams)
      : given_(arguments.options),
        streams_(streams),
        input_(arguments.operands.empty() ? "-" : arguments.operands.front()),
        lines_(input_, engine::longest_json_line, signals_.asked()),
        progress_(streams.err, shows_progress(given_, streams)) {
    prepare();
  }

  int run() {
    batch::Channel channel;
    channel.next_line = [this](std::string& line) { return lines_.next(line); };
    channel.answer = [this](std::string_view answer) { write(answer); };
    channel.progress = [this](const batch::Totals& totals) {
      const auto total = static_cast<double>(lines_.total_bytes());
      progress_.show(totals.read, totals.failed,
                     total > 0 ? static_cast<double>(lines_.bytes_read()) / total : -1);
    };
    channel.stop = &signals_.asked();
    enter_sandbox(given_, access(), streams_);
    const batch::Totals totals = batch::run(request_, channel);
    settle();
    summarize(totals);
    return exit_code_of(totals);
  }

 private:
  void prepare() {
    request_.formats = read_formats(given_);
    if (const auto place = given_.get(option::output)) request_.folder = std::string(*place);
    request_.shard = batch::read_shard(given_.get(shard).value_or("0/1"), &environment);
    request_.jobs = read_jobs(given_);
    request_.max_bytes = read_max_size(given_);
    request_.resume = given_.is_on(resume);
    request_.date = source_date_epoch();
    request_.tool = std::string(version());
    request_.fail_on = read_fail_on(given_);
    request_.settings = request_.date ? to_iso(*request_.date) : "";
    if (given_.is_on(option::durable)) request_.durability = engine::Durability::each;
    prepare_writers();
    prepare_checks();
    prepare_folder();
  }

  void prepare_writers() {
    formats::Options all = given_;
    read_cover(all, request_.formats);
    request_.options = options_for_writers(all);
    for (const formats::Format* format : request_.formats) {
      // A wrong option would fail each document: it is found once, with a document of no content.
      (void)engine::convert(engine::analyze(Source::make("", "Untitled"), {}).document, *format,
                            request_.options);
    }
  }

  void prepare_checks() {
    if (!given_.is_on(check) && !request_.formats.empty()) {
      request_.analyze = [](std::shared_ptr<const Source> source) {
        return engine::analyze(std::move(source), {});
      };
      return;
    }
    auto checks = std::make_shared<const Checks>(given_);
    request_.settings += "\n" + settings_of(given_, *checks);
    request_.analyze = [checks](std::shared_ptr<const Source> source) {
      return checks->run(std::move(source));
    };
  }

  void prepare_folder() {
    if (request_.folder == "-")
      throw Error(ErrorKind::usage, "-o -: without -o the outputs are in the answers");
    if (request_.resume && !request_.folder) {
      throw Error(ErrorKind::usage, "--resume needs -o FOLDER, whose files it looks at");
    }
    if (request_.folder) {
      engine::make_folder(*request_.folder);
      engine::sweep_temporary_files(*request_.folder);
    }
    if (const auto path = journal_path(given_, request_.folder, request_.shard)) {
      journal_.emplace(*path);
      request_.journal = &*journal_;
    }
  }

  /// The lines of the input name files that nobody knows before.
  [[nodiscard]] Access access() const {
    Access out{{}, {}, {}, true};
    if (request_.folder) out.folders.push_back(*request_.folder);
    return out;
  }

  void write(std::string_view answer) {
    streams_.out << answer << '\n' << std::flush;
    if (!streams_.out) throw Error(ErrorKind::resource, "standard output cannot be written");
  }

  /// Everything is on the disk before the run says that it is done.
  void settle() {
    if (request_.folder && request_.durability == engine::Durability::at_end) {
      engine::sync_folder(*request_.folder);
    }
    if (journal_) journal_->sync();
  }

  void summarize(const batch::Totals& totals) {
    progress_.clear();
    if (given_.is_on(option::quiet)) return;
    streams_.err << totals.read << (totals.read == 1 ? " document" : " documents") << ": "
                 << totals.ok << " ok, " << totals.findings << " with findings, " << totals.failed
                 << " failed, " << totals.skipped << " skipped\n";
    if (totals.stopped) streams_.err << "chapbook: stopped by a signal; --resume goes on\n";
  }

  [[nodiscard]] int exit_code_of(const batch::Totals& totals) const {
    if (totals.stopped) return signals_.exit_code();
    const int failed = totals.worst ? exit_code(*totals.worst) : exit_fine;
    return worse(failed, totals.findings > 0 ? exit_findings : exit_fine);
  }

  const formats::Options& given_;
  Streams& streams_;
  std::string input_;
  StopSignals signals_;
  engine::LineReader lines_;
  Progress progress_;
  std::optional<batch::Journal> journal_;
  batch::Request request_;
};

void print_list(std::ostream& out, std::string_view what, const std::vector<std::string>& rows) {
  for (const std::string& row : rows) out << what << ": " << row << '\n';
}

int merge(const std::vector<std::string>& journals, const formats::Options& given,
          Streams& streams) {
  Access access{journals, {}, {}};
  if (const auto path = given.get(expected)) access.reads.emplace_back(*path);
  enter_sandbox(given, access, streams);
  batch::Merge merge;
  for (const std::string& path : journals) merge.add_journal(path);
  if (const auto path = given.get(expected)) {
    const std::atomic<bool> never = false;
    engine::LineReader lines(std::string(*path), engine::longest_json_line, never);
    for (std::string line; lines.next(line);) {
      const batch::ReadItem read = batch::read_item(line);
      if (!read.item.id.empty()) merge.expect(read.item.id);
    }
  }
  const batch::Merge::Summary summary = merge.summary();
  print_list(streams.out, "failed", summary.failures);
  print_list(streams.out, "in more than one journal", summary.repeated);
  print_list(streams.out, "in no journal", summary.missing);
  streams.out << summary.documents << " documents: " << summary.ok << " ok, " << summary.findings
              << " with findings, " << summary.failed << " failed, " << summary.repeated.size()
              << " repeated, " << summary.missing.size() << " missing\n";
  if (summary.unreadable > 0) {
    streams.err << "chapbook: " << summary.unreadable
                << " lines of the journals are no records; a run was killed while it wrote them\n";
  }
  if (!summary.is_complete() || summary.failed > 0) return exit_input;
  return summary.findings > 0 ? exit_findings : exit_fine;
}

int run_batch(const Arguments& arguments, Streams& streams) {
  if (!arguments.operands.empty() && arguments.operands.front() == "merge") {
    const std::vector<std::string> journals(arguments.operands.begin() + 1,
                                            arguments.operands.end());
    if (journals.empty()) throw Error(ErrorKind::usage, "batch merge: which journals?");
    return merge(journals, arguments.options, streams);
  }
  if (arguments.operands.size() > 1) {
    throw Error(ErrorKind::usage,
                "batch reads one file; to join several, write `cat ... | chapbook batch -`");
  }
  return BatchRun(arguments, streams).run();
}

}  // namespace

constinit const Command batch_command{
    "batch",
    "answers a stream of documents line by line, in parts and with a journal to go on from",
    {{{"chapbook batch articles.ndjson --to epub,jats -o out/ --resume",
       "writes two files for each document, and goes on where a killed run stopped"},
      {"chapbook batch - --to jats --shard auto < articles.ndjson",
       "one part of a cluster's work, with the outputs in the answers"}}},
    {"[FILE|-] | merge JOURNAL...", 0},
    options,
    true,
    &run_batch};

}  // namespace chapbook::cli
