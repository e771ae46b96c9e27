#include "converters/cli/format_choice.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>

#include "converters/cli/lists.hpp"
#include "converters/cli/nearest.hpp"
#include "converters/engine/files.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::cli {

namespace option {
constinit const formats::OptionSpec to{
    "to", "FMT[,FMT]", "output formats, also for the references alone; `chapbook list formats`",
    {},   {},          true};
constinit const formats::OptionSpec output{
    "output", "PATH", "the output file, or the folder for several; \"-\" is standard output"};
constinit const formats::OptionSpec quiet{"quiet", "", "say nothing but errors"};
}  // namespace option

namespace {

std::string cover_bytes(std::string_view path) {
  try {
    return engine::read_file(std::string(path)).bytes;
  } catch (const Error& error) {
    // A cover that is not there concerns the whole run, unlike an input.
    if (error.kind() != ErrorKind::input) throw;
    throw Error(ErrorKind::usage, std::string("--cover: ") + error.what());
  }
}

}  // namespace

std::vector<const formats::Format*> read_formats(const formats::Options& given) {
  std::vector<std::string_view> known;
  for (const formats::Format* format : formats::all_formats()) known.push_back(format->id);
  std::vector<const formats::Format*> out;
  for (const std::string_view list : given.all(option::to)) {
    for (const std::string_view id : split_list(list)) {
      const formats::Format* format = formats::find_format(id);
      if (format == nullptr) throw Error(ErrorKind::usage, "--to: " + unknown("format", id, known));
      if (std::ranges::find(out, format) == out.end()) out.push_back(format);
    }
  }
  return out;
}

void warn_of_idle_options(const Arguments& arguments,
                          std::span<const formats::Format* const> formats, std::ostream& err) {
  const auto knows = [](const formats::Format* format, std::string_view name) {
    return std::ranges::find(format->options, name, &formats::OptionSpec::name) !=
           format->options.end();
  };
  for (const auto& [name, values] : arguments.options.values()) {
    if (arguments.places.contains(name)) continue;
    std::vector<std::string_view> users;
    bool is_used = false;
    for (const formats::Format* format : formats::all_formats()) {
      if (!knows(format, name)) continue;
      users.push_back(format->id);
      is_used = is_used || std::ranges::find(formats, format) != formats.end();
    }
    if (is_used || users.empty()) continue;
    err << "chapbook: warning: --" << name << " changes nothing: it is an option of "
        << in_words(users, "and") << '\n';
  }
}

void read_cover(formats::Options& given, std::span<const formats::Format* const> formats) {
  for (const formats::Format* format : formats) {
    const auto cover = std::ranges::find(format->options, "cover", &formats::OptionSpec::name);
    if (cover == format->options.end()) continue;
    if (const auto path = given.get(**cover)) given.set("cover-image", cover_bytes(*path));
    return;
  }
}

}  // namespace chapbook::cli
