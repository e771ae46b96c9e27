#include "tests/bench/reference_texts.hpp"

#include <array>
#include <random>
#include <string_view>

namespace chapbook::bench {

namespace {

using Words = std::string_view;

constexpr std::array<Words, 24> families{
    "Abara",  "Bergstrom", "Castellano", "Dimitrov",  "Eriksen",      "Fontaine",
    "García", "Hoang",     "Ishikawa",   "Jablonski", "Keller",       "Lindqvist",
    "Mbeki",  "Novak",     "O'Dowd",     "Papadakis", "Quispe",       "Rahman",
    "Santos", "Tanaka",    "Ueda",       "Varga",     "van den Berg", "Weiss-Cohen"};
constexpr std::array<Words, 12> initials{"A",  "BK", "C",  "DL", "EM", "F",
                                         "GT", "HJ", "KR", "L",  "MP", "SW"};
constexpr std::array<Words, 16> subjects{
    "Asthma",        "Kidney stones",   "Iron deficiency",     "Atrial fibrillation",
    "Heart failure", "Psoriasis",       "Pulmonary embolism",  "Bacterial meningitis",
    "Gout",          "Thyroid nodules", "Sickle cell disease", "Otitis media",
    "Osteoporosis",  "Crohn disease",   "Hepatitis C",         "Chronic cough"};
constexpr std::array<Words, 10> aspects{"in older adults",       "in children",
                                        "during pregnancy",      "in primary care",
                                        "after surgery",         "and quality of life",
                                        "in the emergency room", "with normal findings",
                                        "and its complications", "in low-income regions"};
constexpr std::array<Words, 8> studies{
    "a randomized trial",  "a systematic review",         "a cohort study", "results of a survey",
    "a national registry", "what clinicians should know", "an update",      "the first ten years"};
constexpr std::array<Words, 12> journals{
    "BMJ",       "Lancet", "J Pediatr",       "Ann Intern Med", "Am J Med",  "Eur Respir J",
    "Br J Surg", "JAMA",   "Clin Infect Dis", "Int J Cardiol",  "Neurology", "Arch Dis Child"};
constexpr std::array<Words, 10> books{
    "Textbook of Family Medicine",  "Principles of Internal Medicine",
    "Clinical Neurology",           "Handbook of Pediatric Surgery",
    "Essentials of Dermatology",    "Manual of Cardiovascular Medicine",
    "Diseases of the Kidney",       "Atlas of Human Infection",
    "Practical Emergency Medicine", "Foundations of Medical Imaging"};
constexpr std::array<std::array<Words, 2>, 8> imprints{
    {{"Philadelphia, PA", "Elsevier"},
     {"New York, NY", "McGraw-Hill"},
     {"Oxford, England", "Oxford University Press"},
     {"Boston, MA", "Little, Brown"},
     {"St Louis, MO", "Mosby"},
     {"Berlin, Germany", "Springer"},
     {"Chicago, IL", "University of Chicago Press"},
     {"London, England", "Arnold"}}};
constexpr std::array<std::array<Words, 2>, 6> sites{
    {{"World Health Organization", "www.who.int"},
     {"Centers for Disease Control and Prevention", "www.cdc.gov"},
     {"National Cancer Institute", "www.cancer.gov"},
     {"American Heart Association", "www.heart.org"},
     {"National Health Service", "www.nhs.uk"},
     {"Mayo Foundation", "www.mayoclinic.org"}}};
constexpr std::array<Words, 12> months{"January",   "February", "March",    "April",
                                       "May",       "June",     "July",     "August",
                                       "September", "October",  "November", "December"};

enum class Style { adam, ama10, ama11, nlm };

/// Draws the parts of references. Only the generator of the standard library is used, not its
/// distributions: those differ from one library to the next.
class Author {
 public:
  std::string write(std::size_t serial) {
    serial_ = serial;
    style_ = static_cast<Style>(serial / 4 % 4);
    std::string out;
    switch (serial % 4) {
      case 0:
        out = chapter();
        break;
      case 1:
        out = journal();
        break;
      case 2:
        out = web();
        break;
      default:
        out = book();
    }
    if (serial % 8 == 7 || serial % 8 == 2) damage(out);
    return out;
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }
  template <class List>
  const auto& any(const List& list) {
    return list[below(list.size())];
  }
  std::string number(std::size_t first, std::size_t last) {
    return std::to_string(first + below(last - first + 1));
  }
  std::string year() { return number(1998, 2024); }

