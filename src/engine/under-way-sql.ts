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

/** SQL: whether the cluster has the job open, and nobody has decided how it ends. */
export function isOpenThere(jobKey: string): string {
  return `EXISTS (SELECT FROM zeebe_jobs there WHERE there.job_key = ${jobKey} AND there.state = 'open')`;
}

/** SQL: the move of the instance that was ordered last, for whoever has just ordered it and holds the instance therefore. */
export function lastMove(rootKey: string): string {
  return `(SELECT max(sent.id) FROM zeebe_commands sent WHERE sent.root_key = ${rootKey} AND sent.kind = 'modify')`;
}

/** SQL: whether the cluster refused the command. */
export function isRefused(commandId: string): string {
  return `EXISTS (SELECT FROM zeebe_commands refused WHERE refused.id = ${commandId} AND refused.state = 'refused')`;
}
