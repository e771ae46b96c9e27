// FLOOR 1. The last look at a book before its bytes leave the process.
#pragma once

#include <string_view>

namespace chapbook::formats::epub {

/// Reads the finished archive again, from its bytes, and throws Error (bug) unless
/// - it starts as OCF demands: an uncompressed `mimetype` without extra field (EPUB 3.3, 4.3.2);
/// - the container names the package document, and the manifest lists every other file once;
/// - the spine names every page of the manifest once, in linear order, and nothing else, so that no
///   page can be missed by turning pages;
/// - every link inside the book, fragments included, leads somewhere;
/// - every XHTML document is well-formed, names its language twice alike, has unique ids and, the
///   cover apart, exactly one h1.
/// External validators find more; this finds what they are known to overlook, on every run.
void self_check(std::string_view archive);

}  // namespace chapbook::formats::epub
