#include "formats/terminology.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <vector>

#include "converters/cli/command.hpp"
#include "converters/cli/exit_codes.hpp"
#include "converters/cli/nearest.hpp"
#include "formats/shared/common_options.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::cli {

namespace {

constexpr std::array<const formats::OptionSpec*, 1> options{&formats::option::canonical_base};

int run_terminology(const Arguments& arguments, Streams& streams) {
  const auto all = formats::all_terminologies();
  const std::string& wanted = arguments.operands.front();
  const auto found = std::ranges::find(all, wanted, &formats::Terminology::format);
  if (found == all.end()) {
    std::vector<std::string_view> ids;
    for (const formats::Terminology* each : all) ids.push_back(each->format);
    throw Error(ErrorKind::usage, unknown("terminology", wanted, ids));
  }
  streams.out << (*found)->write(arguments.options);
  return exit_fine;
}

}  // namespace

constinit const Command terminology_command{
    "terminology",
    "prints the code systems that outputs use, for a server to load once",
    {{{"chapbook terminology fhir --canonical-base https://HOST/fhir > code-systems.json",
       "a transaction to be sent to that server"},
      {"chapbook terminology fhir", "the same with the addresses that need no server"}}},
    {"FORMAT", 1, 1},
    options,
    false,
    &run_terminology};

}  // namespace chapbook::cli
