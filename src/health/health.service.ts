import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { rows } from '../platform/database/transaction';
import { Lifecycle } from '../platform/lifecycle/lifecycle';
import { NotReadyError } from './health.errors';

@Injectable()
export class HealthService {
  constructor(
    private readonly database: Database,
    private readonly lifecycle: Lifecycle,
  ) {}

  async assertReady(): Promise<void> {
    if (this.lifecycle.isStopping) throw new NotReadyError();
    try {
      await rows(this.database.read, 'SELECT 1');
    } catch {
      throw new NotReadyError();
    }
  }
}
