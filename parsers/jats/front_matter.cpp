#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parsers/jats/foreign_article.hpp"

namespace chapbook::jats {

namespace {

class FrontMatter {
 public:
  FrontMatter(Scribe& scribe, std::uint32_t article, Losses<Loss>& losses)
      : scribe_(scribe), tree_(scribe.tree), losses_(losses) {
    const std::uint32_t front = tree_.child(article, "front");
    journal_ = tree_.child(front, "journal-meta");
    meta_ = tree_.child(front, "article-meta");
  }

  void write() {
    write_titles();
    write_authors();
    write_date();
    write_journal();
    for (const auto& [type, key] : identifiers) write_identifier(type, key);
    write_keywords();
    write_license();
    count_the_rest();
  }

 private:
  struct Identifier {
    std::string_view type;
    std::string_view key;
  };
  static constexpr std::array<Identifier, 4> identifiers{
      {{"doi", "DOI"}, {"pmid", "PMID"}, {"pmcid", "PMCID"}, {"pmc", "PMCID"}}};

  [[nodiscard]] std::vector<std::uint32_t> all(std::uint32_t parent, std::string_view name) const {
    std::vector<std::uint32_t> out;
    if (parent == XmlTree::none) return out;
    for (std::uint32_t i = parent + 1; i < tree_.at(parent).end; ++i) {
      if (tree_.at(i).name == name) out.push_back(i);
    }
    return out;
  }

  void open_meta(std::string_view key, std::uint32_t where) {
    scribe_.builder.open(LineRole::meta);
    scribe_.builder.text_for(std::string(key) + ": ", tree_.at(where).place);
  }

  void mark(std::string_view text, std::uint32_t where) {
    scribe_.builder.text_for(text, tree_.at(where).place);
  }

  /// Marks of footnotes are no part of a title.
  void write_title(LineRole role, std::uint32_t title) {
    if (title == XmlTree::none) return;
    scribe_.builder.open(role);
    for (std::uint32_t i = title + 1; i < tree_.at(title).end; ++i) {
      const std::string_view name = tree_.at(i).name;
      if (name == "xref" || name == "fn") {
        i = tree_.at(i).end - 1;
      } else if (name == "break") {
        mark(" ", i);
      } else if (tree_.at(i).is_text()) {
        scribe_.add(tree_.at(i));
      }
    }
  }

  void write_titles() {
    const std::uint32_t group = tree_.child(meta_, "title-group");
    write_title(LineRole::title, tree_.child(group, "article-title"));
    write_title(LineRole::tagline, tree_.child(group, "subtitle"));
  }

  [[nodiscard]] bool is_author(std::uint32_t contributor) const {
    const std::string_view type = tree_.attribute(contributor, "contrib-type");
    return type.empty() || type == "author";
  }

  void write_authors() {
    bool is_first = true;
    for (const std::uint32_t contributor : all(meta_, "contrib")) {
      const std::uint32_t name = name_of(contributor);
      if (!is_author(contributor) || name == XmlTree::none) continue;
      if (is_first) open_meta("Authors", name);
      if (!std::exchange(is_first, false)) mark(", ", name);
      write_name(name);
    }
  }

  [[nodiscard]] std::uint32_t name_of(std::uint32_t contributor) const {
    for (const std::string_view kind : {"name", "string-name", "collab"}) {
      const std::uint32_t name = tree_.find(contributor, kind);
      if (name != XmlTree::none) return name;
    }
    return XmlTree::none;
  }

  /// Given names first, whatever comes first in the file.
  void write_name(std::uint32_t name) {
    const std::uint32_t family = tree_.child(name, "surname");
    if (tree_.at(name).name != "name" || family == XmlTree::none) return scribe_.add_words(name);
    bool is_first = true;
    for (const std::string_view part : {"given-names", "surname", "suffix"}) {
      const std::uint32_t index = tree_.child(name, part);
      if (index == XmlTree::none) continue;
      if (!std::exchange(is_first, false)) mark(" ", index);
      scribe_.add_words(index);
    }
  }

