#include "lint/statements.hpp"

#include <algorithm>
#include <cstring>
#include <functional>
#include <string>
#include <utility>

namespace chapbook::lint {

std::string_view StringBlocks::keep(std::string_view text) {
  constexpr std::size_t block_size = std::size_t{64} << 10U;
  if (text.empty()) return {};
  if (text.size() > size_ - used_) {
    const std::size_t size = std::max(block_size, text.size());
    blocks_.push_back(std::make_unique<char[]>(size));
    size_ = size;
    used_ = 0;
  }
  char* const out = blocks_.back().get() + used_;
  std::memcpy(out, text.data(), text.size());
  used_ += text.size();
  return {out, text.size()};
}

std::size_t Statements::Hash::operator()(const Key& key) const {
  const std::size_t value = std::hash<std::string_view>{}(key.value);
  return value ^ (std::hash<const Known*>{}(key.topic) * 31);
}

// Memory may run out anywhere in what follows, and the run goes on with the next document. So
// everything is made before anything is linked: what was made in vain is never seen.

std::uint32_t Statements::make_place(Mention mention) {
  places_.push_back({mention});
  return static_cast<std::uint32_t>(places_.size() - 1);
}

void Statements::state_again(Made& made, Mention mention) {
  if (made.count < max_places) {
    const std::uint32_t place = make_place(mention);
    places_[made.last_place].next = place;
    made.last_place = place;
  }
  ++made.count;
}

void Statements::state_first(Known& known, std::string_view value, std::string_view shown,
                             Mention mention) {
  const std::uint32_t place = make_place(mention);
  const auto number = static_cast<std::uint32_t>(made_.size());
  made_.push_back({texts_.keep(value), texts_.keep(shown), 1, none, place, place});
  numbers_.emplace(Key{&known, made_.back().value}, number);
  (known.first == none ? known.first : made_[known.last].next) = number;
  known.last = number;
}

void Statements::add(std::string_view key, std::string_view name, std::string_view value,
                     std::string_view shown, Mention place) {
  auto found = topics_.find(key);
  if (found == topics_.end()) found = topics_.emplace(texts_.keep(key), Known{}).first;
  Known& known = found->second;
  if (known.name.empty()) known.name = texts_.keep(name);
  const auto made = numbers_.find({&known, value});
  if (made != numbers_.end()) {
    state_again(made_[made->second], place);
  } else {
    state_first(known, value, shown, place);
  }
}

Statement Statements::unpacked(const Made& made) const {
  Statement out{std::string(made.value), std::string(made.shown), made.count, {}};
  for (std::uint32_t at = made.first_place; at != none; at = places_[at].next) {
    out.places.push_back(places_[at].mention);
  }
  return out;
}

void Statements::for_each_disputed(const std::function<void(Topic topic)>& visit) const {
  for (const auto& [key, known] : topics_) {
    if (known.first == known.last) continue;
    Topic topic{std::string(known.name), {}};
    for (std::uint32_t at = known.first; at != none; at = made_[at].next) {
      topic.statements.push_back(unpacked(made_[at]));
    }
    visit(std::move(topic));
  }
}

}  // namespace chapbook::lint
