#include "converters/cli/inputs.hpp"

#include <algorithm>
#include <charconv>
#include <exception>
#include <ostream>
#include <sstream>
#include <utility>

#include "converters/cli/exit_codes.hpp"
#include "converters/cli/nearest.hpp"
#include "converters/cli/progress.hpp"
#include "converters/cli/stop_signals.hpp"
#include "converters/engine/attempt.hpp"
#include "converters/engine/engine.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::cli {

using engine::Finish;
using engine::Work;

namespace option {
constinit const formats::OptionSpec from{
    "from", "READER", "what the inputs are, else their names say it; `chapbook list readers`"};
constinit const formats::OptionSpec jobs{"jobs", "N", "threads; as many as there are cores"};
constinit const formats::OptionSpec max_size{
    "max-size", "SIZE", "refuse a larger input: bytes, or with K or M; 64M is the default"};
}  // namespace option

namespace {

std::optional<std::size_t> read_number(std::string_view text) {
  std::size_t out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (error != std::errc() || end != text.data() + text.size()) return {};
  return out;
}

}  // namespace

const Reader* read_reader(const formats::Options& options) {
  const auto id = options.get(option::from);
  if (!id) return nullptr;
  if (const Reader* reader = engine::find_reader(*id)) return reader;
  std::vector<std::string_view> ids;
  for (const Reader* each : engine::all_readers()) ids.push_back(each->id);
  throw Error(ErrorKind::usage, "--from: " + unknown("reader", *id, ids));
}

std::size_t read_jobs(const formats::Options& options) {
  const auto text = options.get(option::jobs);
  if (!text) return engine::usual_jobs();
  constexpr std::size_t most = 1024;
  const auto count = read_number(*text);
  if (count && *count > 0 && *count <= most) return *count;
  throw Error(ErrorKind::usage, "--jobs " + std::string(*text) + ": a number from 1 to " +
                                    std::to_string(most) + " is needed");
}

std::size_t read_max_size(const formats::Options& options) {
  const auto text = options.get(option::max_size);
  if (!text) return Source::max_bytes;
  const std::size_t unit = text->ends_with('M')   ? std::size_t{1} << 20U
                           : text->ends_with('K') ? std::size_t{1} << 10U
                                                  : 1;
  const auto count = read_number(text->substr(0, text->size() - (unit == 1 ? 0 : 1)));
  if (count && *count > 0 && *count <= Source::max_bytes / unit) return *count * unit;
  throw Error(ErrorKind::usage, "--max-size " + std::string(*text) +
                                    ": bytes, KiB or MiB up to 64M are needed, such as 500000, "
                                    "512K or 4M");
}

Input read_source(const std::string& path, Streams& streams, std::size_t max_bytes) {
  constexpr std::string_view standard_input = "stdin";
  const bool is_stream = path == "-";
  engine::FileContent content = is_stream
                                    ? engine::read_stream(streams.in, standard_input, max_bytes)
                                    : engine::read_file(path, max_bytes);
  return {Source::make(is_stream ? std::string(standard_input) : path, std::move(content.bytes)),
          content.modified};
}

namespace {

/// What came of one input.
struct Done {
  Done() {
    // Else a stream that has no memory left says nothing, and half of an output looks like success.
    out.exceptions(std::ios::badbit);
    err.exceptions(std::ios::badbit);
  }

  std::ostringstream out;
  std::ostringstream err;
  Finish finish;
  std::optional<engine::Failure> failure;
  std::exception_ptr usage_error;
};

std::string name_of(const std::string& path) {
  return path == "-" ? "stdin" : path;
}

/// One call of for_each_input.
class Run {
 public:
  Run(const engine::Inputs& inputs, Streams& streams, std::vector<report::Failure>& failures,
      const InputWork& work)
      : inputs_(inputs),
        streams_(streams),
        failures_(failures),
        work_(work),
        progress_(streams.err, streams.progress && inputs.files.size() > 1) {
    // A read from the terminal must end with Ctrl-C.
    if (std::ranges::find(inputs.files, "-") == inputs.files.end()) signals_.emplace();
  }

  int run(std::size_t jobs) {
    engine::run_in_order(std::min(jobs, inputs_.files.size()), [this] { return next(); });
    progress_.clear();
    if (next_ < inputs_.files.size()) {
      streams_.err << "chapbook: stopped by a signal after " << next_ << " of "
                   << inputs_.files.size() << " inputs\n";
      return signals_->exit_code();
    }
    for (const std::string& problem : inputs_.problems) {
      fail(problem.substr(0, problem.find(": ")), {ErrorKind::input, problem});
    }
    return code_;
  }

 private:
  Work next() {
    if (next_ == inputs_.files.size() || (signals_ && signals_->asked())) return {};
    return [this, number = next_++] { return attempt(number); };
  }

  Finish attempt(std::size_t number) {
    const auto done = std::make_shared<Done>();
    Streams own{streams_.in, done->out, done->err, streams_.color};
    try {
      done->failure = engine::attempt(name_of(inputs_.files[number]),
                                      [&] { done->finish = work_(number, own); });
    } catch (const Error&) {
      // It ends the run, but after the inputs before it, so that the same is said for any number
      // of threads.
      done->usage_error = std::current_exception();
    }
    return [this, number, done] { settle(inputs_.files[number], *done); };
  }

  void settle(const std::string& path, Done& done) {
    const std::string_view out = done.out.view();
    const std::string_view err = done.err.view();
    if (!out.empty() || !err.empty()) progress_.clear();
    streams_.out << out;
    streams_.err << err;
    if (done.usage_error) std::rethrow_exception(done.usage_error);
    if (done.finish) done.failure = engine::attempt(name_of(path), done.finish);
    if (done.failure) fail(path, *done.failure);
    ++settled_;
    progress_.show(settled_, failures_.size(),
                   static_cast<double>(settled_) / static_cast<double>(inputs_.files.size()));
  }

  void fail(const std::string& path, const engine::Failure& failure) {
    progress_.clear();
    streams_.err << "chapbook: " << failure.message << '\n';
    failures_.push_back({path, failure.message});
    code_ = worse(code_, exit_code(failure.kind));
  }

  const engine::Inputs& inputs_;
  Streams& streams_;
  std::vector<report::Failure>& failures_;
  const InputWork& work_;
  Progress progress_;
  std::optional<StopSignals> signals_;
  std::size_t next_ = 0;
  std::size_t settled_ = 0;
  int code_ = exit_fine;
};

}  // namespace

int for_each_input(const engine::Inputs& inputs, std::size_t jobs, Streams& streams,
                   std::vector<report::Failure>& failures, const InputWork& work) {
  return Run(inputs, streams, failures, work).run(jobs);
}

bool was_stopped(int exit_code) {
  return exit_code > 128;
}

}  // namespace chapbook::cli
