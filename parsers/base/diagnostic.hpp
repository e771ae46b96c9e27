// FLOOR 0. "The document is wrong": what readers, rules and writers report.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/base/span.hpp"

namespace chapbook {

class SourceLines;

/// Ordered from worst to mildest.
enum class Severity { error, warning, info };

/// "error", "warning" or "info".
[[nodiscard]] std::string_view to_string(Severity severity);

/// Who may apply a fix.
enum class Applicability {
  safe,          ///< purely mechanical; applied by --fix
  unsafe,        ///< likely right, but a person should look; applied by --unsafe-fixes
  display_only,  ///< a hint, never applied by a program
};

/// Replaces the bytes of `span` by `replacement`; an empty span inserts.
struct Edit {
  Span span;
  std::string replacement;
  friend bool operator==(const Edit&, const Edit&) = default;
};

/// One self-contained way to mend a finding. Edits are sorted by position and do not overlap.
struct Fix {
  std::string message;  ///< imperative, without a final period: `write "22nd"`
  Applicability applicability = Applicability::safe;
  std::vector<Edit> edits;
};

/// Another place that explains a finding.
struct Related {
  std::shared_ptr<const SourceLines> source;  ///< null: the same source as the diagnostic
  Span span;
  std::string message;
};

/// One finding in one source. `id` points to static storage (a rule id or a notice id).
/// Several `fixes` are alternatives, best first, not a sequence.
struct Diagnostic {
  std::string_view id;
  Severity severity = Severity::warning;
  Span span;
  std::string message;  ///< one sentence fragment in plain words, no final period
  std::vector<Related> related;
  std::vector<Fix> fixes;
};

/// A diagnostic that readers and writers report themselves, as opposed to a lint rule.
/// The table is notices.def; `chapbook explain` serves these like rules.
struct Notice {
  std::string_view id;  ///< kebab-case, never reused
  Severity severity;
  std::string_view summary;  ///< what is wrong, one line
  std::string_view why;      ///< why it matters and what to do, one paragraph
};

namespace notice {
#define CHAPBOOK_NOTICE(name, id, severity, summary, why) extern const Notice name;
#include "parsers/base/notices.def"
#undef CHAPBOOK_NOTICE

/// Every row of notices.def, in file order.
[[nodiscard]] std::span<const Notice* const> all();
}  // namespace notice

/// A diagnostic for `notice` at `span`; `message` says what exactly was found there.
[[nodiscard]] Diagnostic make_diagnostic(const Notice& notice, Span span, std::string message);

}  // namespace chapbook
