// Shared by the tests of the condition parser: text in, Document out.
#pragma once

#include <string>
#include <utility>

#include "parsers/condition/condition.hpp"

namespace chapbook::test {

inline ast::Document read_condition(std::string text, std::string name = "test.txt") {
  return condition::parse({Source::make(std::move(name), std::move(text)), {}, {}});
}

}  // namespace chapbook::test
