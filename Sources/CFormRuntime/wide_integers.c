// Arithmetic of 128 bits, which WebAssembly has no instructions for; compilers call it by these names.
#ifdef __wasm__

#include <stdint.h>

typedef __int128 wide;
typedef unsigned __int128 uwide;

// A wide integer as two halves, so that nothing here asks for what it is about to give.
union halves {
    uwide whole;
    struct {
        uint64_t low, high;
    } half;
};

static uwide joined(uint64_t high, uint64_t low) {
    union halves value = {.half = {.low = low, .high = high}};
    return value.whole;
}

static uint64_t low_of(uwide whole) {
    union halves value = {.whole = whole};
    return value.half.low;
}

static uint64_t high_of(uwide whole) {
    union halves value = {.whole = whole};
    return value.half.high;
}

wide __ashlti3(wide value, int count) {
    uint64_t low = low_of((uwide)value), high = high_of((uwide)value);
    if (count == 0) return value;
    if (count >= 64) return (wide)joined(low << (count - 64), 0);
    return (wide)joined(high << count | low >> (64 - count), low << count);
}

wide __lshrti3(wide value, int count) {
    uint64_t low = low_of((uwide)value), high = high_of((uwide)value);
    if (count == 0) return value;
    if (count >= 64) return (wide)joined(0, high >> (count - 64));
    return (wide)joined(high >> count, low >> count | high << (64 - count));
}

wide __ashrti3(wide value, int count) {
    uint64_t low = low_of((uwide)value);
    int64_t high = (int64_t)high_of((uwide)value);
    if (count == 0) return value;
    if (count >= 64) return (wide)joined((uint64_t)(high >> 63), (uint64_t)(high >> (count - 64)));
    return (wide)joined((uint64_t)(high >> count), low >> count | (uint64_t)high << (64 - count));
}

// The product of two halves, from four products of 32 bits.
static uwide product(uint64_t first, uint64_t second) {
    uint64_t a = first >> 32, b = first & 0xFFFFFFFF;
    uint64_t c = second >> 32, d = second & 0xFFFFFFFF;
    uint64_t low = b * d;
    uint64_t middle = a * d + (low >> 32);
    uint64_t other = b * c + (middle & 0xFFFFFFFF);
    return joined(a * c + (middle >> 32) + (other >> 32), other << 32 | (low & 0xFFFFFFFF));
}

wide __multi3(wide first, wide second) {
    uint64_t a = low_of((uwide)first), c = low_of((uwide)second);
    uwide low = product(a, c);
    uint64_t high = high_of(low) + a * high_of((uwide)second) + high_of((uwide)first) * c;
    return (wide)joined(high, low_of(low));
}

static int is_less(uint64_t high, uint64_t low, uint64_t other_high, uint64_t other_low) {
    return high < other_high || (high == other_high && low < other_low);
}

// Long division bit by bit, begun at the highest bit that is set.
static uwide divided(uwide dividend, uwide divisor, uwide *remainder) {
    uint64_t n1 = high_of(dividend), n0 = low_of(dividend);
    uint64_t d1 = high_of(divisor), d0 = low_of(divisor);
    if (d1 == 0 && d0 == 0) __builtin_trap();
    if (n1 == 0 && d1 == 0) {
        *remainder = joined(0, n0 % d0);
        return joined(0, n0 / d0);
    }
    uint64_t q1 = 0, q0 = 0, r1 = 0, r0 = 0;
    int bits = n1 != 0 ? 128 - __builtin_clzll(n1) : 64 - (n0 == 0 ? 64 : __builtin_clzll(n0));
    for (int bit = bits - 1; bit >= 0; bit -= 1) {
        uint64_t next = bit >= 64 ? n1 >> (bit - 64) & 1 : n0 >> bit & 1;
        uint64_t carried = r1 >> 63;
        r1 = r1 << 1 | r0 >> 63;
        r0 = r0 << 1 | next;
        if (carried || !is_less(r1, r0, d1, d0)) {
            uint64_t borrow = r0 < d0;
            r0 -= d0;
            r1 -= d1 + borrow;
            if (bit >= 64) q1 |= (uint64_t)1 << (bit - 64);
            else q0 |= (uint64_t)1 << bit;
        }
    }
    *remainder = joined(r1, r0);
    return joined(q1, q0);
}

static uwide negated(uwide value) {
    uint64_t low = ~low_of(value) + 1;
    return joined(~high_of(value) + (low == 0), low);
}

static int is_negative(wide value) { return (int64_t)high_of((uwide)value) < 0; }

uwide __udivti3(uwide dividend, uwide divisor) {
    uwide remainder;
    return divided(dividend, divisor, &remainder);
}

uwide __umodti3(uwide dividend, uwide divisor) {
    uwide remainder;
    divided(dividend, divisor, &remainder);
    return remainder;
}

wide __divti3(wide dividend, wide divisor) {
    uwide remainder;
    uwide quotient = divided(
        is_negative(dividend) ? negated((uwide)dividend) : (uwide)dividend,
        is_negative(divisor) ? negated((uwide)divisor) : (uwide)divisor, &remainder);
    return (wide)(is_negative(dividend) != is_negative(divisor) ? negated(quotient) : quotient);
}

wide __modti3(wide dividend, wide divisor) {
    uwide remainder;
    divided(
        is_negative(dividend) ? negated((uwide)dividend) : (uwide)dividend,
        is_negative(divisor) ? negated((uwide)divisor) : (uwide)divisor, &remainder);
    return (wide)(is_negative(dividend) ? negated(remainder) : remainder);
}

#endif
