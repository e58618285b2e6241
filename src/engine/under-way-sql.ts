/**
 * SQL: whether what somebody decided is still on its way to the cluster, or the cluster has not told yet what came of it. For
 * statements of lists alone, and only where a cluster is connected; of the embedded engine nothing is ever under way.
 */
export function isUnderWay(jobKey: string): string {
  return `EXISTS (SELECT FROM zeebe_jobs handed WHERE handed.job_key = ${jobKey} AND handed.state = 'handed')`;
}

/** SQL: the same of everything that an instance waits for the cluster with, its own start included. */
export function hasUnderWay(rootKey: string): string {
  return `(EXISTS (SELECT FROM zeebe_jobs handed WHERE handed.root_key = ${rootKey} AND handed.is_user AND handed.state = 'handed')
    OR EXISTS (SELECT FROM zeebe_commands command WHERE command.root_key = ${rootKey} AND command.state = 'waiting'))`;
}
