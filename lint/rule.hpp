// FLOOR 1. What a lint rule is. One file below rules/ defines one Rule; the folder is the registry.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/ast/document.hpp"
#include "parsers/base/date.hpp"
#include "parsers/base/diagnostic.hpp"

namespace chapbook::lint {

class Catalogue;
class ReferenceFacts;
namespace readability {
struct Prose;
}

/// The style that references are held to: `adam` is the house form of A.D.A.M. articles (AMA
/// 10 with place, ":chap N", unnumbered), `nlm` is Citing Medicine.
enum class Profile : std::uint8_t { adam, ama10, ama11, nlm };

/// "adam", "ama10", "ama11" or "nlm".
[[nodiscard]] std::string_view to_string(Profile profile);
[[nodiscard]] std::optional<Profile> profile_from(std::string_view name);

/// A set of profiles, written `Profiles::of({...})`, `all_profiles` or `ama_profiles`.
struct Profiles {
  std::uint8_t bits = 0;
  [[nodiscard]] constexpr bool has(Profile profile) const {
    return ((bits >> static_cast<unsigned>(profile)) & 1U) != 0;
  }
};
inline constexpr Profiles all_profiles{0b1111};
inline constexpr Profiles ama_profiles{0b0111};
inline constexpr Profiles only_adam{0b0001};
inline constexpr Profiles adam_and_ama10{0b0011};
inline constexpr Profiles only_ama11{0b0100};
inline constexpr Profiles only_nlm{0b1000};
inline constexpr Profiles place_profiles{0b1011};  ///< those that print the place of a publisher

/// The best fix that a rule ever offers: `none` (a person must decide), `suggest` (unsafe or
/// display-only) or `safe` (mechanical, applied by --fix).
enum class FixPolicy : std::uint8_t { none, suggest, safe };

/// Facts from outside the document that rules may use. No clock: `today` comes from the command
/// line.
struct Settings {
  Profile profile = Profile::adam;
  std::optional<PartialDate> today;  ///< rules that need it stay silent without it
  /// Known books, journals and publishers; nullptr: the tables of the program. It must outlive the
  /// run.
  const Catalogue* catalogue = nullptr;
};

/// What a rule sees and where it reports. A rule reads and reports; it never edits, never does I/O
/// and never sees what other rules found.
class Report {
 public:
  /// `prose`: that of the document, where it was read already.
  Report(const ast::Document& document, const Settings& settings, std::vector<Diagnostic>& out,
         std::shared_ptr<const readability::Prose> prose = nullptr);
  Report(const Report&) = delete;
  Report& operator=(const Report&) = delete;
  ~Report();

  [[nodiscard]] const ast::Document& document() const { return document_; }
  [[nodiscard]] Profile profile() const { return settings_.profile; }
  [[nodiscard]] const std::optional<PartialDate>& today() const { return settings_.today; }
  [[nodiscard]] const Catalogue& catalogue() const;
  /// The raw bytes at `span`, as an editor sees them.
  [[nodiscard]] std::string_view raw(Span span) const { return document_.source->slice(span); }

  /// True when every reference of the list has a number or a bullet in front, and there are two at
  /// least: then the signs are the list's own. Found once for the document.
  [[nodiscard]] bool list_is_numbered();

  /// What is known of the reference that is checked (lint/reference_facts.hpp).
  [[nodiscard]] ReferenceFacts& facts() const { return *facts_; }
  /// The sentences and words of the document, found once for all rules that ask.
  [[nodiscard]] const readability::Prose& prose();

  /// Reports a finding of the running rule. `message` is a sentence fragment without a final
  /// period. A fix that would write ill-formed or forbidden characters again, since it moves raw
  /// text that holds them, is dropped; the edits of the others are sorted.
  void add(Span span, std::string message, std::vector<Fix> fixes = {},
           std::vector<Related> related = {});

  /// Names the rule that runs; called by lint::run only.
  void begin(std::string_view id, Severity severity) {
    id_ = id;
    severity_ = severity;
  }
  /// Names the reference that is checked from now on; called by lint::run only.
  void begin(const ast::Reference& reference);

 private:
  const ast::Document& document_;
  const Settings& settings_;
  std::vector<Diagnostic>& out_;
  std::string_view id_;
  Severity severity_ = Severity::warning;
  std::optional<bool> list_is_numbered_;
  std::unique_ptr<ReferenceFacts> facts_;
  std::shared_ptr<const readability::Prose> prose_;  ///< null until a rule asks
};

struct CorpusCheck;

/// What the text of an example is read as.
enum class ExampleForm : std::uint8_t {
  reference_lines,  ///< one reference a line; for a rule across documents, one document a line
  condition_text,   ///< a whole article, for rules that look at more than its references
};

/// A text that shows a rule at work.
struct Example {
  std::string_view text;
  std::string_view today = "2026-11-22";  ///< ISO date that the rule takes for today
  ExampleForm form = ExampleForm::reference_lines;
};

/// One rule with its documentation. The suite checks for every rule and each of its profiles that
/// it reports `bad`, is silent on `good`, and, where its policy is `safe`, that fixing `bad`
/// silences it, that fixing twice equals fixing once and that no rule reports what it did not
/// report before.
struct Rule {
  std::string_view id;     ///< kebab-case; names the smell; reads well after "ignore"
  std::string_view group;  ///< "Author names"
  Severity severity = Severity::warning;
  FixPolicy fix = FixPolicy::none;
  Profiles profiles = all_profiles;
  std::string_view summary;  ///< what is wrong, one line without final period
  std::string_view why;      ///< why it matters to a reader, one paragraph
  std::string_view basis;    ///< manual and chapter, or practice, that it rests on
  Example bad;
  Example good;
  /// False: runs only where it, its group or all rules are asked for.
  bool by_default = true;
  /// Exactly one of the three is set.
  void (*check_reference)(const ast::Reference& reference, Report& report) = nullptr;
  void (*check_document)(const ast::Document& document, Report& report) = nullptr;
  const CorpusCheck* check_corpus = nullptr;  ///< a rule across all documents of a run: corpus.hpp
};

/// Every rule, sorted by id. Generated from the files below lint/rules.
[[nodiscard]] std::span<const Rule* const> all_rules();

/// Those that run where nobody asks for others, sorted by id.
[[nodiscard]] std::span<const Rule* const> default_rules();

/// The rule with this id, or nullptr.
[[nodiscard]] const Rule* find_rule(std::string_view id);

}  // namespace chapbook::lint
