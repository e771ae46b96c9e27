#include "support/docx.hpp"

#include <utility>

namespace chapbook::test {

namespace {

constexpr std::string_view declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view schemas = "http://schemas.openxmlformats.org/";

std::string part(std::string_view root, std::string_view content) {
  return std::string(declaration) + "<w:" + std::string(root) + " xmlns:w=\"" +
         std::string(schemas) + "wordprocessingml/2006/main\" xmlns:r=\"" + std::string(schemas) +
         "officeDocument/2006/relationships\">" + std::string(content) +
         "</w:" + std::string(root) + ">";
}

std::string relationship(std::string_view id, std::string_view type, std::string_view target) {
  return "<Relationship Id=\"" + std::string(id) + "\" Type=\"" + std::string(schemas) +
         std::string(type) + "\" Target=\"" + std::string(target) + "\"/>";
}

std::string relationships(std::string_view content) {
  return std::string(declaration) + "<Relationships xmlns=\"" + std::string(schemas) +
         "package/2006/relationships\">" + std::string(content) + "</Relationships>";
}

}  // namespace

std::vector<formats::ZipEntry> docx_entries(const DocxParts& parts) {
  std::vector<formats::ZipEntry> out;
  out.push_back(
      {"[Content_Types].xml", std::string(declaration) + "<Types xmlns=\"" + std::string(schemas) +
                                  "package/2006/content-types\"><Default Extension=\"xml\" "
                                  "ContentType=\"application/xml\"/></Types>"});
  std::string of_package =
      relationship("rId1", "officeDocument/2006/relationships/officeDocument", "word/document.xml");
  std::string of_document = parts.relationships;
  const auto add = [&](std::string_view name, const std::string& content) {
    if (content.empty()) return;
    of_document += relationship("part-" + std::string(name),
                                "officeDocument/2006/relationships/" + std::string(name),
                                std::string(name) + ".xml");
    out.push_back({"word/" + std::string(name) + ".xml", part(name, content)});
  };
  out.push_back({"word/document.xml", part("document", "<w:body>" + parts.body + "</w:body>")});
  add("styles", parts.styles);
  add("numbering", parts.numbering);
  add("footnotes", parts.footnotes);
  add("endnotes", parts.endnotes);
  if (!parts.core.empty()) {
    of_package += relationship("rId2", "package/2006/relationships/metadata/core-properties",
                               "docProps/core.xml");
    out.push_back({"docProps/core.xml", std::string(declaration) + "<p:coreProperties xmlns:p=\"" +
                                            std::string(schemas) +
                                            "package/2006/metadata/core-properties\" "
                                            "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" +
                                            parts.core + "</p:coreProperties>"});
  }
  out.push_back({"_rels/.rels", relationships(of_package)});
  out.push_back({"word/_rels/document.xml.rels", relationships(of_document)});
  return out;
}

std::string make_docx(const DocxParts& parts) {
  return formats::write_zip(docx_entries(parts));
}

std::string make_docx(std::string body) {
  return make_docx(DocxParts{std::move(body)});
}

std::string run(std::string_view text, std::string_view properties) {
  return "<w:r><w:rPr>" + std::string(properties) + "</w:rPr><w:t xml:space=\"preserve\">" +
         std::string(text) + "</w:t></w:r>";
}

std::string paragraph(std::string_view text, std::string_view properties) {
  return "<w:p><w:pPr>" + std::string(properties) + "</w:pPr>" + (text.empty() ? "" : run(text)) +
         "</w:p>";
}

std::string styled(std::string_view style, std::string_view text) {
  return paragraph(text, "<w:pStyle w:val=\"" + std::string(style) + "\"/>");
}

std::string listed(int list, int level, std::string_view text) {
  return paragraph(text, "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) +
                             "\"/><w:numId w:val=\"" + std::to_string(list) + "\"/></w:numPr>");
}

}  // namespace chapbook::test
