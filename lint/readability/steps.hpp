// FLOOR 1. Limits that come in two steps, a hint and a warning: each step is a rule that reports
// what lies between its limit and the next one, so that nothing is reported twice.
#pragma once

#include <cstddef>
#include <limits>
#include <string_view>

#include "lint/rule.hpp"

namespace chapbook::lint::readability {

/// What one rule reports: more than `above`, and no more than `up_to`.
template <class Number>
struct Step {
  Number above;
  Number up_to = std::numeric_limits<Number>::max();
};

/// Reports the text as a whole and each section of which the Flesch-Kincaid grade, to one decimal
/// place, lies in `step`. Left out are texts too short for a grade, and the section about getting
/// help, which has a rule of its own.
void report_grades(const ast::Document& document, Step<double> step, Report& report);

/// Reports each sentence and list item whose number of words lies in `step`; `advice` ends the
/// message.
void report_sentences(Step<std::size_t> step, std::string_view advice, Report& report);

}  // namespace chapbook::lint::readability
