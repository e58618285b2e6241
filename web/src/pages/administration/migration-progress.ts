import type { CaseMigration } from '../../api/running-endpoints';

type Standing = Pick<CaseMigration, 'phase' | 'counts'>;

/** Whether the server is trying out or moving cases right now. */
export function isWorking({ phase }: Pick<CaseMigration, 'phase'>): boolean {
  return phase === 'checking' || phase === 'moving';
}

/** How many cases are behind, of all that this phase is about. */
export function progressOf({ phase, counts }: Standing): { done: number; total: number } {
  const { unchecked, movable, immovable, moved, refused } = counts;
  if (phase === 'checking') return { done: movable + immovable, total: unchecked + movable + immovable };
  return { done: moved + refused, total: movable + moved + refused };
}
