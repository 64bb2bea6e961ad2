#ifndef ASSAY_XLSXWRITER_SHIM_H
#define ASSAY_XLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif
