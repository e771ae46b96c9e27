#include "parsers/condition/unplaced.hpp"

#include <utility>

namespace chapbook::condition {

void add_unplaced(Workspace& work, LineRange lines, ast::Document& document) {
  ast::Raw raw;
  for (std::size_t at = lines.first; at < lines.last; ++at) {
    const Line& line = work.lines[at];
    if (line.is_blank()) continue;
    raw.lines.push_back(work.text(line.content));
    raw.span = join(raw.span, line.content);
  }
  if (raw.lines.empty()) return;
  work.notices.report(notice::not_understood, raw.span, "this text belongs to no section or card");
  document.unplaced.push_back(std::move(raw));
}

}  // namespace chapbook::condition
