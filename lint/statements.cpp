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

Statements::Made& Statements::find_or_make(Known& known, std::string_view value,
                                           std::string_view shown) {
  const auto found = numbers_.find({&known, value});
  if (found != numbers_.end()) return made_[found->second];
  const auto number = static_cast<std::uint32_t>(made_.size());
  (known.first == none ? known.first : made_[known.last].next) = number;
  known.last = number;
  Made& out = made_.emplace_back();
  out.value = texts_.keep(value);
  out.shown = texts_.keep(shown);
  numbers_.emplace(Key{&known, out.value}, number);
  return out;
}

void Statements::add_place(Made& made, Mention mention) {
  if (made.count++ >= max_places) return;
  const auto number = static_cast<std::uint32_t>(places_.size());
  (made.first_place == none ? made.first_place : places_[made.last_place].next) = number;
  made.last_place = number;
  places_.push_back({mention});
}

void Statements::add(std::string_view key, std::string_view name, std::string_view value,
                     std::string_view shown, Mention place) {
  auto found = topics_.find(key);
  if (found == topics_.end()) found = topics_.emplace(texts_.keep(key), Known{}).first;
  Known& known = found->second;
  if (known.name.empty()) known.name = texts_.keep(name);
  add_place(find_or_make(known, value, shown), place);
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
