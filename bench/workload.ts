import type { Figures } from './peers';
import type { Row } from './report';
import type { BenchServer } from './server';

export interface Workload {
  rows: Row[];
  /** Measures and checks; throws when what was measured is not right. */
  run(server: BenchServer, isShort: boolean): Promise<Figures>;
}
