#include <string>

#include "lint/catalogue/catalogue.hpp"
#include "lint/publisher.hpp"
#include "lint/text.hpp"

namespace chapbook::lint::rules {

namespace {

void check(const ast::Reference& reference, Report& report) {
  if (!reference.publisher) return;
  // The company form is the business of publisher-noise.
  const std::string_view printed = report.raw(reference.publisher->span);
  const std::size_t length = length_without_noise(printed);
  const std::string_view name = printed.substr(0, length);
  const PublisherRow* meant = report.catalogue().publishers().meant_by(name);
  if (meant == nullptr) return;
  const std::uint32_t begin = reference.publisher->span.begin;
  const Span span{begin, begin + static_cast<std::uint32_t>(length)};
  report.add(span, quoted(name) + " is known as " + quoted(meant->name) + "; write that",
             {replace(span, std::string(meant->name), "write " + quoted(meant->name),
                      Applicability::unsafe)});
}

}  // namespace

extern const Rule publisher_variant;
constinit const Rule publisher_variant{
    .id = "publisher-variant",
    .group = "Publisher and place",
    .severity = Severity::warning,
    .fix = FixPolicy::suggest,
    .profiles = all_profiles,
    .summary = "a publisher that is a slip away from a known one, or its words in another order",
    .why =
        "One imprint under several names makes one edition look like two. An unknown publisher is "
        "never reported.",
    .basis =
        "Title pages, as the catalogue of publishers has them; the company first, then its "
        "imprint, "
        "is the practice of A.D.A.M. articles.",
    .bad = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                    "eds. Robbins and Cotran Pathologic Basis of Disease. 9th ed. Philadelphia, "
                    "PA: Saunders Elsevier; 2015:chap 28."},
    .good = {.text = "Frosch MP. The central nervous system. In: Kumar V, Abbas AK, Aster JC, "
                     "eds. Robbins and Cotran Pathologic Basis of Disease. 9th ed. "
                     "Philadelphia, PA: Elsevier Saunders; 2015:chap 28."},
    .check_reference = check,
};

}  // namespace chapbook::lint::rules
