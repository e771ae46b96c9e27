#include "formats/epub/options.hpp"

#include <array>
#include <string_view>

#include "formats/shared/common_options.hpp"

namespace chapbook::formats::epub {

namespace {
constexpr std::array<std::string_view, 2> on_or_off{"on", "off"};

/// Not offered to people: the program reads the file of `cover` and passes its bytes here.
constinit const OptionSpec cover_image{"cover-image", "BYTES", "content of the cover file"};
}  // namespace

constinit const OptionSpec large_print_option{"large-print", "", "larger letters and wider lines"};
constinit const OptionSpec cover_option{"cover", "FILE", "PNG or JPEG image for the cover"};
constinit const OptionSpec certified_by_option{
    "certified-by", "NAME", "claim WCAG 2.2 AA conformance, certified by this person"};
constinit const OptionSpec reading_time_option{
    "reading-time", "ON", "say how long a text takes to read; on in books", on_or_off};
constinit const OptionSpec summary_option{
    "summary", "ON", "set the first paragraph of the definition in a box; on in books", on_or_off};

Settings read_settings(Kind kind, const Options& options) {
  const bool is_book = kind == Kind::book;
  Settings out;
  out.kind = kind;
  out.large_print = options.is_on(large_print_option);
  out.reading_time = is_on(reading_time_option, options, is_book);
  out.summary = is_on(summary_option, options, is_book);
  out.link_conditions = is_book && is_on(option::link_conditions, options, true);
  out.combined_bibliography = is_book && has_combined_bibliography(options);
  out.certifier = options.get(certified_by_option);
  out.cover = options.get(cover_image);
  return out;
}

}  // namespace chapbook::formats::epub
