import type { INestApplication } from '@nestjs/common';

/** Something that works in the background: the engine, the deadlines. It finishes what is due now when asked. */
interface Settling {
  settle(): Promise<unknown>;
}

/** Classes that work off what is due; one may give work to another, so they take turns until nothing is left to do. */
const RUNNERS = ['EngineRunner', 'DeadlineRunner'];
const ROUNDS = 3;

export async function settle(app: INestApplication): Promise<void> {
  const runners = findRunners(app);
  for (let round = 0; round < ROUNDS; round++) {
    for (const runner of runners) await runner.settle();
  }
}

// helpers

function findRunners(app: INestApplication): Settling[] {
  const { container } = app as unknown as {
    container: { getModules(): Map<string, { providers: Map<unknown, { instance?: unknown }> }> };
  };
  const found = new Set<Settling>();
  for (const module of container.getModules().values()) {
    for (const { instance } of module.providers.values()) {
      if (isSettling(instance) && RUNNERS.includes(instance.constructor.name)) found.add(instance);
    }
  }
  return [...found];
}

const isSettling = (value: unknown): value is Settling => typeof (value as Settling | undefined)?.settle === 'function';
