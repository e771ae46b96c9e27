// libxml2, loaded on first use: it brings the tables of ICU and two libraries of compression, which
// only the readers of HTML and XML need. Whoever calls a function of libxml2 that has no row here
// gets an error of the linker: add the row.
#include <libxml/HTMLparser.h>
#include <libxml/encoding.h>
#include <libxml/globals.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

#include "parsers/base/shared_library.hpp"

namespace {

void* libxml2() {
  static void* const library = chapbook::load_library(CHAPBOOK_LIBXML2);
  return library;
}

}  // namespace

LOADED_ON_USE(libxml2(), xmlStructuredErrorFunc*, __xmlStructuredError, (), ())
LOADED_ON_USE(libxml2(), void**, __xmlStructuredErrorContext, (), ())
LOADED_ON_USE(libxml2(), htmlParserCtxtPtr, htmlCreateMemoryParserCtxt, (const char* a, int b),
              (a, b))
LOADED_ON_USE(libxml2(), int, htmlCtxtUseOptions, (htmlParserCtxtPtr a, int b), (a, b))
LOADED_ON_USE(libxml2(), const htmlEntityDesc*, htmlEntityLookup, (const xmlChar* a), (a))
LOADED_ON_USE(libxml2(), void, htmlFreeParserCtxt, (htmlParserCtxtPtr a), (a))
LOADED_ON_USE(libxml2(), int, htmlParseDocument, (htmlParserCtxtPtr a), (a))
LOADED_ON_USE(libxml2(), int, xmlBufferAdd, (xmlBufferPtr a, const xmlChar* b, int c), (a, b, c))
LOADED_ON_USE(libxml2(), const xmlChar*, xmlBufferContent, (const xmlBuffer* a), (a))
LOADED_ON_USE(libxml2(), xmlBufferPtr, xmlBufferCreate, (), ())
LOADED_ON_USE(libxml2(), void, xmlBufferFree, (xmlBufferPtr a), (a))
LOADED_ON_USE(libxml2(), int, xmlBufferLength, (const xmlBuffer* a), (a))
LOADED_ON_USE(libxml2(), int, xmlCharEncCloseFunc, (xmlCharEncodingHandler * a), (a))
LOADED_ON_USE(libxml2(), int, xmlCharEncInFunc,
              (xmlCharEncodingHandler * a, xmlBufferPtr b, xmlBufferPtr c), (a, b, c))
LOADED_ON_USE(libxml2(), xmlParserCtxtPtr, xmlCreateMemoryParserCtxt, (const char* a, int b),
              (a, b))
LOADED_ON_USE(libxml2(), int, xmlCtxtUseOptions, (xmlParserCtxtPtr a, int b), (a, b))
LOADED_ON_USE(libxml2(), xmlCharEncodingHandlerPtr, xmlFindCharEncodingHandler, (const char* a),
              (a))
LOADED_ON_USE(libxml2(), void, xmlFreeDoc, (xmlDocPtr a), (a))
LOADED_ON_USE(libxml2(), void, xmlFreeParserCtxt, (xmlParserCtxtPtr a), (a))
LOADED_ON_USE(libxml2(), void, xmlInitParser, (), ())
LOADED_ON_USE(libxml2(), int, xmlParseDocument, (xmlParserCtxtPtr a), (a))
LOADED_ON_USE(libxml2(), void, xmlSetStructuredErrorFunc, (void* a, xmlStructuredErrorFunc b),
              (a, b))
LOADED_ON_USE(libxml2(), void, xmlStopParser, (xmlParserCtxtPtr a), (a))
LOADED_ON_USE(libxml2(), int, xmlSwitchEncoding, (xmlParserCtxtPtr a, xmlCharEncoding b), (a, b))
