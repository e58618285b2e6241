import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/auth/principal';
import type { Transaction } from '../platform/database/transaction';
import type { ConfirmedItem, ListKind } from './proposed-list';

/** Opens what a confirmed item is for, in the transaction of the confirmation, and answers with the id of the case. */
export type ListOpener = (
  tx: Transaction,
  item: ConfirmedItem,
  by: Extract<Actor, { kind: 'person' }>,
) => Promise<string>;

/** Which process takes up confirmed items of which kind; each registers itself when the application starts. */
@Injectable()
export class ListOpeners {
  private readonly openers = new Map<ListKind, ListOpener>();

  register(kind: ListKind, opener: ListOpener): void {
    if (this.openers.has(kind)) throw new Error(`Expected one opener of ${kind}, but found a second.`);
    this.openers.set(kind, opener);
  }

  of(kind: ListKind): ListOpener | undefined {
    return this.openers.get(kind);
  }
}
