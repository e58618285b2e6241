import 'reflect-metadata';
import type { Principal } from '../platform/auth/principal';
import type { Transaction } from '../platform/database/transaction';

/** Asked for by the case page; the reader's right to the case has been checked. */
export interface CasePartQuery {
  tx: Transaction;
  caseId: string;
  principal: Principal;
}

const PARTS = Symbol('duban:case-parts');

export interface CasePartMark {
  name: string;
  method: string;
}

/**
 * The method answers `GET /api/cases/:id` under this key (`letters`, `decision` …), so that nouns above the case can add
 * to its page and the case need not know them. Any provider may carry it; a key has one owner.
 */
export function CasePart(name: string) {
  return <Part>(
    target: object,
    method: string,
    _descriptor: TypedPropertyDescriptor<(query: CasePartQuery) => Promise<Part>>,
  ): void => {
    const type = target.constructor;
    const marks = (Reflect.getOwnMetadata(PARTS, type) as CasePartMark[] | undefined) ?? [];
    Reflect.defineMetadata(PARTS, [...marks, { name, method }], type);
  };
}

/** The marks of a class; empty when it adds nothing. */
export function casePartsOf(type: unknown): CasePartMark[] {
  if (typeof type !== 'function') return [];
  return (Reflect.getOwnMetadata(PARTS, type) as CasePartMark[] | undefined) ?? [];
}
