#include "parsers/docx/package.hpp"

#include <pugixml.hpp>
#include <utility>
#include <vector>

#include "parsers/base/error.hpp"
#include "parsers/docx/archive.hpp"

namespace chapbook::docx {

namespace {

struct Relationship {
  std::string id;
  std::string type;  ///< the last word of its URI; those of ISO 29500 Strict end in the same
  std::string target;
  bool is_external = false;
};

std::string last_word(std::string_view uri) {
  return std::string(uri.substr(uri.find_last_of('/') + 1));
}

std::optional<XmlPart> read_part(Archive& archive, std::string_view name,
                                 const std::string& entry) {
  const std::optional<std::string> xml = archive.read(entry);
  if (!xml) return {};
  return XmlPart(std::string(name) + ": the part " + entry, *xml);
}

/// The relationships of the part `folder` + `file`, or of the package itself.
std::vector<Relationship> read_relationships(Archive& archive, std::string_view name,
                                             const std::string& folder, const std::string& file) {
  std::vector<Relationship> out;
  const auto part = read_part(archive, name, folder + "_rels/" + file + ".rels");
  if (!part) return out;
  for (const pugi::xml_node& each : part->root()) {
    if (local_name(each) != "Relationship") continue;
    const auto mode = attribute(each, "TargetMode");
    out.push_back({std::string(attribute(each, "Id").value_or("")),
                   last_word(attribute(each, "Type").value_or("")),
                   std::string(attribute(each, "Target").value_or("")), mode == "External"});
  }
  return out;
}

/// The name of the entry that `target` means in a part of `folder`.
std::string entry_of(const std::string& folder, const std::string& target) {
  return target.starts_with('/') ? target.substr(1) : folder + target;
}

std::string document_entry(Archive& archive, std::string_view name) {
  for (const Relationship& each : read_relationships(archive, name, "", "")) {
    if (each.type == "officeDocument" && !each.is_external) return entry_of("", each.target);
  }
  const std::string kind = archive.read("mimetype").value_or("");
  if (kind.starts_with("application/vnd.oasis.opendocument")) {
    archive.fail("this is an OpenDocument file (ODT), not a DOCX; save it as DOCX");
  }
  if (kind.starts_with("application/epub+zip")) archive.fail("this is an EPUB, not a DOCX");
  archive.fail("this is a ZIP archive, but not a DOCX: no document is in it");
}

XmlPart read_document(Archive& archive, std::string_view name, const std::string& entry) {
  auto part = read_part(archive, name, entry);
  if (!part) archive.fail("the file is damaged: its document, " + entry + ", is missing");
  const std::string root(local_name(part->root()));
  if (root == "workbook") archive.fail("this is an Excel workbook, not a DOCX");
  if (root == "presentation") archive.fail("this is a PowerPoint presentation, not a DOCX");
  if (root != "document") archive.fail("this is no DOCX: " + entry + " holds a <" + root + ">");
  return std::move(*part);
}

[[noreturn]] void refuse(std::string_view name, std::string_view bytes) {
  std::string_view what = "this is no DOCX: every DOCX is a ZIP archive, and this is none";
  if (bytes.empty()) what = "the file is empty, which no DOCX is";
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) {
    what =
        "this is an old Word file (DOC) or a DOCX with a password; save it as DOCX without a "
        "password";
  }
  if (bytes.starts_with("{\\rtf")) what = "this is rich text (RTF), not a DOCX; save it as DOCX";
  throw Error(ErrorKind::input, std::string(name) + ": " + std::string(what));
}

}  // namespace

bool is_archive(std::string_view bytes) {
  // An archive without entries begins with the end of its directory.
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

Package read_package(std::string_view name, std::string_view bytes) {
  if (!is_archive(bytes)) refuse(name, bytes);
  Archive archive(name, bytes);
  const std::string document = document_entry(archive, name);
  const std::size_t slash = document.find_last_of('/') + 1;
  const std::string folder = document.substr(0, slash);
  Package out{read_document(archive, name, document), {}, {}, {}, {}, {}, {}};
  for (Relationship& each : read_relationships(archive, name, folder, document.substr(slash))) {
    if (each.type == "hyperlink") {
      out.link_targets.insert_or_assign(std::move(each.id), std::move(each.target));
      continue;
    }
    if (each.is_external) continue;
    std::optional<XmlPart>* place = nullptr;
    if (each.type == "styles") place = &out.styles;
    if (each.type == "numbering") place = &out.numbering;
    if (each.type == "footnotes") place = &out.footnotes;
    if (each.type == "endnotes") place = &out.endnotes;
    if (place == nullptr || *place) continue;
    if (auto part = read_part(archive, name, entry_of(folder, each.target))) {
      place->emplace(std::move(*part));
    }
  }
  for (const Relationship& each : read_relationships(archive, name, "", "")) {
    if (each.type != "core-properties" || each.is_external || out.core) continue;
    if (auto part = read_part(archive, name, entry_of("", each.target))) {
      out.core.emplace(std::move(*part));
    }
  }
  return out;
}

}  // namespace chapbook::docx
