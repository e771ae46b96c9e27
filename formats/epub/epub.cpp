#include "formats/epub/epub.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <utility>

#include "formats/epub/bibliography.hpp"
#include "formats/epub/book.hpp"
#include "formats/epub/chapters.hpp"
#include "formats/epub/constant_files.hpp"
#include "formats/epub/options.hpp"
#include "formats/epub/self_check.hpp"
#include "formats/shared/cover.hpp"
#include "formats/shared/image_facts.hpp"
#include "formats/shared/uuid.hpp"
#include "formats/shared/zip.hpp"
#include "parsers/base/digest.hpp"
#include "parsers/base/error.hpp"
#include "parsers/base/utf8.hpp"

namespace chapbook::formats::epub {

namespace {

constexpr std::array<const OptionSpec*, 14> options{
    &option::lang,   &option::date,           &option::author,       &option::publisher,
    &option::rights, &option::license_url,    &option::code,         &large_print_option,
    &cover_option,   &certified_by_option,    &option::bibliography, &reading_time_option,
    &summary_option, &option::link_conditions};

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

/// Images beyond these limits make reading systems stumble or shops refuse the book.
constexpr std::size_t max_cover_bytes = std::size_t{16} << 20U;
constexpr std::uint32_t max_cover_side = 10'000;

CoverImage given_cover(std::string_view bytes) {
  const auto facts = image_facts(bytes);
  if (!facts) {
    throw Error(ErrorKind::usage,
                "--cover: the file is neither a whole PNG nor a whole JPEG image");
  }
  if (bytes.size() > max_cover_bytes) {
    throw Error(ErrorKind::usage, "--cover: the image is larger than 16 MiB");
  }
  if (facts->width == 0 || facts->height == 0 || facts->width > max_cover_side ||
      facts->height > max_cover_side) {
    throw Error(ErrorKind::usage, "--cover: the image is " + std::to_string(facts->width) + " by " +
                                      std::to_string(facts->height) +
                                      " pixels; each side must have 1 to 10000");
  }
  if (facts->kind == ImageKind::png) return {"images/cover.png", "image/png", std::string(bytes)};
  return {"images/cover.jpg", "image/jpeg", std::string(bytes)};
}

CoverImage drawn_cover(const Book& book, const CoverTexts& texts,
                       std::vector<Diagnostic>& diagnostics) {
  Cover drawn = draw_cover(texts);
  if (!drawn.complete) {
    diagnostics.push_back(
        make_diagnostic(notice::not_expressible, Span{},
                        "the font of the generated cover lacks letters of the title \"" +
                            book.metadata.title + "\"; give an image with --cover"));
  }
  return {"images/cover.png", "image/png", std::move(drawn.png)};
}

std::string_view imprint_of(const Metadata& about) {
  if (about.publisher) return *about.publisher;
  return about.authors.size() == 1 ? std::string_view(about.authors.front()) : std::string_view();
}

/// The container's entries in a fixed order: mimetype first and stored (EPUB 3.3,
/// 4.3.2), then what leads a reading system to the text.
std::vector<ZipEntry> make_entries(Book book, const Settings& settings) {
  const auto in_folder = [](std::string_view name) {
    return std::string(path::folder) + std::string(name);
  };
  const ConstantFiles& constant = constant_files();
  std::vector<ZipEntry> entries;
  entries.push_back({"mimetype", std::string(mimetype), true});
  entries.push_back({std::string(path::container), {}, false, &constant.container});
  entries.push_back({std::string(path::package), package_document(book)});
  entries.push_back({in_folder(path::navigation), navigation_document(book)});
  entries.push_back({in_folder(path::ncx), ncx_document(book)});
  entries.push_back({in_folder(path::style),
                     {},
                     false,
                     settings.large_print ? &constant.large_print_style : &constant.style});
  entries.push_back({in_folder(path::cover_page), cover_page(book)});
  // Images are compressed already: deflate would only cost time.
  entries.push_back({in_folder(book.cover.path), std::move(book.cover.content), true});
  for (auto* pages : {&book.front, &book.back}) {
    for (BookPage& page : *pages) {
      entries.push_back({in_folder(page.path), std::move(page.content)});
    }
  }
  for (Chapter& chapter : book.chapters) {
    entries.push_back({in_folder(chapter.path), std::move(chapter.content)});
  }
  return entries;
}

/// What a single text and a collection have in common: everything but cover and pages around the
/// chapters.
Book make_book(std::span<const ast::Document> documents, Metadata metadata,
               const Settings& settings, Bibliography& bibliography,
               std::vector<Diagnostic>& diagnostics) {
  Book book;
  book.metadata = std::move(metadata);
  book.modified = modified_moment(book.metadata.date);
  if (!book.metadata.date) {
    diagnostics.push_back(make_diagnostic(
        notice::not_expressible, Span{},
        "no date is known, so the book says it was last changed on 1980-01-01; give one with "
        "--date"));
  }
  book.certifier = settings.certifier;
  for (const ast::Document& document : documents) {
    book.sources.push_back("urn:sha256:" + sha256_hex(document.source->original().bytes()));
  }
  for (ChapterName& name : name_chapters(documents)) {
    Chapter chapter;
    chapter.path = "text/" + name.key + ".xhtml";
    chapter.id = "c-" + name.key;
    chapter.name = std::move(name);
    book.chapters.push_back(std::move(chapter));
  }
  write_chapters(documents, book.chapters, book.metadata.lang, settings, bibliography);
  return book;
}

std::string finished(Book book, const Settings& settings) {
  std::string bytes = write_zip(make_entries(std::move(book), settings));
  self_check(bytes);
  return bytes;
}

std::string work_id(std::string_view kind, const Metadata& about) {
  return "urn:uuid:" + uuid_v5(std::string(kind) + "|" + about.slug + "|" + about.lang);
}

std::string write(const ast::Document& document, const WriteContext& context) {
  const Settings settings = read_settings(Kind::single, context.options);
  Bibliography unused;
  Book book = make_book({&document, 1}, read_metadata(document, context.options), settings, unused,
                        context.diagnostics);
  book.identifier = work_id("work", book.metadata);
  book.description = description_of(document);
  add_subject(book.subjects, book.metadata.title);
  for (const std::string& name : book.chapters.front().name.alternative_names) {
    add_subject(book.subjects, name);
  }
  book.cover = settings.cover
                   ? given_cover(*settings.cover)
                   : drawn_cover(book,
                                 {book.metadata.title,
                                  document.tagline ? document.tagline->text : std::string_view(),
                                  {},
                                  imprint_of(book.metadata)},
                                 context.diagnostics);
  return finished(std::move(book), settings);
}

/// Shops show subjects and search them; beyond this many they are no longer a description.
constexpr std::size_t max_subjects = 100;

std::string write_book(std::span<const ast::Document> documents, const BookContext& context) {
  const Settings settings = read_settings(Kind::book, context.options);
  Bibliography bibliography;
  Book book = make_book(documents, read_book_metadata(documents, context.info, context.options),
                        settings, bibliography, context.diagnostics.whole);
  warn_about_shared_titles(documents, context.diagnostics);
  book.identifier = work_id("book", book.metadata);
  if (book.chapters.size() <= max_subjects) {
    for (const Chapter& chapter : book.chapters) add_subject(book.subjects, chapter.name.title);
  }
  book.front.push_back(title_page(book));
  if (!bibliography.empty()) book.back.push_back(bibliography.page(book));
  book.back.push_back(index_page(book));
  book.cover = settings.cover
                   ? given_cover(*settings.cover)
                   : drawn_cover(book,
                                 {book.metadata.title,
                                  book.metadata.subtitle ? std::string_view(*book.metadata.subtitle)
                                                         : std::string_view(),
                                  condition_count(book.chapters.size()), imprint_of(book.metadata)},
                                 context.diagnostics.whole);
  return finished(std::move(book), settings);
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
