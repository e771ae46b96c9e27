#include "lint/readability/grade.hpp"

#include <cmath>

namespace chapbook::lint::readability {

namespace {

double ratio(std::size_t part, std::size_t whole) {
  return static_cast<double>(part) / static_cast<double>(whole);
}

bool is_empty(const Counts& counts) {
  return counts.words == 0 || counts.sentences == 0;
}

}  // namespace

Counts& Counts::operator+=(const Counts& other) {
  sentences += other.sentences;
  words += other.words;
  syllables += other.syllables;
  long_words += other.long_words;
  return *this;
}

double flesch_kincaid(const Counts& counts) {
  if (is_empty(counts)) return 0;
  return 0.39 * ratio(counts.words, counts.sentences) +
         11.8 * ratio(counts.syllables, counts.words) - 15.59;
}

double smog(const Counts& counts) {
  if (is_empty(counts)) return 0;
  constexpr double sample = 30;  // sentences, as in the original
  return 1.0430 * std::sqrt(sample * ratio(counts.long_words, counts.sentences)) + 3.1291;
}

double reading_ease(const Counts& counts) {
  if (is_empty(counts)) return 0;
  return 206.835 - 1.015 * ratio(counts.words, counts.sentences) -
         84.6 * ratio(counts.syllables, counts.words);
}

}  // namespace chapbook::lint::readability
