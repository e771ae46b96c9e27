#include "parsers/ast/transcript_builder.hpp"

#include <algorithm>
#include <utility>

#include "parsers/base/error.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view next_line = "\xC2\x85";

constexpr Position nowhere{0, 0};

/// Deeper items are written one step below what the parser keeps, so that it reports them.
constexpr std::size_t deepest = ast::max_list_depth + 1;

/// Numbers of plain texts have at most three digits; longer lists repeat the last one.
constexpr std::uint32_t largest_number = 999;

bool is_ascii_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

bool is_item(LineRole role) {
  return role == LineRole::item;
}

bool is_card_part(LineRole role) {
  return role == LineRole::card_label || role == LineRole::field || role == LineRole::card_text;
}

bool is_doctor_part(LineRole role) {
  return role == LineRole::doctor || role == LineRole::place;
}

}  // namespace

TranscriptBuilder::TranscriptBuilder(std::shared_ptr<const Source> original, Spaces spaces,
                                     PlaceUnit unit)
    : original_(std::move(original)), spaces_(spaces), unit_(unit) {}

void TranscriptBuilder::open(LineHint hint) {
  end_line();
  hint_ = hint;
  opened_ = hint.role;
  open_ = true;
}

void TranscriptBuilder::open_item(std::size_t depth, bool ordered) {
  const std::size_t kept = std::clamp<std::size_t>(depth, 1, deepest);
  open({LineRole::item, static_cast<std::uint8_t>(kept), ordered});
}

void TranscriptBuilder::wrap_item(Position at) {
  if (!open_ || !written_ || !is_item(opened_)) return;
  bytes_ += '\n';
  hints_.push_back(hint_);
  const std::size_t indent = 2 * (std::size_t{hint_.depth} + 1);
  hint_ = {LineRole::guess, hint_.depth};
  space_ = false;
  anchors_.push_back({here(), at, false});
  next_place_ = nowhere;
  bytes_.append(indent, ' ');
}

void TranscriptBuilder::add(std::string_view run, Position at, bool verbatim) {
  if (!open_) open(LineRole::guess);
  if (!verbatim) next_place_ = nowhere;
  bool anchored = false;
  for (std::size_t i = 0; i < run.size();) {
    const bool is_next_line = run.substr(i, 2) == next_line;
    const std::size_t length = is_next_line ? 2 : utf8::decode(run, i).length;
    const std::string_view character = run.substr(i, length);
    const bool is_cr = run[i] == '\r';
    // A CR before an LF is one line end with it.
    const bool is_half_end = is_cr && run.substr(i + 1).starts_with('\n');
    const bool ends_line = is_next_line || run[i] == '\n' || (is_cr && !is_half_end);
    if (ends_line || (spaces_ == Spaces::fold && is_ascii_space(run[i]))) {
      add_space(at);
    } else if (!is_half_end && !is_left_out(character)) {
      if (!written_) start_line(at);
      if (std::exchange(space_, false)) write(" ");
      if (verbatim ? next_place_ != at : !anchored) anchors_.push_back({here(), at, verbatim});
      anchored = true;
      write(character);
      next_place_ = verbatim ? Position{at.line, at.column + 1} : nowhere;
    }
    i += length;
    if (verbatim) at = ends_line ? Position{at.line + 1, 1} : Position{at.line, at.column + 1};
  }
}

/// Spaces at the start of a line mean something only where nothing is known about the line.
bool TranscriptBuilder::is_left_out(std::string_view character) const {
  if (bytes_.empty() && character == byte_order_mark) return true;
  return !written_ && hint_.role != LineRole::guess && is_ascii_space(character.front());
}

void TranscriptBuilder::add_space(Position at) {
  if (spaces_ == Spaces::fold) {
    space_ = written_;
  } else if (written_) {
    anchors_.push_back({here(), at, false});
    write(" ");
    next_place_ = nowhere;
  }
}

