#include "converters/cli/sidecar.hpp"

#include <filesystem>
#include <utility>

#include "converters/engine/files.hpp"
#include "converters/report/clean.hpp"

namespace chapbook::cli {

namespace fs = std::filesystem;

Sidecar::Sidecar(const std::string& path)
    : path_(path), folder_(fs::path(engine::absolute_path(path)).parent_path().string()) {}

Sidecar Sidecar::read(std::string_view flag, const std::string& path) {
  Sidecar out(path);
  out.source_ = read_settings_file(std::string(flag) + ": ", path);
  return out;
}

std::string Sidecar::name_of(std::string_view path) const {
  const fs::path absolute = engine::absolute_path(std::string(path));
  const fs::path relative = absolute.lexically_relative(folder_);
  return report::valid_utf8((relative.empty() ? absolute : relative).generic_string());
}

std::vector<std::string> Sidecar::names_in(const report::Run& run) const {
  std::vector<std::string> out;
  for (const report::CheckedFile& file : run.files) out.push_back(name_of(file.source->name()));
  return out;
}

bool Sidecar::has_file(const std::string& name) const {
  std::error_code ignored;
  return fs::exists(fs::path(folder_) / name, ignored);
}

void Sidecar::report_to(report::Run& run, std::vector<Diagnostic> findings) const {
  if (findings.empty()) return;
  report::CheckedFile file;
  file.source = std::make_shared<const SourceLines>(source_);
  file.diagnostics = std::move(findings);
  run.files.push_back(std::move(file));
}

}  // namespace chapbook::cli
