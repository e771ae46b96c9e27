#include "converters/batch/batch.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <utility>

#include "converters/engine/attempt.hpp"
#include "converters/engine/dating.hpp"
#include "converters/engine/file_name.hpp"
#include "converters/engine/files.hpp"
#include "converters/engine/in_order.hpp"
#include "parsers/base/digest.hpp"

namespace chapbook::batch {

namespace {

using engine::Finish;
using engine::Work;

/// Digest of everything besides the document that the outputs depend on.
std::string digest_of_options(const Request& request) {
  std::string text = request.settings;
  for (const formats::Format* format : request.formats) text += '\n' + std::string(format->id);
  for (const auto& [name, values] : request.options.values()) {
    text += '\n' + name;
    for (const std::string& value : values) text += '\x1F' + sha256_hex(value);
  }
  return sha256_hex(text);
}

bool is_text(const formats::Format& format) {
  return format.media_type != "application/epub+zip";
}

/// What came of one item, before it is answered.
struct Result {
  Answer answer;
  std::optional<Record> record;  ///< what the journal is told
  std::optional<ErrorKind> failure;
};

class Run {
 public:
  Run(const Request& request, const Channel& channel)
      : request_(request), channel_(channel), options_(digest_of_options(request)) {}

  Totals run() {
    engine::run_in_order(request_.jobs, [&] { return next(); });
    totals_.stopped = stopped_;
    return totals_;
  }

 private:
  [[nodiscard]] bool is_stopped() const {
    return channel_.stop != nullptr && channel_.stop->load();
  }

  /// The work for the next line of this shard; empty at the end.
  Work next() {
    std::string line;
    while (true) {
      const bool more = !is_stopped() && channel_.next_line(line);
      stopped_ = is_stopped();
      if (!more) return {};
      ReadItem read = read_item(line);
      if (!request_.shard.holds(read.item.id.empty() ? line : read.item.id)) continue;
      engine::FileNames::Name name;
      if (read.error.empty()) name = names_.name_of(read.item.id);
      return [this, read = std::move(read), name = std::move(name)] { return work(read, name); };
    }
  }

  Finish work(const ReadItem& read, const engine::FileNames::Name& name) {
    auto result = std::make_shared<Result>(attempt(read, name));
    return [this, result] { finish(*result); };
  }

  Result attempt(const ReadItem& read, const engine::FileNames::Name& name) const {
    Result out;
    out.answer.id = read.item.id;
    out.answer.others = read.item.others;
    const auto failure = engine::attempt(read.item.id, [&] {
      if (!read.error.empty()) throw Error(ErrorKind::input, read.error);
      if (name.repeats) throw Error(ErrorKind::input, "this id stood in the input before");
      convert(read.item, name, out);
    });
    if (failure) fail(out, *failure);
    if (name.repeats) out.record.reset();  // The journal holds what was done with the first one.
    return out;
  }

  void fail(Result& out, const engine::Failure& failure) const {
    out.answer.status = Status::failed;
    out.answer.error = failure.message;
    out.answer.outputs.clear();
    out.failure = failure.kind;
    out.record =
        Record{out.answer.id, {}, options_, request_.tool, Status::failed, {}, failure.message};
  }

  void convert(const Item& item, const engine::FileNames::Name& name, Result& out) const {
    std::string bytes =
        item.text ? *item.text : engine::read_file(*item.path, request_.max_bytes).bytes;
    if (bytes.size() > request_.max_bytes) {
      throw Error(ErrorKind::input, "\"text\" is larger than " +
                                        engine::size_text(request_.max_bytes) +
                                        ", the largest document that is read");
    }
    Record record{item.id, sha256_hex(bytes), options_, request_.tool, Status::ok, {}, {}};
    if (request_.resume && is_done(record, out.answer)) return;
    engine::Analysis analysis =
        request_.analyze(Source::make(item.path.value_or(item.id), std::move(bytes)));
    out.answer.source = analysis.document.source;
    out.answer.diagnostics = std::move(analysis.diagnostics);
    if (name.clashes && request_.folder) out.answer.diagnostics.push_back(clash(item.id));
    const formats::Options options = engine::with_date(
        request_.options, analysis.document.review_date.has_value(), request_.date);
    for (const formats::Format* format : request_.formats) {
      out.answer.outputs.push_back(make(analysis.document, *format, options, name, out.answer));
    }
    if (fails(out.answer.diagnostics)) out.answer.status = Status::findings;
    record.status = out.answer.status;
    record.outputs = out.answer.outputs;
    for (Made& made : record.outputs) made.data.clear();
    out.record = std::move(record);
  }

  static Diagnostic clash(const std::string& id) {
    return make_diagnostic(notice::file_name_clash, {},
                           "the id \"" + id +
                               "\" differs from one before it only by case, so its "
                               "files got a suffix");
  }

  Made make(const ast::Document& document, const formats::Format& format,
            const formats::Options& options, const engine::FileNames::Name& name,
            Answer& answer) const {
    engine::Conversion made = engine::convert(document, format, options);
    for (Diagnostic& each : made.diagnostics) answer.diagnostics.push_back(std::move(each));
    Made out{std::string(format.id), {}, {}, is_text(format), made.bytes.size(),
             sha256_hex(made.bytes)};
    if (request_.folder) {
      out.path =
          (std::filesystem::path(*request_.folder) / (name.name + std::string(format.suffix)))
              .string();
      engine::write_file(*out.path, made.bytes, request_.durability);
    } else {
      out.data = std::move(made.bytes);
    }
    return out;
  }

  [[nodiscard]] bool fails(const std::vector<Diagnostic>& diagnostics) const {
    return request_.fail_on && std::ranges::any_of(diagnostics, [&](const Diagnostic& each) {
             return each.severity <= *request_.fail_on;
           });
  }

  /// True where the journal says that the same was done before and each output still is what it
  /// was.
  bool is_done(const Record& wanted, Answer& answer) const {
    const std::optional<Record> old = request_.journal->find(wanted.id);
    if (!old || old->input != wanted.input || old->options != wanted.options ||
        old->tool != wanted.tool || old->status == Status::failed) {
      return false;
    }
    const bool whole = std::ranges::all_of(old->outputs, [](const Made& made) {
      try {
        return sha256_hex(engine::read_file(*made.path, made.bytes).bytes) == made.sha256;
      } catch (const Error&) {
        return false;
      }
    });
    if (!whole) return false;
    answer.status = Status::skipped;
    answer.outputs = old->outputs;
    return true;
  }

  void finish(Result& result) {
    const bool named = result.record && !result.record->id.empty();
    if (request_.journal != nullptr && named) request_.journal->append(*result.record);
    channel_.answer(to_json(result.answer));
    count(result);
    if (channel_.progress) channel_.progress(totals_);
  }

  void count(const Result& result) {
    ++totals_.read;
    switch (result.answer.status) {
      case Status::ok:
        ++totals_.ok;
        break;
      case Status::findings:
        ++totals_.findings;
        break;
      case Status::failed:
        ++totals_.failed;
        break;
      case Status::skipped:
        ++totals_.skipped;
        break;
    }
    if (result.failure)
      totals_.worst = std::max(totals_.worst.value_or(*result.failure), *result.failure);
  }

  const Request& request_;
  const Channel& channel_;
  std::string options_;
  engine::FileNames names_;
  Totals totals_;
  bool stopped_ = false;
};

}  // namespace

Totals run(const Request& request, const Channel& channel) {
  return Run(request, channel).run();
}

}  // namespace chapbook::batch
