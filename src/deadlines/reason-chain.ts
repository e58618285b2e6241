import type { WorkingCalendar } from '../calendar/calendar';
import { addDays, type Day, weekdayName, yearOf } from '../calendar/day';
import type { LocalText } from '../platform/errors/domain-error';
import type { Limit, Pause } from './deadline';

/** Names of the events that start a limit. An event not listed here is shown as 起算 / "starting event". */
const EVENTS: Readonly<Record<string, LocalText>> = {
  received: { zh: '收到', en: 'received' },
  accepted: { zh: '受理', en: 'accepted' },
  served: { zh: '送达', en: 'served' },
  filed: { zh: '立案', en: 'filed' },
  requested: { zh: '发出要求', en: 'requested' },
  decided: { zh: '作出决定', en: 'decided' },
};
const OTHER_EVENT: LocalText = { zh: '起算', en: 'starting event' };

/** From here on next year's notice may move a December day: the notices for 2008, 2012 and 2019 did, with the 29th to 31st; three days of margin. */
const MOVABLE_FROM = '12-26';

export function anchorReason(event: string, day: Day, calendar: WorkingCalendar): LocalText {
  const name = EVENTS[event] ?? OTHER_EVENT;
  const facts = calendar.facts(day);
  const rest = facts.known && !facts.working;
  return {
    zh: `${dated(day).zh}${name.zh}${rest ? '（休息日，视为当日）' : ''}`,
    en: `${name.en} ${dated(day).en}${rest ? ' (a rest day; counts as that day)' : ''}`,
  };
}

export function anchorDayNotCounted(event: string): LocalText {
  const name = EVENTS[event] ?? OTHER_EVENT;
  return {
    zh: `${name.zh}当日不计入，次日起算（《民法典》第二百零一条）`,
    en: `the day of the event (${name.en}) is not counted (Civil Code Art. 201)`,
  };
}

/** What the count passed on its way: holidays and worked weekends for working days, nothing but the length for calendar days. */
export function countedReasons(from: Day, to: Day, stretch: Limit, calendar: WorkingCalendar): LocalText[] {
  if (stretch.unit === 'calendar-days') {
    return [
      { zh: `${stretch.amount} 日至 ${dated(to).zh}`, en: `${stretch.amount} calendar days reach ${dated(to).en}` },
    ];
  }
  const reasons: LocalText[] = [];
  for (const run of runsOf(from, to, calendar)) {
    const days = run.first === run.last ? short(run.first) : `${short(run.first)}–${short(run.last)}`;
    const assumed = run.known ? { zh: '', en: '' } : { zh: '（推定）', en: ' (assumed)' };
    if (run.kind === 'holiday') {
      reasons.push({
        zh: `${days} ${run.name}放假，不计${assumed.zh}`,
        en: `${days} holiday (${run.name})${assumed.en}`,
      });
    } else {
      const weekday = weekdayName(run.first);
      reasons.push({
        zh: `${days} ${weekday.zh}为${run.name}调休上班日，计入`,
        en: `${days} is a working ${weekday.en === 'Sat' ? 'Saturday' : 'Sunday'} (${run.name})`,
      });
    }
  }
  const rule: LocalText = {
    zh: `按工作日计 ${stretch.amount} 日（国务院办公厅放假安排）`,
    en: `${stretch.amount} working days by the State Council calendar`,
  };
  return [rule, ...reasons];
}

export function rollReason(from: Day, to: Day, calendar: WorkingCalendar): LocalText {
  const name = calendar.facts(from).name;
  return {
    zh: `${short(from)} 为休息日${name ? `（${name}）` : ''}，顺延至 ${dated(to).zh}（《民法典》第二百零三条）`,
    en: `${short(from)} is a rest day${name ? ` (${name})` : ''}, so it rolls to ${dated(to).en} (Civil Code Art. 203)`,
  };
}

/** `skipped` is the number of days of the limit's unit that all pauses together took out. */
export function pauseReasons(pauses: readonly Pause[], skipped: number, unit: Limit['unit']): LocalText[] {
  const listed = pauses.map((pause) => ({
    zh: pause.to ? `${pause.from} 中止，${pause.to} 恢复` : `${pause.from} 中止，尚未恢复`,
    en: pause.to ? `paused ${pause.from}, resumed ${pause.to}` : `paused ${pause.from}, not resumed yet`,
  }));
  const zhUnit = unit === 'working-days' ? '个工作日' : '日';
  const enUnit = unit === 'working-days' ? 'working day(s)' : 'day(s)';
  return [...listed, { zh: `中止期间共扣除 ${skipped} ${zhUnit}`, en: `pauses take out ${skipped} ${enUnit}` }];
}

export function extensionReason(extensions: readonly Limit[]): LocalText {
  const zh = extensions.map((part) => `${part.amount} ${part.unit === 'working-days' ? '个工作日' : '日'}`).join('、');
  const en = extensions
    .map((part) => `${part.amount} ${part.unit === 'working-days' ? 'working' : 'calendar'} days`)
    .join(', ');
  return { zh: `经批准延长 ${zh}`, en: `extended with approval by ${en}` };
}

export function dueReason(due: Day, calendar: WorkingCalendar): LocalText {
  const worked = calendar.facts(due).kind === 'compensating-workday';
  return {
    zh: `截止 ${dated(due).zh}${worked ? '（上班日）' : ''} 24:00`,
    en: `due ${dated(due).en}${worked ? ' (worked)' : ''}, 24:00`,
  };
}

export function provisionalReason(due: Day, calendar: WorkingCalendar): LocalText {
  const first = calendar.years[0];
  const last = calendar.years.at(-1);
  const range = first === undefined ? '' : `${first}–${last}`;
  return {
    zh: `放假安排仅收录 ${range || '（无）'} 年，${yearOf(due)} 年通知未收录：此日期为暂定，通知公布后重算`,
    en: `the calendar is known for ${range || 'no year'} only: the date is provisional and is recomputed when the notice is published`,
  };
}

/** Whether next year's notice, not yet known, may still move this day: it has done so with the last days of December. */
export function mayStillMove(due: Day, calendar: WorkingCalendar): boolean {
  return due.slice(5) >= MOVABLE_FROM && !calendar.years.includes(yearOf(due) + 1);
}

export function lateDecemberReason(due: Day): LocalText {
  const next = yearOf(due) + 1;
  return {
    zh: `${next} 年放假通知公布后，年末调休可能使此日期变动，届时重算`,
    en: `the notice for ${next} may still move the last days of December; the date is then recomputed`,
  };
}

// helpers

interface Run {
  kind: 'holiday' | 'compensating-workday';
  name: string;
  known: boolean;
  first: Day;
  last: Day;
}

/** Holidays as ranges and worked weekend days one by one, after `from` up to `to`. */
function runsOf(from: Day, to: Day, calendar: WorkingCalendar): Run[] {
  const runs: Run[] = [];
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const { kind, name = '', known } = calendar.facts(day);
    if (kind !== 'holiday' && kind !== 'compensating-workday') continue;
    const last = runs.at(-1);
    if (kind === 'holiday' && last?.kind === 'holiday' && last.name === name && addDays(last.last, 1) === day)
      last.last = day;
    else runs.push({ kind, name, known, first: day, last: day });
  }
  return runs;
}

/** `2023-05-08 周一` / `Mon 2023-05-08` */
function dated(day: Day): LocalText {
  const weekday = weekdayName(day);
  return { zh: `${day} ${weekday.zh}`, en: `${weekday.en} ${day}` };
}

function short(day: Day): string {
  return day.slice(5);
}
