#include "lint/dates.hpp"

namespace chapbook::lint {

std::vector<const ast::CitedDate*> web_dates(const ast::Reference& reference) {
  std::vector<const ast::CitedDate*> out;
  for (const auto* date : {&reference.published, &reference.updated, &reference.accessed}) {
    if (*date) out.push_back(&**date);
  }
  return out;
}

std::vector<const ast::CitedDate*> cited_dates(const ast::Reference& reference) {
  std::vector<const ast::CitedDate*> out = web_dates(reference);
  if (reference.issued) out.push_back(&*reference.issued);
  return out;
}

std::string usual_date(const PartialDate& date, Profile profile) {
  if (profile != Profile::nlm || !date.month) return to_english(date);
  std::string out = std::to_string(date.year);
  out.append(" ").append(english_month(*date.month).substr(0, 3));
  if (date.day) out.append(" ").append(std::to_string(*date.day));
  return out;
}

}  // namespace chapbook::lint
