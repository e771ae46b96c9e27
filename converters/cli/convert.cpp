#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "converters/cli/book.hpp"
#include "converters/cli/command.hpp"
#include "converters/cli/configuration.hpp"
#include "converters/cli/conversion.hpp"
#include "converters/cli/format_choice.hpp"
#include "converters/cli/inputs.hpp"
#include "converters/cli/sandbox.hpp"
#include "converters/engine/engine.hpp"
#include "converters/engine/outputs.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::cli {

namespace {

constexpr std::array<const formats::OptionSpec*, 15> options{
    &option::to,         &option::from,     &option::output,    &option::strict,
    &option::quiet,      &option::book,     &option::title,     &option::subtitle,
    &option::book_order, &option::jobs,     &option::max_size,  &option::durable,
    &option::config,     &option::isolated, &option::no_sandbox};

std::vector<const formats::Format*> chosen_formats(const formats::Options& given) {
  std::vector<const formats::Format*> out = read_formats(given);
  if (out.empty()) throw Error(ErrorKind::usage, "--to is missing: which format should it be?");
  return out;
}

void refuse_formats_for_books_only(const std::vector<const formats::Format*>& formats) {
  for (const formats::Format* format : formats) {
    if (format->write != nullptr) continue;
    throw Error(ErrorKind::usage, "--to " + std::string(format->id) +
                                      ": this format only makes books; add --book --title TITLE");
  }
}

/// What becomes of one text: an output in each format.
void convert_one(ConversionRun& run, const engine::Job& job, Streams& own) {
  const auto text = run.read(job.input, own);
  if (!text) return;
  const ast::Document& document = text->document;
  const formats::Options chosen = run.options_for(document.review_date.has_value(), text->modified);
  for (const engine::Output& output : job.outputs) {
    const engine::Conversion made = engine::convert(document, *output.format, chosen);
    run.print(*document.source, made.diagnostics, own);
    run.write(output, made.bytes, own);
  }
}

/// Many outputs have one folder, from which what killed runs left is removed first.
int convert_each(const Arguments& arguments, const std::vector<const formats::Format*>& formats,
                 Streams& streams) {
  refuse_formats_for_books_only(formats);
  ConversionRun run(arguments, formats, streams);
  const std::vector<engine::Job> jobs =
      engine::plan_outputs(run.inputs(), formats, run.options().get(option::output));
  const auto folder =
      jobs.size() > 1 ? engine::folder_of(jobs.front().outputs.front()) : std::nullopt;
  if (folder) engine::sweep_temporary_files(*folder);
  std::vector<engine::Output> outputs;
  for (const engine::Job& job : jobs) std::ranges::copy(job.outputs, std::back_inserter(outputs));
  run.enter_sandbox(outputs);
  std::vector<report::Failure> failures;
  const int failed = for_each_input(run.inputs(), run.jobs(), streams, failures,
                                    [&](std::size_t number, Streams& own) {
                                      convert_one(run, jobs[number], own);
                                      return engine::Finish();
                                    });
  return run.finish(failures.size(), failed);
}

int run_convert(const Arguments& arguments, Streams& streams) {
  const std::vector<const formats::Format*> formats = chosen_formats(arguments.options);
  if (arguments.options.is_on(option::quiet)) streams.progress = false;
  return wants_book(arguments.options) ? run_book(arguments, formats, streams)
                                       : convert_each(arguments, formats, streams);
}

}  // namespace

constinit const Command convert_command{
    "convert",
    "turns condition texts into EPUB, JATS, FHIR, HTML and JSON",
    {{{"chapbook convert article.txt --to epub", "writes article.epub into the current folder"},
      {"chapbook convert articles/ --to epub --book --title \"Eye Conditions\"",
       "makes one book, eye-conditions.epub, of every text below articles/"}}},
    {"INPUT...", 1},
    options,
    true,
    &run_convert};

}  // namespace chapbook::cli
