#include "support/medquad.hpp"

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "parsers/ast/visit.hpp"

namespace chapbook::test {

namespace {

using ast::SectionKind;

struct Line {
  enum class Form { paragraph, bullet, number };
  Form form = Form::paragraph;
  std::string text;
};

void add_lines(const std::vector<ast::Block>& blocks, Line::Form form, std::vector<Line>& lines) {
  for (const ast::Block& block : blocks) {
    std::visit(ast::Overloaded{[&](const ast::Paragraph& value) {
                                 lines.push_back({form, plain_text(value)});
                               },
                               [&](const ast::List& value) {
                                 const auto item_form =
                                     value.ordered ? Line::Form::number : Line::Form::bullet;
                                 for (const ast::ListItem& item : value.items)
                                   add_lines(item.blocks, item_form, lines);
                               },
                               [&](const ast::Raw& value) {
                                 for (const Text& line : value.lines)
                                   lines.push_back({form, std::string(line.text)});
                               }},
               block.value);
  }
}

std::vector<Line> lines_of(const ast::Section& section) {
  std::vector<Line> lines;
  add_lines(section.blocks, Line::Form::paragraph, lines);
  return lines;
}

/// One type of question for each kind that has one; the words of the others say what they are.
std::string_view qtype_of(SectionKind kind) {
  using enum SectionKind;
  constexpr std::array<std::pair<SectionKind, std::string_view>, 13> rows{{
      {definition, "information"},
      {causes, "causes"},
      {risk_factors, "susceptibility"},
      {symptoms, "symptoms"},
      {exams_and_tests, "exams and tests"},
      {treatment, "treatment"},
      {support_groups, "support groups"},
      {prognosis, "outlook"},
      {complications, "complications"},
      {when_to_contact, "when to contact a medical professional"},
      {prevention, "prevention"},
      {considerations, "considerations"},
      {research, "research"},
  }};
  for (const auto& [row, qtype] : rows) {
    if (row == kind) return qtype;
  }
  return "";
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else {
      out += c;
    }
  }
  return out;
}

std::string answer_from(const ast::Section& section) {
  std::string out;
  std::size_t number = 0;
  for (const Line& line : lines_of(section)) {
    number = line.form == Line::Form::number ? number + 1 : 0;
    out += out.empty() ? "" : "\n";
    if (line.form == Line::Form::paragraph) out += "\n                    ";
    if (line.form == Line::Form::bullet) out += "    - ";
    if (line.form == Line::Form::number) out += std::to_string(number) + ". ";
    out += escaped(line.text);
  }
  return out;
}

}  // namespace

std::string medquad_from(const ast::Document& document) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document>\n";
  if (document.title) out += "<Focus>" + escaped(document.title->text) + "</Focus>\n";
  out += "<QAPairs>\n";
  for (const ast::Section& section : document.sections) {
    if (!section.heading) continue;
    out += "<QAPair><Question qtype=\"" + std::string(qtype_of(section.kind)) + "\">" +
           escaped(section.heading->text) + "</Question>\n<Answer>" + answer_from(section) +
           "</Answer></QAPair>\n";
  }
  return out + "</QAPairs>\n</Document>\n";
}

std::string medquad_content(const ast::Document& document) {
  std::string out;
  if (document.title) out += "title " + std::string(document.title->text) + "\n";
  for (const ast::Section& section : document.sections) {
    if (!section.heading) continue;
    out +=
        std::string(ast::info(section.kind).code) + " " + std::string(section.heading->text) + "\n";
    for (const Line& line : lines_of(section)) {
      out += line.form == Line::Form::paragraph ? "  " : "  * ";
      out += line.text + "\n";
    }
  }
  return out;
}

}  // namespace chapbook::test
