#include "parsers/ast/same_content.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>

#include "parsers/ast/dump.hpp"

namespace chapbook::ast {

namespace {

using Lines = std::span<const DumpLine>;

constexpr std::size_t most_differences = 100;

/// How many lines of both documents together may stand between two that are equal. It bounds the
/// work for each difference.
constexpr std::size_t reach = 60;

class Comparison {
 public:
  Comparison(Lines first, Lines second) : first_(first), second_(second) {}

  std::vector<ContentDifference> run() {
    while (true) {
      skip_equal();
      if (in_first_ == first_.size() && in_second_ == second_.size()) break;
      if (found_.size() + 1 == most_differences) {
        add(first_.size() - in_first_, second_.size() - in_second_);
      } else {
        const auto [of_first, of_second] = next_meeting();
        add(of_first, of_second);
      }
    }
    return std::move(found_);
  }

 private:
  /// Numbers of lines that differ in the two documents.
  struct Stretch {
    std::size_t of_first = 0;
    std::size_t of_second = 0;
  };

  bool equal(std::size_t ahead_in_first, std::size_t ahead_in_second) const {
    return first_[in_first_ + ahead_in_first].text == second_[in_second_ + ahead_in_second].text;
  }

  void skip_equal() {
    while (in_first_ < first_.size() && in_second_ < second_.size() && equal(0, 0)) {
      ++in_first_;
      ++in_second_;
    }
  }

  /// The nearest lines ahead that are equal; all that is left where none are in reach.
  Stretch next_meeting() const {
    const std::size_t left_in_first = first_.size() - in_first_;
    const std::size_t left_in_second = second_.size() - in_second_;
    for (std::size_t sum = 1; sum <= reach; ++sum) {
      for (std::size_t of_first = 0; of_first <= sum; ++of_first) {
        const std::size_t of_second = sum - of_first;
        if (of_first >= left_in_first || of_second >= left_in_second) continue;
        if (equal(of_first, of_second)) return {of_first, of_second};
      }
    }
    return {left_in_first, left_in_second};
  }

  void add(std::size_t of_first, std::size_t of_second) {
    ContentDifference difference;
    for (const DumpLine& line : first_.subspan(in_first_, of_first)) {
      difference.first.push_back(line.text);
    }
    for (const DumpLine& line : second_.subspan(in_second_, of_second)) {
      difference.second.push_back(line.text);
    }
    if (of_first > 0) {
      difference.span = first_[in_first_].span;
    } else if (in_first_ > 0) {
      difference.span = first_[in_first_ - 1].span;
    }
    found_.push_back(std::move(difference));
    in_first_ += of_first;
    in_second_ += of_second;
  }

  Lines first_;
  Lines second_;
  std::size_t in_first_ = 0;
  std::size_t in_second_ = 0;
  std::vector<ContentDifference> found_;
};

}  // namespace

std::vector<ContentDifference> content_differences(const Document& first, const Document& second) {
  constexpr DumpOptions content{.spans = false, .fields = true, .diagnostics = false};
  const std::vector<DumpLine> lines = dump_lines(first, content);
  return Comparison(lines, dump_lines(second, content)).run();
}

bool same_content(const Document& first, const Document& second) {
  return content_differences(first, second).empty();
}

std::string describe(const std::vector<ContentDifference>& differences) {
  std::string out;
  for (const ContentDifference& difference : differences) {
    if (!out.empty()) out += '\n';
    for (const std::string& line : difference.first) out += "-" + line + '\n';
    for (const std::string& line : difference.second) out += "+" + line + '\n';
  }
  return out;
}

}  // namespace chapbook::ast
