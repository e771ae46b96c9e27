#include "converters/cli/clock.hpp"

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string>
#include <string_view>

#include "parsers/base/error.hpp"

namespace chapbook::cli {

PartialDate day_of(std::int64_t seconds) {
  using namespace std::chrono;
  const sys_seconds moment{std::chrono::seconds{seconds}};
  const year_month_day day{floor<days>(moment)};
  return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
          static_cast<int>(static_cast<unsigned>(day.day()))};
}

PartialDate clock_day() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return day_of(std::chrono::duration_cast<std::chrono::seconds>(now).count());
}

std::optional<PartialDate> source_date_epoch() {
  const char* value = std::getenv("SOURCE_DATE_EPOCH");
  if (value == nullptr || *value == '\0') return {};
  constexpr std::int64_t end_of_year_9999 = 253402300799;
  const std::string_view text(value);
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (error != std::errc() || end != text.data() + text.size() || seconds < 0 ||
      seconds > end_of_year_9999) {
    throw Error(ErrorKind::usage,
                "SOURCE_DATE_EPOCH \"" + std::string(text) + "\": not a number of seconds");
  }
  return day_of(seconds);
}

}  // namespace chapbook::cli
