#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <vector>

#include "parsers/base/byte_set.hpp"
#include "parsers/citation/assemble.hpp"
#include "parsers/citation/characters.hpp"
#include "parsers/citation/citation.hpp"
#include "parsers/citation/grammar.hpp"
#include "parsers/citation/readings/parts.hpp"
#include "parsers/citation/tape.hpp"
#include "parsers/citation/words.hpp"

namespace chapbook::citation {

namespace {

struct Kind {
  bool (*may_be)(const Evidence&);
  Parse (*read)(const Evidence&);
};
/// The likelier ones first.
constexpr std::array<Kind, 6> kinds{{{may_be_chapter, read_chapter},
                                     {may_be_journal, read_journal},
                                     {may_be_book, read_book},
                                     {may_be_web, read_web},
                                     {may_be_thesis, read_thesis},
                                     {may_be_meeting, read_meeting}}};

/// The best of all readings, and how far it is ahead of the second best.
struct Choice {
  Parse parse;
  double lead = 0;
};

/// True where no other reading could come near, so that none needs to be tried: for a chapter, a
/// score that takes an in-label, editors and an imprint; for an article, a volume with pages, and
/// nothing that a book has.
bool is_conclusive(const Parse& parse, const Evidence& evidence) {
  constexpr double beyond_a_book = 10;
  if (parse.kind == ast::ReferenceKind::chapter) return parse.score >= beyond_a_book;
  if (parse.kind != ast::ReferenceKind::journal || parse.score <= 0 || !parse.issued) return false;
  const Range text = evidence.text;
  const Range year = parse.issued->text;
  const bool tied_like_imprint = strip(before(text, year), " ").ends_with(';');
  return found(parse.volume) && (parse.pages || found(parse.elocator)) && !tied_like_imprint &&
         !evidence.landmarks.any_in(text, Landmark::edition_word);
}

/// One reference on its way from text to fields. Each step needs those before it.
class Job {
 public:
  Job(const Source& source, Span span)
      : span_(trim(source, span)),
        raw_(source.slice(span_)),
        tape_(source, is_readable() ? span_ : Span{span_.begin, span_.begin}) {}

  void find_marks(TextPool& pool) {
    Range rest = tape_.text();
    const Range numbering = read_numbering(rest);
    if (found(numbering)) {
      numbering_ = tape_.text_of(numbering, pool);
      rest.remove_prefix(numbering.size());
    }
    rest.remove_prefix(skip_any(rest, " "));
    printed_ = rest;
    rest.remove_prefix(skip_any(rest, " .,;"));
    evidence_.text = rest;
    evidence_.marks = citation::find_marks(rest);
    for (const Range mark : evidence_.marks.covered) tape_.erase(mark);
    evidence_.landmarks = Landmarks(rest);
  }

  void find_people() { evidence_.front = read_front(evidence_.text); }

  void try_kind(const Kind& kind) {
    if (conclusive_ || !kind.may_be(evidence_)) return;
    const Parse parse = kind.read(evidence_);
    if (parse.score > choice_.parse.score) {
      choice_.lead = parse.score - choice_.parse.score;
      choice_.parse = parse;
      conclusive_ = is_conclusive(parse, evidence_);
    } else if (parse.score > 0) {
      choice_.lead = std::min(choice_.lead, choice_.parse.score - parse.score);
    }
  }

  /// Fills a reference that is new.
  void fill_fields(TextPool& pool, ast::Reference& reference) {
    reference.span = span_;
    reference.raw = raw_;
    if (!is_readable()) return;
    reference.numbering = numbering_;
    if (!found(evidence_.marks.medium)) take_genre(choice_.parse);
    assemble(tape_, pool, {printed_, evidence_.marks, choice_.parse, choice_.lead}, reference);
  }

 private:
  [[nodiscard]] bool is_readable() const {
    return !span_.empty() && span_.size() <= max_reference_bytes;
  }

