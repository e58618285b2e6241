import type { EngineKey } from '../engine.port';
import { parseLossless } from './lossless-json';
import { isKey } from './zeebe-keys';

/** One fact of the cluster's log, as its exporter tells it. Keys are decimal digits, whatever their size. */
export interface FeedRecord {
  partition: number;
  /** Grows along the log of a partition; not every number is taken. */
  position: string;
  key: EngineKey;
  valueType: string;
  intent: string;
  recordType: string;
  at: Date;
  /** The process instance it is about; 0 for records that are about none. */
  instanceKey: EngineKey;
  value: RecordValue;
}

/** What the projection reads of the values; each type of record has some of it. */
export interface RecordValue {
  bpmnProcessId?: string;
  processDefinitionKey?: unknown;
  processInstanceKey?: unknown;
  parentProcessInstanceKey?: unknown;
  parentElementInstanceKey?: unknown;
  elementId?: string;
  elementInstanceKey?: unknown;
  flowScopeKey?: unknown;
  bpmnElementType?: string;
  type?: string;
  retries?: number;
  retryBackoff?: unknown;
  customHeaders?: Record<string, string>;
  errorType?: string;
  errorMessage?: string;
  jobKey?: unknown;
  variableScopeKey?: unknown;
  name?: string;
  value?: string;
  scopeKey?: unknown;
  userTaskKey?: unknown;
  assignee?: string;
  candidateGroupsList?: string[];
  candidateUsersList?: string[];
  dueDate?: string;
  externalFormReference?: string;
}

const NO_KEY = '0';

/** A line of the feed that is no record: the exporter speaks another language than expected. */
export class RecordUnreadable extends Error {
  constructor(reason: string) {
    super(`Expected a record of the feed, but ${reason}.`);
  }
}

export function readRecord(text: string): FeedRecord {
  const read = parseLossless(text);
  if (!isObject(read) || !isObject(read.value)) throw new RecordUnreadable('the line is no object with a value');
  const { partitionId, position, key, valueType, intent, recordType, timestamp, value } = read;
  const partition = Number(partitionId);
  const at = new Date(Number(timestamp));
  if (!Number.isInteger(partition) || Number.isNaN(at.getTime()))
    throw new RecordUnreadable('its partition or time is missing');
  return {
    partition,
    position: digits(position),
    key: keyOf(key),
    valueType: String(valueType),
    intent: String(intent),
    recordType: String(recordType),
    at,
    instanceKey: keyOf(value.processInstanceKey),
    value,
  };
}

/** A key of a record: what is absent or -1 is none. */
export function keyOf(value: unknown): EngineKey {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  return isKey(text) ? BigInt(text).toString() : NO_KEY;
}

export function hasKey(key: EngineKey): boolean {
  return key !== NO_KEY;
}

/** What a line is kept as that cannot be read: it holds up the instance it seems to be about, and nothing else. */
const UNREADABLE = 'UNREADABLE';
const FOLLOWED = new Set(['PROCESS_INSTANCE', 'VARIABLE', 'JOB', 'INCIDENT', 'USER_TASK', UNREADABLE]);

/** @param id what the exporter names the line by: partition and position */
export function unreadableRecord(id: string, text: string): FeedRecord {
  const [, partition, position] = /^(\d+)-(\d+)$/.exec(id) ?? [];
  if (partition === undefined || position === undefined) throw new RecordUnreadable('not even its position is told');
  const instance = /"processInstanceKey":\s*(\d+)/.exec(text)?.[1];
  return {
    partition: Number(partition),
    position,
    key: NO_KEY,
    valueType: UNREADABLE,
    intent: '',
    recordType: 'EVENT',
    at: new Date(0),
    instanceKey: keyOf(instance),
    value: {},
  };
}

/** Whether anything follows from a record: facts about instances. Flows taken are left out, there are many of them. */
export function isFollowed({ recordType, valueType, intent, instanceKey }: FeedRecord): boolean {
  return recordType === 'EVENT' && FOLLOWED.has(valueType) && intent !== 'SEQUENCE_FLOW_TAKEN' && hasKey(instanceKey);
}

// helpers

function digits(value: unknown): string {
  const text = String(value);
  if (!isKey(text)) throw new RecordUnreadable('its position is no number');
  return text;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
