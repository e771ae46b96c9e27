// The dump of each input in tests/golden/condition, diagnostics included.
#include <gtest/gtest.h>

#include "parsers/ast/dump.hpp"
#include "support/cases.hpp"
#include "support/condition.hpp"

namespace chapbook {
namespace {

TEST(GoldenCondition, ReadsEveryCaseAsWritten) {
  test::check_golden("condition", [](const std::string& input) {
    ast::DumpOptions options;
    options.diagnostics = true;
    return ast::dump(test::read_condition(input), options);
  });
}

}  // namespace
}  // namespace chapbook
