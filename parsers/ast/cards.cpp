#include "parsers/ast/cards.hpp"

#include "parsers/base/ascii.hpp"

namespace chapbook::ast {

const Text* Card::find(std::string_view key) const {
  for (const KeyValue& field : fields) {
    if (field.value && ascii::same_word(field.key.text, key)) return &*field.value;
  }
  return nullptr;
}

}  // namespace chapbook::ast
