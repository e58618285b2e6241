/** Of connections, of the server going down or coming up, and of transactions in each other's way. */
const CODES = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|08\w{3}|57P0\d|53300|40001|40P01)$/;
/** The driver gives no code when a connection breaks under a statement, only one of these sentences. */
const SENTENCES = [
  'Connection terminated',
  'Connection terminated unexpectedly',
  'Connection terminated due to connection timeout',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error and is not queryable',
];

/**
 * Whether work failed for no reason of its own: the database was away, or never got round to it. Such work is simply due
 * again; it has used up no retry and is no fault that a person should look at.
 */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message, driverError } = error as { code?: string; message?: string; driverError?: unknown };
  if (typeof driverError === 'object' && driverError !== null) return isDatabaseAway(driverError);
  return CODES.test(code ?? '') || SENTENCES.includes(message ?? '');
}
