#include "converters/engine/outputs.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include "parsers/base/error.hpp"

namespace chapbook::engine {

namespace fs = std::filesystem;

namespace {

std::string stem_of(const std::string& input) {
  return input == "-" ? "stdin" : fs::path(input).stem().string();
}

bool names_a_file(const Inputs& inputs, std::span<const formats::Format* const> formats,
                  std::string_view place) {
  std::error_code ignored;
  return inputs.files.size() == 1 && !inputs.has_folder && formats.size() == 1 &&
         !place.ends_with('/') && !fs::is_directory(fs::path(place), ignored);
}

void make_folder(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) {
    throw Error(ErrorKind::usage,
                folder.string() + ": cannot make this folder: " + error.message());
  }
  if (::access(folder.c_str(), W_OK | X_OK) != 0) {
    throw Error(ErrorKind::usage, folder.string() + ": cannot write into this folder: " +
                                      std::system_category().message(errno));
  }
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

/// A reader and a writer may share an ending, so an output could fall on an input.
void spare_inputs(const std::vector<Job>& jobs) {
  std::set<Identity> inputs;
  for (const Job& job : jobs) {
    if (const auto input = identity(job.input)) inputs.insert(*input);
  }
  for (const Job& job : jobs) {
    for (const Output& output : job.outputs) {
      const auto place = identity(output.path);
      if (!place || !inputs.contains(*place)) continue;
      throw Error(ErrorKind::usage, output.path + ": this output would replace an input");
    }
  }
}

}  // namespace

std::vector<Job> plan_outputs(const Inputs& inputs, std::span<const formats::Format* const> formats,
                              const std::optional<std::string_view>& place) {
  if (place == "-" && (inputs.files.size() != 1 || formats.size() != 1)) {
    throw Error(ErrorKind::usage, "-o -: standard output takes one input and one format");
  }
  if (place && (place == "-" || names_a_file(inputs, formats, *place))) {
    std::vector<Job> jobs{{inputs.files.front(), {{formats.front(), std::string(*place)}}}};
    spare_inputs(jobs);
    return jobs;
  }
  const fs::path folder(place.value_or("."));
  if (!inputs.files.empty()) make_folder(folder);
  std::vector<Job> jobs;
  for (const std::string& input : inputs.files) {
    Job& job = jobs.emplace_back(Job{input, {}});
    for (const formats::Format* format : formats) {
      const std::string name = stem_of(input) + std::string(format->suffix);
      job.outputs.push_back({format, place ? (folder / name).string() : name});
    }
  }
  refuse_collisions(jobs);
  spare_inputs(jobs);
  return jobs;
}

}  // namespace chapbook::engine
