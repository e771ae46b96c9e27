#include "parsers/html/tags.hpp"

#include <algorithm>
#include <array>

namespace chapbook::html {

namespace {

struct Row {
  std::string_view name;
  Tag tag;
};

constexpr std::array rows{
    Row{"a", Tag::a},
    Row{"address", Tag::block},
    Row{"article", Tag::article},
    Row{"aside", Tag::left_out},
    Row{"audio", Tag::left_out},
    Row{"blockquote", Tag::block},
    Row{"body", Tag::body},
    Row{"br", Tag::br},
    Row{"button", Tag::left_out},
    Row{"canvas", Tag::left_out},
    Row{"caption", Tag::block},
    Row{"center", Tag::block},
    Row{"datalist", Tag::left_out},
    Row{"dd", Tag::dd},
    Row{"details", Tag::block},
    Row{"dialog", Tag::left_out},
    Row{"dir", Tag::ul},
    Row{"div", Tag::block},
    Row{"dl", Tag::dl},
    Row{"dt", Tag::dt},
    Row{"embed", Tag::left_out},
    Row{"fieldset", Tag::block},
    Row{"figcaption", Tag::block},
    Row{"figure", Tag::block},
    Row{"footer", Tag::footer},
    Row{"form", Tag::block},
    Row{"h1", Tag::h1},
    Row{"h2", Tag::h2},
    Row{"h3", Tag::h3},
    Row{"h4", Tag::h4},
    Row{"h5", Tag::h5},
    Row{"h6", Tag::h6},
    Row{"head", Tag::head},
    Row{"header", Tag::header},
    Row{"hgroup", Tag::block},
    Row{"hr", Tag::block},
    Row{"html", Tag::block},
    Row{"iframe", Tag::left_out},
    Row{"img", Tag::img},
    Row{"input", Tag::left_out},
    Row{"legend", Tag::block},
    Row{"li", Tag::li},
    Row{"main", Tag::main},
    Row{"menu", Tag::ul},
    Row{"nav", Tag::left_out},
    Row{"noscript", Tag::left_out},
    Row{"object", Tag::left_out},
    Row{"ol", Tag::ol},
    Row{"p", Tag::p},
    Row{"pre", Tag::pre},
    Row{"q", Tag::q},
    Row{"script", Tag::left_out},
    Row{"search", Tag::left_out},
    Row{"section", Tag::section},
    Row{"select", Tag::left_out},
    Row{"style", Tag::left_out},
    Row{"summary", Tag::block},
    Row{"svg", Tag::left_out},
    Row{"table", Tag::table},
    Row{"tbody", Tag::block},
    Row{"td", Tag::cell},
    Row{"template", Tag::left_out},
    Row{"textarea", Tag::left_out},
    Row{"tfoot", Tag::block},
    Row{"th", Tag::cell},
    Row{"thead", Tag::block},
    Row{"title", Tag::title},
    Row{"tr", Tag::tr},
    Row{"ul", Tag::ul},
    Row{"video", Tag::left_out},
};
static_assert(std::ranges::is_sorted(rows, {}, &Row::name));

}  // namespace

Tag tag_of(std::string_view name) {
  const auto found = std::ranges::lower_bound(rows, name, {}, &Row::name);
  return found != rows.end() && found->name == name ? found->tag : Tag::inline_;
}

}  // namespace chapbook::html
