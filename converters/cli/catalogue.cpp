#include <array>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "converters/cli/checking.hpp"
#include "converters/cli/command.hpp"
#include "converters/cli/configuration.hpp"
#include "converters/cli/exit_codes.hpp"
#include "converters/cli/inputs.hpp"
#include "converters/cli/nearest.hpp"
#include "converters/cli/sandbox.hpp"
#include "converters/engine/engine.hpp"
#include "converters/engine/files.hpp"
#include "lint/catalogue/learn.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::cli {

namespace {

constexpr std::array<std::string_view, 1> verbs{"learn"};
constexpr std::array<const formats::OptionSpec*, 6> options{
    &option::catalogue, &option::from,     &option::jobs,
    &option::config,    &option::isolated, &option::no_sandbox};

int learn(const std::vector<std::string>& inputs, const formats::Options& given, Streams& streams) {
  const auto known = read_catalogue(given);
  lint::Learner learner;
  std::vector<report::Failure> failures;
  const Reader* const reader = read_reader(given);
  const engine::Inputs found = engine::find_inputs(inputs, reader);
  enter_sandbox(given, {found.files, {}, {}}, streams);
  const int failed = for_each_input(
      found, read_jobs(given), streams, failures, [&](std::size_t number, Streams& own) {
        auto document = std::make_shared<const ast::Document>(
            engine::read(read_source(found.files[number], own).source, reader));
        return [&learner, document] {
          for (const ast::Reference& each : document->references.items) learner.add(each);
        };
      });
  if (was_stopped(failed)) return failed;  // A table of some of the texts would look whole.
  streams.out << learner.propose(known ? *known : lint::Catalogue::built_in());
  return failed;
}

int run_catalogue(const Arguments& arguments, Streams& streams) {
  const std::string& verb = arguments.operands.front();
  if (verb != verbs.front()) throw Error(ErrorKind::usage, unknown("verb", verb, verbs));
  const std::vector<std::string> inputs(arguments.operands.begin() + 1, arguments.operands.end());
  return learn(inputs, arguments.options, streams);
}

}  // namespace

constinit const Command catalogue_command{
    "catalogue",
    "proposes editions of books for a catalogue of your own, from what references agree on",
    {{{"chapbook catalogue learn articles/ > books.tsv",
       "a table to look through, correct and keep; editions that are known are left out"},
      {"chapbook lint articles/ --catalogue books.tsv",
       "then every reference is held to what the table says"}}},
    {"learn INPUT...", 2, Operands::unlimited, 1},
    options,
    false,
    &run_catalogue};

}  // namespace chapbook::cli
