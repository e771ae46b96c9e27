#include "parsers/medquad/question_types.hpp"

#include <algorithm>
#include <array>

#include "parsers/base/text.hpp"

namespace chapbook::medquad {

namespace {

using ast::SectionKind;

struct Row {
  std::string_view qtype;
  SectionKind kind;
};

constexpr std::array<Row, 17> rows{{
    {"information", SectionKind::definition},
    {"causes", SectionKind::causes},
    {"genetic changes", SectionKind::causes},
    {"inheritance", SectionKind::causes},
    {"susceptibility", SectionKind::risk_factors},
    {"frequency", SectionKind::risk_factors},
    {"symptoms", SectionKind::symptoms},
    {"exams and tests", SectionKind::exams_and_tests},
    {"stages", SectionKind::exams_and_tests},
    {"treatment", SectionKind::treatment},
    {"support groups", SectionKind::support_groups},
    {"outlook", SectionKind::prognosis},
    {"complications", SectionKind::complications},
    {"when to contact a medical professional", SectionKind::when_to_contact},
    {"prevention", SectionKind::prevention},
    {"considerations", SectionKind::considerations},
    {"research", SectionKind::research},
}};

}  // namespace

std::optional<ast::SectionKind> kind_of_question(std::string_view qtype) {
  const auto row = std::ranges::find(rows, fold_case(qtype), &Row::qtype);
  if (row == rows.end()) return {};
  return row->kind;
}

}  // namespace chapbook::medquad
