// FLOOR 1. Rules across all documents of one run: what references state about the same thing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lint/rule.hpp"

namespace chapbook::lint {

/// One place of a run where something is stated.
struct Mention {
  std::uint32_t document = 0;  ///< counted from 0 in the order of Corpus::add
  Span span;
  friend bool operator==(const Mention&, const Mention&) = default;
};

/// One thing that is stated of a topic, and where.
struct Statement {
  std::string value;            ///< what makes two statements the same
  std::string shown;            ///< how the first of them prints it
  std::size_t count = 0;        ///< references that state it
  std::vector<Mention> places;  ///< the first max_places of them, in order
};

/// Statements are remembered with this many places; more are only counted, so that memory grows
/// with the number of distinct works and not with the number of references.
inline constexpr std::size_t max_places = 16;

/// Everything that a run states about one thing ("the year of this edition of this book").
struct Topic {
  std::string name;                   ///< for messages, as the first statement gave it
  std::vector<Statement> statements;  ///< in a judge: most frequent first, then in order of places
};

/// Where a rule tells what one reference states.
class Facts {
 public:
  using Sink = std::function<void(std::string key, std::string_view name, std::string value,
                                  std::string_view shown, Span span)>;
  Facts(Sink sink, const Catalogue& catalogue) : sink_(std::move(sink)), catalogue_(catalogue) {}

  [[nodiscard]] const Catalogue& catalogue() const { return catalogue_; }

  /// `key` makes two topics the same and is only compared; `name` and `shown` are for people.
  /// Nothing is noted where key or value is empty.
  void state(std::string key, std::string_view name, std::string value, std::string_view shown,
             Span span) const {
    if (!key.empty() && !value.empty()) {
      sink_(std::move(key), name, std::move(value), shown, span);
    }
  }

 private:
  Sink sink_;
  const Catalogue& catalogue_;
};

/// A place that explains a finding, in whichever document it is.
struct RelatedMention {
  Mention place;
  std::string message;
};

/// A finding of a rule across documents. Its diagnostic has no related places of its own.
struct CorpusFinding {
  std::uint32_t document = 0;
  Diagnostic diagnostic;
  std::vector<RelatedMention> related;
};

/// Where a judge reports.
class CorpusReport {
 public:
  CorpusReport(const Rule& rule, std::vector<CorpusFinding>& out) : rule_(rule), out_(out) {}

  void add(Mention place, std::string message, std::vector<RelatedMention> related,
           std::vector<Fix> fixes = {});

 private:
  const Rule& rule_;
  std::vector<CorpusFinding>& out_;
};

/// States `field` of the edition of a book that `reference` names; nothing where it has none.
void state_of_edition(const ast::Reference& reference, const std::optional<Text>& field,
                      const Facts& facts);

/// The two halves of a rule across documents.
struct CorpusCheck {
  /// Says what `reference` states.
  void (*collect)(const ast::Reference& reference, const Facts& facts);
  /// Looks at a topic of which more than one thing is stated.
  void (*judge)(const Topic& topic, CorpusReport& report);
};

/// The usual judge: each place of a less frequent statement is reported, next to the most frequent
/// one. `thing` is what is stated, "year" or "editors". Where two statements are equally frequent,
/// the one that came first stands. The fix is a hint only: which of them is right is for a person
/// to say.
void report_minority(const Topic& topic, std::string_view thing, CorpusReport& report);

class Statements;

/// One run of the corpus rules: documents go in one by one, findings come out at the end. Memory
/// grows with the number of distinct statements.
class Corpus {
 public:
  /// `rules`: those of them that have a corpus check and apply to the profile are run. A catalogue
  /// in `settings` must outlive this.
  Corpus(std::span<const Rule* const> rules, const Settings& settings);
  ~Corpus();
  Corpus(Corpus&&) noexcept;

  /// Takes in the references of one document and returns its number.
  std::uint32_t add(const ast::Document& document);

  /// What is wrong, sorted by document, position and rule.
  [[nodiscard]] std::vector<CorpusFinding> findings() const;

 private:
  struct Table {
    const Rule* rule;
    std::unique_ptr<Statements> statements;
  };
  std::vector<Table> tables_;
  const Catalogue& catalogue_;
  std::uint32_t documents_ = 0;
};

}  // namespace chapbook::lint
