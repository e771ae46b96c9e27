// FLOOR 1, basement. What the forms of a reference list print alike.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "formats/format.hpp"
#include "parsers/ast/reference.hpp"

namespace chapbook::formats {

/// When the work came out: for a web page the date of its update, else of its publication.
/// nullptr where the text does not say.
[[nodiscard]] const ast::CitedDate* publication_date(const ast::Reference& reference);

/// The volume of a journal or of a book.
[[nodiscard]] const std::optional<Text>& volume_of(const ast::Reference& reference);

/// Pages as printed, or the e-locator in their place; empty where there is neither.
[[nodiscard]] std::string_view pages_or_elocator(const ast::Reference& reference);

/// "Internet" for "[Internet]".
[[nodiscard]] std::string_view bare_medium(std::string_view medium);

/// The whole reference as clean text on one line.
[[nodiscard]] std::string clean_words(const ast::Reference& reference);

/// Reports with notice::not_expressible, once for the whole list and at the first place, how many
/// references hold something that the format has no place for. `what` names it: `"et al"`.
void report_loss(const ast::Document& document, const WriteContext& context, std::string_view what,
                 const std::function<bool(const ast::Reference&)>& holds);

/// report_loss for the "et al" behind authors or editors.
void report_et_al_loss(const ast::Document& document, const WriteContext& context);

/// Reports each run of words that no field holds, at its place: a form that is made of fields
/// leaves it out.
void report_leftovers(const ast::Document& document, const WriteContext& context);

/// What every form made of records leaves out: leftovers, dates besides the one of publication, and
/// an e-locator beside pages.
void report_record_losses(const ast::Document& document, const WriteContext& context);

}  // namespace chapbook::formats
