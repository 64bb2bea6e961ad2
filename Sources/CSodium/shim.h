#ifndef ASSAY_SODIUM_SHIM_H
#define ASSAY_SODIUM_SHIM_H

#include <sodium/crypto_hash_sha256.h>
#include <sodium/utils.h>

#endif
