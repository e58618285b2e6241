import type { Figures } from './peers';
import type { Row } from './report';
import type { Databases } from './server';

export interface Workload {
  rows: Row[];
  /** Measures and checks; throws when what was measured is not right. */
  run(server: Databases, isShort: boolean): Promise<Figures>;
}
