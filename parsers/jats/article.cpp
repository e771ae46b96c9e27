#include "parsers/jats/article.hpp"

#include <string>
#include <utility>

#include "parsers/base/error.hpp"
#include "parsers/jats/foreign_article.hpp"
#include "parsers/jats/losses.hpp"
#include "parsers/jats/own_article.hpp"

namespace chapbook::jats {

Transcript transcribe(const markup::XmlTree& tree, std::shared_ptr<const Source> original) {
  const std::uint32_t article = tree.at(0).name == "article" ? 0 : tree.find(0, "article");
  if (article == XmlTree::none) {
    throw Error(ErrorKind::input,
                std::string(original->name()) + ": there is no <article> in this file");
  }
  Scribe scribe(tree, std::move(original));
  Losses<Loss> losses(loss_messages);
  if (is_own_article(tree, article)) {
    write_own_article(scribe, article);
  } else {
    write_foreign_article(scribe, article, losses);
  }
  for (std::uint32_t i = tree.at(article).end; i < tree.nodes().size(); ++i) {
    if (tree.at(i).name == "article") losses.add(Loss::more_articles, tree.at(i).place);
  }
  const auto& entities = tree.unknown_entities();
  for (std::size_t i = 0; i < entities.count; ++i) losses.add(Loss::entity, entities.first);
  // What is reported stands in no line.
  scribe.builder.open(LineRole::block);
  losses.report_to(scribe.builder);
  return scribe.builder.finish();
}

}  // namespace chapbook::jats
