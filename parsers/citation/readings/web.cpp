// web = [owner "."] title "." [site "website."] [place ":" publisher] [date] address [dates] ;

#include <algorithm>

#include "parsers/citation/characters.hpp"
#include "parsers/citation/readings/parts.hpp"
#include "parsers/citation/sentences.hpp"
#include "parsers/citation/tape.hpp"

namespace chapbook::citation {

namespace {

bool is_dated(const Marks& marks) {
  return marks.accessed || marks.updated || marks.published;
}

bool is_website(Range text) {
  constexpr Range word = "website";
  return text.size() > word.size() && same_word(text.substr(text.size() - word.size()), word);
}

/// "Urinary Tract Infections 2013. http://... (accessed ...)": the style that brackets the date of
/// access sets nothing before the year. In others such a year is the end of the title.
bool may_be_glued_to_title(const Marks& marks) {
  return !marks.accessed || marks.accessed_in_brackets;
}

/// A date at the end of `text`, in brackets or not, is the date of publication.
void read_final_date(Range& text, const Marks& marks, Parse& parse) {
  if (marks.published || marks.updated) return;
  const Range inner = strip(text, " .,;:()[]\x1F");
  std::size_t cuts = 0;
  std::optional<DatePiece> best;
  for (std::size_t at = inner.size(); at-- > 0 && cuts < 4;) {
    const bool start = at == 0 || inner[at - 1] == ' ' || inner[at - 1] == '(';
    if (!start) continue;
    ++cuts;
    const auto date = read_date(inner.substr(at));
    if (date && date->text.data() + date->text.size() == inner.data() + inner.size()) best = date;
  }
  if (!best || best->text.data() == text.data()) return;
  const Range front = strip(before(text, best->text), " ");
  const bool glued = is_word_byte(front.back()) && !best->date.month;
  if (glued && !may_be_glued_to_title(marks)) return;
  parse.issued = best;
  text = strip(before(text, best->text), " ,;:([\x1F");
}

/// "Owner. Site website [Internet]. 2024 [cited ...]. Title.": Vancouver puts the date behind the
/// site and the part that is cited behind the date.
bool read_inner_date(Range core, Parse& parse) {
  const std::size_t blanked = core.find(Tape::blank);
  if (parse.issued || blanked == Range::npos) return false;
  const std::size_t begin = skip_any(core, " .,;\x1F", blanked);
  if (begin == core.size()) return false;
  const auto date = read_date(core.substr(begin));
  if (!date) return false;
  const Range title = title_element(after(core, date->text));
  const Range site = element(core.substr(0, blanked));
  if (title.empty() || site.empty() || is_digit(title.front())) return false;
  // Behind people all of it is the name of the site, stops of abbreviations included.
  const bool people = !parse.authors.empty() && found(parse.authors.names.front().family);
  const std::size_t last = people ? 0 : last_sentence(site);
  parse.issued = date;
  parse.title = title;
  parse.container = element(site.substr(last));
  const Range owner = element(site.substr(0, last));
  if (parse.authors.empty() && !owner.empty()) parse.authors = group_of(owner);
  parse.score = 4.5;
  return true;
}

/// A last sentence that names a group or a periodical is the site, unless it is all there is.
void take_site(Parse& parse) {
  const std::size_t site = last_sentence(parse.title);
  if (site == 0) return;
  const Range name = element(parse.title.substr(site));
  const Range owner = parse.authors.empty() ? Range{} : parse.authors.names.front().group;
  const bool site_of_people = !found(owner) && names_a_group(name);
  if (count_capitals(name) >= 2 || site_of_people || (found(owner) && owner.starts_with(name))) {
    parse.container = name;
    parse.title = title_element(parse.title.substr(0, site));
    return;
  }
  const TitleCut cut = cut_title(parse.title);
  constexpr double periodical = 1.3;  // at least one word in three
  const bool named = starts_upper(cut.container);
  if (found(owner) || cut.title.empty() || !named || cut.score < periodical) return;
  parse.container = cut.container;
  parse.title = cut.title;
}

}  // namespace

bool may_be_web(const Evidence& evidence) {
  return found(evidence.marks.url) || is_dated(evidence.marks);
}

Parse read_web(const Evidence& evidence) {
  const Marks& marks = evidence.marks;
  Parse parse;
  parse.kind = ast::ReferenceKind::web;
  Range core = strip(evidence.text, " .,;:\x1F");
  Front front = read_people(core, evidence);
  const bool people = !front.authors.empty();
  parse.authors = std::move(front.authors);
  core = strip(people ? front.rest : core, " .,;:\x1F");
  constexpr Range no_date = " n.d";
  if (core.ends_with(no_date)) {
    core.remove_suffix(no_date.size());
  } else {
    read_final_date(core, marks, parse);
  }
  if (read_inner_date(core, parse)) return parse;

  const std::size_t last = last_sentence(core);
  Range tail = last > 0 ? element(core.substr(last)) : Range{};
  constexpr double sure = 4;
  if (found(tail) && is_website(tail)) {
    parse.container = tail;
    core = strip(core.substr(0, last), " \x1F");
  } else if (const Imprint imprint = read_placed_imprint(tail, sure); found(imprint.place)) {
    parse.place = imprint.place;
    parse.publisher = imprint.publisher;
    core = strip(core.substr(0, last), " \x1F");
  }
  if (!people) {
    const std::size_t end = find_group_end(core);
    const Range owner = element(core.substr(0, end));
    const Range rest = element(core.substr(std::min(end + 1, core.size())));
    if (owner.empty() || rest.empty()) {
      parse.title = title_element(core);
    } else if (is_website(owner) && !found(parse.container)) {
      parse.container = owner;
      parse.title = title_element(rest);
    } else {
      parse.authors = group_of(owner);
      parse.title = title_element(rest);
    }
  } else {
    parse.title = title_element(core);
  }
  if (!found(parse.container)) take_site(parse);
  if (parse.title.empty()) return parse;
  parse.score = 2.5 + (found(marks.url) ? 1 : 0) + (is_dated(marks) ? 0.5 : 0);
  return parse;
}

}  // namespace chapbook::citation
