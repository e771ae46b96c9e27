#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "lint/article.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

/// What an entry is filed under: its first author, group or title, as far as the first sign that
/// ends it, in small letters without hyphens and apostrophes.
std::string filed_under(const ast::Reference& reference) {
  std::string out;
  for (const char c : lower(reference.raw)) {
    if (c == ',' || c == '.' || c == ':' || c == ';' || c == '?') break;
    if (is_letter(c) || is_digit(c)) out.push_back(c);
    if (is_blank(c) && !out.empty() && out.back() != ' ') out.push_back(' ');
  }
  return out;
}

std::string without_blanks(std::string text) {
  std::erase(text, ' ');
  return text;
}

bool is_ascii(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

/// Some file word by word and some letter by letter; only what is wrong for both is wrong.
bool is_before(const std::string& a, const std::string& b) {
  return a < b && without_blanks(a) < without_blanks(b);
}

/// Puts the texts of the references in the order of `keys`, each at the place of another.
Fix sorted(const std::vector<ast::Reference>& references, const std::vector<std::string>& keys) {
  std::vector<std::size_t> order(references.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) -> const std::string& { return keys[i]; });
  Fix fix{"sort the list", Applicability::safe, {}};
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (order[i] == i) continue;
    fix.edits.push_back({references[i].span, std::string(references[order[i]].raw)});
  }
  return fix;
}

void check(const ast::Document& document, Report& report) {
  // A plain list may be in any order that its maker likes, so may a numbered one.
  if (!is_article(document)) return;
  const auto& references = document.references.items;
  std::vector<std::string> keys;
  for (const ast::Reference& reference : references) {
    // Where an entry is not understood, it is not plain where it begins, and two entries may stand
    // in one that has several lines. Letters with marks are filed in one way here and in another
    // there.
    keys.push_back(filed_under(reference));
    const bool one_line = reference.raw.find_first_of("\r\n") == std::string_view::npos;
    const bool clear = reference.understood && one_line && !reference.numbering;
    if (!clear || keys.back().empty() || !is_ascii(keys.back())) return;
  }
  for (std::size_t i = 1; i < keys.size(); ++i) {
    if (!is_before(keys[i], keys[i - 1])) continue;
    report.add(references[i].span, "out of alphabetical order; it belongs further up",
               {sorted(references, keys)},
               {{nullptr, references[i - 1].span, "this entry comes after it"}});
    return;
  }
}

}  // namespace

extern const Rule doc_order;
constinit const Rule doc_order{
    .id = "doc-order",
    .group = "The reference list",
    .severity = Severity::info,
    .fix = FixPolicy::safe,
    .profiles = only_adam,
    .summary = "references out of alphabetical order",
    .why =
        "The list has no numbers, so its order is the only way to find an entry. Plain lists that "
        "are no part of an article are left as they are.",
    .basis = "A.D.A.M. and MedlinePlus practice: by the first author, group or title.",
    .bad = {.text = "Breast cancer\n\nOverview\n\nBreast cancer begins in the "
                    "ducts.\n\nReferences\n\nSmith IE, Dowsett M. Aromatase inhibitors in breast "
                    "cancer. N Engl J Med. 2003;348(24):2431-2442.\n\nFolkman J. Tumor "
                    "angiogenesis: therapeutic implications. N Engl J Med. "
                    "1971;285(21):1182-1186.\n",
            .form = ExampleForm::condition_text},
    .good = {.text = "Breast cancer\n\nOverview\n\nBreast cancer begins in the "
                     "ducts.\n\nReferences\n\nFolkman J. Tumor angiogenesis: therapeutic "
                     "implications. N Engl J Med. 1971;285(21):1182-1186.\n\nSmith IE, Dowsett M. "
                     "Aromatase inhibitors in breast cancer. N Engl J Med. "
                     "2003;348(24):2431-2442.\n",
             .form = ExampleForm::condition_text},
    .check_document = check,
};

}  // namespace chapbook::lint::rules
