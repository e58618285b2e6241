/** Common slips and what to write instead, tried in this order on the text from the faulty place on. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/^&&/, 'write and'],
  [/^\|\|/, 'write or'],
  [/^!/, 'write not(…), or != between two values'],
  [/^'/, 'write texts in double quotes'],
  [/^[“”„‟＂]/, 'write texts in straight double quotes (")'],
  [/^[（）]/, 'write ASCII brackets: ( and )'],
  [/^，/, 'write an ASCII comma'],
  [/^[＝＜＞＋－＊／]/, 'write ASCII operators'],
  [/^%/, 'write modulo(a, b)'],
  [/^[;:]/, 'write one expression without ; or :'],
  [/^external\b/, 'define the function in FEEL; functions of the host are not read'],
  [/^\/\*/, 'close the comment with */'],
  [/^"/, 'close the text with "'],
];

/** One sentence about what does not fit at this place of the text. */
export function hintFor(source: string, position: number): string {
  const rest = source.slice(position).trimStart();
  const before = source.slice(0, position).trimEnd();
  if (/^=/.test(rest) && before.endsWith('=')) return 'write = once for equality';
  if (/^>/.test(rest) && before.endsWith('<')) return 'write != for "not equal"';
  if (/^[=<>]/.test(rest)) return 'compare two values at a time and join comparisons by and';
  if (/^[)\]}]/.test(rest) && before.endsWith(',')) return 'remove the comma before the closing bracket';
  const slip = SLIPS.find(([pattern]) => pattern.test(rest));
  if (slip) return slip[1];
  if (rest !== '') return `check what stands before and at '${rest.slice(0, 20)}'`;
  if (source.trim() === '') return 'write an expression';
  const open = unclosedBracket(source);
  return open ? `close the bracket ${open}` : 'complete the expression at its end';
}

// helpers

function unclosedBracket(source: string): string | undefined {
  const open: string[] = [];
  for (const character of source.replace(/"(?:\\.|[^"\\])*"/gs, '')) {
    if ('([{'.includes(character)) open.push(character);
    else if (')]}'.includes(character)) open.pop();
  }
  return open.at(-1);
}
