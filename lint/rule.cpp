#include "lint/rule.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <utility>

#include "lint/catalogue/catalogue.hpp"
#include "lint/readability/prose.hpp"
#include "lint/reference_facts.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::lint {

namespace {

constexpr std::array<std::string_view, 4> profile_names{"adam", "ama10", "ama11", "nlm"};

/// Valid UTF-8 without the characters that XML forbids.
bool is_clean(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint point = utf8::decode(text, at);
    if (!point.valid || utf8::is_forbidden(point.value)) return false;
    at += point.length;
  }
  return true;
}

bool writes_clean_text(const Fix& fix) {
  return std::ranges::all_of(fix.edits,
                             [](const Edit& edit) { return is_clean(edit.replacement); });
}

}  // namespace

std::string_view to_string(Profile profile) {
  return profile_names[static_cast<std::size_t>(profile)];
}

std::optional<Profile> profile_from(std::string_view name) {
  const auto found = std::ranges::find(profile_names, name);
  if (found == profile_names.end()) return {};
  return static_cast<Profile>(found - profile_names.begin());
}

Report::Report(const ast::Document& document, const Settings& settings,
               std::vector<Diagnostic>& out, std::shared_ptr<const readability::Prose> prose)
    : document_(document),
      settings_(settings),
      out_(out),
      facts_(std::make_unique<ReferenceFacts>(catalogue())),
      prose_(std::move(prose)) {}

Report::~Report() = default;

void Report::begin(const ast::Reference& reference) {
  facts_->look_at(reference);
}

const Catalogue& Report::catalogue() const {
  return settings_.catalogue != nullptr ? *settings_.catalogue : Catalogue::built_in();
}

void Report::add(Span span, std::string message, std::vector<Fix> fixes,
                 std::vector<Related> related) {
  std::erase_if(fixes, [](const Fix& fix) { return !writes_clean_text(fix); });
  for (Fix& fix : fixes) {
    std::ranges::sort(fix.edits, {}, [](const Edit& edit) { return edit.span.begin; });
  }
  out_.push_back({id_, severity_, span, std::move(message), std::move(related), std::move(fixes)});
}

bool Report::list_is_numbered() {
  if (!list_is_numbered_) {
    const auto& items = document_.references.items;
    list_is_numbered_ =
        items.size() > 1 && std::ranges::all_of(items, [](const ast::Reference& reference) {
          return reference.numbering.has_value();
        });
  }
  return *list_is_numbered_;
}

const readability::Prose& Report::prose() {
  if (!prose_) {
    prose_ = std::make_shared<const readability::Prose>(readability::read_prose(document_));
  }
  return *prose_;
}

std::span<const Rule* const> default_rules() {
  static const std::vector<const Rule*> rules = [] {
    std::vector<const Rule*> out;
    std::ranges::copy_if(all_rules(), std::back_inserter(out), &Rule::by_default);
    return out;
  }();
  return rules;
}

const Rule* find_rule(std::string_view id) {
  const auto found = std::ranges::lower_bound(all_rules(), id, {}, &Rule::id);
  return found != all_rules().end() && (*found)->id == id ? *found : nullptr;
}

}  // namespace chapbook::lint
