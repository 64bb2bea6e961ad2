// Scores are exact decimals; they are rounded from their digits, since binary fractions would round 8.45 down.

/** A number rounded to so many digits, half away from zero, as text with a point. */
export function rounded(number, digits = 1) {
  const text = decimalText(number);
  const negative = text.startsWith("-");
  const [whole, fraction = ""] = text.replace("-", "").split(".");
  const kept = BigInt(whole + fraction.slice(0, digits).padEnd(digits, "0"));
  const up = (fraction[digits] ?? "0") >= "5" ? 1n : 0n;
  const all = String(kept + up).padStart(digits + 1, "0");
  const result = digits ? `${all.slice(0, -digits)}.${all.slice(-digits)}` : all;
  return negative && /[1-9]/.test(result) ? `-${result}` : result;
}

/** The shortest digits that mean the number, without an exponent. */
function decimalText(number) {
  const text = String(number);
  if (!text.includes("e")) return text;
  return Number(number).toFixed(20).replace(/\.?0+$/, "");
}
