#include "parsers/condition/condition.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "parsers/condition/blocks.hpp"
#include "parsers/condition/cards.hpp"
#include "parsers/condition/front_matter.hpp"
#include "parsers/condition/headings.hpp"
#include "parsers/condition/references.hpp"
#include "parsers/condition/workspace.hpp"

namespace chapbook::condition {

namespace {

/// Puts a document together from the parts that the headings cut it into.
class Parser {
 public:
  explicit Parser(Transcript transcript)
      : source_(std::move(transcript.source)),
        hints_(std::move(transcript.hints)),
        diagnostics_(std::move(transcript.diagnostics)),
        work_{*source_, *pool_, notices_, references_, read_lines(*source_, hints_), hints_, {}} {}

  ast::Document parse() {
    document_.source = source_;
    document_.pool = pool_;
    take_hinted_front(work_, document_);
    const std::size_t body = document_.title ? 0 : read_title();
    const LineRange all{body, work_.lines.size()};
    const std::vector<Heading> headings = find_headings(work_, all, name());
    const std::size_t front_end = headings.empty() ? all.last : headings.front().line;
    const auto has_prose = [](const Heading& heading) { return !is_group(heading.kind); };
    const auto last_prose = std::ranges::find_if(headings.rbegin(), headings.rend(), has_prose);
    const auto prose_end = static_cast<std::size_t>(last_prose.base() - headings.begin());
    read_front({0, front_end}, prose_end == 0);
    for (std::size_t i = 0; i < headings.size(); ++i) {
      const std::size_t end = i + 1 < headings.size() ? headings[i + 1].line : all.last;
      read_part(headings[i], {headings[i].line + 1, end}, i + 1 >= prose_end);
    }
    finish();
    return std::move(document_);
  }

 private:
  std::string_view name() const {
    return document_.title ? document_.title->text : std::string_view();
  }

  /// The index of the first line that may be a heading.
  std::size_t read_title() {
    const std::size_t first = work_.next_visible(0, work_.lines.size());
    if (first == work_.lines.size()) {
      notices_.report(notice::empty_document, {}, "the text holds nothing but white space");
      return first;
    }
    const std::optional<std::size_t> line = find_title(work_);
    if (!line) {
      notices_.report(notice::missing_title, work_.lines[first].content,
                      "the text does not start with the name of the condition");
      return first;
    }
    document_.title = work_.text(work_.lines[*line].content);
    work_.lines[*line].kind = LineKind::blank;
    return *line + 1;
  }

  void read_front(LineRange lines, bool is_last_prose) {
    take_metadata(work_, lines, true, document_);
    if (document_.title && !document_.tagline) take_tagline(work_, lines, document_);
    if (work_.next_visible(lines.first, lines.last) == lines.last) return;
    ast::Section section;
    section.kind = ast::SectionKind::introduction;
    read_prose(std::move(section), lines, is_last_prose);
  }

  void read_part(const Heading& heading, LineRange lines, bool is_last_prose) {
    const Text text = work_.text(work_.lines[heading.line].content);
    report(heading, text);
    if (is_group(heading.kind) && opens_group(heading, lines)) {
      read_group(heading.kind, text, lines);
      return;
    }
    take_metadata(work_, lines, false, document_);
    ast::Section section;
    section.kind = heading.kind;
    section.heading = text;
    section.span = text.span;
    read_prose(std::move(section), lines, is_last_prose);
  }

  bool opens_group(const Heading& heading, LineRange lines) const {
    if (heading.content != Heading::Content::by_form) {
      return heading.content == Heading::Content::group;
    }
    if (has_form_of(heading.kind, work_, lines)) return true;
    // A label "References" was only kept as a heading because references are meant.
    const bool is_bare = work_.next_visible(lines.first, lines.last) == lines.last;
    return heading.form == Heading::Form::label &&
           (is_bare || heading.kind == ast::SectionKind::references);
  }

