#include "formats/bits/bits.hpp"

#include <array>
#include <string>
#include <utility>

#include "formats/bits/book.hpp"
#include "formats/shared/jats/draft.hpp"

namespace chapbook::formats::bits {

namespace {

constexpr std::string_view doctype =
    "book PUBLIC \"-//NLM//DTD BITS Book Interchange DTD v2.0 20151225//EN\" "
    "\"https://jats.nlm.nih.gov/extensions/bits/2.0/BITS-book2.dtd\"";

Settings read_settings(Metadata metadata, const Options& options) {
  Settings out;
  out.metadata = std::move(metadata);
  out.citation = jats::read_citation_form(options);
  out.abstract = options.is_on(jats::abstract_option);
  return out;
}

/// The book with `whole` for what concerns no single document.
std::string print(const Book& book, std::vector<Diagnostic>& whole) {
  XmlTree tree("book", {{"xmlns:xlink", "http://www.w3.org/1999/xlink"},
                        {"xmlns:ali", "http://www.niso.org/schemas/ali/1.0/"},
                        {"dtd-version", "2.0"},
                        {"xml:lang", book.settings.metadata.lang}});
  const XmlElement root = tree.root();
  Bibliography bibliography;
  write_book_meta(root, book, whole);
  write_book_body(root, book, bibliography);
  if (book.documents.size() > 1) write_book_back(root, book, bibliography);
  jats::check_tree(root);
  return tree.print(doctype);
}

std::string write(const ast::Document& document, const WriteContext& context) {
  const std::span<const ast::Document> one(&document, 1);
  const Settings settings =
      read_settings(read_metadata(document, context.options), context.options);
  std::vector<std::vector<Diagnostic>> diagnostics(1);
  const std::string out =
      print({settings, one, name_chapters(one), diagnostics}, context.diagnostics);
  context.diagnostics.insert(context.diagnostics.end(), diagnostics.front().begin(),
                             diagnostics.front().end());
  return out;
}

std::string write_book(std::span<const ast::Document> documents, const BookContext& context) {
  const Options& options = context.options;
  Settings settings = read_settings(read_book_metadata(documents, context.info, options), options);
  settings.link_conditions = is_on(option::link_conditions, options, true);
  settings.combined_bibliography = has_combined_bibliography(options);
  warn_about_shared_titles(documents, context.diagnostics);
  return print({settings, documents, name_chapters(documents), context.diagnostics.documents},
               context.diagnostics.whole);
}

constexpr std::array<const OptionSpec*, 11> options = {
    &jats::citation_option, &jats::abstract_option, &option::bibliography, &option::link_conditions,
    &option::lang,          &option::date,          &option::author,       &option::publisher,
    &option::rights,        &option::license_url,   &option::code};

}  // namespace

constinit const Format format{
    "bits",      "BITS XML",        "book with a chapter for each text, BITS 2.0",
    ".bits.xml", "application/xml", options,
    &write,      Scope::document,   &write_book};

}  // namespace chapbook::formats::bits
