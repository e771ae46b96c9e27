#include <string>

#include "formats/jats/article.hpp"

namespace chapbook::formats::jats {

namespace {

/// The publisher has its place in journal-meta only, so a known one makes a journal-meta of its
/// own.
void write_journal_meta(XmlElement front, const Settings& settings) {
  if (!settings.journal_id && !settings.issn && !settings.metadata.publisher) return;
  break_line(front);
  const XmlElement meta = front.add("journal-meta");
  if (settings.journal_id) {
    meta.add("journal-id", *settings.journal_id, {{"journal-id-type", "publisher-id"}});
  }
  if (settings.issn) meta.add("issn", *settings.issn);
  if (settings.metadata.publisher) {
    meta.add("publisher").add("publisher-name", *settings.metadata.publisher);
  }
}

void write_titles(XmlElement meta, const Draft& draft) {
  const XmlElement group = meta.add("title-group");
  group.add("article-title", draft.metadata.title);
  const auto& tagline = draft.document.tagline;
  if (tagline && !tagline->text.empty()) group.add("subtitle", tagline->text);
}

/// The codes of the condition, each for the title.
void write_codes(XmlElement meta, const Metadata& metadata) {
  if (!metadata.codes.empty()) {
    const XmlElement group = meta.add("kwd-group", {{"kwd-group-type", "condition-code"}});
    for (const Metadata::Code& code : metadata.codes) {
      group.add("kwd", metadata.title,
                {{"vocab-identifier", code.system}, {"vocab-term-identifier", code.code}});
    }
  }
}

}  // namespace

void write_front(XmlElement article, const Draft& draft, const Settings& settings) {
  break_line(article);
  const XmlElement front = article.add("front");
  write_journal_meta(front, settings);
  break_line(front);
  const XmlElement meta = front.add("article-meta");
  // The DTD fixes the order of what follows.
  meta.add("article-id", settings.metadata.slug, {{"pub-id-type", "publisher-id"}});
  write_subject(meta.add("article-categories"));
  write_titles(meta, draft);
  write_contributors(meta, settings.metadata);
  write_date(meta, settings.metadata.date);
  write_permissions(meta, settings.metadata, draft.diagnostics);
  if (settings.abstract) write_abstract(meta, draft);
  write_alternative_names(meta, draft.document);
  write_codes(meta, settings.metadata);
  meta.add("counts").add("ref-count",
                         {{"count", std::to_string(draft.document.references.items.size())}});
  write_custom_meta(meta, draft.document);
  break_line(front);
}

}  // namespace chapbook::formats::jats
