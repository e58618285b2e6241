import { Injectable } from '@nestjs/common';
import { type ClusterState, EngineStatus } from '../engine/engine-status';
import { Database } from '../platform/database/database';
import { rows } from '../platform/database/transaction';
import { Lifecycle } from '../platform/lifecycle/lifecycle';
import { NotReadyError } from './health.errors';

@Injectable()
export class HealthService {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: Lifecycle,
    private readonly engines: EngineStatus,
  ) {}

  async assertReady(): Promise<void> {
    if (this.lifecycle.isStopping) throw new NotReadyError();
    try {
      await rows(this.database.read, 'SELECT 1');
    } catch {
      throw new NotReadyError();
    }
  }

  /** Undefined when all cases run on the engine of this product. */
  cluster(): Promise<ClusterState | undefined> {
    return this.engines.cluster();
  }
}
