// FLOOR 1. The elements of HTML that make a difference to the text.
#pragma once

#include <cstdint>
#include <string_view>

namespace chapbook::html {

enum class Tag : std::uint8_t {
  inline_,  ///< every element that is no other: its text goes on in the line
  block,    ///< starts and ends a line, and is nothing else
  p,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  ul,
  ol,
  li,
  dl,
  dt,
  dd,
  table,
  tr,
  cell,
  pre,
  br,
  img,
  a,
  q,
  main,
  article,
  header,
  footer,
  section,
  body,
  head,
  title,
  left_out,  ///< no text of the article, wherever it stands
};

/// Any name in lower case has a tag.
[[nodiscard]] Tag tag_of(std::string_view name);

[[nodiscard]] constexpr bool is_heading(Tag tag) {
  return tag >= Tag::h1 && tag <= Tag::h6;
}

}  // namespace chapbook::html
