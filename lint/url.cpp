#include "lint/url.hpp"

#include <algorithm>
#include <array>

#include "lint/text.hpp"

namespace chapbook::lint {

namespace {

bool tracks(std::string_view parameter) {
  constexpr std::array<std::string_view, 11> names{"fbclid", "gclid",  "dclid",     "msclkid",
                                                   "mc_cid", "mc_eid", "igshid",    "_ga",
                                                   "_hsenc", "_hsmi",  "jsessionid"};
  const std::string_view name = parameter.substr(0, parameter.find('='));
  return begins_like(name, "utm_") ||
         std::ranges::any_of(names, [&](std::string_view each) { return same_word(each, name); });
}

/// `path` without ";jsessionid=..." at its end.
std::string_view without_session(std::string_view path) {
  const std::string folded = lower(path);
  return path.substr(0, folded.find(";jsessionid="));
}

}  // namespace

std::string without_tracking(std::string_view address) {
  std::string_view fragment;
  if (const std::size_t hash = address.find('#'); hash != address.npos) {
    fragment = address.substr(hash);
    address = address.substr(0, hash);
  }
  if (const std::size_t text = fragment.find(":~:"); text != fragment.npos) {
    fragment = fragment.substr(0, text);
    if (fragment == "#") fragment = {};
  }
  const std::size_t question = address.find('?');
  std::string out(without_session(address.substr(0, question)));
  if (question != address.npos) {
    std::string_view query = address.substr(question + 1);
    char sign = '?';
    while (true) {
      const std::size_t end = query.find('&');
      const std::string_view parameter = query.substr(0, end);
      if (!tracks(parameter)) {
        out += sign;
        out += parameter;
        sign = '&';
      }
      if (end == query.npos) break;
      query.remove_prefix(end + 1);
    }
  }
  return out + std::string(fragment);
}

}  // namespace chapbook::lint
