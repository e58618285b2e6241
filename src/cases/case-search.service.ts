import { Injectable } from '@nestjs/common';
import { firstRow, type Transaction } from '../platform/database/transaction';
import type { Searched } from './case-search-sql';

/** Collecting so many cases through the index takes as long as a first page may; more are looked at one by one. */
const COMMON = 5_000;

/** Full text over number, title and parties of cases, from one Chinese character on. Who may read what it finds is asked apart. */
@Injectable()
export class CaseSearch {
  /** Null when nothing was typed. Words of punctuation alone find nothing. */
  async of(tx: Transaction, typed: string | undefined): Promise<Searched | null> {
    const words = typed?.trim().split(/\s+/) ?? [];
    if (words.join('') === '') return null;
    const found = await firstRow<Searched & { words: string[] }>(
      tx,
      `WITH typed AS MATERIALIZED (
         SELECT coalesce(array_agg(word) FILTER (WHERE word <> ''), '{}') AS words
         FROM (SELECT search_words(given) AS word FROM unnest($1::text[]) AS given) normal
       ), tokens AS MATERIALIZED (
         SELECT array(SELECT DISTINCT token FROM unnest(words) AS word, unnest(search_tokens(word)) AS token
                      WHERE length(token) = least(2, length(word))) AS tokens
         FROM typed
       )
       SELECT words, array(SELECT '%' || word || '%' FROM unnest(words) AS word) AS patterns, tokens,
         (SELECT count(*) FROM (SELECT FROM case_search WHERE case_search.tokens @> tokens.tokens LIMIT ${COMMON + 1}) hits)
           > ${COMMON} AS "isCommon"
       FROM typed, tokens`,
      [words],
    );
    const { patterns, tokens, isCommon } = found!;
    if (patterns.length === 0) return { patterns: [NOTHING], tokens: [NOTHING], isCommon: false };
    return { patterns, tokens, isCommon };
  }
}

// helpers

/** No normalised text holds a space. */
const NOTHING = ' ';
