const WHITESPACE = new Set(
  [...'\u0009\u000A\u000B\u000C\u000D\u0020\u0085\u00A0\u1680\u180E\u2000\u2001\u2002\u2003\u2004\u2005\u2006'].concat([
    ...'\u2007\u2008\u2009\u200A\u200B\u2028\u2029\u202F\u205F\u3000\uFEFF',
  ]),
);

export function isWhitespace(character: string): boolean {
  return WHITESPACE.has(character);
}

/** Letters of all scripts, currency signs and `_`. One UTF-16 unit at a time: names reach no further than the basic plane. */
export function startsName(character: string): boolean {
  return /^[\p{L}\p{Nl}\p{Sc}\p{Pc}]$/u.test(character);
}

/** Digits, marks and invisible characters continue a name. */
export function continuesName(character: string): boolean {
  if (isWhitespace(character)) return false;
  return (
    /^[\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mn}\p{Mc}\p{Cf}]$/u.test(character) ||
    isIgnorableControl(character.charCodeAt(0))
  );
}

// helpers

function isIgnorableControl(code: number): boolean {
  return code <= 0x08 || (code >= 0x0e && code <= 0x1b) || (code >= 0x7f && code <= 0x9f);
}