  void read_group(ast::SectionKind kind, const Text& heading, LineRange lines) {
    if (kind == ast::SectionKind::references) {
      document_.references.headings.push_back(heading);
      take_metadata(work_, lines, false, document_);
      read_references(work_, lines, document_);
      return;
    }
    const std::optional<ReferenceStart> references = find_references_after_gap(work_, lines);
    const LineRange cards{lines.first, references ? references->line : lines.last};
    if (kind == ast::SectionKind::doctors) {
      document_.doctors.headings.push_back(heading);
      read_between_taken_lines(cards, &read_doctors);
    } else if (kind == ast::SectionKind::research) {
      document_.research.headings.push_back(heading);
      read_between_taken_lines(cards, &read_research);
    } else {
      document_.trials.headings.push_back(heading);
      read_between_taken_lines(cards, &read_trials);
    }
    if (references) {
      const LineRange rest{references->line, lines.last};
      take_metadata(work_, rest, false, document_);
      read_references(work_, rest, document_);
    }
  }

  /// A card may have gaps, but none in which a line stands that hints gave to the front.
  void read_between_taken_lines(LineRange lines,
                                void (*read)(Workspace&, LineRange, ast::Document&)) {
    for (std::size_t at = lines.first; at < lines.last; ++at) {
      if (!work_.lines[at].is_blank() || work_.lines[at].role == LineRole::guess) continue;
      read(work_, {lines.first, at}, document_);
      lines.first = at + 1;
    }
    read(work_, lines, document_);
  }

  void read_prose(ast::Section section, LineRange lines, bool is_last_prose) {
    std::optional<ReferenceStart> references = find_references_after_gap(work_, lines);
    if (!references && is_last_prose) references = find_references_at_end(work_, lines);
    const LineRange prose{lines.first, references ? references->line : lines.last};
    section.blocks = read_blocks(work_, prose);
    for (const ast::Block& block : section.blocks) {
      std::visit([&](const auto& value) { section.span = join(section.span, value.span); },
                 block.value);
    }
    if (section.kind == ast::SectionKind::alternative_names) {
      std::vector<Text> names = read_names(work_, section.blocks);
      std::ranges::move(names, std::back_inserter(document_.alternative_names));
    }
    if (section.heading || !section.blocks.empty())
      document_.sections.push_back(std::move(section));
    if (references) read_unlabelled_references(*references, lines.last);
  }

  void read_unlabelled_references(const ReferenceStart& start, std::size_t last) {
    if (!start.after_gap) {
      notices_.report(notice::unlabelled_references, work_.lines[start.line].content,
                      "references start here without two blank lines or a label before them");
    }
    read_references(work_, {start.line, last}, document_);
  }

  void report(const Heading& heading, const Text& text) {
    if (heading.form == Heading::Form::unknown) {
      notices_.report(notice::unknown_heading, text.span,
                      "this heading fits no known kind of section");
    } else if (heading.form == Heading::Form::other_name) {
      notices_.report(notice::heading_name_mismatch, text.span,
                      "this heading does not name \"" + std::string(name()) + "\"");
    }
  }

  void report_duplicates() {
    std::vector<bool> seen(ast::section_kinds().size());
    for (const ast::Section& section : document_.sections) {
      if (section.kind == ast::SectionKind::other || !section.heading) continue;
      if (seen[static_cast<std::size_t>(section.kind)]) {
        notices_.report(notice::duplicate_section, section.heading->span,
                        "there is already a section of the kind '" +
                            std::string(ast::info(section.kind).code) + "'");
      }
      seen[static_cast<std::size_t>(section.kind)] = true;
    }
  }

  void finish() {
    report_duplicates();
    // What hints said was taken first.
    std::ranges::stable_sort(document_.meta, {},
                             [](const ast::KeyValue& entry) { return entry.span.begin; });
    document_.diagnostics = source_->encoding_problems();
    std::ranges::move(diagnostics_, std::back_inserter(document_.diagnostics));
    std::ranges::move(notices_.take(), std::back_inserter(document_.diagnostics));
    std::ranges::stable_sort(document_.diagnostics, {},
                             [](const Diagnostic& one) { return one.span.begin; });
  }

  std::shared_ptr<const Source> source_;
  std::vector<LineHint> hints_;
  std::vector<Diagnostic> diagnostics_;
  std::shared_ptr<TextPool> pool_ = std::make_shared<TextPool>();
  Notices notices_;
  ReferenceReader references_;
  Workspace work_;
  ast::Document document_;
};

}  // namespace

ast::Document parse(Transcript transcript) {
  return Parser(std::move(transcript)).parse();
}

}  // namespace chapbook::condition
