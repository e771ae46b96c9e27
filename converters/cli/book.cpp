#include "converters/cli/book.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <ostream>
#include <utility>

#include "converters/cli/conversion.hpp"
#include "converters/cli/exit_codes.hpp"
#include "converters/cli/format_choice.hpp"
#include "converters/cli/inputs.hpp"
#include "converters/cli/lists.hpp"
#include "converters/engine/engine.hpp"
#include "converters/engine/outputs.hpp"
#include "formats/shared/collation.hpp"
#include "formats/shared/common_options.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::cli {

namespace {
constexpr std::string_view by_title = "title";
constexpr std::array<std::string_view, 2> orders{"given", by_title};
}  // namespace

namespace option {
constinit const formats::OptionSpec book{"book", "", "all inputs become one book; needs --title"};
constinit const formats::OptionSpec title{"title", "TITLE", "the title of the book"};
constinit const formats::OptionSpec subtitle{"subtitle", "TEXT", "the subtitle of the book"};
constinit const formats::OptionSpec book_order{
    "book-order", "ORDER", "chapters as the inputs are given, or by title", orders, "given"};
}  // namespace option

namespace {

void refuse_formats_without_books(const std::vector<const formats::Format*>& formats) {
  for (const formats::Format* format : formats) {
    if (format->write_book != nullptr) continue;
    std::vector<std::string_view> able;
    for (const formats::Format* other : formats::formats_for_books()) able.push_back(other->id);
    throw Error(ErrorKind::usage, "--book: " + std::string(format->id) +
                                      " cannot hold a book; use " + in_words(able, "or"));
  }
}

formats::BookInfo read_info(const formats::Options& options) {
  formats::BookInfo out{std::string(*options.get(option::title)), {}};
  if (const auto text = options.get(option::subtitle)) out.subtitle = std::string(*text);
  return out;
}

void sort_by_title(std::vector<ast::Document>& documents) {
  std::vector<std::pair<std::string, std::size_t>> keys;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    keys.emplace_back(formats::collation_key(ast::display_title(documents[i])), i);
  }
  std::ranges::sort(keys);  // the index settles equal titles in the given order
  std::vector<ast::Document> sorted;
  sorted.reserve(documents.size());
  for (const auto& [key, index] : keys) sorted.push_back(std::move(documents[index]));
  documents = std::move(sorted);
}

/// The texts of one book.
class BookRun {
 public:
  BookRun(const Arguments& arguments, std::vector<const formats::Format*> formats, Streams& streams)
      : run_(arguments, std::move(formats), streams),
        info_(read_info(run_.options())),
        outputs_(engine::plan_book_outputs(run_.inputs(), formats::slugify(info_.title),
                                           run_.formats(), run_.options().get(option::output))) {}

  int run() {
    run_.enter_sandbox(outputs_);
    std::vector<report::Failure> failures;
    const int failed = for_each_input(
        run_.inputs(), run_.jobs(), run_.streams(), failures,
        [&](std::size_t number, Streams& own) { return read(run_.inputs().files[number], own); });
    if (was_stopped(failed)) return failed;
    if (failures.empty() && !refused_) {
      write();
    } else {
      run_.streams().err << "chapbook: no book is written, because it would lack a text\n";
    }
    return run_.finish(failures.size(), failed);
  }

 private:
  engine::Finish read(const std::string& path, Streams& own) {
    const auto text = std::make_shared<std::optional<ReadText>>(run_.read(path, own));
    return [this, text] { add(*text); };
  }

  void add(std::optional<ReadText>& text) {
    if (!text) {
      refused_ = true;
      return;
    }
    modified_ = std::max(modified_, text->modified);
    documents_.push_back(std::move(text->document));
  }

  void write() {
    if (*run_.options().get(option::book_order) == by_title) sort_by_title(documents_);
    const bool is_dated = std::ranges::any_of(
        documents_, [](const ast::Document& document) { return document.review_date.has_value(); });
    const formats::Options options = run_.options_for(is_dated, modified_);
    for (const engine::Output& output : outputs_) {
      const engine::BookConversion made =
          engine::convert_book(documents_, info_, *output.format, options);
      print(made.diagnostics);
      run_.write(output, made.bytes, run_.streams());
    }
  }

  void print(const formats::BookDiagnostics& diagnostics) {
    run_.print(diagnostics.whole);
    for (std::size_t i = 0; i < documents_.size(); ++i) {
      run_.print(*documents_[i].source, diagnostics.documents[i], run_.streams());
    }
  }

  ConversionRun run_;
  formats::BookInfo info_;
  std::vector<engine::Output> outputs_;
  std::vector<ast::Document> documents_;
  std::optional<std::int64_t> modified_;  ///< when the last of the inputs was changed
  bool refused_ = false;
};

}  // namespace

bool wants_book(const formats::Options& options) {
  const bool wanted = options.is_on(option::book);
  for (const auto* other : {&option::title, &option::subtitle, &option::book_order}) {
    if (!wanted && !options.all(*other).empty()) {
      throw Error(ErrorKind::usage, "--" + std::string(other->name) + " needs --book");
    }
  }
  if (wanted && options.get(option::title).value_or("").empty()) {
    throw Error(ErrorKind::usage, "--book needs --title: what should the book be called?");
  }
  return wanted;
}

int run_book(const Arguments& arguments, const std::vector<const formats::Format*>& formats,
             Streams& streams) {
  refuse_formats_without_books(formats);
  return BookRun(arguments, formats, streams).run();
}

}  // namespace chapbook::cli
