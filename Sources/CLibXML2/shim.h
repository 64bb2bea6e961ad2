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

/* Messages would otherwise be printed on standard error. */
static inline void assay_xml_ignore(void *context, xmlErrorPtr error) {
    (void)context;
    (void)error;
}

/* Keeps the line of the first problem, of which there is none while the line is 0. */
static inline void assay_xml_note_line(void *line, xmlErrorPtr error) {
    if (*(int *)line == 0) *(int *)line = error->line;
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
