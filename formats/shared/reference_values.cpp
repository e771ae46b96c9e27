#include "formats/shared/reference_values.hpp"

#include <algorithm>

namespace chapbook::formats {

using ast::Reference;

const ast::CitedDate* publication_date(const Reference& reference) {
  if (reference.kind == ast::ReferenceKind::web) {
    if (reference.updated) return &*reference.updated;
    if (reference.published) return &*reference.published;
  }
  if (reference.issued) return &*reference.issued;
  return reference.published ? &*reference.published : nullptr;
}

const std::optional<Text>& volume_of(const Reference& reference) {
  return reference.volume ? reference.volume : reference.book_volume;
}

std::string_view pages_or_elocator(const Reference& reference) {
  if (reference.pages) return reference.pages->text.text;
  return reference.elocator ? reference.elocator->text : std::string_view();
}

std::string_view bare_medium(std::string_view medium) {
  if (medium.starts_with('[') && medium.ends_with(']')) {
    medium.remove_prefix(1);
    if (!medium.empty()) medium.remove_suffix(1);
  }
  return medium;
}

std::string clean_words(const Reference& reference) {
  TextPool pool;
  return std::string(clean_text(reference.raw, pool));
}

void report_loss(const ast::Document& document, const WriteContext& context, std::string_view what,
                 const std::function<bool(const Reference&)>& holds) {
  const auto& items = document.references.items;
  const auto concerned = [&](const Reference& each) { return each.understood && holds(each); };
  const auto first = std::ranges::find_if(items, concerned);
  if (first == items.end()) return;
  const auto count = std::ranges::count_if(items, concerned);
  context.diagnostics.push_back(make_diagnostic(
      notice::not_expressible, first->span,
      "this format has no place for " + std::string(what) + ", which " + std::to_string(count) +
          (count == 1 ? " reference has" : " references have")));
}

void report_et_al_loss(const ast::Document& document, const WriteContext& context) {
  report_loss(document, context, "\"et al\"", [](const Reference& reference) {
    return reference.authors.et_al.has_value() || reference.editors.et_al.has_value();
  });
}

void report_leftovers(const ast::Document& document, const WriteContext& context) {
  for (const Reference& reference : document.references.items) {
    if (!reference.understood) continue;
    for (const Span span : reference.leftovers) {
      TextPool pool;
      const Text words = make_text(*document.source, span, pool);
      if (words.text.empty()) continue;
      context.diagnostics.push_back(make_diagnostic(
          notice::not_expressible, span,
          "no field holds \"" + std::string(words.text) + "\", so it is left out here"));
    }
  }
}

void report_record_losses(const ast::Document& document, const WriteContext& context) {
  report_leftovers(document, context);
  report_loss(document, context, "a second date of publication", [](const Reference& each) {
    return each.issued.has_value() + each.published.has_value() + each.updated.has_value() > 1;
  });
  report_loss(document, context, "an e-locator beside pages",
              [](const Reference& each) { return each.pages && each.elocator; });
}

}  // namespace chapbook::formats
