#ifndef ASSAY_ZIP_SHIM_H
#define ASSAY_ZIP_SHIM_H

#include <zip.h>

#endif
