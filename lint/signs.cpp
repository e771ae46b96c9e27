#include "lint/signs.hpp"

namespace chapbook::lint {

namespace {

constexpr Kind kind_of(unsigned char byte) {
  if (byte >= 0x80) return Kind::foreign;
  if (byte < ' ' || byte == 0x7F) return Kind::control;
  if (byte >= 'a' && byte <= 'z') return Kind::lower;
  if (byte >= 'A' && byte <= 'Z') return Kind::upper;
  if (byte >= '0' && byte <= '9') return Kind::digit;
  switch (byte) {
    case ' ':
      return Kind::space;
    case '.':
      return Kind::stop;
    case ',':
      return Kind::comma;
    case ';':
      return Kind::semicolon;
    case ':':
      return Kind::colon;
    case '?':
    case '!':
      return Kind::end_mark;
    case ')':
      return Kind::closing;
    default:
      return Kind::other;
  }
}

constexpr std::array<Kind, 256> make_table() {
  std::array<Kind, 256> out{};
  for (std::size_t byte = 0; byte < out.size(); ++byte) {
    out[byte] = kind_of(static_cast<unsigned char>(byte));
  }
  return out;
}
constexpr std::array<Kind, 256> kind_table = make_table();

constexpr bool is_part(Kind kind) {
  return kind == Kind::upper || kind == Kind::lower || kind == Kind::digit || kind == Kind::foreign;
}

}  // namespace

void Signs::read(std::string_view text) {
  bytes_.fill(false);
  kinds_.fill(false);
  pairs_.fill(false);
  words_.fill(false);
  Kind previous = Kind::none;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const Kind kind = kind_table[byte];
    bytes_[byte] = true;
    kinds_[static_cast<std::size_t>(kind)] = true;
    pairs_[static_cast<std::size_t>(previous) * kinds + static_cast<std::size_t>(kind)] = true;
    if (is_part(kind) && !is_part(previous)) {
      words_[WordKey(text.substr(at, 3)).slot(slots)] = true;
    }
    previous = kind;
  }
}

bool Signs::may_have(std::string_view phrase) const {
  bool inside = false;
  for (std::size_t at = 0; at < phrase.size(); ++at) {
    const bool part = WordKey::is_part(phrase[at]);
    if (part && !inside && !words_[WordKey(phrase.substr(at, 3)).slot(slots)]) return false;
    inside = part;
  }
  return true;
}

}  // namespace chapbook::lint
