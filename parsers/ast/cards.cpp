#include "parsers/ast/cards.hpp"

#include <algorithm>

namespace chapbook::ast {

namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

const Text* Card::find(std::string_view key) const {
  for (const KeyValue& field : fields) {
    if (field.value && std::ranges::equal(field.key.text, key, {}, lower, lower)) {
      return &*field.value;
    }
  }
  return nullptr;
}

}  // namespace chapbook::ast
