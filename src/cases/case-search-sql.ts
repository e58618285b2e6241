/** What was typed, as the database compares it. */
export interface Searched {
  /** A pattern per word; all must be found in number, title or names of the parties. */
  patterns: string[];
  /** Pairs of neighbours, or the single characters of one-character words, that all must be among the tokens. */
  tokens: string[];
  /** So many cases have the tokens that looking at each listed case in turn is quicker than collecting them. */
  isCommon: boolean;
}

type Add = (value: unknown) => string;

/** Cases whose number, title or party holds what was typed; `add` gives the placeholder of a value. */
export function foundCase(caseId: string, searched: Searched, add: Add): string {
  // OFFSET keeps PostgreSQL from turning the look at each case into one through all of them.
  return searched.isCommon
    ? `EXISTS (SELECT FROM case_search hit WHERE hit.case_id = ${caseId} AND ${holdsWords('hit', searched, add)} OFFSET 0)`
    : `${caseId} IN (SELECT hit.case_id FROM (${hits(searched, add)}) hit)`;
}

/** Rows of `case_search` by its index of tokens. Pairs alone can match by chance. */
export function hits(searched: Searched, add: Add): string {
  return `SELECT * FROM case_search one WHERE one.tokens @> ${add(searched.tokens)}::text[]
    AND ${holdsWords('one', searched, add)} OFFSET 0`;
}

export function holdsWords(row: string, { patterns }: Searched, add: Add): string {
  return `${row}.words LIKE ALL (${add(patterns)}::text[])`;
}
