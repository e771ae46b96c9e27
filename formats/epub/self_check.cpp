#include "formats/epub/self_check.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

#include "formats/epub/book.hpp"
#include "formats/shared/xml.hpp"
#include "formats/shared/zip.hpp"
#include "parsers/base/error.hpp"

namespace chapbook::formats::epub {

namespace {

/// A link inside the book, resolved: the path of the file it stands in and the one it leads to.
struct LinkInBook {
  std::string from;
  std::string path;
  std::string fragment;
};

struct Findings {
  std::map<std::string, std::set<std::string, std::less<>>, std::less<>> ids;  ///< by file
  std::vector<LinkInBook> links;
  std::set<std::string, std::less<>> manifest;  ///< paths
  std::set<std::string, std::less<>> pages;     ///< ids of the items that are XHTML
  std::vector<std::string> spine;               ///< idrefs
};

void check(bool holds, std::string_view file, std::string_view promise) {
  if (!holds) {
    throw Error(ErrorKind::bug,
                "EPUB self-check: " + std::string(file) + ": " + std::string(promise));
  }
}

void check_container_start(std::string_view archive) {
  const auto has = [&](std::size_t at, std::string_view bytes) {
    return archive.size() >= at + bytes.size() && archive.substr(at, bytes.size()) == bytes;
  };
  using namespace std::string_view_literals;
  check(has(0, "PK\x03\x04"), "archive", "starts with a local file header");
  check(has(8, "\0\0"sv), "mimetype", "is stored");
  check(has(28, "\0\0"sv), "mimetype", "has no extra field");
  check(has(30, "mimetype"), "mimetype", "is the first entry");
  check(has(38, mimetype), "mimetype", "holds the media type");
  check(has(38 + mimetype.size(), "PK\x03\x04"), "mimetype", "holds nothing else");
}

/// `href` as seen from `file`: a path inside the archive, or empty for an address outside.
LinkInBook resolve(const std::string& file, std::string_view href) {
  if (href.find(':') != href.npos) return {};
  const auto hash = href.find('#');
  LinkInBook link{file, {}, {}};
  if (hash != href.npos) link.fragment = href.substr(hash + 1);
  std::string_view relative = href.substr(0, hash);
  if (relative.empty()) {
    link.path = file;
    return link;
  }
  std::string folder = file.substr(0, file.rfind('/') + 1);
  while (relative.starts_with("../") && !folder.empty()) {
    relative.remove_prefix(3);
    folder.pop_back();
    folder.erase(folder.rfind('/') + 1);
  }
  link.path = folder + std::string(relative);
  return link;
}

void collect_package_item(XmlElement element, const std::string& file, Findings& findings) {
  const auto href = element.attribute("href");
  if (element.name() == "item") {
    const bool complete = href && element.attribute("id") && element.attribute("media-type");
    check(complete, file, "manifest items have id, href and media type");
    check(findings.manifest.insert(resolve(file, *href).path).second, *href, "is declared once");
    if (element.attribute("media-type") == "application/xhtml+xml") {
      findings.pages.emplace(*element.attribute("id"));
    }
  } else if (element.name() == "itemref") {
    findings.spine.emplace_back(element.attribute("idref").value_or(""));
    check(element.attribute("linear").value_or("yes") == "yes", findings.spine.back(),
          "is in linear order");
  }
}

/// Collects ids and links of one XML file; counts what XHTML must have exactly once.
void collect(const ZipMember& member, Findings& findings) {
  const bool page = member.name.ends_with(".xhtml");
  const bool cover = member.name == std::string(path::folder) + std::string(path::cover_page);
  int headings = 0;
  int titles = 0;
  auto& ids = findings.ids[member.name];
  const bool well_formed = for_each_element(member.content, [&](XmlElement element) {
    if (const auto id = element.attribute("id")) {
      check(!id->empty() && ids.emplace(*id).second, member.name, "ids are unique");
    }
    for (const char* name : {"href", "src"}) {
      if (const auto target = element.attribute(name)) {
        check(!target->empty(), member.name, "links lead somewhere");
        LinkInBook link = resolve(member.name, *target);
        if (!link.path.empty()) findings.links.push_back(std::move(link));
      }
    }
    if (member.name == path::package) collect_package_item(element, member.name, findings);
    if (!page) return;
    if (element.name() == "html") {
      const auto lang = element.attribute("lang");
      check(lang && !lang->empty() && lang == element.attribute("xml:lang"), member.name,
            "the language is named by lang and xml:lang alike");
    }
    if (element.name() == "h1") ++headings;
    if (element.name() == "title" && element.has_children()) ++titles;
  });
  check(well_formed, member.name, "is well-formed");
  if (!page) return;
  check(headings == (cover ? 0 : 1), member.name, "has one h1");
  check(titles == 1, member.name, "has a title");
}

void check_manifest(const std::vector<ZipMember>& members, const Findings& findings) {
  std::set<std::string, std::less<>> files;
  for (const ZipMember& member : members) {
    check(files.insert(member.name).second, member.name, "is there once");
    const bool outside =
        member.name == "mimetype" || member.name == path::container || member.name == path::package;
    check(findings.manifest.contains(member.name) != outside, member.name,
          outside ? "is not in the manifest" : "is in the manifest");
  }
  for (const std::string& path : findings.manifest) check(files.contains(path), path, "is there");
  check(files.contains(path::container) && files.contains(path::package), "archive",
        "has container and package documents");
}

void check_spine(const Findings& findings) {
  std::set<std::string, std::less<>> in_spine;
  for (const std::string& idref : findings.spine) {
    check(findings.pages.contains(idref), idref, "of the spine is a page of the manifest");
    check(in_spine.insert(idref).second, idref, "is in the spine once");
  }
  for (const std::string& page : findings.pages) {
    check(in_spine.contains(page), page, "is in the spine");
  }
  check(!in_spine.empty(), "spine", "is not empty");
}

void check_links(const Findings& findings) {
  for (const LinkInBook& link : findings.links) {
    check(findings.manifest.contains(link.path), link.from, "links lead to files of the manifest");
    if (link.fragment.empty()) continue;
    const auto file = findings.ids.find(link.path);
    check(file != findings.ids.end() && file->second.contains(link.fragment), link.from,
          "fragments of links exist: #" + link.fragment);
  }
}

}  // namespace

void self_check(std::string_view archive) {
  check_container_start(archive);
  const std::vector<ZipMember> members = read_zip(archive);
  Findings findings;
  for (const ZipMember& member : members) {
    if (member.name.ends_with(".xhtml") || member.name.ends_with(".ncx") ||
        member.name == path::package) {
      collect(member, findings);
    } else if (member.name == path::container) {
      check(member.content.find(path::package) != std::string::npos, member.name,
            "names the package document");
    }
  }
  check_manifest(members, findings);
  check_spine(findings);
  check_links(findings);
}

}  // namespace chapbook::formats::epub
