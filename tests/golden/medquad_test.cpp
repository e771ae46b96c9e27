// The dump of each file in tests/golden/medquad, diagnostics included.
#include <gtest/gtest.h>

#include "converters/engine/engine.hpp"
#include "parsers/ast/dump.hpp"
#include "support/cases.hpp"

namespace chapbook {
namespace {

TEST(GoldenMedquad, ReadsEveryCaseAsWritten) {
  test::check_golden("medquad", [](const std::string& input) {
    const auto source = Source::make("pairs.xml", input);
    return ast::dump(engine::read(source, engine::find_reader("medquad")), {false, false, true});
  });
}

}  // namespace
}  // namespace chapbook
