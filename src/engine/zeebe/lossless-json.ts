/** Strings are passed over; whole numbers of 16 digits and more may be more than JavaScript can hold. */
const STRINGS_AND_LONG_NUMBERS = /"(?:[^"\\]|\\.)*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g;

/**
 * Reads JSON whose long whole numbers must not be rounded: they come as strings. Keys of a cluster are such numbers, from the
 * fourth partition on beyond 2^53.
 * @example parseLossless('{"key":9007199254740993}') // { key: '9007199254740993' }
 */
export function parseLossless(text: string): unknown {
  return JSON.parse(
    text.replace(STRINGS_AND_LONG_NUMBERS, (found) => (found.startsWith('"') ? found : `"${found}"`)),
  ) as unknown;
}
