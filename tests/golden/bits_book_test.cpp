// The BITS of each small book in tests/golden/bits.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "converters/engine/engine.hpp"
#include "formats/bits/bits.hpp"
#include "support/cases.hpp"
#include "support/condition.hpp"

namespace chapbook {
namespace {

TEST(GoldenBits, WritesEveryBookAsWritten) {
  test::check_golden("bits", [](const std::string& input) {
    constexpr std::string_view mark = "~~~\n";
    std::vector<ast::Document> documents;
    for (std::size_t at = 0; at < input.size();) {
      const std::size_t end = std::min(input.find(mark, at), input.size());
      documents.push_back(test::read_condition(input.substr(at, end - at)));
      at = end + mark.size();
    }
    formats::Options options;
    options.set("date", "2026-01-02");
    return engine::convert_book(documents, {"Two Wants", "A short book"}, formats::bits::format,
                                options)
        .bytes;
  });
}

}  // namespace
}  // namespace chapbook
