// Fixing is done in a few rounds whatever stands in a text: no rule takes one sign of many in each
// round, and no two rules undo each other's work.
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>

#include "parsers/base/ascii.hpp"
#include "support/reference_document.hpp"

namespace chapbook::test {
namespace {

constexpr std::array<std::string_view, 4> references{
    "Lehrer KN II, Dorfman AH Jr, et al., eds. Sepsis in old age. Ann Surg Oncol. "
    "2014;21(Suppl. 4):S497-S504. doi: 10.1000/x.497 PMID: 24419754.",
    "Okafor J., Reyes M.B. Pain of the shoulder. In Banerjee S, Hall TW, et al, editors. "
    "Shoulder Surgery, 3d edition. Boston: Hillcrest Press; 2016:Chap 12.",
    "2. Harbour House Foundation website. Living with asthma. https://www.example.org/asthma/. "
    "Updated March 2, 2019. Accessed: May 2020.",
    "Quist L, Amadi O. Salt and blood pressure [abstract]. Lancet Neurol 2009 Jan 5; 11 (2) : "
    "1182-86."};

bool is_inside_word(std::string_view text, std::size_t at) {
  const auto is_part = [](char c) { return ascii::is_letter_or_digit(c); };
  return at > 0 && at < text.size() && is_part(text[at - 1]) && is_part(text[at]);
}

class StableFixes : public testing::TestWithParam<std::string_view> {};

TEST_P(StableFixes, WithManySignsAnywhere) {
  const std::string_view reference = GetParam();
  for (const std::string_view sign :
       {".", ",", ";", ":", "-", "(", ")", "[", "\"", "'", " ", ". ", " .", ", ", "(1)", "1 "}) {
    for (std::size_t at = 0; at <= reference.size(); ++at) {
      if (is_inside_word(reference, at)) continue;
      std::string text(reference);
      for (int i = 0; i < 16; ++i) text.insert(at, sign);
      const auto profile = static_cast<lint::Profile>(at % 4);
      const std::string fixed = fix_lines(text, profile);
      EXPECT_EQ(fix_lines(fixed, profile), fixed) << text;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(References, StableFixes, testing::ValuesIn(references));

}  // namespace
}  // namespace chapbook::test
