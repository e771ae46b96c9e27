#include <algorithm>

#include "parsers/citation/characters.hpp"
#include "parsers/citation/readings/parts.hpp"
#include "parsers/citation/sentences.hpp"
#include "parsers/citation/words.hpp"

namespace chapbook::citation {

namespace {

/// Without separators at the ends; a stop at the end may belong to the name.
Range trimmed(Range text) {
  text = strip(text, " ,;:\x1F");
  text.remove_prefix(skip_any(text, " .,;:\x1F"));
  return text;
}

std::size_t count_words(Range text) {
  return text.empty() ? 0 : static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1;
}

/// "Philadelphia, PA", "New York", "Berlin, Germany", "St. Louis (MO)".
double place_score(Range text) {
  if (text.empty() || text.size() > 80 || count_words(text) > 8) return -2;
  const std::size_t cut = find_any(text, ",(;/");
  const Range city = element(text.substr(0, cut));
  const Range region = strip(text.substr(cut), " ,;:()/[]");
  const std::size_t last_comma = region.rfind(", ");
  const Range country = last_comma == Range::npos ? region : region.substr(last_comma + 2);
  double score = 0;
  if (cities().has(strip(city, "[]"))) score += 2;
  if (!region.empty() && (regions().has(region) || regions().has(country))) score += 2;
  const bool code_alone = city.size() == 2 && cut < text.size();
  if (regions().has(city)) score += code_alone ? -2 : 1;
  if (!starts_upper(strip(text, "["))) score -= 1.5;
  if (count_words(text) > 4 && score < 2) score -= 1;
  return score;
}

double publisher_score(Range text) {
  if (text.empty() || text.size() > 160) return -2;
  double score = 0;
  Range rest = text;
  while (!rest.empty()) {
    const std::size_t end = find_any(rest, " ,/().");
    if (publisher_words().has(rest.substr(0, end))) {
      score += 1.2;
      break;
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  const std::size_t words = count_words(text);
  if (words > 5) score -= 0.15 * static_cast<double>(words - 5);
  if (!starts_upper(text) && !is_digit(text.front())) score -= 1;
  for (std::size_t at = 0; at + 2 < text.size(); ++at) {
    if (ends_sentence(text, at)) score -= 1.5;
  }
  return score;
}

void consider(Imprint& best, const Imprint& candidate) {
  if (candidate.score > best.score) best = candidate;
}

/// The ways to cut `text`, all of which is place and publisher, into the two.
Imprint split(Range text) {
  Imprint best;
  text = trimmed(text);
  best.publisher = text;
  best.score = publisher_score(text);
  std::size_t cuts = 0;
  for (std::size_t at = 0; at + 1 < text.size() && cuts < 8; ++at) {
    const bool colon = text[at] == ':' && text[at + 1] != '/';
    const bool comma = text[at] == ',' && text[at + 1] == ' ';
    const bool stop = text[at] == '.' && ends_sentence(text, at);
    if (!colon && !comma && !stop) continue;
    ++cuts;
    const Range left = trimmed(text.substr(0, at));
    const Range right = trimmed(text.substr(at + 1));
    const double bonus = colon ? 1.0 : -1.0;
    const double placed = place_score(left);
    if (colon || placed >= 2) {
      consider(best, {{}, left, right, placed + publisher_score(right) + bonus});
    }
    const double swapped = place_score(right);
    if (swapped >= 2)
      consider(best, {{}, right, left, swapped + publisher_score(left) + (colon ? 0.0 : -1.0)});
  }
  return best;
}

}  // namespace

Imprint read_whole_imprint(Range in) {
  Imprint imprint = split(in);
  imprint.before = in.substr(0, 0);
  return imprint;
}

Imprint find_imprint(Range in, bool expected) {
  Imprint best;
  best.before = in;
  best.score = expected ? -0.6 : 0.2;
  constexpr std::size_t most_cuts = 16;
  std::size_t cuts = 0;
  for (std::size_t at = in.size(); at-- > 1 && cuts < most_cuts;) {
    const bool sentence = at + 1 < in.size() && ends_sentence(in, at);
    const bool comma = in[at] == ',' && at + 1 < in.size() && in[at + 1] == ' ';
    if (!sentence && !comma) continue;
    ++cuts;
    Imprint candidate = split(in.substr(at + 1));
    if (candidate.publisher.empty()) continue;
    candidate.before = in.substr(0, in[at] == '.' || comma ? at : at + 1);
    candidate.score += sentence ? 1.5 : -0.8;
    consider(best, candidate);
  }
  return best;
}

}  // namespace chapbook::citation
