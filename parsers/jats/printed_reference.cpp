#include "parsers/jats/printed_reference.hpp"

#include "parsers/citation/render.hpp"

namespace chapbook::jats {

void add_citation(Scribe& scribe, std::uint32_t citation, FieldSource source,
                  citation::Style style) {
  const CitationFields fields(scribe.tree, citation, source);
  Position last = scribe.tree.at(citation).place;
  for (const std::string_view piece : citation::render_pieces(fields.reference(), style)) {
    const auto place = fields.place_of(piece);
    if (place) last = place->position;
    if (place && place->verbatim) {
      scribe.builder.text(piece, last);
    } else {
      scribe.builder.text_for(piece, last);
    }
  }
  for (const std::uint32_t other : fields.others()) {
    last = scribe.tree.at(other).place;
    scribe.builder.text_for(" ", last);
    scribe.add_words(other);
    if (!scribe.tree.words(other).ends_with('.')) scribe.builder.text_for(".", last);
  }
}

}  // namespace chapbook::jats
