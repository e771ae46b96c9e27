#include "converters/report/forget.hpp"

#include <set>
#include <vector>

#include "converters/report/content_key.hpp"

namespace chapbook::report {

void forget_text(CheckedFile& file, const Source& source) {
  std::vector<Span> shown;
  std::set<std::uint32_t> places;
  for (const Diagnostic& finding : file.diagnostics) {
    const Span place = place_of(file, finding.span.begin);
    places.insert(place.begin);
    shown.push_back(place);
    shown.push_back(finding.span);
    for (const Related& related : finding.related) {
      if (related.source == nullptr) shown.push_back(related.span);
    }
    for (const Fix& fix : finding.fixes) {
      for (const Edit& edit : fix.edits) shown.push_back(edit.span);
    }
  }
  std::erase_if(file.references, [&](Span reference) { return !places.contains(reference.begin); });
  file.references.shrink_to_fit();
  file.diagnostics.shrink_to_fit();
  file.source = std::make_shared<const SourceLines>(source, shown);
}

}  // namespace chapbook::report
