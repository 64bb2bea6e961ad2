#ifndef ASSAY_DEFLATE_SHIM_H
#define ASSAY_DEFLATE_SHIM_H

#include <libdeflate.h>

#endif
