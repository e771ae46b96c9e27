#include "formats/jats/jats.hpp"

#include <array>
#include <string>

#include "formats/jats/article.hpp"

namespace chapbook::formats::jats {

namespace {

/// The words that name a tag set and a version in the DOCTYPE.
std::string doctype(Tagset tagset, Version version) {
  const bool archiving = tagset == Tagset::archiving;
  const bool first = version == Version::v1_3;
  const std::string number = first ? "1.3" : "1.4";
  const std::string file = first ? "1-3" : "1-4";
  std::string out = "article PUBLIC \"-//NLM//DTD JATS (Z39.96) ";
  out += archiving ? "Journal Archiving and Interchange" : "Journal Publishing";
  out += " DTD with MathML3 v" + number + (first ? " 20210610" : " 20241031") + "//EN\" ";
  out += "\"https://jats.nlm.nih.gov/";
  out += (archiving ? "archiving/" : "publishing/") + number;
  out += archiving ? "/JATS-archivearticle" : "/JATS-journalpublishing";
  return out + file + "-mathml3.dtd\"";
}

std::string write(const ast::Document& document, const WriteContext& context) {
  const Settings settings = read_settings(document, context.options);
  XmlTree tree("article", {{"xmlns:xlink", "http://www.w3.org/1999/xlink"},
                           {"xmlns:mml", "http://www.w3.org/1998/Math/MathML"},
                           {"xmlns:ali", "http://www.niso.org/schemas/ali/1.0/"},
                           {"article-type", "other"},
                           {"dtd-version", settings.version == Version::v1_3 ? "1.3" : "1.4"},
                           {"xml:lang", settings.metadata.lang}});
  const XmlElement article = tree.root();
  // The title of such an article is the name of the file.
  if (!document.title || document.title->text.empty()) article.set("specific-use", "untitled");
  break_line(article);
  article.add("processing-meta",
              {{"tagset-family", "jats"},
               {"base-tagset", settings.tagset == Tagset::archiving ? "archiving" : "publishing"},
               {"mathml-version", "3.0"},
               {"table-model", "xhtml"}});
  Draft draft{document, settings.metadata, settings.citation, context.diagnostics, Ids()};
  write_front(article, draft, settings);
  write_body(article, draft);
  write_back(article, draft);
  break_line(article);
  check_tree(article);
  return tree.print(doctype(settings.tagset, settings.version));
}

constexpr std::array<const OptionSpec*, 13> options = {
    &tagset_option,  &version_option,    &citation_option, &journal_id_option,
    &issn_option,    &abstract_option,   &option::lang,    &option::date,
    &option::author, &option::publisher, &option::rights,  &option::license_url,
    &option::code};

}  // namespace

constinit const Format format{"jats",
                              "JATS XML",
                              "journal article, archiving or publishing tag set, 1.3 or 1.4",
                              ".jats.xml",
                              "application/jats+xml",
                              options,
                              &write};

}  // namespace chapbook::formats::jats
