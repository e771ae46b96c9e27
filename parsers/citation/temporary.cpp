#include "parsers/citation/citation.hpp"
// Until the reader of one reference is there.
#if !__has_include("parsers/citation/read.cpp")
namespace chapbook::citation {
__attribute__((weak)) ast::Reference read_reference(const Source& source, Span span, TextPool&) {
  ast::Reference r;
  r.span = trim(source, span);
  r.raw = source.slice(r.span);
  r.understood = span.size() < max_reference_bytes;
  return r;
}
__attribute__((weak)) bool looks_like_reference(const Source& source, Span span) {
  const std::string_view t = source.slice(span);
  if (t.size() < 40) return false;
  bool year = false;
  for (std::size_t i = 0; i + 5 < t.size(); ++i)
    if ((t.substr(i, 2) == "19" || t.substr(i, 2) == "20") && t[i + 2] >= '0' && t[i + 2] <= '9' &&
        t[i + 3] >= '0' && t[i + 3] <= '9' &&
        (t[i + 4] == ';' || t[i + 4] == ':' || t[i + 4] == '.'))
      year = true;
  return year && (t.find("; 20") != t.npos || t.find(":") != t.npos ||
                  t.find("website") != t.npos || t.find("ccessed") != t.npos);
}
}  // namespace chapbook::citation
#endif
