import type { Variables } from '../src/engine/engine.port';

/** The variables of a W1 case (12 variables, about 2 KB) and what each completion sets, as in the peer measurement. */
export const COMPLAINT_TASKS = ['accept', 'interview', 'investigate', 'decide'] as const;
export type ComplaintTask = (typeof COMPLAINT_TASKS)[number];

/** Repeatable random numbers (mulberry32), one sequence per client. */
export class Random {
  constructor(private state: number) {}

  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * limit);
  }

  /** Random letters, so that PostgreSQL's compression cannot make an engine look smaller than it is. */
  text(length: number): string {
    let text = '';
    for (let at = 0; at < length; at++) text += String.fromCharCode(97 + this.below(26));
    return text;
  }
}

export function complaintVariables(random: Random): Variables {
  return {
    unit: `group-${random.below(50)}`,
    officer: `user-${random.below(200)}`,
    school: `school-${random.below(500)}`,
    employer: random.text(60),
    complainant: random.text(40),
    category: 'unpaid-probation',
    region: `region-${random.below(100)}`,
    amount: random.below(100_000),
    accepted: false,
    decision: '',
    evidence: random.text(400),
    summary: random.text(1300),
  };
}

/** Every completion updates exactly one existing variable. */
export function completionVariables(task: ComplaintTask, random: Random): Variables {
  switch (task) {
    case 'accept':
      return { accepted: true };
    case 'interview':
      return { evidence: random.text(400) };
    case 'investigate':
      return { category: 'forged-contract' };
    case 'decide':
      return { decision: 'uphold' };
  }
}
