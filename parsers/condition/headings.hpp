// FLOOR 1. Which lines of a condition text are headings.
#pragma once

#include <string_view>
#include <vector>

#include "parsers/ast/section_kind.hpp"
#include "parsers/condition/workspace.hpp"

namespace chapbook::condition {

struct Heading {
  enum class Form {
    question,    ///< "What are the causes of asthma?"
    unknown,     ///< about the condition, or surely a heading, of a topic that no pattern knows
    other_name,  ///< a known question about another condition
    label,       ///< "Causes", "References", "Clinical Trials"
  };
  /// What stands below a heading that is named like a group.
  enum class Content {
    by_form,  ///< to be seen from its lines
    prose,    ///< the format says: a section
    group,    ///< the format says: a group
  };
  std::size_t line = 0;
  ast::SectionKind kind = ast::SectionKind::other;
  Form form = Form::question;
  bool sure = false;  ///< the format of the input says that this is a heading
  Content content = Content::by_form;
};

/// The headings in `lines`, in order, for a condition called `name` (may be empty).
///
/// A text keeps to one style: where question headings are found, a lone "Causes" or "Overview" is
/// a line of prose. Labels of groups (doctors, research, trials, references) count in both styles,
/// but only where what follows them has the shape of that group.
[[nodiscard]] std::vector<Heading> find_headings(const Workspace& work, LineRange lines,
                                                 std::string_view name);

/// True for the kinds whose content has a form of its own: doctors, research, trials, references.
[[nodiscard]] bool is_group(ast::SectionKind kind);

/// True when `lines` have the form that the group `kind` asks for.
[[nodiscard]] bool has_form_of(ast::SectionKind kind, const Workspace& work, LineRange lines);

}  // namespace chapbook::condition
