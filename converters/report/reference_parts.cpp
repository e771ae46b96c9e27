#include "converters/report/reference_parts.hpp"

#include <algorithm>
#include <optional>

namespace chapbook::report {

namespace {

constexpr PartKind authors{"authors", "authors"};
constexpr PartKind title{"title", "title"};
constexpr PartKind medium{"medium", "medium"};
constexpr PartKind editors{"editors", "editors"};
constexpr PartKind book{"container", "book"};
constexpr PartKind journal{"container", "journal"};
constexpr PartKind site{"container", "site"};
constexpr PartKind meeting{"container", "meeting"};
constexpr PartKind container{"container", "book, journal or site"};
constexpr PartKind edition{"edition", "edition"};
constexpr PartKind place{"place", "place"};
constexpr PartKind publisher{"publisher", "publisher"};
constexpr PartKind year{"year", "year"};
constexpr PartKind volume{"volume", "volume"};
constexpr PartKind issue{"issue", "issue"};
constexpr PartKind pages{"pages", "pages"};
constexpr PartKind article_number{"pages", "article number"};
constexpr PartKind chapter{"chapter", "chapter"};
constexpr PartKind report_number{"identifier", "report number"};
constexpr PartKind doi{"identifier", "DOI"};
constexpr PartKind pmid{"identifier", "PMID"};
constexpr PartKind pmcid{"identifier", "PMCID"};
constexpr PartKind isbn{"identifier", "ISBN"};
constexpr PartKind url{"url", "address"};
constexpr PartKind published{"date", "published"};
constexpr PartKind updated{"date", "updated"};
constexpr PartKind accessed{"date", "accessed"};
constexpr PartKind leftover{"leftover", "not understood"};

/// What the title of the whole work is the title of.
const PartKind& container_of(ast::ReferenceKind kind) {
  switch (kind) {
    case ast::ReferenceKind::chapter:
      return book;
    case ast::ReferenceKind::journal:
      return journal;
    case ast::ReferenceKind::web:
      return site;
    case ast::ReferenceKind::meeting:
      return meeting;
    case ast::ReferenceKind::book:
    case ast::ReferenceKind::report:
    case ast::ReferenceKind::thesis:
    case ast::ReferenceKind::other:
      return container;
  }
  return container;
}

class Collector {
 public:
  void add(const PartKind& kind, Span span) {
    if (!span.empty()) parts_.push_back({&kind, span});
  }
  void add(const PartKind& kind, const std::optional<Text>& text) {
    if (text) add(kind, text->span);
  }
  void add(const PartKind& kind, const std::optional<ast::CitedDate>& date) {
    if (date) add(kind, date->text.span);
  }

  /// Where two fields share bytes, the one that starts first has them.
  std::vector<Part> take() {
    std::ranges::stable_sort(parts_, {}, [](const Part& part) { return part.span.begin; });
    std::vector<Part> out;
    for (const Part& part : parts_) {
      if (out.empty() || out.back().span.end <= part.span.begin) out.push_back(part);
    }
    return out;
  }

 private:
  std::vector<Part> parts_;
};

}  // namespace

std::vector<Part> parts_of(const ast::Reference& reference) {
  Collector out;
  out.add(authors, reference.authors.span);
  out.add(title, reference.title);
  out.add(medium, reference.medium);
  out.add(editors, reference.editors.span);
  out.add(container_of(reference.kind), reference.container);
  if (reference.edition) out.add(edition, reference.edition->text.span);
  out.add(volume, reference.book_volume);
  out.add(place, reference.place);
  out.add(publisher, reference.publisher);
  out.add(year, reference.issued);
  out.add(volume, reference.volume);
  out.add(issue, reference.issue);
  if (reference.pages) out.add(pages, reference.pages->text.span);
  out.add(article_number, reference.elocator);
  out.add(chapter, reference.chapter);
  out.add(report_number, reference.report_number);
  out.add(doi, reference.doi);
  out.add(pmid, reference.pmid);
  out.add(pmcid, reference.pmcid);
  out.add(isbn, reference.isbn);
  out.add(url, reference.url);
  out.add(published, reference.published);
  out.add(updated, reference.updated);
  out.add(accessed, reference.accessed);
  for (const Span span : reference.leftovers) out.add(leftover, span);
  return out.take();
}

}  // namespace chapbook::report
