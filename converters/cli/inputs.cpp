#include "converters/cli/inputs.hpp"

#include <exception>
#include <new>
#include <ostream>
#include <utility>

#include "converters/cli/exit_codes.hpp"
#include "converters/cli/nearest.hpp"
#include "converters/engine/engine.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::cli {

namespace option {
constinit const formats::OptionSpec from{
    "from", "READER", "what the inputs are, else their names say it; `chapbook list readers`"};
}  // namespace option

const Reader* read_reader(const formats::Options& options) {
  const auto id = options.get(option::from);
  if (!id) return nullptr;
  if (const Reader* reader = engine::find_reader(*id)) return reader;
  std::vector<std::string_view> ids;
  for (const Reader* each : engine::all_readers()) ids.push_back(each->id);
  throw Error(ErrorKind::usage, "--from: " + unknown("reader", *id, ids));
}

Input read_source(const std::string& path, Streams& streams) {
  constexpr std::string_view standard_input = "stdin";
  const bool is_stream = path == "-";
  engine::FileContent content =
      is_stream ? engine::read_stream(streams.in, standard_input) : engine::read_file(path);
  return {Source::make(is_stream ? std::string(standard_input) : path, std::move(content.bytes)),
          content.modified};
}

int for_each_input(const engine::Inputs& inputs, Streams& streams,
                   std::vector<report::Failure>& failures,
                   const std::function<void(const std::string& path)>& work) {
  int code = exit_fine;
  const auto fail = [&](const std::string& path, const std::string& message, int with) {
    streams.err << "chapbook: " << message << '\n';
    failures.push_back({path, message});
    code = worse(code, with);
  };
  for (const std::string& path : inputs.files) {
    try {
      work(path);
    } catch (const Error& error) {
      if (error.kind() == ErrorKind::usage) throw;
      const bool is_bug = error.kind() == ErrorKind::bug;
      fail(path,
           is_bug ? path + ": internal error, please report it: " + error.what() : error.what(),
           exit_code(error.kind()));
    } catch (const std::bad_alloc&) {
      fail(path, path + ": out of memory", exit_try_again);
    } catch (const std::exception& error) {
      fail(path, path + ": internal error, please report it: " + error.what(), exit_bug);
    }
  }
  for (const std::string& problem : inputs.problems) {
    fail(problem.substr(0, problem.find(": ")), problem, exit_input);
  }
  return code;
}

}  // namespace chapbook::cli
