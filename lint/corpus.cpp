#include "lint/corpus.hpp"

#include <algorithm>
#include <tuple>

#include "lint/catalogue/catalogue.hpp"
#include "lint/statements.hpp"
#include "lint/text.hpp"
#include "lint/works.hpp"

namespace chapbook::lint {

namespace {

/// Most frequent first; the first seen where two are equally frequent.
Topic ranked(Topic topic) {
  std::ranges::stable_sort(topic.statements, std::ranges::greater(), &Statement::count);
  return topic;
}

std::string references(std::size_t count) {
  return count == 1 ? "one other reference gives" : std::to_string(count) + " references give";
}

}  // namespace

void state_of_edition(const ast::Reference& reference, const std::optional<Text>& field,
                      const Facts& facts) {
  if (!field) return;
  facts.state(edition_key(reference), edition_name(reference), fold(field->text), field->text,
              field->span);
}

void CorpusReport::add(Mention place, std::string message, std::vector<RelatedMention> related,
                       std::vector<Fix> fixes) {
  Diagnostic diagnostic{rule_.id, rule_.severity, place.span, std::move(message), {}, {}};
  diagnostic.fixes = std::move(fixes);
  out_.push_back({place.document, std::move(diagnostic), std::move(related)});
}

void report_minority(const Topic& topic, std::string_view thing, CorpusReport& report) {
  const Statement& usual = topic.statements.front();
  for (std::size_t i = 1; i < topic.statements.size(); ++i) {
    const Statement& other = topic.statements[i];
    for (const Mention place : other.places) {
      report.add(
          place,
          std::string(thing) + " " + quoted(other.shown) + ", but " + references(usual.count) +
              " " + quoted(usual.shown) + " for " + topic.name,
          {{usual.places.front(), std::string(thing) + " " + quoted(usual.shown)}},
          {replace(place.span, usual.shown, "write " + quoted(usual.shown) + " if it is right",
                   Applicability::display_only)});
    }
  }
}

Corpus::Corpus(std::span<const Rule* const> rules, const Settings& settings)
    : catalogue_(settings.catalogue != nullptr ? *settings.catalogue : Catalogue::built_in()) {
  for (const Rule* rule : rules) {
    if (rule->check_corpus != nullptr && rule->profiles.has(settings.profile)) {
      tables_.push_back({rule, std::make_unique<Statements>()});
    }
  }
}

Corpus::~Corpus() = default;
Corpus::Corpus(Corpus&&) noexcept = default;

std::uint32_t Corpus::add(const ast::Document& document) {
  for (Table& table : tables_) {
    const Facts facts(
        [&](const std::string& key, std::string_view name, const std::string& value,
            std::string_view shown, Span span) {
          table.statements->add(key, name, value, shown, {documents_, span});
        },
        catalogue_);
    for (const ast::Reference& reference : document.references.items) {
      if (reference.understood) table.rule->check_corpus->collect(reference, facts);
    }
  }
  return documents_++;
}

std::vector<CorpusFinding> Corpus::findings() const {
  std::vector<CorpusFinding> out;
  for (const Table& table : tables_) {
    CorpusReport report(*table.rule, out);
    table.statements->for_each_disputed(
        [&](Topic topic) { table.rule->check_corpus->judge(ranked(std::move(topic)), report); });
  }
  std::ranges::sort(out, {}, [](const CorpusFinding& finding) {
    const Diagnostic& one = finding.diagnostic;
    return std::tuple(finding.document, one.span.begin, one.span.end, one.id,
                      std::string_view(one.message));
  });
  return out;
}

}  // namespace chapbook::lint
