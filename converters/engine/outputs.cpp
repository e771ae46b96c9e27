#include "converters/engine/outputs.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include "converters/engine/endings.hpp"
#include "converters/engine/engine.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::engine {

namespace fs = std::filesystem;

namespace {

/// The name of an input without what makes it one of a reader, such as ".chapbook.json", or else
/// without its extension.
std::string stem_of(const std::string& input) {
  if (input == "-") return "stdin";
  const fs::path path(input);
  const std::string name = path.filename().string();
  std::size_t ending = path.extension().string().size();
  for (const Reader* reader : all_readers()) {
    ending = std::max(ending, ending_of(*reader, name).size());
  }
  return name.substr(0, name.size() - ending);
}

bool may_be_a_file(std::string_view place) {
  std::error_code ignored;
  return !place.ends_with('/') && !fs::is_directory(fs::path(place), ignored);
}

bool names_a_file(const Inputs& inputs, std::span<const formats::Format* const> formats,
                  std::string_view place) {
  return inputs.files.size() == 1 && !inputs.has_folder && formats.size() == 1 &&
         may_be_a_file(place);
}

/// `chapbook convert articles/ --to epub -o book.epub` was not meant to make a folder of that name.
void refuse_file_name(std::span<const formats::Format* const> formats,
                      const std::optional<std::string_view>& place) {
  if (!place || !may_be_a_file(*place)) return;
  const bool looks_like_output = std::ranges::any_of(
      formats, [&](const formats::Format* format) { return place->ends_with(format->suffix); });
  if (!looks_like_output) return;
  const std::string path(*place);
  throw Error(
      ErrorKind::usage,
      "-o " + path + ": several outputs need a folder; one of this name is written " + path + "/");
}

void refuse_collisions(const std::vector<Job>& jobs) {
  std::map<std::string, const Job*> owners;
  for (const Job& job : jobs) {
    for (const Output& output : job.outputs) {
      const auto [owner, fresh] = owners.emplace(output.path, &job);
      if (fresh) continue;
      throw Error(ErrorKind::usage, owner->second->input + " and " + job.input +
                                        " would both be written to " + output.path +
                                        "; convert them into different folders");
    }
  }
}

/// What a path leads to, whatever it is called.
using Identity = std::pair<dev_t, ino_t>;

std::optional<Identity> identity(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return {};
  return Identity{status.st_dev, status.st_ino};
}

std::set<Identity> identities(const std::vector<std::string>& paths) {
  std::set<Identity> out;
  for (const std::string& path : paths) {
    if (const auto found = identity(path)) out.insert(*found);
  }
  return out;
}

/// A reader and a writer may share an ending, so an output could fall on an input.
void spare_inputs(const std::set<Identity>& inputs, const std::vector<Output>& outputs) {
  for (const Output& output : outputs) {
    const auto place = identity(output.path);
    if (!place || !inputs.contains(*place)) continue;
    throw Error(ErrorKind::usage, output.path + ": this output would replace an input");
  }
}

void spare_inputs(const Inputs& inputs, const std::vector<Job>& jobs) {
  const std::set<Identity> taken = identities(inputs.files);
  for (const Job& job : jobs) spare_inputs(taken, job.outputs);
}

std::vector<Output> outputs_in(const std::optional<std::string_view>& place, std::string_view stem,
                               std::span<const formats::Format* const> formats) {
  std::vector<Output> out;
  for (const formats::Format* format : formats) {
    const std::string name = std::string(stem) + std::string(format->suffix);
    out.push_back({format, place ? (fs::path(*place) / name).string() : name});
  }
  return out;
}

std::vector<Job> stream_outputs(const Inputs& inputs,
                                std::span<const formats::Format* const> formats) {
  if (formats.size() != 1) {
    throw Error(ErrorKind::usage, "-o -: standard output takes one format");
  }
  if (inputs.files.size() != 1 && !formats.front()->lines) {
    throw Error(ErrorKind::usage,
                "-o -: standard output takes one input, or a format of lines such "
                "as fhir-ndjson, in which outputs may follow one another");
  }
  std::vector<Job> jobs;
  for (const std::string& input : inputs.files) jobs.push_back({input, {{formats.front(), "-"}}});
  return jobs;
}

}  // namespace

std::optional<std::string> folder_of(const Output& output) {
  if (output.path == "-") return {};
  const fs::path folder = fs::path(output.path).parent_path();
  return folder.empty() ? "." : folder.string();
}

void make_folder(const std::string& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) {
    throw Error(ErrorKind::usage, folder + ": cannot make this folder: " + error.message());
  }
  if (::access(folder.c_str(), W_OK | X_OK) != 0) {
    throw Error(ErrorKind::usage, folder + ": cannot write into this folder: " +
                                      std::system_category().message(errno));
  }
}

std::vector<Job> plan_outputs(const Inputs& inputs, std::span<const formats::Format* const> formats,
                              const std::optional<std::string_view>& place) {
  if (place == "-") return stream_outputs(inputs, formats);
  if (place && names_a_file(inputs, formats, *place)) {
    std::vector<Job> jobs{{inputs.files.front(), {{formats.front(), std::string(*place)}}}};
    spare_inputs(inputs, jobs);
    return jobs;
  }
  refuse_file_name(formats, place);
  if (!inputs.files.empty()) make_folder(std::string(place.value_or(".")));
  std::vector<Job> jobs;
  for (const std::string& input : inputs.files) {
    jobs.push_back({input, outputs_in(place, stem_of(input), formats)});
  }
  refuse_collisions(jobs);
  spare_inputs(inputs, jobs);
  return jobs;
}

std::vector<Output> plan_book_outputs(const Inputs& inputs, std::string_view stem,
                                      std::span<const formats::Format* const> formats,
                                      const std::optional<std::string_view>& place) {
  if (place == "-" && formats.size() != 1) {
    throw Error(ErrorKind::usage, "-o -: standard output takes one format");
  }
  const bool is_file = place && formats.size() == 1 && (place == "-" || may_be_a_file(*place));
  if (!is_file) refuse_file_name(formats, place);
  if (!is_file && !inputs.files.empty()) make_folder(std::string(place.value_or(".")));
  std::vector<Output> outputs = is_file
                                    ? std::vector<Output>{{formats.front(), std::string(*place)}}
                                    : outputs_in(place, stem, formats);
  spare_inputs(identities(inputs.files), outputs);
  return outputs;
}

}  // namespace chapbook::engine
