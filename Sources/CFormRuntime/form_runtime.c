// What Embedded Swift asks of a C library, for a WebAssembly module that imports nothing.
#include "include/form_runtime.h"

#ifdef __wasm__

#include <stdint.h>

// A segregated free list: sizes rise by 16 bytes up to 1 KiB, then by powers of two. Each piece of
// memory has 16 bytes before it that tell its list, and goes back to that list when it is freed.

enum { step = 16, small = 1024, small_lists = small / step, lists = small_lists + 22 };

struct piece {
    struct piece *next;
};

static struct piece *free_pieces[lists];
static uintptr_t next_free;
static uintptr_t end_of_memory;
extern unsigned char __heap_base;

static uint32_t list_of(size_t size) {
    if (size <= small) return size == 0 ? 0 : (uint32_t)((size - 1) / step);
    return small_lists + (32 - (uint32_t)__builtin_clz((uint32_t)(size - 1))) - 11;
}

static size_t size_of(uint32_t list) {
    return list < small_lists ? (size_t)(list + 1) * step : (size_t)2048 << (list - small_lists);
}

static void *fresh(size_t size) {
    if (next_free == 0) {
        next_free = ((uintptr_t)&__heap_base + 15) & ~(uintptr_t)15;
        end_of_memory = __builtin_wasm_memory_size(0) << 16;
    }
    if (size > UINTPTR_MAX - next_free) return 0;
    if (next_free + size > end_of_memory) {
        size_t missing = next_free + size - end_of_memory;
        size_t pages = (missing + 65535) >> 16;
        // Growing by a mebibyte at least keeps the number of calls low.
        if (pages < 16) pages = 16;
        if (__builtin_wasm_memory_grow(0, pages) == (size_t)-1) return 0;
        end_of_memory += pages << 16;
    }
    void *memory = (void *)next_free;
    next_free += size;
    return memory;
}

void *malloc(size_t size) {
    if (size > (size_t)1 << 30) return 0;
    uint32_t list = list_of(size);
    struct piece *piece = free_pieces[list];
    if (piece != 0) {
        free_pieces[list] = piece->next;
        return piece;
    }
    uint32_t *head = fresh(size_of(list) + step);
    if (head == 0) return 0;
    *head = list;
    return (char *)head + step;
}

void free(void *memory) {
    if (memory == 0) return;
    uint32_t list = *(uint32_t *)((char *)memory - step);
    struct piece *piece = memory;
    piece->next = free_pieces[list];
    free_pieces[list] = piece;
}

int posix_memalign(void **memory, size_t alignment, size_t size) {
    if (alignment > step) return 22;
    *memory = malloc(size);
    return *memory == 0 ? 12 : 0;
}

void *form_allocate(long size) { return size < 0 ? 0 : malloc((size_t)size); }

void form_release(void *memory) { free(memory); }

// With bulk memory each of these is one instruction.
void *memcpy(void *to, const void *from, size_t count) { return __builtin_memcpy(to, from, count); }

void *memmove(void *to, const void *from, size_t count) {
    return __builtin_memmove(to, from, count);
}

void *memset(void *to, int byte, size_t count) { return __builtin_memset(to, byte, count); }

int memcmp(const void *first, const void *second, size_t count) {
    const unsigned char *a = first, *b = second;
    for (size_t position = 0; position < count; position += 1) {
        if (a[position] != b[position]) return a[position] < b[position] ? -1 : 1;
    }
    return 0;
}

// Hashing has the same seed everywhere; nothing that shows depends on its order.
void arc4random_buf(void *memory, size_t count) { __builtin_memset(memory, 0x5A, count); }

uintptr_t __stack_chk_guard = 0x595E9FBD;

_Noreturn void __stack_chk_fail(void) { __builtin_trap(); }

#endif
