#include "formats/epub/epub.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "embedded/large_print_css.hpp"
#include "embedded/style_css.hpp"
#include "formats/epub/book.hpp"
#include "formats/epub/page.hpp"
#include "formats/epub/self_check.hpp"
#include "formats/shared/cover.hpp"
#include "formats/shared/hash.hpp"
#include "formats/shared/zip.hpp"
#include "parsers/base/error.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::formats::epub {

namespace {

constinit const OptionSpec large_print{"large-print", "", "larger letters and wider lines"};
constinit const OptionSpec cover{"cover", "FILE", "PNG or JPEG image for the cover"};
constinit const OptionSpec certified_by{"certified-by", "NAME",
                                        "claim WCAG 2.2 AA conformance, certified by this person"};

/// Not offered to people: the program reads the file of `cover` and passes its bytes here.
constinit const OptionSpec cover_image{"cover-image", "BYTES", "content of the cover file"};

constexpr std::array<const OptionSpec*, 10> options{
    &option::lang,   &option::date,        &option::author, &option::publisher,
    &option::rights, &option::license_url, &option::code,   &large_print,
    &cover,          &certified_by};

/// EPUB demands a moment of the last change. Where nobody knows one it is that of the ZIP entries,
/// recognisable as "none" and the same on every run; a diagnostic says so.
std::string modified_moment(const std::optional<PartialDate>& date) {
  const PartialDate day = date.value_or(PartialDate{1980, 1, 1});
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02dT00:00:00Z", day.year,
                day.month.value_or(1), day.day.value_or(1));
  return text.data();
}

std::string description_of(const ast::Document& document) {
  for (const ast::Section& section : document.sections) {
    if (section.kind != ast::SectionKind::definition) continue;
    for (const ast::Block& block : section.blocks) {
      if (const auto* paragraph = std::get_if<ast::Paragraph>(&block.value)) {
        return ast::plain_text(*paragraph);
      }
    }
  }
  return {};
}

void add_subject(std::vector<std::string>& subjects, std::string_view subject) {
  if (!subject.empty() && std::ranges::find(subjects, subject) == subjects.end()) {
    subjects.emplace_back(subject);
  }
}

Chapter make_chapter(const ast::Document& document, std::size_t number, const Metadata& metadata) {
  const Page page(metadata.title, metadata.lang, "../");
  Outline outline = append_article(page.body(), document, metadata.title, Dialect::epub);
  return {"text/c" + std::to_string(number) + ".xhtml", metadata.title, page.print(),
          std::move(outline)};
}

CoverImage given_cover(std::string_view bytes) {
  switch (image_kind(bytes)) {
    case ImageKind::png:
      return {"images/cover.png", "image/png", std::string(bytes)};
    case ImageKind::jpeg:
      return {"images/cover.jpg", "image/jpeg", std::string(bytes)};
    case ImageKind::unknown:
      break;
  }
  throw Error(ErrorKind::usage, "--cover: the file is neither a PNG nor a JPEG image");
}

CoverImage make_cover(const Book& book, const ast::Document& first, const WriteContext& context) {
  if (const auto bytes = context.options.get(cover_image)) return given_cover(*bytes);
  const Metadata& about = book.metadata;
  CoverTexts texts;
  texts.label = label::education;
  texts.title = about.title;
  if (book.chapters.size() == 1 && first.tagline) texts.tagline = first.tagline->text;
  if (about.publisher) {
    texts.imprint = *about.publisher;
  } else if (about.authors.size() == 1) {
    texts.imprint = about.authors.front();
  }
  Cover drawn = draw_cover(texts);
  if (!drawn.complete) {
    context.diagnostics.push_back(make_diagnostic(
        notice::not_expressible, first.title ? first.title->span : Span{},
        "the font of the generated cover lacks letters of the title; give an image with --cover"));
  }
  return {"images/cover.png", "image/png", std::move(drawn.png)};
}

std::string style_sheet(const Options& chosen) {
  std::string css(embedded::style_css());
  if (chosen.is_on(large_print)) css += embedded::large_print_css();
  return css;
}

/// The container's entries in a fixed order: mimetype first and stored (EPUB 3.3,
/// 4.3.2), then what leads a reading system to the text.
std::vector<ZipEntry> make_entries(Book book, const Options& chosen) {
  const auto in_folder = [](std::string_view name) {
    return std::string(path::folder) + std::string(name);
  };
  std::vector<ZipEntry> entries;
  entries.push_back({"mimetype", std::string(mimetype), true});
  entries.push_back({std::string(path::container), container_document()});
  entries.push_back({std::string(path::package), package_document(book)});
  entries.push_back({in_folder(path::navigation), navigation_document(book)});
  entries.push_back({in_folder(path::ncx), ncx_document(book)});
  entries.push_back({in_folder(path::style), style_sheet(chosen)});
  entries.push_back({in_folder(path::cover_page), cover_page(book)});
  // Images are compressed already: deflate would only cost time.
  entries.push_back({in_folder(book.cover.path), std::move(book.cover.content), true});
  for (Chapter& chapter : book.chapters) {
    entries.push_back({in_folder(chapter.path), std::move(chapter.content)});
  }
  return entries;
}

/// `context` reports on the book as a whole.
std::string write_documents(std::span<const ast::Document> documents, Metadata metadata,
                            const WriteContext& context) {
  Book book;
  const ast::Document& first = documents.front();
  book.metadata = std::move(metadata);
  book.identifier = "urn:uuid:" + uuid_v5("work|" + book.metadata.slug + "|" + book.metadata.lang);
  book.modified = modified_moment(book.metadata.date);
  if (!book.metadata.date) {
    context.diagnostics.push_back(make_diagnostic(
        notice::not_expressible, Span{},
        "no date is known, so the book says it was last changed on 1980-01-01; give one with "
        "--date"));
  }
  book.description = description_of(first);
  book.certifier = context.options.get(certified_by);
  for (const ast::Document& document : documents) {
    const Metadata chapter = read_metadata(document, context.options);
    book.sources.push_back("urn:sha256:" + sha256_hex(document.source->original().bytes()));
    add_subject(book.subjects, chapter.title);
    for (const Text& name : document.alternative_names) add_subject(book.subjects, name.text);
    book.chapters.push_back(make_chapter(document, book.chapters.size() + 1, chapter));
  }
  book.cover = make_cover(book, first, context);
  std::string bytes = write_zip(make_entries(std::move(book), context.options));
  self_check(bytes);
  return bytes;
}

std::string write(const ast::Document& document, const WriteContext& context) {
  return write_documents({&document, 1}, read_metadata(document, context.options), context);
}

std::string write_book(std::span<const ast::Document> documents, const BookContext& context) {
  return write_documents(documents, read_book_metadata(documents, context.info, context.options),
                         {context.options, context.diagnostics.whole});
}

}  // namespace

constinit const Format format{"epub",
                              "EPUB 3.3",
                              "ebook with cover, contents and accessibility metadata",
                              ".epub",
                              "application/epub+zip",
                              options,
                              &write,
                              Scope::document,
                              &write_book};

}  // namespace chapbook::formats::epub
