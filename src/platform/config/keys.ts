import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Config, type KeyName } from './config';

const KEY_BYTES = 32;

/**
 * The installation's secret keys of 32 bytes each. The operator's (`DUBAN_VAULT_KEY` …) comes first; otherwise one is
 * generated on first use and kept in `<data folder>/keys/<name>.key`, readable by the owner only. Several application
 * nodes on one database need the operator's keys.
 */
@Injectable()
export class Keys {
  constructor(private readonly config: Config) {}

  get(name: KeyName): Buffer {
    const given = this.config.keys[name];
    if (given !== undefined) return Buffer.from(given, 'hex');
    const folder = join(this.config.dataDir, 'keys');
    const file = join(folder, `${name}.key`);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    try {
      // 'wx' fails when the file exists, so that a key in use can never be replaced.
      writeFileSync(file, randomBytes(KEY_BYTES).toString('hex'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
  }
}
