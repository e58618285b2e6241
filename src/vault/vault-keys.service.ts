import { Injectable } from '@nestjs/common';
import { Keys } from '../platform/config/keys';
import { rows, type Transaction } from '../platform/database/transaction';
import { keyIdOf } from './envelope';
import { VaultKeyMissingError } from './vault.errors';

/** The master key of the vault, known to the database by its mark alone. */
@Injectable()
export class VaultKeys {
  constructor(private readonly keys: Keys) {}

  get currentId(): string {
    return keyIdOf(this.keys.get('vault'));
  }

  /** The key new entries are sealed with; its mark is on record from the first use. */
  async forSealing(tx: Transaction): Promise<{ id: string; key: Buffer }> {
    const key = this.keys.get('vault');
    const id = keyIdOf(key);
    await rows(tx, 'INSERT INTO vault_keys (id) VALUES ($1) ON CONFLICT DO NOTHING', [id]);
    return { id, key };
  }

  /** @throws VaultKeyMissingError */
  forOpening(keyId: string): Buffer {
    const key = this.keys.get('vault');
    if (keyIdOf(key) !== keyId) throw new VaultKeyMissingError();
    return key;
  }
}
