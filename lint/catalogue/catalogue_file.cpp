#include "lint/catalogue/catalogue_file.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "lint/table.hpp"
#include "lint/text.hpp"
#include "parsers/base/error.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::lint {

namespace {

using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, 3> book_needs{"title", "edition", "year"};
constexpr std::array<std::string_view, 4> book_may_have{"editors", "publisher", "place",
                                                        "later title"};
constexpr std::array<std::string_view, 2> journal_needs{"title", "abbreviation"};
constexpr std::array<std::string_view, 1> publisher_needs{"name"};
constexpr std::array<std::string_view, 2> publisher_may_have{"variants", "place"};
constexpr std::array<std::string_view, 2> remarks{"source", "references"};

/// One line, its cells found by the name of their column.
class Row {
 public:
  Row(std::string_view file, std::size_t line, Names columns, std::vector<std::string_view> cells)
      : file_(file), line_(line), columns_(columns), cells_(std::move(cells)) {
    if (cells_.size() > columns_.size()) {
      fail(std::to_string(cells_.size()) + " cells, but the header names " +
           std::to_string(columns_.size()) + " columns");
    }
  }

  [[noreturn]] void fail(const std::string& what) const {
    throw Error(ErrorKind::usage,
                "catalogue " + std::string(file_) + ":" + std::to_string(line_) + ": " + what);
  }

  /// Empty where there is no such column or cell.
  [[nodiscard]] std::string_view cell(std::string_view column) const {
    const auto found = std::ranges::find(columns_, column);
    const auto at = static_cast<std::size_t>(found - columns_.begin());
    return at < cells_.size() ? cells_[at] : std::string_view();
  }

  [[nodiscard]] std::string_view needed(std::string_view column) const {
    const std::string_view text = cell(column);
    if (text.empty()) fail("the " + std::string(column) + " is missing");
    return text;
  }

  [[nodiscard]] int needed_number(std::string_view column, int least, int most) const {
    const auto value = number(needed(column));
    if (!value || *value < least || *value > most) {
      fail(quoted(needed(column)) + " is no " + std::string(column));
    }
    return *value;
  }

 private:
  std::string_view file_;
  std::size_t line_;
  Names columns_;
  std::vector<std::string_view> cells_;
};

/// The cells of a line, empty ones included, without blanks around them.
std::vector<std::string_view> cells_of(std::string_view line) {
  std::vector<std::string_view> out;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find('\t', begin), line.size());
    out.push_back(stripped(line.substr(begin, end - begin)));
    begin = end + 1;
  }
  return out;
}

bool holds_all(Names names, Names wanted) {
  return std::ranges::all_of(
      wanted, [&](std::string_view each) { return std::ranges::find(names, each) != names.end(); });
}

void read_book(const Row& row, CatalogueRows& out) {
  out.books.push_back({row.needed("title"), row.needed_number("edition", 1, 999),
                       row.needed_number("year", 1400, 2999), split(row.cell("editors"), ';'),
                       row.cell("publisher"), row.cell("place"), row.cell("later title")});
}

void read_journal(const Row& row, CatalogueRows& out) {
  out.journals.push_back({row.needed("title"), row.needed("abbreviation")});
}

void read_publisher(const Row& row, CatalogueRows& out) {
  out.publishers.push_back(
      {row.needed("name"), split(row.cell("variants"), ';'), row.cell("place")});
}

/// A kind of table and the columns that make it one.
struct Kind {
  Names needs;
  Names may_have;
  void (*read)(const Row& row, CatalogueRows& out);
};
constexpr std::array<Kind, 3> kinds{Kind{book_needs, book_may_have, read_book},
                                    Kind{journal_needs, {}, read_journal},
                                    Kind{publisher_needs, publisher_may_have, read_publisher}};

const Kind& kind_of(const Row& header, Names columns) {
  const auto kind =
      std::ranges::find_if(kinds, [&](const Kind& each) { return holds_all(columns, each.needs); });
  if (kind == kinds.end()) {
    header.fail(
        "the header must name the columns of books (title, edition, year), journals (title, "
        "abbreviation) or publishers (name)");
  }
  for (const std::string_view column : columns) {
    const auto is_in = [&](Names names) { return holds_all(names, Names(&column, 1)); };
    if (!is_in(kind->needs) && !is_in(kind->may_have) && !is_in(remarks)) {
      header.fail("unknown column " + quoted(column));
    }
  }
  return *kind;
}

}  // namespace

CatalogueRows read_catalogue_file(std::string_view name, std::string_view text) {
  CatalogueRows out;
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  std::vector<std::string_view> columns;
  const Kind* kind = nullptr;
  std::size_t line_number = 0;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    ++line_number;
    if (line.starts_with('#') || stripped(line).empty()) continue;
    if (kind == nullptr) columns = cells_of(line);
    const Row row(name, line_number, columns, cells_of(line));
    if (utf8::find_invalid(line) < line.size()) row.fail("this line is not UTF-8");
    if (kind == nullptr) {
      kind = &kind_of(row, columns);
    } else {
      kind->read(row, out);
    }
  }
  if (kind == nullptr) {
    throw Error(ErrorKind::usage, "catalogue " + std::string(name) + ": there is no header line");
  }
  return out;
}

}  // namespace chapbook::lint
