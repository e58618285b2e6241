import type { EngineKey, Resource, Variables } from '../engine.port';

/**
 * A command as it lies in the outbox. Keys are as the caller knows them: instances that this product started are named by keys of
 * ours, which are turned into the cluster's when the command goes out.
 */
export type ClusterCommand =
  | { kind: 'deploy'; resources: Resource[]; processes: { processId: string; definitionKey: EngineKey }[] }
  | { kind: 'start'; instanceKey: EngineKey; definitionKey: EngineKey; variables: Variables; before: string[] }
  | { kind: 'complete-job'; jobKey: EngineKey; variables: Variables }
  | { kind: 'fail-job'; jobKey: EngineKey; retries: number; message: string; backOffMs: number }
  | { kind: 'throw-error'; jobKey: EngineKey; code: string; message: string; variables: Variables }
  | { kind: 'update-retries'; jobKey: EngineKey; retries: number }
  | {
      kind: 'publish';
      name: string;
      correlationKey: string;
      timeToLiveMs: number;
      messageId?: string;
      variables: Variables;
    }
  | { kind: 'broadcast'; signal: string; variables: Variables }
  | { kind: 'set-variables'; scopeKey: EngineKey; variables: Variables; local: boolean }
  | { kind: 'cancel'; instanceKey: EngineKey }
  | {
      kind: 'modify';
      instanceKey: EngineKey;
      terminate: EngineKey[];
      activate: {
        elementId: string;
        variables: { scopeElementId: string; values: Variables }[];
        ancestorKey?: EngineKey;
      }[];
    }
  | {
      kind: 'migrate';
      instanceKey: EngineKey;
      targetDefinitionKey: EngineKey;
      mapping: { from: string; to: string }[];
    }
  | { kind: 'resolve-incident'; incidentKey: EngineKey };

export type CommandKind = ClusterCommand['kind'];

/** What the cluster answers to the commands that have an answer. */
export interface Answer {
  /** The cluster's key of the instance that was started. */
  instanceKey?: EngineKey;
  processes?: { processId: string; zeebeKey: EngineKey; zeebeVersion: number }[];
}
