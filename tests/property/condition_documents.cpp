#include "property/condition_documents.hpp"

namespace chapbook::test {

namespace {

constexpr std::string_view names[] = {"Gout", "Ménière's Disease", "Factor V (Leiden) + C.*",
                                      "Type 2 Diabetes", "Q-fever"};
constexpr std::string_view topics[] = {
    "What is the definition of ",           "What are the causes for ",
    "What are the symptoms for ",           "What are the exams and tests for ",
    "What are the current treatments for ", "What is the outlook (prognosis) for "};
constexpr std::string_view sentences[] = {
    "Most people get well within days.",
    "Drink plenty of water (two litres a day).",
    "Żaden lek nie pomaga każdemu.",
    "See www.example.org/a_(b), or ask.",
    "It was found in 1892, and the cause came to light later.",
    "Ask: what causes it? Then read on."};
constexpr std::string_view signs[] = {"  • ", "- ", "  * ", "\xC2\xA0\xC2\xA0• ", "\t- "};
constexpr std::string_view items[] = {"Rest", "Pain: dull or sharp", "Fever (above 38 °C)",
                                      "Ice, compression, elevation."};
constexpr std::string_view references[] = {
    "Dalbeth N, Merriman TR, Stamp LK. Gout. Lancet. 2016;388(10055):2039-2052.",
    "Burns CM, Wortmann RL. Clinical features and treatment of gout. In: Firestein GS, Budd RC, "
    "Gabriel SE, McInnes IB, O'Dell JR, eds. Kelley and Firestein's Textbook of Rheumatology. 10th "
    "ed. Philadelphia, PA: Elsevier; 2017:chap 95.",
    "Richette P, Bardin T. Gout. Lancet. 2010;375(9711):318-328."};
constexpr std::string_view people[] = {"Anna B. Example", "Karl Ö. Doppel", "Ines de la Prueba"};
constexpr std::string_view places[] = {"Graz, AT", "Basel, BS, CH", "Toronto, ON, CA"};
constexpr std::string_view fragments[] = {
    "What causes Gout?",
    "What are the symptoms of Gout?",
    "References",
    "Clinical Trials",
    "Clinical Trial",
    "Latest Research",
    "Latest Advance",
    "Top Global Doctors",
    "  • Status: x",
    "  - a",
    "    - b",
    "      * c",
    "1. d",
    "\t\t• e",
    "•",
    "-----",
    "Key: value",
    "Review Date 1/2/2003",
    "Anna B. Example",
    "Graz, AT",
    "www.x.org http://",
    "Causes",
    "Symptoms",
    "",
    "",
    "",
    " ",
    "\xC2\xA0",
    "\xFF\xFE",
    "a\x01z",
    "?",
    "? ?",
    "((((((((((",
    "a? b a? b a? b",
    "Published —",
    "12. wrapped",
    "This line is long enough to have been wrapped by some editor, or so it seems to"};

void add_list(MadeDocument& made, Choices& choices) {
  made.text += "These may help:\n\n";
  const std::string_view sign = choices.one_of(signs);
  const std::size_t count = choices.between(1, 9);
  for (std::size_t i = 0; i < count; ++i) {
    made.text += std::string(sign) + std::string(choices.one_of(items)) + '\n';
    if (choices.chance(20)) made.text += "          - nested\n";
  }
  made.lists.push_back(count);
}

void add_section(MadeDocument& made, Choices& choices, std::string_view name) {
  made.text += std::string(choices.one_of(topics)) + std::string(name) + "?\n\n";
  const std::size_t blocks = choices.between(1, 4);
  for (std::size_t i = 0; i < blocks; ++i) {
    if (choices.chance(40)) {
      add_list(made, choices);
    } else {
      made.text += std::string(choices.one_of(sentences)) + ' ' +
                   std::string(choices.one_of(sentences)) + '\n';
    }
    made.text += '\n';
  }
  ++made.sections;
}

void add_references(MadeDocument& made, Choices& choices) {
  made.references = choices.below(4);
  for (std::size_t i = 0; i < made.references; ++i) {
    made.text += (i == 0 ? "\n" : "") + std::string(choices.one_of(references)) + "\n\n";
  }
}

void add_cards(MadeDocument& made, Choices& choices) {
  if (choices.chance(60)) {
    made.text += "Top Global Doctors\n\n";
    made.doctors = choices.between(1, 4);
    for (std::size_t i = 0; i < made.doctors; ++i) {
      const std::string name(choices.one_of(people));
      made.text += name + '\n';
      if (choices.chance(30)) made.text += name + '\n';
      made.text += std::string(choices.one_of(places)) + '\n';
    }
    made.text += '\n';
  }
  if (choices.chance(60)) {
    made.text += "Latest Research\n\n";
    made.research = choices.between(1, 4);
    for (std::size_t i = 0; i < made.research; ++i) {
      made.text += "Latest Advance\n  • Journal: Annals : of tests\n  • Published —\nA sentence.\n";
    }
    made.text += '\n';
  }
  if (choices.chance(60)) {
    made.text += "Clinical Trials\n\n";
    made.trials = choices.between(1, 4);
    for (std::size_t i = 0; i < made.trials; ++i) {
      made.text += "Clinical Trial\n  • Status: Recruiting\n  • Start Date: May 2020\nA: trial\n";
    }
  }
}

}  // namespace

MadeDocument make_document(std::uint32_t seed) {
  Choices choices(seed);
  MadeDocument made;
  const std::string_view name = choices.one_of(names);
  made.text = std::string(name) + "\n\n" + (choices.chance(50) ? "Condition 5\n\n" : "");
  const std::size_t count = choices.between(1, 8);
  for (std::size_t i = 0; i < count; ++i) add_section(made, choices, name);
  add_references(made, choices);
  add_cards(made, choices);
  return made;
}

std::string make_soup(std::uint32_t seed) {
  Choices choices(seed);
  std::string text = choices.chance(80) ? "Gout\n\n" : "";
  const std::size_t lines = choices.below(60);
  for (std::size_t i = 0; i < lines; ++i) {
    if (choices.chance(15)) text += std::string(choices.below(12), ' ');
    text += choices.chance(10) ? choices.one_of(references) : choices.one_of(fragments);
    if (!choices.chance(5)) text += '\n';
  }
  return text;
}

std::string make_noise(std::uint32_t seed) {
  Choices choices(seed);
  std::string text(choices.below(2000), '\0');
  for (char& c : text) c = static_cast<char>(choices.below(256));
  return text;
}

std::string mutate(std::string text, std::uint32_t seed) {
  Choices choices(seed);
  const std::size_t steps = choices.between(1, 8);
  for (std::size_t i = 0; i < steps && !text.empty(); ++i) {
    const std::size_t at = choices.below(text.size());
    switch (choices.below(5)) {
      case 0:
        text[at] = static_cast<char>(choices.below(256));
        break;
      case 1:
        text.erase(at, choices.between(1, 40));
        break;
      case 2:
        text.insert(at, text.substr(choices.below(text.size()), choices.below(80)));
        break;
      case 3:
        text.insert(at, choices.chance(50) ? "\n" : "\n\n\n");
        break;
      default:
        std::swap(text[at], text[choices.below(text.size())]);
    }
  }
  return text;
}

std::string with_line_ends(std::string_view text, std::string_view line_end) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') {
      out += line_end;
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace chapbook::test
