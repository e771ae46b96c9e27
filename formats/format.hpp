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
  std::string_view name;  ///< "jats-tagset", without dashes
  /// "DATE"; empty: a switch without a value. FILE, PATH, FOLDER and what stands behind [:PATH] are
  /// paths, which a configuration file names relative to itself.
  std::string_view argument;
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
  /// Everything that was given: the values of each name, in order.
  [[nodiscard]] const std::map<std::string, std::vector<std::string>, std::less<>>& values() const {
    return values_;
  }

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

/// Everything a writer may use besides the document itself.
struct WriteContext {
  const Options& options;
  std::vector<Diagnostic>& diagnostics;  ///< what the format could not express
};

/// What is said about a book of several documents as a whole, as a person typed it; writers take it
/// from read_book_metadata (shared/common_options.hpp).
struct BookInfo {
  std::string title;
  std::optional<std::string> subtitle;
};

/// What a format could not express of a book.
struct BookDiagnostics {
  std::vector<Diagnostic> whole;                   ///< of the book; their spans are empty
  std::vector<std::vector<Diagnostic>> documents;  ///< one list for each document, in order
};

/// Everything a writer of books may use besides the documents.
struct BookContext {
  const BookInfo& info;
  const Options& options;
  BookDiagnostics& diagnostics;
};

/// How much of a document a format holds: all of it, or its bibliographic references alone.
enum class Scope { document, references };

/// "document" or "references".
[[nodiscard]] std::string_view to_string(Scope scope);

/// An output format. It writes single documents, books of several documents, or both; at least one
/// of `write` and `write_book` is there. They are pure functions of documents and options: same
/// input, same bytes, on any machine, in any time zone and locale. They throw Error (usage) where
/// options contradict each other, Error (bug) where a self-check fails.
struct Format {
  std::string_view id;          ///< "epub", "csl-json"; the folder's name has "_" for "-"
  std::string_view name;        ///< "EPUB 3.3 ebook"
  std::string_view summary;     ///< one line for `chapbook list formats`
  std::string_view suffix;      ///< ".epub", ".jats.xml": appended to the stem of the input
  std::string_view media_type;  ///< "application/epub+zip"
  std::span<const OptionSpec* const> options;
  std::string (*write)(const ast::Document& document, const WriteContext& context);
  /// A format for references gives one item for each reference, in order, those that were not
  /// understood included; it knows no options.
  Scope scope = Scope::document;
  /// One output of all `documents`, which are not empty, in the given order. Each document has its
  /// list in `context.diagnostics` already.
  std::string (*write_book)(std::span<const ast::Document> documents,
                            const BookContext& context) = nullptr;
  /// Every output is whole lines of which each stands for itself, so the outputs of several
  /// documents may follow one another in one stream.
  bool lines = false;
};

/// Every format, sorted by folder. Generated from the folders below formats/.
[[nodiscard]] std::span<const Format* const> all_formats();

/// The formats of one scope, in the same order.
[[nodiscard]] std::vector<const Format*> formats_of(Scope scope);

/// The formats that can make a book of several documents.
[[nodiscard]] std::vector<const Format*> formats_for_books();

/// The format with this id, or nullptr.
[[nodiscard]] const Format* find_format(std::string_view id);

}  // namespace chapbook::formats