void TranscriptBuilder::write(std::string_view bytes) {
  bytes_ += bytes;
  if (next_place_.line != 0) ++next_place_.column;
  if (bytes_.size() > Source::max_bytes) {
    throw Error(ErrorKind::input, std::string(original_->name()) +
                                      ": the text of the file has more than 64 MiB, the largest "
                                      "input that is read");
  }
}

void TranscriptBuilder::start_line(Position at) {
  write_gap();
  write_sign(at);
  next_place_ = nowhere;
  written_ = true;
}

/// How many blank lines part the line that is about to start from the one before it.
std::size_t TranscriptBuilder::blank_lines() const {
  if (hints_.empty()) return 0;
  const LineRole before = role_before_;
  const LineRole now = hint_.role;
  if (before == LineRole::guess && now == LineRole::guess) return 0;
  if (is_item(before) && is_item(now)) return list_ended_ ? 2 : 0;
  if (before == LineRole::raw && now == LineRole::raw) return 0;
  if (is_card_part(before) && is_card_part(now)) return 0;
  if (is_doctor_part(before) && is_doctor_part(now)) return 0;
  const bool starts_references = now == LineRole::reference && before != LineRole::reference &&
                                 before != LineRole::group_heading;
  return starts_references ? 2 : 1;
}

/// A report about what stands between two lines gets a space of its own on a blank line, so that
/// its place in the original can be told apart from that of its neighbours.
void TranscriptBuilder::write_gap() {
  std::size_t blanks = blank_lines() + std::exchange(extra_blanks_, 0);
  if (!pending_.empty()) blanks = std::max<std::size_t>(blanks, 1);
  for (PendingReport& report : pending_) {
    anchors_.push_back({here(), report.at, false});
    report.diagnostic.span = {here(), here() + 1};
    bytes_ += ' ';
    diagnostics_.push_back(std::move(report.diagnostic));
  }
  pending_.clear();
  bytes_.append(blanks, '\n');
  hints_.resize(hints_.size() + blanks);
}

void TranscriptBuilder::write_sign(Position at) {
  const bool is_field = hint_.role == LineRole::field;
  if (!is_field && !is_item(hint_.role)) return;
  anchors_.push_back({here(), at, false});
  const std::size_t depth = is_field ? 1 : hint_.depth;
  const std::size_t begin = bytes_.size();
  bytes_.append(2 * depth, ' ');
  if (list_ended_ || role_before_ != LineRole::item) numbers_ = {};
  list_ended_ = false;
  std::fill(numbers_.begin() + static_cast<std::ptrdiff_t>(depth), numbers_.end(), 0U);
  if (hint_.ordered) {
    std::uint32_t& number = numbers_.at(depth - 1);
    number = std::min(number + 1, largest_number);
    bytes_ += std::to_string(number) + ". ";
  } else {
    numbers_.at(depth - 1) = 0;
    bytes_ += "\xE2\x80\xA2 ";
  }
  hint_.text = static_cast<std::uint16_t>(bytes_.size() - begin);
}

void TranscriptBuilder::end_line() {
  if (!std::exchange(open_, false) || !std::exchange(written_, false)) return;
  space_ = false;
  bytes_ += '\n';
  hints_.push_back(hint_);
  role_before_ = opened_;
}

void TranscriptBuilder::report(const Notice& notice, std::string message, Position at) {
  Diagnostic diagnostic = make_diagnostic(notice, {}, std::move(message));
  if (!open_ || !written_) {
    pending_.push_back({std::move(diagnostic), at});
    return;
  }
  diagnostic.span = {here(), here()};
  diagnostics_.push_back(std::move(diagnostic));
}

Transcript TranscriptBuilder::finish() {
  end_line();
  if (!pending_.empty()) write_gap();
  Transcript out;
  out.source =
      Source::derive(original_, std::exchange(bytes_, {}), std::exchange(anchors_, {}), unit_);
  out.hints = std::exchange(hints_, {});
  out.diagnostics = std::exchange(diagnostics_, {});
  ensure(out.hints.size() == out.source->lines().size(), "there is a hint for each line");
  return out;
}

}  // namespace chapbook