  std::string names(std::size_t most) {
    std::string out;
    const std::size_t count = 1 + below(most);
    for (std::size_t i = 0; i < count; ++i) {
      if (i > 0) out += ", ";
      out.append(any(families)).append(" ").append(any(initials));
    }
    return count >= 3 && below(2) == 0 ? out + ", et al" : out;
  }
  std::string editors() {
    const std::string list = names(3);
    const bool several = list.find(',') != std::string::npos;
    if (style_ == Style::nlm) return list + (several ? ", editors. " : ", editor. ");
    return list + (several ? ", eds. " : ", ed. ");
  }
  /// The serial number in the title keeps any two references apart.
  std::string title() {
    std::string out(any(subjects));
    out.append(" ").append(any(aspects)).append(": ").append(any(studies));
    return out + " of group " + std::to_string(serial_) + ". ";
  }
  std::string edition() {
    const std::size_t value = 2 + below(20);
    const std::string ending = value == 2 ? "nd" : value == 3 ? "rd" : "th";
    return std::to_string(value) + ending + " ed. ";
  }
  std::string imprint() {
    const auto& [place, publisher] = any(imprints);
    const std::string front = style_ == Style::ama11 ? "" : std::string(place) + ": ";
    return front + std::string(publisher) + "; " + year();
  }
  std::string pages() {
    const std::size_t first = 1 + below(900);
    return std::to_string(first) + "-" + std::to_string(first + 1 + below(20));
  }
  std::string doi() { return "10." + number(1000, 9999) + "/j.ref." + std::to_string(serial_); }

  std::string chapter() {
    std::string out = names(4) + ". " + title() + "In: " + editors();
    out.append(any(books)).append(". ");
    out += edition() + imprint();
    if (style_ == Style::nlm) return out + ". p. " + pages() + ".";
    return out + (style_ == Style::adam ? ":chap " + number(1, 400) : ":" + pages()) + ".";
  }
  std::string book() {
    std::string out = names(3) + ". ";
    out.append(any(books)).append(" for Group ").append(std::to_string(serial_)).append(". ");
    return out + edition() + imprint() + ".";
  }
  std::string journal() {
    std::string out = names(6) + ". " + title();
    out.append(any(journals)).append(". ") += year();
    if (style_ == Style::nlm) out.append(" ").append(any(months).substr(0, 3));
    out += ";" + number(1, 400) + "(" + number(1, 12) + "):" + pages() + ".";
    if (style_ == Style::adam) {
      const std::string id = std::to_string(10000000 + serial_);
      return out + " PMID: " + id + " pubmed.ncbi.nlm.nih.gov/" + id + "/.";
    }
    return out + " doi:" + doi() + (style_ == Style::nlm ? "." : "");
  }
  std::string date() {
    return std::string(any(months)) + " " + number(1, 28) + ", " + number(2015, 2025);
  }
  std::string web() {
    const auto& [owner, host] = any(sites);
    const std::string address = std::string(host) + "/topics/" + std::to_string(serial_);
    std::string out = std::string(owner) + ". " + title();
    if (style_ == Style::nlm) {
      return out + "[cited " + number(2015, 2025) + " Mar " + number(1, 28) +
             "]. Available from: https://" + address;
    }
    if (style_ == Style::ama11)
      return out + "Published " + date() + ". Accessed " + date() + ". https://" + address;
    return out + address + ". Updated " + date() + ". Accessed " + date() + ".";
  }

  /// One slip of those that editors meet.
  void damage(std::string& text) {
    const auto swap = [&](Words from, Words to) {
      const std::size_t at = text.find(from);
      if (at != std::string::npos) text.replace(at, from.size(), to);
    };
    switch (below(6)) {
      case 0:
        return swap(". ", ".  ");
      case 1:
        return swap("th ed", "ed");
      case 2:
        return swap("; ", ", ");
      case 3:
        return swap(", ", " , ");
      case 4:
        return swap(". ", ".. ");
      default:
        if (text.ends_with('.')) text.pop_back();
    }
  }

  std::mt19937 random_{20250303};
  std::size_t serial_ = 0;
  Style style_ = Style::adam;
};

}  // namespace

std::string reference_lines(std::size_t count) {
  Author author;
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += author.write(i) + "\n";
  return out;
}

}  // namespace chapbook::bench
