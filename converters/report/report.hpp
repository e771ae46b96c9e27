// FLOOR 2. Findings as people and machines want to read them.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/readability/table.hpp"
#include "parsers/ast/document.hpp"
#include "parsers/base/diagnostic.hpp"
#include "parsers/base/source_lines.hpp"

namespace chapbook::report {

/// A finding that a person has accepted, and why.
struct Suppressed {
  Diagnostic finding;
  std::string reason;
};

/// What was found in one input.
struct CheckedFile {
  /// Never null; its name is the path as it was given. It has the lines that the findings touch,
  /// and all where a report shows references.
  std::shared_ptr<const SourceLines> source;
  std::vector<Diagnostic> diagnostics;  ///< sorted by position
  /// Those that a finding begins in, and all where a report shows references; sorted, each without
  /// its numbering.
  std::vector<Span> references;
  std::size_t reference_count = 0;
  /// Set only where a report shows references (see Report); a run over many files would have to
  /// hold them all otherwise.
  std::shared_ptr<const ast::Document> document = {};
  std::vector<Diagnostic> known = {};       ///< hidden by the baseline, sorted by position
  std::vector<Suppressed> suppressed = {};  ///< sorted by position
  /// Of the text and its sections; empty where nobody asked for the rules of readability.
  std::vector<lint::readability::Measured> readability = {};
};

/// An input that could not be checked.
struct Failure {
  std::string path;
  std::string message;  ///< one line, the path included
};

/// What is found in the text of one reference on its own.
using CheckReference = std::function<std::vector<Diagnostic>(std::string_view reference)>;

/// One run of the program over its inputs, in the order of the command line.
struct Run {
  std::string_view version;  ///< of chapbook
  std::vector<CheckedFile> files;
  std::vector<Failure> failures;
  std::size_t applied_fixes = 0;  ///< by --fix, before these findings
  bool has_baseline = false;      ///< what is no CheckedFile::known is new
  /// The checks of the run, for reports that show what a reference is when it is mended.
  CheckReference check_reference = {};
};

struct RenderOptions {
  bool color = false;  ///< for a terminal; only the text report has colours
};

/// A form of report. The files of this folder define one each; report.cpp lists them.
struct Report {
  std::string_view id;       ///< "sarif"
  std::string_view summary;  ///< one line for `chapbook list reports`
  std::string (*render)(const Run& run, const RenderOptions& options);
  bool shows_references = false;  ///< needs CheckedFile::document
};

/// Every report, sorted by id.
[[nodiscard]] std::span<const Report* const> all_reports();

/// The report with this id, or nullptr.
[[nodiscard]] const Report* find_report(std::string_view id);

/// True where one of the fixes of `finding` is of this kind.
[[nodiscard]] bool has_fix(const Diagnostic& finding, Applicability applicability);

/// How many findings a run has, and how many of them a program could mend.
struct Tally {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t infos = 0;
  std::size_t references = 0;
  std::size_t fixable = 0;           ///< have a safe fix
  std::size_t unsafely_fixable = 0;  ///< have an unsafe fix and no safe one
  std::size_t known = 0;             ///< hidden by the baseline; not counted above
  std::size_t suppressed = 0;        ///< not counted above
};
[[nodiscard]] Tally count(const Run& run);

}  // namespace chapbook::report
