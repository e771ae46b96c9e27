// FLOOR 1. The lines below a group heading -> doctors, research cards, trial cards.
#pragma once

#include "parsers/ast/document.hpp"
#include "parsers/condition/workspace.hpp"

namespace chapbook::condition {

/// True when the first lines of `lines` are a name and a place, or a short line alone.
[[nodiscard]] bool holds_doctors(const Workspace& work, LineRange lines);

/// Reads name and place pairs. A name given twice in a row is one doctor.
void read_doctors(Workspace& work, LineRange lines, ast::Document& document);

/// True when `lines` open with a card: a label line, then `Key: value` bullets.
[[nodiscard]] bool holds_cards(const Workspace& work, LineRange lines);

void read_research(Workspace& work, LineRange lines, ast::Document& document);
void read_trials(Workspace& work, LineRange lines, ast::Document& document);

}  // namespace chapbook::condition
