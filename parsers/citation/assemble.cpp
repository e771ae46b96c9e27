#include "parsers/citation/assemble.hpp"

#include <algorithm>

#include "parsers/citation/characters.hpp"
#include "parsers/citation/render.hpp"
#include "parsers/citation/words.hpp"

namespace chapbook::citation {

namespace {

class Assembler {
 public:
  Assembler(const Tape& tape, TextPool& pool) : tape_(tape), pool_(pool) {}

  std::optional<Text> text(Range range) {
    if (!found(range) || range.empty()) return std::nullopt;
    use(range);
    return tape_.text_of(range, pool_);
  }

  /// As text(), for a part of what is explained as a whole.
  std::optional<Text> printed(Range range) {
    if (range.empty()) return std::nullopt;
    return tape_.text_of(range, pool_);
  }

  /// A field whose dashes mean nothing: identifiers and addresses.
  std::optional<Text> code(Range range) {
    if (!found(range) || range.empty()) return std::nullopt;
    use(range);
    return tape_.code_of(range, pool_);
  }

  /// Pages, volumes and issues: a double hyphen in them is how a keyboard prints a dash.
  std::optional<Text> number(Range range) {
    const auto printed = text(range);
    const bool typed = printed && printed->text.find("--") != std::string_view::npos;
    return typed ? code(range) : printed;
  }

  /// Notes that `range` is explained. What a blank or a separator parts counts as one range, so
  /// that there are few.
  void use(Range range) {
    if (!used_.empty() && is_joined(used_.back(), range)) {
      used_.back() = cover(used_.back(), range);
    } else {
      used_.push_back(range);
    }
  }

  ast::People people(const NamesPiece& list) {
    ast::People people;
    people.people.reserve(list.names.size());
    for (const NamePiece& name : list.names) {
      ast::Person& person = people.people.emplace_back();
      person.family = printed(name.family);
      person.given = printed(name.given);
      person.suffix = printed(name.suffix);
      person.group = printed(name.group);
      use(name.whole);
      person.span = tape_.span_of(name.whole);
    }
    people.et_al = text(list.et_al);
    people.label = text(list.label);
    if (!list.empty()) people.span = tape_.span_of(list.whole);
    return people;
  }

  std::optional<ast::CitedDate> date(const std::optional<DatePiece>& piece) {
    if (!piece) return std::nullopt;
    const auto printed = text(piece->text);
    const auto label = text(piece->label);
    if (!printed) return std::nullopt;
    return ast::CitedDate{*printed, piece->date, label ? label->span : Span{}};
  }

  std::optional<ast::Pages> pages(const std::optional<PagesPiece>& piece) {
    if (!piece) return std::nullopt;
    const auto whole = number(piece->text);
    if (!whole) return std::nullopt;
    ast::Pages pages{*whole, tape_.text_of(piece->first, pool_).text, std::nullopt};
    if (found(piece->last)) pages.last = tape_.text_of(piece->last, pool_).text;
    return pages;
  }

  std::optional<ast::Edition> edition(Range range, std::optional<int> number) {
    const auto printed = text(range);
    if (!printed) return std::nullopt;
    return ast::Edition{*printed, number};
  }

  /// What lies between the used ranges and holds a word that means something.
  std::vector<Span> leftovers(Range all) {
    sort_used();
    std::vector<Span> out;
    const char* at = all.data();
    const auto check_gap = [&](const char* end) {
      if (end <= at) return;
      const Range gap = strip(Range(at, static_cast<std::size_t>(end - at)), separators);
      if (!only_glue(gap)) out.push_back(tape_.span_of(gap));
    };
    for (const Range range : used_) {
      check_gap(range.data());
      at = std::max(at, range.data() + range.size());
    }
    check_gap(all.data() + all.size());
    return out;
  }

 private:
  static constexpr std::size_t usual_fields = 32;
  static constexpr ByteSet separators = " .,;:()[]\"\x1F";

