import 'reflect-metadata';
import { countRoundTrips } from './meter';
import type { Workload } from './workload';

/** The process of one workload: asks its parent for databases, sends it the figures. */
async function main(name: string, isShort: boolean): Promise<void> {
  countRoundTrips();
  const workload = ((await import(`./${name}`)) as Record<string, Workload>)[name]!;
  const urls = new Map<string, string>();
  const figures = await workload.run(
    {
      newDatabase: async (database) => {
        const url = await askFor(database);
        urls.set(database, url);
        return url;
      },
      urlOf: (database) => urls.get(database)!,
    },
    isShort,
  );
  await new Promise((sent) => process.send!({ figures, rows: workload.rows }, sent));
}

function askFor(database: string): Promise<string> {
  return new Promise((resolve) => {
    process.once('message', ({ url }: { url: string }) => resolve(url));
    process.send!({ database });
  });
}

main(process.argv[2]!, process.argv[3] === 'true').then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
