// The dump of each article in tests/golden/jats, diagnostics included.
#include <gtest/gtest.h>

#include "converters/engine/engine.hpp"
#include "parsers/ast/dump.hpp"
#include "support/cases.hpp"

namespace chapbook {
namespace {

TEST(GoldenJats, ReadsEveryCaseAsWritten) {
  test::check_golden("jats", [](const std::string& input) {
    return ast::dump(engine::read(Source::make("article.xml", input)), {false, false, true});
  });
}

}  // namespace
}  // namespace chapbook