  Span span_;
  std::string_view raw_;
  std::optional<Text> numbering_;
  Tape tape_;
  Range printed_;  ///< all behind the numbering
  Evidence evidence_;
  Choice choice_;
  bool conclusive_ = false;
};

/// All steps but the last.
void choose_readings(std::span<std::optional<Job>> jobs, TextPool& pool) {
  for (auto& job : jobs) job->find_marks(pool);
  for (auto& job : jobs) job->find_people();
  for (const Kind& kind : kinds) {
    for (auto& job : jobs) job->try_kind(kind);
  }
}

}  // namespace

ast::Reference read_reference(const Source& source, Span span, TextPool& pool) {
  ast::Reference reference;
  std::array<std::optional<Job>, 1> job;
  job[0].emplace(source, span);
  choose_readings(job, pool);
  job[0]->fill_fields(pool, reference);
  return reference;
}

std::vector<ast::Reference> read_references(const Source& source, std::span<const Span> spans,
                                            TextPool& pool) {
  constexpr std::size_t at_once = 64;
  std::vector<ast::Reference> references;
  references.reserve(spans.size());
  std::vector<std::optional<Job>> jobs(std::min(at_once, spans.size()));
  while (!spans.empty()) {
    const auto now = std::span(jobs).first(std::min(jobs.size(), spans.size()));
    for (std::size_t i = 0; i < now.size(); ++i) now[i].emplace(source, spans[i]);
    choose_readings(now, pool);
    for (auto& job : now) job->fill_fields(pool, references.emplace_back());
    spans = spans.subspan(now.size());
  }
  return references;
}

namespace {

bool has_web_dates(const ast::Reference& reference) {
  return reference.accessed || reference.updated || reference.published || reference.issued;
}

bool holds_digit(const std::optional<Text>& field) {
  return field && std::ranges::any_of(field->text, is_digit);
}

/// A year that is tied to what only a citation has.
bool is_anchored(const ast::Reference& reference) {
  const bool imprint = reference.issued && reference.publisher;
  switch (reference.kind) {
    case ast::ReferenceKind::chapter:
      return imprint || (reference.issued && (reference.chapter || reference.pages));
    case ast::ReferenceKind::journal:
      return reference.container && (holds_digit(reference.volume) || holds_digit(reference.issue));
    case ast::ReferenceKind::web:
      return has_web_dates(reference) &&
             (reference.url || reference.accessed || reference.publisher);
    case ast::ReferenceKind::book:
    case ast::ReferenceKind::report:
    case ast::ReferenceKind::thesis:
      return imprint && (reference.place || reference.edition || reference.confidence >= 0.5);
    case ast::ReferenceKind::meeting:
      return reference.issued && reference.container;
    case ast::ReferenceKind::other:
      return false;
  }
  return false;
}

}  // namespace

namespace {

/// True where more words make sentences than a title has: a reference names, prose says.
bool is_prose(const ast::Reference& reference) {
  const bool people = !reference.authors.empty() && reference.authors.people.front().family;
  const std::size_t most = people ? 6 : 3;
  std::size_t count = 0;
  Range rest = reference.raw;
  while (!rest.empty() && count <= most) {
    const std::size_t end = std::min(rest.find_first_of(" .,;:?!()\t\r\n"), rest.size());
    if (end > 0 && prose_words().has(rest.substr(0, end))) ++count;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return count > most;
}

/// "See www.example.org. It was found in 1892; ...": an address before or inside what would be the
/// title.
bool begins_with_address(const ast::Reference& reference) {
  return reference.url && reference.title && reference.url->span.begin < reference.title->span.end;
}

}  // namespace

bool looks_like_reference(const ast::Reference& reference) {
  constexpr std::size_t longest = 1500;  // Prose with names and a year in it is often longer.
  if (reference.raw.size() > longest || reference.leftovers.size() > 1) return false;
  if (is_prose(reference) || begins_with_address(reference)) return false;
  const bool owned = !reference.authors.empty() || !reference.editors.empty() ||
                     reference.container || reference.edition;
  return reference.understood && reference.title && owned && is_anchored(reference);
}

}  // namespace chapbook::citation
