// Shared by the tests of the condition reader: text in, Document out.
#pragma once

#include <string>
#include <utility>

#include "parsers/ast/reader.hpp"

namespace chapbook::condition {
extern const Reader reader;
}

namespace chapbook::test {

inline ast::Document read_condition(std::string text, std::string name = "test.txt") {
  return condition::reader.read(Source::make(std::move(name), std::move(text)));
}

}  // namespace chapbook::test
