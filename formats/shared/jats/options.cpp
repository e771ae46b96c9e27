#include "formats/shared/jats/options.hpp"

#include "formats/shared/common_options.hpp"

namespace chapbook::formats::jats {

namespace {
constexpr std::string_view citation_names[] = {"element", "mixed", "both"};
}  // namespace

constinit const OptionSpec citation_option{"jats-citation", "FORM", "how references are tagged",
                                           citation_names, citation_names[0]};
constinit const OptionSpec abstract_option{"jats-abstract", "",
                                           "repeat the definition as a plain-language abstract"};

CitationForm read_citation_form(const Options& options) {
  return static_cast<CitationForm>(choice_of(citation_option, options));
}

}  // namespace chapbook::formats::jats
