// meeting = people "." title "." "Paper presented at:" meeting (";" | ".") date (";" | ".") place ;

#include "parsers/base/byte_set.hpp"
#include "parsers/citation/characters.hpp"
#include "parsers/citation/each_hit.hpp"
#include "parsers/citation/readings/parts.hpp"
#include "parsers/citation/sentences.hpp"
#include "parsers/citation/tape.hpp"

namespace chapbook::citation {

namespace {

Range find_label(Range in) {
  constexpr auto sets_off = [](Window bytes) {
    using namespace bytewise;
    const Bytes mark = is(bytes.before, '.') | is(bytes.before, '?') | is(bytes.before, '!') |
                       is(bytes.before, ';') | is(bytes.before, Tape::blank);
    return is(bytes.here, ' ') & mark & is_between(bytes.next, 'A', 'Z');
  };
  Range label;
  each_hit(in, sets_off, [&](std::size_t at) {
    if (found(label) || at + 13 >= in.size()) return;
    label = read_meeting_label(in.substr(at + 1));
  });
  return label;
}

/// The first date of `in` that a separator sets off.
std::optional<DatePiece> find_date(Range in) {
  for (std::size_t at = 2; at < in.size(); ++at) {
    if (in[at - 1] != ' ' || !ByteSet(".,;:").has(in[at - 2])) continue;
    auto date = read_date(in.substr(at));
    if (date) return date;
  }
  return std::nullopt;
}

}  // namespace

bool may_be_meeting(const Evidence& evidence) {
  return evidence.marks.may_name_meeting;
}

Parse read_meeting(const Evidence& evidence) {
  Parse parse;
  const Range label = find_label(evidence.text);
  if (!found(label)) return parse;
  parse.kind = ast::ReferenceKind::meeting;
  Front front = read_authors(before(evidence.text, label), evidence);
  parse.authors = std::move(front.authors);
  parse.issued = front.year;
  parse.title = title_element(front.rest);
  parse.in_label = label;
  const Range rest = after(evidence.text, label);
  if (const auto date = find_date(rest)) {
    parse.container = element(before(rest, date->text));
    parse.place = element(after(rest, date->text));
    if (!parse.issued) parse.issued = date;
  } else {
    const std::size_t end = find_sentence_end(rest, 0);
    parse.container = element(rest.substr(0, end));
    parse.place = element(rest.substr(std::min(end + 1, rest.size())));
  }
  if (parse.title.empty() || parse.container.empty()) return {};
  constexpr double certain = 9;  // No other kind of work is presented.
  parse.score = certain;
  return parse;
}

}  // namespace chapbook::citation