  /// True where `next` follows `last` with at most two separators between them.
  static bool is_joined(Range last, Range next) {
    const char* const end = last.data() + last.size();
    switch (next.data() - end) {
      case 0:
        return true;
      case 1:
        return separators.has(end[0]);
      case 2:
        return separators.has(end[0]) && separators.has(end[1]);
      default:
        return false;
    }
  }

  /// Fields are read nearly in the order in which they are printed.
  void sort_used() {
    constexpr std::size_t few = 64;
    const auto place = [](Range range) { return range.data(); };
    if (used_.size() > few) {
      std::ranges::sort(used_, {}, place);
      return;
    }
    for (Range* next = used_.begin(); next != used_.end(); ++next) {
      Range* to = next;
      while (to != used_.begin() && place(to[-1]) > place(*next)) --to;
      std::rotate(to, next, next + 1);
    }
  }

  static bool only_glue(Range gap) {
    while (!gap.empty()) {
      const std::size_t end = find_any(gap, " ,;:()[]/\"\x1F");
      const Range word = strip(gap.substr(0, end), ".-&'");
      if (!word.empty() && !glue_words().has(word)) return false;
      gap.remove_prefix(std::min(end + 1, gap.size()));
    }
    return true;
  }

  const Tape& tape_;
  TextPool& pool_;
  ShortVector<Range, usual_fields> used_;
};

/// Between 0 and 1: a clear lead and nothing left over is certainty.
double confidence_of(double score, double lead, std::size_t leftovers) {
  if (score <= 0) return 0;
  const double strength = score / (score + 2);
  const double clarity = lead / (lead + 0.5);
  return strength * clarity / (1.0 + 0.5 * static_cast<double>(leftovers));
}

}  // namespace

void assemble(const Tape& tape, TextPool& pool, const Reading& reading, ast::Reference& reference) {
  const Parse& parse = reading.parse;
  const Marks& marks = reading.marks;
  Assembler make(tape, pool);
  reference.kind = parse.kind;
  reference.authors = make.people(parse.authors);
  reference.title = make.text(parse.title);
  reference.medium = make.text(found(marks.medium) ? marks.medium : parse.medium);
  reference.in_label = make.text(parse.in_label);
  reference.editors = make.people(parse.editors);
  reference.container = make.text(parse.container);
  reference.edition = make.edition(parse.edition, parse.edition_number);
  reference.book_volume = make.text(parse.book_volume);
  reference.place = make.text(parse.place);
  reference.publisher = make.text(parse.publisher);
  reference.issued = make.date(parse.issued);
  reference.volume = make.number(parse.volume);
  reference.issue = make.number(parse.issue);
  reference.pages = make.pages(parse.pages);
  reference.elocator = make.text(parse.elocator);
  reference.chapter = make.text(parse.chapter);
  reference.chapter_label = make.text(parse.chapter_label);
  reference.report_number = make.text(marks.report_number);
  reference.doi = make.code(marks.doi);
  reference.pmid = make.code(marks.pmid);
  reference.pmcid = make.code(marks.pmcid);
  reference.isbn = make.code(marks.isbn);
  reference.url = make.code(found(marks.url) ? marks.url : marks.pubmed_url);
  if (found(marks.url)) make.text(marks.pubmed_url);
  reference.published = make.date(marks.published ? marks.published : parse.published);
  reference.updated = make.date(marks.updated);
  reference.accessed = make.date(marks.accessed);
  for (const Range mark : marks.covered) make.use(mark);

  const bool named = !reference.authors.empty() || reference.title;
  const bool dated = reference.issued || reference.published || reference.updated ||
                     reference.accessed || reference.url;
  reference.understood = parse.score > 0 && named && dated;
  if (!reference.understood) return;
  reference.leftovers = make.leftovers(reading.text);
  reference.confidence = confidence_of(parse.score, reading.lead, reference.leftovers.size());
  const Text whole = tape.text_of(reading.text, pool);
  reference.exact = is_rendered_as(reference, whole.text);
}

}  // namespace chapbook::citation
