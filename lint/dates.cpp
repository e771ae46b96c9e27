#include "lint/dates.hpp"

#include <array>

namespace chapbook::lint {

namespace {
constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
}  // namespace

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
  const std::string year = std::to_string(date.year);
  if (!date.month) return year;
  std::string month(months[static_cast<std::size_t>(*date.month - 1)]);
  const std::string day = date.day ? std::to_string(*date.day) : std::string();
  if (profile == Profile::nlm) {
    return year + " " + month.substr(0, 3) + (day.empty() ? "" : " " + day);
  }
  return month + (day.empty() ? "" : " " + day + ",") + " " + year;
}

}  // namespace chapbook::lint
