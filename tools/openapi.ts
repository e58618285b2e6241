/**
 * Writes docs/openapi.json from the controllers. `--check` only compares, and fails when it is not current.
 * `node tools/run-ts.mjs tools/openapi.ts [--check]`. Needs no database: nothing is started.
 */
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppModule } from '../src/app.module';
import { Config } from '../src/platform/config/config';
import { openApiDocument } from '../src/platform/http/open-api';

async function main(): Promise<number> {
  const config = Config.fromEnvironment({});
  const file = join(config.packageRoot, 'docs', 'openapi.json');
  const app = await NestFactory.create(AppModule.with(config, 'postgres://nobody@localhost/none'), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  app.setGlobalPrefix('api');
  const text = `${JSON.stringify(openApiDocument(app), null, 2)}\n`;
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
    return 0;
  }
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return 0;
  console.error(
    'Expected docs/openapi.json to be current, but found other routes; run: node tools/run-ts.mjs tools/openapi.ts',
  );
  return 1;
}

void main().then((code) => process.exit(code));
