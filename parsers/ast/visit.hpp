// FLOOR 0. std::visit with every alternative spelled out: a new node breaks each visitor at compile
// time.
#pragma once

namespace chapbook::ast {

/// `std::visit(Overloaded{[](const Paragraph&) {...}, [](const List&) {...}, ...}, block.value)`
template <typename... Functions>
struct Overloaded : Functions... {
  using Functions::operator()...;
};
template <typename... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

}  // namespace chapbook::ast