  /// The first of publication; what electronic articles call so comes before the rest.
  [[nodiscard]] std::uint32_t publication_date() const {
    const std::vector<std::uint32_t> dates = all(meta_, "pub-date");
    if (dates.empty()) return XmlTree::none;
    const auto is_electronic = [&](std::uint32_t date) {
      const std::string_view type = tree_.attribute(date, "pub-type");
      return type == "epub" || tree_.attribute(date, "date-type") == "pub";
    };
    const auto found = std::ranges::find_if(dates, is_electronic);
    return found == dates.end() ? dates.front() : *found;
  }

  void write_date() {
    const std::uint32_t date = publication_date();
    const std::uint32_t year = tree_.child(date, "year");
    if (year == XmlTree::none) return;
    open_meta("Publication Date", year);
    scribe_.add_words(year);
    for (const std::string_view part : {"month", "day"}) {
      const std::uint32_t index = tree_.child(date, part);
      const std::string number = tree_.words(index);
      // A month in words ends the date that can be told in numbers.
      if (number.empty() || number.size() > 2 || number.front() < '0' || number.front() > '9')
        break;
      mark(number.size() == 1 ? "-0" : "-", index);
      scribe_.add_words(index);
    }
  }

  void write_journal() {
    const std::uint32_t title = tree_.find(journal_, "journal-title");
    if (title == XmlTree::none) return;
    open_meta("Journal", title);
    scribe_.add_words(title);
    add_part(". ", "volume");
    if (add_part("(", "issue")) mark(")", tree_.child(meta_, "issue"));
    if (add_part(":", "fpage")) add_part("-", "lpage");
    add_part(":", "elocation-id");
  }

  bool add_part(std::string_view before, std::string_view name) {
    const std::uint32_t part = tree_.child(meta_, name);
    if (tree_.words(part).empty()) return false;
    mark(before, part);
    scribe_.add_words(part);
    return true;
  }

  void write_identifier(std::string_view type, std::string_view key) {
    for (const std::uint32_t id : all(meta_, "article-id")) {
      if (tree_.attribute(id, "pub-id-type") != type || tree_.at(id).parent != meta_) continue;
      write_entry(key, id);
      return;
    }
  }

  void write_keywords() {
    bool is_first = true;
    for (const std::uint32_t word : all(meta_, "kwd")) {
      if (is_first) open_meta("Keywords", word);
      if (!std::exchange(is_first, false)) mark(", ", word);
      scribe_.add_words(word);
    }
  }

  /// The address says most; without one, what the licence or the copyright says in words.
  void write_license() {
    const std::uint32_t permissions = tree_.child(meta_, "permissions");
    const std::uint32_t license = tree_.child(permissions, "license");
    const std::uint32_t address = tree_.find(license, "ali:license_ref");
    const std::string_view target = tree_.attribute(license, "xlink:href");
    if (write_entry("License", address)) return;
    if (!target.empty()) {
      open_meta("License", license);
      mark(target, license);
    } else if (!write_entry("License", tree_.find(permissions, "license-p"))) {
      write_entry("Copyright", tree_.child(permissions, "copyright-statement"));
    }
  }

  bool write_entry(std::string_view key, std::uint32_t value) {
    if (tree_.words(value).empty()) return false;
    open_meta(key, value);
    scribe_.add_words(value);
    return true;
  }

  /// Everything with words that none of the above has looked at.
  void count_the_rest() {
    constexpr std::array<std::string_view, 12> read{
        "article-id", "title-group", "contrib-group", "pub-date",    "volume",    "issue",
        "fpage",      "lpage",       "elocation-id",  "permissions", "kwd-group", "abstract"};
    if (meta_ == XmlTree::none) return;
    for (const std::uint32_t i : tree_.children(meta_)) {
      const std::string_view name = tree_.at(i).name;
      if (name.empty() || std::ranges::find(read, name) != read.end()) continue;
      if (!tree_.words(i).empty()) losses_.add(Loss::front, tree_.at(i).place);
    }
  }

  Scribe& scribe_;
  const XmlTree& tree_;
  Losses<Loss>& losses_;
  std::uint32_t journal_ = XmlTree::none;
  std::uint32_t meta_ = XmlTree::none;
};

}  // namespace

void write_front_matter(Scribe& scribe, std::uint32_t article, Losses<Loss>& losses) {
  FrontMatter(scribe, article, losses).write();
}

}  // namespace chapbook::jats
