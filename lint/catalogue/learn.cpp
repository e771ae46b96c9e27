#include "lint/catalogue/learn.hpp"

#include <algorithm>
#include <utility>

#include "lint/cited_book.hpp"
#include "lint/people.hpp"
#include "lint/works.hpp"

namespace chapbook::lint {

namespace {

constexpr std::size_t least_references = 2;

/// A cell holds no tab and no line end; clean text has neither, so nothing is lost.
std::string cell(std::string_view text) {
  std::string out(text);
  std::ranges::replace_if(out, is_blank, ' ');
  return out;
}

/// "Goldman L; Schafer AI"; empty where the list is not complete.
std::string complete_list(const ast::People& people) {
  if (people.et_al) return {};
  std::string out;
  for (const ast::Person& person : people.people) {
    if (!out.empty()) out += "; ";
    out += name_of(person);
    if (person.suffix) out += ' ' + std::string(person.suffix->text);
  }
  return out;
}

}  // namespace

std::string_view Learner::Votes::most_frequent() const {
  const auto most = std::ranges::max_element(
      counts_, {}, [](const auto& value_and_count) { return value_and_count.second; });
  return most == counts_.end() ? std::string_view() : std::string_view(most->first);
}

std::string_view Learner::Votes::majority(std::size_t of) const {
  const std::string_view value = most_frequent();
  return 2 * count(value) > of ? value : std::string_view();
}

std::size_t Learner::Votes::count(std::string_view value) const {
  const auto found = counts_.find(value);
  return found == counts_.end() ? 0 : found->second;
}

std::size_t Learner::Votes::total() const {
  std::size_t out = 0;
  for (const auto& [value, count] : counts_) out += count;
  return out;
}

void Learner::add(const ast::Reference& reference) {
  const Text* title = book_title(reference);
  const auto year = year_of(reference);
  if (title == nullptr || !year || !reference.edition || !reference.edition->number) return;
  Edition& edition = editions_[{fold(title->text), *reference.edition->number}];
  edition.titles.add(cell(title->text));
  edition.years.add(std::to_string(*year));
  const std::string editors = complete_list(reference.editors);
  if (!editors.empty()) edition.editors.add(cell(editors));
  if (reference.publisher) edition.publishers.add(cell(reference.publisher->text));
  if (reference.place) edition.places.add(cell(reference.place->text));
}

void Learner::propose_one(int number, const Edition& edition, const Catalogue& known,
                          std::string& out) {
  const std::size_t references = edition.years.total();
  const std::string_view year = edition.years.majority(references);
  const std::size_t agreeing = edition.years.count(year);
  if (year.empty() || agreeing < least_references) return;
  const std::string title(edition.titles.most_frequent());
  const std::string votes = std::to_string(agreeing) + " of " + std::to_string(references);
  const KnownBook* book = known.books().find(fold(title));
  if (const BookRow* row = book == nullptr ? nullptr : book->edition(number)) {
    if (std::to_string(row->year) == year) return;
    out += "# " + title + ", " + ordinal(number) + " edition: the catalogue says " +
           std::to_string(row->year) + ", " + votes + " references say " + std::string(year) + "\n";
    return;
  }
  const auto add = [&](const Votes& column) {
    out += '\t';
    out += column.majority(column.total());
  };
  out += title + '\t' + std::to_string(number) + '\t' + std::string(year);
  add(edition.editors);
  add(edition.publishers);
  add(edition.places);
  out += '\t' + votes + '\n';
}

std::string Learner::propose(const Catalogue& known) const {
  std::string out = "title\tedition\tyear\teditors\tpublisher\tplace\treferences\n";
  for (const auto& [key, edition] : editions_) propose_one(key.second, edition, known, out);
  return out;
}

}  // namespace chapbook::lint
