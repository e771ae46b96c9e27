#include "parsers/jats/elements.hpp"

#include <algorithm>
#include <array>

namespace chapbook::jats {

namespace {

struct Row {
  std::string_view name;
  Element element;
};

using E = Element;

/// Sorted by name.
constexpr std::array rows{
    Row{"ack", E::section},
    Row{"alt-text", E::left_out},
    Row{"app", E::section},
    Row{"app-group", E::section},
    Row{"array", E::block},
    Row{"attrib", E::paragraph},
    Row{"back", E::block},
    Row{"bio", E::section},
    Row{"body", E::block},
    Row{"boxed-text", E::section},
    Row{"break", E::break_},
    Row{"caption", E::caption},
    Row{"chem-struct-wrap", E::figure},
    Row{"code", E::paragraph},
    Row{"col", E::left_out},
    Row{"colgroup", E::left_out},
    Row{"def-list", E::definitions},
    Row{"disp-formula", E::formula},
    Row{"disp-formula-group", E::block},
    Row{"disp-quote", E::block},
    Row{"email", E::link},
    Row{"ext-link", E::link},
    Row{"fig", E::figure},
    Row{"fig-group", E::figure},
    Row{"floats-group", E::section},
    Row{"fn", E::footnote},
    Row{"fn-group", E::section},
    Row{"front-stub", E::left_out},
    Row{"glossary", E::section},
    Row{"graphic", E::image},
    Row{"index", E::left_out},
    Row{"index-term", E::left_out},
    Row{"inline-formula", E::inline_},
    Row{"inline-graphic", E::image},
    Row{"inline-media", E::image},
    Row{"inline-supplementary-material", E::link},
    Row{"label", E::label},
    Row{"list", E::list},
    Row{"list-item", E::item},
    Row{"long-desc", E::left_out},
    Row{"media", E::figure},
    Row{"mml:annotation", E::left_out},
    Row{"mml:annotation-xml", E::left_out},
    Row{"mml:math", E::formula},
    Row{"mml:mfrac", E::fraction},
    Row{"mml:msup", E::superscript},
    Row{"notes", E::section},
    Row{"oasis:entry", E::cell},
    Row{"oasis:row", E::row},
    Row{"oasis:table", E::table},
    Row{"object-id", E::left_out},
    Row{"p", E::paragraph},
    Row{"permissions", E::left_out},
    Row{"preformat", E::paragraph},
    Row{"processing-meta", E::left_out},
    Row{"pub-id", E::identifier},
    Row{"ref", E::reference},
    Row{"ref-list", E::reference_list},
    Row{"response", E::other_article},
    Row{"sec", E::section},
    Row{"sec-meta", E::left_out},
    Row{"self-uri", E::left_out},
    Row{"speech", E::block},
    Row{"statement", E::section},
    Row{"sub-article", E::other_article},
    Row{"subtitle", E::paragraph},
    Row{"sup", E::superscript},
    Row{"supplementary-material", E::figure},
    Row{"table", E::table},
    Row{"table-wrap", E::figure},
    Row{"table-wrap-foot", E::block},
    Row{"table-wrap-group", E::figure},
    Row{"td", E::cell},
    Row{"tex-math", E::tex},
    Row{"th", E::cell},
    Row{"title", E::title},
    Row{"toc", E::left_out},
    Row{"tr", E::row},
    Row{"uri", E::link},
    Row{"verse-group", E::block},
    Row{"verse-line", E::paragraph},
    Row{"xref", E::xref},
};
static_assert(std::ranges::is_sorted(rows, {}, &Row::name));

}  // namespace

Element element_of(std::string_view name) {
  const auto row = std::ranges::lower_bound(rows, name, {}, &Row::name);
  return row != rows.end() && row->name == name ? row->element : Element::inline_;
}

}  // namespace chapbook::jats
