#include "parsers/condition/headings.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "parsers/condition/cards.hpp"
#include "parsers/condition/heading_grammar.hpp"
#include "parsers/condition/references.hpp"

namespace chapbook::condition {

namespace {

constexpr std::size_t longest_question = 300;
constexpr std::size_t longest_label = 64;

/// Makes `key` what headings and names are compared by: case, white space and the form of
/// apostrophes folded.
void fold_heading(std::string_view text, std::string& key) {
  constexpr std::string_view curly = "\xE2\x80\x99";
  fold_case(text, key);
  for (std::size_t at = key.find(curly); at != key.npos; at = key.find(curly, at)) {
    key.replace(at, curly.size(), "'");
  }
}

/// The same of a question, without its mark.
void fold_question(std::string_view text, std::string& key) {
  while (text.ends_with('?') || text.ends_with(' ')) text.remove_suffix(1);
  fold_heading(text, key);
}

class HeadingFinder {
 public:
  HeadingFinder(const Workspace& work, LineRange lines, std::string_view name)
      : work_(work), lines_(lines) {
    fold_heading(name, name_key_);
  }

  std::vector<Heading> find() {
    collect();
    keep_one_style();
    keep_groups_that_hold();
    return std::move(found_);
  }

 private:
  void collect() {
    constexpr std::size_t usual_headings = 16;
    found_.reserve(usual_headings);
    for (std::size_t at = lines_.first; at < lines_.last; ++at) {
      const Line& line = work_.lines[at];
      if (line.kind != LineKind::text) continue;
      const std::string_view text = work_.slice(line.content);
      if (line.role == LineRole::heading || line.role == LineRole::group_heading) {
        found_.push_back(read_sure_heading(at, text));
      }
      if (line.role != LineRole::guess || text.size() > longest_question) continue;
      std::optional<Heading> heading;
      if (text.back() == '?') {
        heading = read_question_at(at, text);
      } else if (text.size() <= longest_label && !is_middle_of_sentence(at)) {
        if (const auto kind = read_label(text)) heading = {at, *kind, Heading::Form::label};
      }
      if (heading) found_.push_back(*heading);
    }
  }

  /// The format says that this is a heading; the kind is its to give or read from the words.
  Heading read_sure_heading(std::size_t at, std::string_view text) {
    Heading heading{at, ast::SectionKind::other, Heading::Form::unknown, true};
    if (const auto kind = work_.hints[at].kind) {
      const bool is_section = work_.lines[at].role == LineRole::heading;
      heading.kind = *kind;
      heading.form = Heading::Form::label;
      heading.content = is_section ? Heading::Content::prose : Heading::Content::group;
      return heading;
    }
    if (text.size() > longest_question) return heading;
    fold_question(text, key_);
    if (const auto question = read_question(key_, name_key_)) {
      const bool same = question->match == NameMatch::same;
      heading.kind = question->kind;
      heading.form = same ? Heading::Form::question : Heading::Form::other_name;
    } else if (const auto kind = read_label(text)) {
      heading.kind = *kind;
      heading.form = Heading::Form::label;
    }
    return heading;
  }

  std::optional<Heading> read_question_at(std::size_t at, std::string_view text) {
    const bool alone = stands_alone(at);
    fold_question(text, key_);
    if (const auto question = read_question(key_, name_key_)) {
      if (question->match == NameMatch::other) {
        if (!alone) return {};
        return Heading{at, question->kind, Heading::Form::other_name};
      }
      // Without a title any name matches, so the line must at least stand alone.
      const bool follows_list = at > lines_.first && work_.lines[at - 1].is_item();
      const bool sure = !name_key_.empty() && !follows_list && !is_middle_of_sentence(at);
      if (sure || alone) return Heading{at, question->kind, Heading::Form::question};
      return {};
    }
    if (alone && is_unknown_question(key_, name_key_)) {
      return Heading{at, ast::SectionKind::other, Heading::Form::unknown};
    }
    return {};
  }

  bool stands_alone(std::size_t at) const {
    const bool blank_before = at == lines_.first || work_.lines[at - 1].is_blank();
    const bool blank_after = at + 1 >= lines_.last || work_.lines[at + 1].is_blank();
    return blank_before && blank_after;
  }

  bool is_middle_of_sentence(std::size_t at) const {
    return at > lines_.first && !work_.lines[at - 1].is_blank() && work_.is_wrapped(at - 1);
  }

  static bool is_plain_label(const Heading& heading) {
    return !heading.sure && heading.form == Heading::Form::label && !is_group(heading.kind);
  }

  void keep_one_style() {
    const bool asks = std::ranges::any_of(found_, [](const Heading& heading) {
      return heading.sure || heading.form != Heading::Form::label;
    });
    // Two labels make a style; a single one must stand out by itself.
    const bool throughout = std::ranges::count_if(found_, is_plain_label) >= 2;
    std::erase_if(found_, [&](const Heading& heading) {
      return is_plain_label(heading) && (asks || !(throughout || stands_alone(heading.line)));
    });
    plain_style_ = !asks;
  }

  /// A group label whose lines do not have the form of the group is prose, or in the plain style an
  /// ordinary heading.
  void keep_groups_that_hold() {
    std::vector<Heading> kept;
    kept.reserve(found_.size());
    for (std::size_t i = 0; i < found_.size(); ++i) {
      const Heading& heading = found_[i];
      const bool doubtful =
          !heading.sure && heading.form == Heading::Form::label && is_group(heading.kind);
      if (!doubtful || holds(i) || (plain_style_ && stands_alone(heading.line))) {
        kept.push_back(heading);
      }
    }
    found_ = std::move(kept);
  }

  bool holds(std::size_t index) const {
    const std::size_t first = found_[index].line + 1;
    const std::size_t last = index + 1 < found_.size() ? found_[index + 1].line : lines_.last;
    return work_.next_visible(first, last) == last ||
           has_form_of(found_[index].kind, work_, {first, last}) ||
           (found_[index].kind == ast::SectionKind::references && ends_the_prose(index));
  }

  /// No section follows: whatever stands below a label "References" there is meant as references.
  bool ends_the_prose(std::size_t index) const {
    return std::ranges::all_of(found_.begin() + static_cast<std::ptrdiff_t>(index), found_.end(),
                               [](const Heading& heading) { return is_group(heading.kind); });
  }

  const Workspace& work_;
  LineRange lines_;
  std::string name_key_;
  std::string key_;  ///< of the heading that is being read
  std::vector<Heading> found_;
  bool plain_style_ = false;
};

}  // namespace

std::vector<Heading> find_headings(const Workspace& work, LineRange lines, std::string_view name) {
  return HeadingFinder(work, lines, name).find();
}

bool is_group(ast::SectionKind kind) {
  return kind == ast::SectionKind::doctors || kind == ast::SectionKind::research ||
         kind == ast::SectionKind::trials || kind == ast::SectionKind::references;
}

bool has_form_of(ast::SectionKind kind, const Workspace& work, LineRange lines) {
  switch (kind) {
    case ast::SectionKind::doctors:
      return holds_doctors(work, lines);
    case ast::SectionKind::research:
    case ast::SectionKind::trials:
      return holds_cards(work, lines);
    case ast::SectionKind::references:
      return holds_references(work, lines);
    default:
      return false;
  }
}

}  // namespace chapbook::condition
