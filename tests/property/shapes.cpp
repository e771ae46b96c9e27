#include "property/shapes.hpp"

#include <array>

namespace chapbook::test {

namespace {

constexpr std::string_view prose = "Gout\n\nWhat is the definition of Gout?\n\n";
constexpr std::string_view references =
    "Gout\n\nWhat is the definition of Gout?\n\nGout is a kind of arthritis.\n\nReferences\n\n";
constexpr std::string_view page = "<html><body><main><h1>Gout</h1>";
constexpr std::string_view html_file = "shape.html";

constexpr std::array documents{
    Shape{"NestedBrackets", prose, "([{"},
    Shape{"OneLine", prose, "word "},
    Shape{"OneLineWithoutBlanks", prose, "x"},
    Shape{"ShortQuestions", prose, "a? b "},
    Shape{"ShortSentences", prose, "A. b. "},
    Shape{"Bullets", prose, "  \xE2\x80\xA2 Pain in joint #\n"},
    Shape{"DeepIndents", prose,
          "  \xE2\x80\xA2 a\n    \xE2\x80\xA2 b\n      \xE2\x80\xA2 c\n        \xE2\x80\xA2 d\n"},
    Shape{"OneIndent", prose, "        ", "deep\n"},
    Shape{"Blanks", prose, "\n"},
    Shape{"CarriageReturns", "Gout\r\rWhat is the definition of Gout?\r\r", "a line\r"},
    Shape{"CombiningMarks", prose, "\xCC\x81\xCC\xA3"},
    Shape{"BrokenUtf8", prose, "\xFF\xE2\x80"},
    Shape{"Quotes", prose, "\"'\xE2\x80\x9C\xE2\x80\x98"},
    Shape{"Entities", prose, "&amp;&#38;&lt "},
    Shape{"Tags", prose, "<b>x<i "},
    Shape{"Questions", "Gout\n\n", "What are the causes of Gout #?\n\nText.\n\n"},
    Shape{"HeadingsOnly", "Gout\n\n", "What is the definition of Gout?\n\n"},
    Shape{"PlainHeadings", "Gout\n\n", "Symptoms\n\n"},
    Shape{"Titles", {}, "Gout\n\n\n"},
    Shape{"Doctors", "Gout\n\nTop Global Doctors\n\n", "Helena M. Brandt\nUppsala, SE\n"},
    Shape{"Research", "Gout\n\nLatest Research\n\n",
          "Latest Advance\n  \xE2\x80\xA2 Condition: Gout\n  \xE2\x80\xA2 Journal: Urology\n"
          "  \xE2\x80\xA2 Published: May 2024\nIt looked at # people.\n"},
    Shape{"Trials", "Gout\n\nClinical Trials\n\n",
          "Clinical Trial\n  \xE2\x80\xA2 Status: Completed\n  \xE2\x80\xA2 Participants: #\nA "
          "trial\n"},
    Shape{"Colons", prose, "a: b: c:\n"},
    Shape{"Digits", prose, "0123456789"},
    Shape{"Addresses", prose, "https://example.org/a?b=c www.example.org "},
    Shape{"Journals", references,
          "Brandt HM, Adeyinka SK. Stones in summer #. Urology. 2019;12(3):45-67. "
          "doi:10.1000/stone.#\n\n"},
    Shape{"Chapters", references,
          "Digre KB. Headaches #. In: Goldman L, Schafer AI, eds. Goldman-Cecil Medicine. 26th ed. "
          "Philadelphia, PA: Elsevier; 2020:chap #.\n\n"},
    Shape{"SameReference", references,
          "Digre KB. Headaches. In: Goldman L, Schafer AI, eds. Goldman-Cecil Medicine. 26th ed. "
          "Philadelphia, PA: Elsevier; 2020:chap 370.\n\n"},
    Shape{"NumberedReferences", references,
          "#. Gout Society. Gout. www.example.org/gout. Accessed May 1, 2020.\n"},
    Shape{"UnlabelledReferences",
          "Gout\n\nWhat is the definition of Gout?\n\nGout is a kind of arthritis.\n\n\n\n",
          "Brandt HM. Stones #. Urology. 2019;12(3):45-67.\n\n"},
    Shape{"ShortReferences", references, "A. B. 2001.\n\n"},
    Shape{"LongReference", references, "Brandt HM, "},
    Shape{"HtmlUnclosed", page, "<p>a<li>b<p>c", {}, html_file},
    Shape{"HtmlParagraphs", page, "<p>Pain &amp; <b>swelling</b></p>\n", {}, html_file},
    Shape{"HtmlItems", page, "<ul><li>Pain #</li></ul>", {}, html_file},
    Shape{"HtmlHeadings", page, "<h2>Causes of Gout #</h2><p>Text.</p>", {}, html_file},
    Shape{"HtmlEntities", page, "&amp;&eacute;&#8226;&bogus;", {}, html_file},
    Shape{"HtmlAttributes", page, "<p a='b' c=\"d\" class='x' id=i#>", {}, html_file},
    Shape{"HtmlAngles", page, "<<<>ab", {}, html_file},
    Shape{"HtmlComments", page, "<!-- a --><!- ", {}, html_file},
    Shape{"HtmlOneText", page, "word ", {}, html_file},
    Shape{"HtmlBreaks", page, "a<br>", {}, html_file},
    Shape{"HtmlTable", "<html><body><main><h1>Gout</h1><table>", "<tr><td>a<td>b #", {}, html_file},
};

constexpr std::string_view rest = ". Stones in summer. Urology. 2019;12(3):45-67.";

constexpr std::array single_references{
    Shape{"Authors", {}, "Brandt HM, ", rest},
    Shape{"Editors", "Digre KB. Headaches. In: ", "Goldman L, ",
          "eds. Medicine. 26th ed. Elsevier; 2020."},
    Shape{"Initials", {}, "A. B. ", rest},
    Shape{"Commas", "Brandt HM", ", ", rest},
    Shape{"Stops", "Brandt HM. ", ". ", rest},
    Shape{"Semicolons", "Brandt HM. Stones. ", ";", "2019"},
    Shape{"Colons", "Brandt HM. Stones: ", "a: ", rest},
    Shape{"In", "Brandt HM. Stones. ", "In: ", rest},
    Shape{"Eds", "Brandt HM. Stones. In: ", "Goldman L, ed. ", rest},
    Shape{"Editions", "Brandt HM. Stones. ", "26th ed. ", "Elsevier; 2020."},
    Shape{"Volumes", "Brandt HM. Stones. ", "vol 2. ", "Elsevier; 2020."},
    Shape{"Chapters", "Brandt HM. Stones. Elsevier; 2020:", "chap 2, "},
    Shape{"Years", "Brandt HM. Stones. ", "2019;", "12(3):45-67."},
    Shape{"Dates", "Brandt HM. Stones. Urology. ", "May 1, 2020. "},
    Shape{"Pages", "Brandt HM. Stones. Urology. 2019;12:", "45-67, "},
    Shape{"Digits", "Brandt HM. Stones. Urology. 2019;", "12"},
    Shape{"Words", "Brandt HM. ", "stones in summer ", ". Urology. 2019;12(3):45-67."},
    Shape{"Capitals", {}, "Stones ", ". Urology. 2019;12(3):45-67."},
    Shape{"Sentences", "Brandt HM. ", "Stones in summer. ", "Urology. 2019;12(3):45-67."},
    Shape{"Brackets", "Brandt HM. ", "([", rest},
    Shape{"BracketPairs", "Brandt HM. Stones ", "(a) [b] ", rest},
    Shape{"Addresses", "Brandt HM. Stones. ", "https://example.org/a?b=c ", "2019."},
    Shape{"Identifiers", "Brandt HM. Stones. Urology. 2019. ", "doi:10.1000/a PMID: 123 "},
    Shape{"Accessed", "Gout Society. Gout. ", "Accessed May 1, 2020. "},
    Shape{"Updated", "Gout Society. Gout. www.example.org. ", "Updated "},
    Shape{"Publishers", "Brandt HM. Stones. ", "Philadelphia, PA: Elsevier; ", "2020."},
    Shape{"Quotes", "Brandt HM. ", "\"'", rest},
    Shape{"Entities", "Brandt HM. Stones ", "&amp;", rest},
    Shape{"Tags", "Brandt HM. ", "<i>a</i>", rest},
    Shape{"CombiningMarks", "Brandt HM. Stone", "\xCC\x81\xCC\xA3", rest},
    Shape{"Dashes", "Brandt HM. Stones", " - \xE2\x80\x93", rest},
    Shape{"Blanks", "Brandt HM.", " ", "Stones. Urology. 2019;12(3):45-67."},
    Shape{"EtAl", "Brandt HM, ", "et al, ", rest},
    Shape{"Slashes", "Brandt HM. Stones. ", "/", rest},
    Shape{"Hyphens", "Brandt", "-A", " HM. Stones. Urology. 2019;12(3):45-67."},
    Shape{"OneWord", {}, "x"},
};

}  // namespace

std::span<const Shape> document_shapes() {
  return documents;
}

std::span<const Shape> reference_shapes() {
  return single_references;
}

std::string text_of(const Shape& shape, std::size_t size) {
  std::string text(shape.before);
  for (std::size_t number = 1; text.size() + shape.after.size() < size; ++number) {
    for (const char c : shape.unit) {
      if (c == '#') {
        text += std::to_string(number);
      } else {
        text += c;
      }
    }
  }
  return text.append(shape.after);
}

}  // namespace chapbook::test
