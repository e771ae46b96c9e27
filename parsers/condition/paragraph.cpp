#include <utility>

#include "parsers/condition/blocks.hpp"
#include "parsers/condition/link_grammar.hpp"

namespace chapbook::condition {

namespace {

/// Adds the text between two links. Unlike a text that stands alone it keeps the space at its ends.
void add_text(Workspace& work, std::vector<ast::Inline>& inlines, Span between, Span paragraph) {
  if (between.empty()) return;
  Text core = work.text(between);
  const bool space_before = core.span.begin > between.begin && between.begin > paragraph.begin;
  const bool space_after = core.span.end < between.end && between.end < paragraph.end;
  const std::string_view raw = work.slice(between);
  if (core.span.empty()) {
    inlines.push_back(Text{" ", between});
  } else if (core.text.data() == raw.data() && !space_before &&
             raw == std::string(core.text) + ' ') {
    inlines.push_back(Text{raw, between});
  } else {
    std::string text =
        (space_before ? " " : "") + std::string(core.text) + (space_after ? " " : "");
    inlines.push_back(Text{text == raw ? raw : work.pool.keep(std::move(text)), between});
  }
}

ast::Link make_link(Workspace& work, const Address& address) {
  const Span span = work.source.span_of(address.url);
  ast::Link link{work.text(span), {}};
  link.target =
      address.has_scheme ? link.url.text : work.pool.keep("https://" + std::string(link.url.text));
  return link;
}

}  // namespace

ast::Paragraph make_paragraph(Workspace& work, Span span) {
  ast::Paragraph paragraph;
  paragraph.span = span;
  AddressFinder addresses(work.slice(span));
  std::uint32_t done = span.begin;
  while (const std::optional<Address> address = addresses.next()) {
    ast::Link link = make_link(work, *address);
    add_text(work, paragraph.inlines, {done, link.url.span.begin}, span);
    done = link.url.span.end;
    paragraph.inlines.emplace_back(std::move(link));
  }
  if (paragraph.inlines.empty()) {
    paragraph.inlines.emplace_back(work.text(span));
  } else {
    add_text(work, paragraph.inlines, {done, span.end}, span);
  }
  return paragraph;
}

}  // namespace chapbook::condition
