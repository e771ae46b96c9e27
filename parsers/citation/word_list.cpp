#include "parsers/citation/word_list.hpp"

#include <bit>

#include "parsers/base/build_data.hpp"
#include "parsers/base/error.hpp"
#include "parsers/citation/characters.hpp"
#include "parsers/citation/lines.hpp"

namespace chapbook::citation {

namespace {

/// Of the length and three letters, the same in either case: the words of a list differ in them.
std::size_t hash_folded(std::string_view word) {
  const auto letter = [&](std::size_t at) { return static_cast<unsigned char>(word[at]) & 0x1FU; };
  const std::size_t size = word.size();
  std::uint32_t hash = static_cast<std::uint32_t>(size);
  for (const std::size_t at : {std::size_t{0}, size / 3, size / 2, size - 1}) {
    hash = (hash ^ letter(at)) * 16777619U;
  }
  return hash ^ (hash >> 15U);
}

}  // namespace

WordList::WordList(std::string_view compiled) {
  BuildDataReader from(compiled);
  starts_ = from.take<Starts>();
  words_ = from.take_text();
  slots_ = from.take_bytes(from.take_size() * sizeof(Slot));
}

std::size_t WordList::find_slot(std::string_view word) const {
  const std::size_t mask = slot_count() - 1;
  std::size_t slot = hash_folded(word) & mask;
  for (;; slot = (slot + 1) & mask) {
    const std::string_view there = word_at(slot);
    if (there.empty() || same_word(there, word)) return slot;
  }
}

bool WordList::holds(std::string_view word) const {
  return !word_at(find_slot(word)).empty();
}

std::string compile_words(std::string_view file) {
  const auto lines = static_cast<std::size_t>(std::ranges::count(file, '\n'));
  std::string slots(std::bit_ceil(lines * 2 + 1) * sizeof(WordList::Slot), '\0');
  WordList list;
  list.words_ = file;
  list.slots_ = slots;
  each_line(file, [&](std::string_view word) {
    const std::size_t first = WordList::first_of(word);
    list.starts_.lengths[first] |= WordList::length_bit(word);
    list.starts_.seconds[first] |= word.size() > 1 ? WordList::second_bit(word) : ~std::uint32_t{0};
    const WordList::Slot slot{static_cast<std::uint16_t>(word.data() - file.data()),
                              static_cast<std::uint16_t>(word.size())};
    std::memcpy(slots.data() + list.find_slot(word) * sizeof slot, &slot, sizeof slot);
  });
  BuildDataWriter out;
  out.put(list.starts_);
  out.put_text(file);
  out.put_size(list.slot_count());
  out.put_bytes(slots);
  return out.take();
}

}  // namespace chapbook::citation
