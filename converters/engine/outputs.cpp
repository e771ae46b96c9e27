#include "converters/engine/outputs.hpp"

#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <map>
#include <system_error>

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

}  // namespace

std::vector<Job> plan_outputs(const Inputs& inputs, std::span<const formats::Format* const> formats,
                              const std::optional<std::string_view>& place) {
  if (place == "-" && (inputs.files.size() != 1 || formats.size() != 1)) {
    throw Error(ErrorKind::usage, "-o -: standard output takes one input and one format");
  }
  if (place && (place == "-" || names_a_file(inputs, formats, *place))) {
    return {{inputs.files.front(), {{formats.front(), std::string(*place)}}}};
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
  return jobs;
}

}  // namespace chapbook::engine
