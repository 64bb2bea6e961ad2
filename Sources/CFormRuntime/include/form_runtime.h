#ifndef FORM_RUNTIME_H
#define FORM_RUNTIME_H

#include <stddef.h>

/// Memory for bytes that pass between a page and the engine; NULL where there is none left.
void *form_allocate(long size);

/// Gives such memory back.
void form_release(void *memory);

#endif
