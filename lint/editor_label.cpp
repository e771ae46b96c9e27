#include "lint/editor_label.hpp"

namespace chapbook::lint {

namespace {

std::string_view letters_of(std::string_view printed) {
  while (!printed.empty() && !is_letter(printed.front())) printed.remove_prefix(1);
  while (!printed.empty() && !is_letter(printed.back())) printed.remove_suffix(1);
  return printed;
}

}  // namespace

std::string editor_label(bool plural, Profile profile) {
  const std::string one = profile == Profile::nlm ? "editor" : "ed";
  return plural ? one + "s" : one;
}

bool is_plural(const ast::People& people) {
  return people.people.size() > 1 || people.et_al;
}

std::optional<bool> plural_of_label(std::string_view printed) {
  const std::string word = lower(letters_of(printed));
  if (word == "ed" || word == "editor") return false;
  if (word == "eds" || word == "editors") return true;
  return {};
}

LabelPlace place_of_label(const ast::People& people, const ast::Reference& reference,
                          const Report& report) {
  LabelPlace out;
  out.printed = people.label->span;
  out.letters = letters_of(report.raw(people.label->span));
  const auto next = [&] {
    return out.printed.end < reference.span.end ? report.raw({out.printed.end, out.printed.end + 1})
                                                : std::string_view();
  };
  const auto before = report.raw({end_of_list(people), people.label->span.begin});
  out.stopped = report.raw(out.printed).ends_with('.');
  if (before.ends_with('(') || before.ends_with('[') || report.raw(out.printed).starts_with('(')) {
    out.bracketed = true;
    if (!report.raw(out.printed).starts_with('(')) --out.printed.begin;
  }
  while (next() == "." || (out.bracketed && (next() == ")" || next() == "]"))) {
    out.stopped = out.stopped || next() == ".";
    ++out.printed.end;
  }
  return out;
}

}  // namespace chapbook::lint
