import { Injectable, type OnModuleInit } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Database } from '../platform/database/database';
import { firstRow, rows, type Transaction } from '../platform/database/transaction';
import { buildCalendar, type CalendarYear, type WorkingCalendar } from './calendar';
import { SHIPPED_YEARS } from './shipped-calendar';

interface YearRow {
  edition: string;
  year: number;
  notices: string[];
  off_days: Record<string, string>;
  work_days: Record<string, string>;
  origin: 'shipped' | 'administrator';
  content_hash: string;
}

/** SQL: the number of the newest edition, with which every date is counted. */
export const NEWEST_EDITION = '(SELECT coalesce(max(edition), 0)::text FROM calendar_years)';

/**
 * The calendar in force: of each year the newest edition. Rows are only added, so a stored edition number still tells which
 * data a date was computed from.
 */
@Injectable()
export class CalendarService implements OnModuleInit {
  private remembered?: WorkingCalendar;

  constructor(private readonly database: Database) {}

  /** Before anything can open a deadline. */
  async onModuleInit(): Promise<void> {
    await this.database.transaction((tx) => this.seed(tx, SHIPPED_YEARS));
  }

  async current(tx: Transaction): Promise<WorkingCalendar> {
    const newest = await firstRow<{ edition: string }>(tx, `SELECT ${NEWEST_EDITION} AS edition`);
    return this.ofEdition(tx, String(newest?.edition ?? 0));
  }

  /** The same for a caller whose own query has read the newest edition's number (`NEWEST_EDITION`). */
  async ofEdition(tx: Transaction, edition: string): Promise<WorkingCalendar> {
    if (this.remembered?.edition === edition) return this.remembered;
    const years = await this.newestOfEachYear(tx);
    this.remembered = buildCalendar(years.map(toCalendarYear), edition);
    return this.remembered;
  }

  /** The calendar as it would be with this year's notice; nothing is stored. */
  async withYear(tx: Transaction, year: CalendarYear): Promise<WorkingCalendar> {
    const others = (await this.newestOfEachYear(tx)).map(toCalendarYear).filter((known) => known.year !== year.year);
    return buildCalendar([...others, year], 'proposed');
  }

  /** A notice that two people took in, as the newest edition of its year; answers with the edition's number. */
  async add(tx: Transaction, year: CalendarYear, personId: string): Promise<string> {
    await this.lock(tx);
    const added = await firstRow<{ edition: string }>(
      tx,
      `INSERT INTO calendar_years (year, notices, off_days, work_days, origin, content_hash, created_by)
       VALUES ($1, $2, $3, $4, 'administrator', $5, $6) RETURNING edition`,
      [year.year, year.notices, JSON.stringify(year.off), JSON.stringify(year.work), contentHash(year), personId],
    );
    return String(added!.edition);
  }

  /** The newest edition of each year, the latest year first. */
  async years(tx: Transaction): Promise<(CalendarYear & { edition: string; origin: YearRow['origin'] })[]> {
    const found = await this.newestOfEachYear(tx);
    return found.map((row) => ({ ...toCalendarYear(row), edition: String(row.edition), origin: row.origin })).reverse();
  }

  /**
   * Adds the years of the file that are missing or differ from an older shipped edition. A year that an administrator
   * entered is left alone, whatever the file says.
   */
  async seed(tx: Transaction, years: readonly CalendarYear[]): Promise<void> {
    await this.lock(tx);
    const present = new Map((await this.newestOfEachYear(tx)).map((row) => [row.year, row]));
    for (const year of years) {
      const hash = contentHash(year);
      const known = present.get(year.year);
      if (known !== undefined && (known.origin === 'administrator' || known.content_hash === hash)) continue;
      await rows(
        tx,
        `INSERT INTO calendar_years (year, notices, off_days, work_days, origin, content_hash)
         VALUES ($1, $2, $3, $4, 'shipped', $5)`,
        [year.year, year.notices, JSON.stringify(year.off), JSON.stringify(year.work), hash],
      );
    }
  }

  // helpers

  private async lock(tx: Transaction): Promise<void> {
    await rows(tx, `SELECT pg_advisory_xact_lock(hashtextextended('duban.calendar', 0))`);
  }

  private newestOfEachYear(tx: Transaction): Promise<YearRow[]> {
    return rows<YearRow>(tx, 'SELECT DISTINCT ON (year) * FROM calendar_years ORDER BY year, edition DESC');
  }
}

function toCalendarYear(row: YearRow): CalendarYear {
  return { year: row.year, notices: row.notices, off: row.off_days, work: row.work_days };
}

function contentHash(year: CalendarYear): string {
  const days = (named: Record<string, string>) => Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1));
  const content = JSON.stringify([year.year, year.notices, days(year.off), days(year.work)]);
  return createHash('sha256').update(content).digest('hex');
}
