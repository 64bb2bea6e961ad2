#ifndef ASSAY_LIBXML2_SHIM_H
#define ASSAY_LIBXML2_SHIM_H

/* Debian builds libxml2 with ICU, whose headers clash with those that Foundation brings. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/relaxng.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

/* xmlFree is a mutable global, which Swift 6 refuses. */
static inline void assay_xml_free(void *pointer) { xmlFree(pointer); }

/* Messages would otherwise be printed on standard error. */
static inline void assay_xml_ignore(void *context, xmlErrorPtr error) {
    (void)context;
    (void)error;
}

/* The same for the few messages that libxml2 gives to no structured handler. */
static void assay_xml_drop(void *context, const char *format, ...) {
    (void)context;
    (void)format;
}

static inline void assay_xml_be_silent(void) {
    xmlThrDefSetGenericErrorFunc(NULL, assay_xml_drop);
    xmlSetGenericErrorFunc(NULL, assay_xml_drop);
}

#endif
