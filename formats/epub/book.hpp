// FLOOR 1. The parts of one book on their way into the container.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "formats/shared/article.hpp"
#include "formats/shared/book_chapters.hpp"
#include "formats/shared/common_options.hpp"

namespace chapbook::formats::epub {

/// Paths inside the container. Those of content are relative to the package document's folder. The
/// folder `text/` holds chapters and nothing else, so that no condition can clash with a page.
namespace path {
inline constexpr std::string_view folder = "EPUB/";
inline constexpr std::string_view package = "EPUB/package.opf";
inline constexpr std::string_view container = "META-INF/container.xml";
inline constexpr std::string_view navigation = "nav.xhtml";
inline constexpr std::string_view ncx = "toc.ncx";
inline constexpr std::string_view style = "css/style.css";
inline constexpr std::string_view cover_page = "cover.xhtml";
inline constexpr std::string_view title_page = "title.xhtml";
inline constexpr std::string_view bibliography = "bibliography.xhtml";
inline constexpr std::string_view index = "index.xhtml";
}  // namespace path

inline constexpr std::string_view mimetype = "application/epub+zip";

/// One condition as a content document.
struct Chapter {
  ChapterName name;
  std::string path;  ///< "text/gout.xhtml"
  std::string id;    ///< in the manifest: "c-gout"
  std::string content;
  Outline outline;
};

/// A page of the book as a whole, such as the index.
struct BookPage {
  std::string_view id;        ///< in the manifest
  std::string_view path;      ///< one of namespace path
  std::string_view title;     ///< in contents and landmarks
  std::string_view landmark;  ///< its epub:type
  std::string_view guide;     ///< its type for EPUB 2 (OPF 2.0.1, 2.6)
  std::string content;
};

struct CoverImage {
  std::string path;  ///< "images/cover.png" or "images/cover.jpg"
  std::string_view media_type;
  std::string content;
};

struct Book {
  Metadata metadata;
  std::string identifier;                ///< "urn:uuid:...", the same across revisions
  std::string modified;                  ///< CCYY-MM-DDThh:mm:ssZ (EPUB 3.3, 5.5.4.2)
  std::string description;               ///< empty: none
  std::vector<std::string> sources;      ///< "urn:sha256:..." of each input
  std::vector<std::string> subjects;     ///< conditions and their other names, without repeats
  std::optional<std::string> certifier;  ///< who vouches for WCAG conformance
  std::vector<BookPage> front;           ///< before the contents: the title page
  std::vector<Chapter> chapters;         ///< never empty
  std::vector<BookPage> back;            ///< behind the chapters: bibliography, index
  CoverImage cover;
};

/// The package document (EPUB 3.3, 5).
[[nodiscard]] std::string package_document(const Book& book);

/// nav.xhtml: the table of contents and the landmarks (EPUB 3.3, 7).
[[nodiscard]] std::string navigation_document(const Book& book);

/// toc.ncx, for EPUB 2 reading systems (OPF 2.0.1, 2.4.1).
[[nodiscard]] std::string ncx_document(const Book& book);

[[nodiscard]] std::string cover_page(const Book& book);

/// Title, subtitle, the number of conditions, and what is known of author, publisher, date and
/// rights.
[[nodiscard]] BookPage title_page(const Book& book);

/// Every name of every condition, by letter; an alternative name sends to the preferred one.
[[nodiscard]] BookPage index_page(const Book& book);

/// "200 conditions".
[[nodiscard]] std::string condition_count(std::size_t chapters);

}  // namespace chapbook::formats::epub
