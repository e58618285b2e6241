import { Injectable } from '@nestjs/common';
import type { RegisterEntry } from '../blacklist/register.service';
import { ListedEmployers } from '../look-ups/listed-employers.service';
import { type HitKind, needsDecision, statedRow } from '../look-ups/look-up';
import type { Transaction } from '../platform/database/transaction';
import type { LocalText } from '../platform/errors/domain-error';
import { employersOf } from './posting';
import type { PostingVersion } from './posting-record';
import type { EmployerHit } from './posting-review';

/** An employer of a posting and the entry in force that its name or code leads to. */
export interface PostingHit extends EmployerHit {
  statedName: string;
  entry: RegisterEntry;
  kind: HitKind;
  why: LocalText;
}

/** Holds the employers of a posting against the entries in force, as the look-up of a fair's list does. */
@Injectable()
export class PostingEmployersService {
  constructor(private readonly listed: ListedEmployers) {}

  /**
   * The surest first. Whoever is listed by its code is barred where the entry reaches the host; by name alone it may be another
   * one, and a person decides.
   */
  async hits(tx: Transaction, version: PostingVersion, hostId: string): Promise<PostingHit[]> {
    const { entries, index } = await this.listed.now(tx);
    const hits = employersOf(version.content).flatMap(({ name, creditCode }, line) =>
      index.hitsOf(statedRow(line, name, creditCode ?? '')).map(({ entryId, kind, isByCode, why }): PostingHit => {
        const entry = entries.get(entryId)!;
        const reaches = entry.schoolId === null || entry.schoolId === hostId;
        const isBarring = kind === 'exact' && isByCode && reaches;
        return { statedName: name, entry, kind, why, isBarring, needsThought: needsDecision(kind) };
      }),
    );
    return hits.sort((a, b) => Number(b.isBarring) - Number(a.isBarring));
  }
}
