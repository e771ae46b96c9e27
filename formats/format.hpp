// FLOOR 1. What an output format is. One folder below formats/ defines one `extern const Format`.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/ast/document.hpp"
#include "parsers/base/diagnostic.hpp"

namespace chapbook::formats {

/// One option of a format. The command line, its help and the docs are made from these rows;
/// formats that share an option (such as `date`) list the same row of shared/common_options.hpp.
struct OptionSpec {
  std::string_view name;                           ///< "jats-tagset", without dashes
  std::string_view argument;                       ///< "DATE"; empty: a switch without a value
  std::string_view help;                           ///< one line without final period
  std::span<const std::string_view> choices = {};  ///< empty: any text
  std::string_view fallback = {};                  ///< value where none is given; empty: none
  bool repeatable = false;
};

/// The option values of one run. A switch that is on has the value "true".
class Options {
 public:
  void set(std::string name, std::string value) {
    values_[std::move(name)].push_back(std::move(value));
  }

  /// The last value given for `spec`, else its fallback, else nullopt.
  [[nodiscard]] std::optional<std::string_view> get(const OptionSpec& spec) const;
  /// Every value given for `spec`, in order.
  [[nodiscard]] std::vector<std::string_view> all(const OptionSpec& spec) const;
  [[nodiscard]] bool is_on(const OptionSpec& spec) const { return get(spec).has_value(); }

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

/// Everything a writer may use besides the document itself.
struct WriteContext {
  const Options& options;
  std::vector<Diagnostic>& diagnostics;  ///< what the format could not express
};

/// How much of a document a format holds: all of it, or its bibliographic references alone.
enum class Scope { document, references };

/// "document" or "references".
[[nodiscard]] std::string_view to_string(Scope scope);

/// An output format. `write` is a pure function of document and options: same input, same bytes, on
/// any machine, in any time zone and locale.
struct Format {
  std::string_view id;          ///< "epub", "csl-json"; the folder's name has "_" for "-"
  std::string_view name;        ///< "EPUB 3.3 ebook"
  std::string_view summary;     ///< one line for `chapbook list formats`
  std::string_view suffix;      ///< ".epub", ".jats.xml": appended to the stem of the input
  std::string_view media_type;  ///< "application/epub+zip"
  std::span<const OptionSpec* const> options;
  /// Throws Error (usage) where options contradict each other, Error (bug) where its self-check
  /// fails.
  std::string (*write)(const ast::Document& document, const WriteContext& context);
  /// A format for references gives one item for each reference, in order, those that were not
  /// understood included; it knows no options.
  Scope scope = Scope::document;
};

/// Every format, sorted by folder. Generated from the folders below formats/.
[[nodiscard]] std::span<const Format* const> all_formats();

/// The formats of one scope, in the same order.
[[nodiscard]] std::vector<const Format*> formats_of(Scope scope);

/// The format with this id, or nullptr.
[[nodiscard]] const Format* find_format(std::string_view id);

}  // namespace chapbook::formats
