import type { EngineKey, Variables } from '../engine.port';

export interface ActivateInstruction {
  elementId: string;
  variables?: { scopeElementId?: string; values: Variables }[];
  ancestorKey?: EngineKey;
}

/** What can be asked of one instance. Keys inside were given by the engine before. */
export type InstanceCommand =
  | {
      kind: 'start';
      instanceKey: EngineKey;
      definitionKey: EngineKey;
      variables: Variables;
      /** Start with this event, which has happened and brought variables. */
      trigger?: { elementId: string; variables: Variables };
      /** Start at these elements instead of the start event. */
      before?: string[];
    }
  | { kind: 'complete-job'; jobKey: EngineKey; variables: Variables }
  | { kind: 'fail-job'; jobKey: EngineKey; retries: number; message: string; backOffMs: number }
  | { kind: 'throw-error'; jobKey: EngineKey; code: string; message: string; variables: Variables }
  | { kind: 'update-retries'; jobKey: EngineKey; retries: number }
  | { kind: 'fire-timer'; timerKey: EngineKey }
  | { kind: 'correlate'; subscriptionKey: EngineKey; variables: Variables }
  | { kind: 'signal'; name: string; variables: Variables }
  | { kind: 'set-variables'; scopeKey: EngineKey; variables: Variables; local: boolean }
  | { kind: 'resolve-incident'; incidentKey: EngineKey }
  | { kind: 'cancel'; instanceKey: EngineKey }
  | { kind: 'modify'; instanceKey: EngineKey; terminate: EngineKey[]; activate: ActivateInstruction[] }
  | {
      kind: 'migrate';
      instanceKey: EngineKey;
      targetDefinitionKey: EngineKey;
      mapping: { from: string; to: string }[];
    };
