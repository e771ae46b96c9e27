// FLOOR 3. What `convert` does alike for inputs one by one and for a book of them all.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "converters/cli/command.hpp"
#include "converters/engine/files.hpp"
#include "converters/engine/outputs.hpp"
#include "parsers/ast/document.hpp"

namespace chapbook::cli {

namespace option {
extern const formats::OptionSpec strict;
extern const formats::OptionSpec durable;
}  // namespace option

/// A text that was read, on its way into the outputs.
struct ReadText {
  ast::Document document;
  std::optional<std::int64_t> modified;  ///< see engine::FileContent
};

/// One run of `convert`: reads texts, hands options to writers, writes files, counts. What takes
/// streams may be called on several threads at once; the streams are those of one text then.
class ConversionRun {
 public:
  /// Reads the cover file, if one is given. Throws Error (usage).
  ConversionRun(const Arguments& arguments, std::vector<const formats::Format*> formats,
                Streams& streams);

  [[nodiscard]] const formats::Options& options() const { return options_; }
  [[nodiscard]] const std::vector<const formats::Format*>& formats() const { return formats_; }
  [[nodiscard]] const engine::Inputs& inputs() const { return inputs_; }
  [[nodiscard]] Streams& streams() const { return streams_; }
  [[nodiscard]] std::size_t jobs() const { return jobs_; }

  /// From here on the process reads inputs and writes these outputs, and can do little else.
  void enter_sandbox(std::span<const engine::Output> outputs) const;

  /// Reads an input and prints what its reader reports. Under --strict a text with lines that were
  /// not understood is refused: each is printed, and nullopt returned. Throws Error (input,
  /// resource).
  std::optional<ReadText> read(const std::string& path, Streams& streams);

  /// The options for a writer. Where neither the command line nor the text gives a date
  /// (`is_dated`), the environment does, or else the time stamp of the file: never the clock, which
  /// would change the bytes from day to day.
  formats::Options options_for(bool is_dated, std::optional<std::int64_t> modified);

  /// Prints what a reader or writer reports of one text, or of the run as a whole.
  void print(const Source& source, std::span<const Diagnostic> diagnostics, Streams& streams) const;
  void print(std::span<const Diagnostic> diagnostics) const;
  void write(const engine::Output& output, const std::string& bytes, Streams& streams);

  /// Prints what was done. Returns the exit code of a run in which reading and writing gave
  /// `failed`.
  int finish(std::size_t failures, int failed);

 private:
  bool refuse_loss(const ast::Document& document, Streams& streams);
  [[nodiscard]] bool prints_date() const;
  [[nodiscard]] bool is_heard(const Diagnostic& diagnostic) const;

  formats::Options options_;
  std::vector<const formats::Format*> formats_;
  const Reader* reader_;  ///< null: the one for each input
  engine::Inputs inputs_;
  std::optional<PartialDate> epoch_;
  Streams& streams_;
  bool quiet_;
  std::size_t jobs_;
  std::size_t max_size_;
  engine::Durability durability_;
  std::atomic<bool> took_file_date_ = false;
  std::atomic<std::size_t> written_ = 0;
  std::atomic<std::size_t> lost_ = 0;
};

}  // namespace chapbook::cli
