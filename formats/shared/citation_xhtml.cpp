#include "formats/shared/citation_xhtml.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "formats/shared/links.hpp"
#include "parsers/base/ascii.hpp"
#include "parsers/base/text.hpp"

namespace chapbook::formats {

namespace {

struct LinkedSpan {
  Span span;
  std::string target;
};

/// `span` with a label such as "PMID: " before it, so that the link says what it leads to.
Span with_label(std::string_view bytes, Span whole, Span span,
                std::initializer_list<std::string_view> labels) {
  std::uint32_t at = span.begin;
  while (at > whole.begin && bytes[at - 1] == ' ') --at;
  if (at > whole.begin && bytes[at - 1] == ':') --at;
  for (const std::string_view name : labels) {
    const auto size = static_cast<std::uint32_t>(name.size());
    if (at < whole.begin + size) continue;
    if (ascii::same_word(bytes.substr(at - size, size), name)) return {at - size, span.end};
  }
  return span;
}

/// The links of a reference, sorted, without overlaps: of two that overlap the first one stays.
std::vector<LinkedSpan> find_links(const ast::Reference& reference, const Source& source) {
  std::vector<LinkedSpan> links;
  const auto add = [&](const Text& field, std::optional<std::string> target,
                       std::initializer_list<std::string_view> labels) {
    if (!target || field.span.empty() || !reference.span.contains(field.span)) return;
    links.push_back(
        {with_label(source.bytes(), reference.span, field.span, labels), std::move(*target)});
  };
  if (const auto& url = reference.url) add(*url, link_target(url->text), {});
  if (const auto& doi = reference.doi) add(*doi, doi_url(doi->text), {"doi"});
  if (const auto& pmid = reference.pmid) add(*pmid, pubmed_url(pmid->text), {"pmid", "pubmed"});
  if (const auto& pmcid = reference.pmcid) add(*pmcid, pmc_url(pmcid->text), {"pmcid"});
  std::ranges::stable_sort(links, {}, [](const LinkedSpan& link) { return link.span.begin; });
  std::uint32_t end = 0;
  std::erase_if(links, [&](const LinkedSpan& link) {
    if (link.span.begin < end) return true;
    end = link.span.end;
    return false;
  });
  return links;
}

/// Appends pieces of one source text one after the other, each clean, with one space where white
/// space stood between them.
class PieceWriter {
 public:
  PieceWriter(const Source& source, TextPool& pool) : source_(source), pool_(pool) {}

  void append(XmlElement outer, Span span, const std::optional<std::string>& target = {}) {
    const Text text = make_text(source_, span, pool_);
    if (text.span.begin > span.begin) pending_space_ = true;
    if (text.text.empty()) return;
    if (pending_space_ && !first_) outer.text(" ");
    first_ = false;
    if (target) {
      outer.add("a", text.text, {{"href", *target}});
    } else {
      outer.text(text.text);
    }
    pending_space_ = text.span.end < span.end;
  }

 private:
  const Source& source_;
  TextPool& pool_;
  bool first_ = true;
  bool pending_space_ = false;
};

}  // namespace

void append_citation(XmlElement parent, const ast::Reference& reference, const Source& source) {
  append_citation(parent, reference, source, reference.span);
}

void append_citation(XmlElement parent, const ast::Reference& reference, const Source& source,
                     Span part) {
  TextPool pool;
  PieceWriter writer(source, pool);
  std::uint32_t at = part.begin;
  for (const LinkedSpan& link : find_links(reference, source)) {
    if (!part.contains(link.span)) continue;
    writer.append(parent, {at, link.span.begin});
    writer.append(parent, link.span, link.target);
    at = link.span.end;
  }
  writer.append(parent, {at, part.end});
}

Span span_without_number(const ast::Reference& reference) {
  if (!reference.numbering) return reference.span;
  return {std::max(reference.span.begin, reference.numbering->span.end), reference.span.end};
}

}  // namespace chapbook::formats
