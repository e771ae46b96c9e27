#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "parsers/condition/cards.hpp"
#include "parsers/condition/place_grammar.hpp"
#include "parsers/condition/unplaced.hpp"

namespace chapbook::condition {

namespace {

/// Names and places are short; what is longer is prose.
constexpr std::size_t longest_name = 120;

bool can_be_name(const Workspace& work, const Line& line) {
  if (line.role == LineRole::doctor || line.role == LineRole::place) return true;
  if (line.kind == LineKind::ornament || line.text_span().size() > longest_name) return false;
  const char last = work.slice(line.content).back();
  return last != ':' && last != '?' && last != '!';
}

class DoctorReader {
 public:
  DoctorReader(Workspace& work, ast::Document& document) : work_(work), document_(document) {}

  void read(LineRange lines) {
    for (std::size_t at = work_.next_visible(lines.first, lines.last); at < lines.last;
         at = work_.next_visible(at + 1, lines.last)) {
      const Line& line = work_.lines[at];
      if (can_be_name(work_, line)) {
        read_line(line);
      } else {
        finish();
        add_unplaced(work_, {at, at + 1}, document_);
      }
    }
    finish();
  }

 private:
  void read_line(const Line& line) {
    const Text text = work_.text(line.text_span());
    if (!open_ || line.role == LineRole::doctor) {
      start(line, text);
    } else if (text.text == open_->name.text) {
      open_->span.end = line.content.end;
      work_.notices.report(notice::repeated_doctor_name, line.content,
                           "\"" + std::string(text.text) + "\" stands here a second time");
    } else if (std::optional<ast::Place> place = read_place_of(line, text)) {
      open_->place = std::move(place);
      open_->span.end = line.content.end;
      finish();
    } else {
      start(line, text);
    }
  }

  static std::optional<ast::Place> read_place_of(const Line& line, const Text& text) {
    std::optional<ast::Place> place = read_place(text);
    if (!place && line.role == LineRole::place) place = ast::Place{text, text.text, {}, {}};
    return place;
  }

  void start(const Line& line, const Text& name) {
    finish();
    open_ = ast::Doctor{name, std::nullopt, line.content};
  }

  void finish() {
    if (!open_) return;
    if (!open_->place) {
      work_.notices.report(notice::doctor_without_place, open_->span,
                           "no place follows \"" + std::string(open_->name.text) + "\"");
    }
    document_.doctors.items.push_back(*std::exchange(open_, std::nullopt));
  }

  Workspace& work_;
  ast::Document& document_;
  std::optional<ast::Doctor> open_;  ///< has a name and waits for its place
};

}  // namespace

bool holds_doctors(const Workspace& work, LineRange lines) {
  const std::size_t first = work.next_visible(lines.first, lines.last);
  if (first == lines.last || !can_be_name(work, work.lines[first])) return false;
  const std::string_view text = work.slice(work.lines[first].text_span());
  constexpr std::size_t longest_plain_name = 60;
  return text.size() <= longest_plain_name && !text.ends_with('.');
}

void read_doctors(Workspace& work, LineRange lines, ast::Document& document) {
  DoctorReader(work, document).read(lines);
}

}  // namespace chapbook::condition
