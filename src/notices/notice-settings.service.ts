import { Injectable } from '@nestjs/common';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { channelOf, DEFAULT_RHYTHM, type MailRhythm } from './delivery';
import { ALL_KINDS, type Channel, definitionOf } from './notice-kind';
import type { ChangeNoticeSettingsDto, NoticeSettingsDto } from './notices.dto';

/** What each person wants to be told of, where, and how often by mail. */
@Injectable()
export class NoticeSettings {
  async of(tx: Transaction, personId: string): Promise<NoticeSettingsDto> {
    const chosen = await rows<{ kind: string; channel: Channel }>(
      tx,
      'SELECT kind, channel FROM notice_settings WHERE person_id = $1',
      [personId],
    );
    const rhythm = await firstRow<MailRhythm>(tx, 'SELECT rhythm, hour FROM notice_rhythms WHERE person_id = $1', [
      personId,
    ]);
    const channels = new Map(chosen.map(({ kind, channel }) => [kind, channel]));
    return {
      ...(rhythm ?? DEFAULT_RHYTHM),
      kinds: ALL_KINDS.map((kind) => {
        const { name, isFixed = false } = definitionOf(kind);
        return { kind, name, isFixed, channel: channelOf(kind, channels.get(kind) ?? null) };
      }),
    };
  }

  /** Holds for what is told from now on. */
  async change(tx: Transaction, personId: string, { kinds, rhythm, hour }: ChangeNoticeSettingsDto): Promise<void> {
    await rows(
      tx,
      `INSERT INTO notice_settings (person_id, kind, channel)
       SELECT DISTINCT ON (kind) $1::uuid, kind, channel FROM jsonb_to_recordset($2) AS one (kind text, channel text)
       ON CONFLICT (person_id, kind) DO UPDATE SET channel = excluded.channel`,
      [personId, JSON.stringify(kinds)],
    );
    await rows(
      tx,
      `INSERT INTO notice_rhythms (person_id, rhythm, hour) VALUES ($1, $2, $3)
       ON CONFLICT (person_id) DO UPDATE SET rhythm = excluded.rhythm, hour = excluded.hour`,
      [personId, rhythm, hour],
    );
  }
}
