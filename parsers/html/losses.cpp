#include "parsers/html/losses.hpp"

#include <string>
#include <string_view>

namespace chapbook::html {

namespace {

/// In the order of Loss.
constexpr std::array<std::string_view, 5> messages{
    "what stands around the article is left out",
    "a menu, form, aside or something hidden is left out",
    "a table of contents is left out",
    "an image is left out",
    "the target of a link is left out; its words stay",
};

}  // namespace

void Losses::add(Loss loss, Position place) {
  Count& count = counts_.at(static_cast<std::size_t>(loss));
  if (count.times++ == 0) count.first = place;
}

void Losses::report_to(TranscriptBuilder& builder) const {
  for (std::size_t i = 0; i < counts_.size(); ++i) {
    const Count& count = counts_.at(i);
    if (count.times == 0) continue;
    std::string message(messages.at(i));
    if (count.times > 1) message += " (and " + std::to_string(count.times - 1) + " more like this)";
    builder.report(notice::left_out, std::move(message), count.first);
  }
}

}  // namespace chapbook::html
