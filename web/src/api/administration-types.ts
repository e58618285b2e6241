import type { L } from '../i18n/locale';
import type { Named, OrganisationKind } from './types';

export interface Organisation extends Named {
  kind: OrganisationKind;
  parentId: string | null;
  disabled: boolean;
  version: number;
}

export interface HeldRole {
  id: string;
  role: string;
  roleName: L;
  organisation: Named;
  from: string;
  to: string | null;
  /** Whether it holds now. */
  active: boolean;
}

export interface Person extends Named {
  userName: string;
  organisation: Named;
  disabled: boolean;
  version: number;
  roles: HeldRole[];
}

export interface AuditEvent {
  id: string;
  at: string;
  actor: { kind: string; personId?: string; name?: string; onBehalfOf?: string };
  action: string;
  actionName: L;
  subject: { kind: string; id: string };
  caseId: string | null;
  details: Record<string, unknown> | null;
  sealed?: boolean;
}

export interface AuditVerification {
  ok: boolean;
  checked: number;
  breaks: { id: string; reason: string }[];
  unsealed: number;
}

export interface DefinitionVersion {
  processId: string;
  title: L;
  version: number;
  state: 'draft' | 'proposed' | 'rejected' | 'published' | 'retired';
  publishedAt: string | null;
  running: number;
}

export interface PolicyParameter {
  key: string;
  question: L;
  state: 'set' | 'unset';
  value?: unknown;
  clause?: string;
  note?: string;
  /** The document of a later change. */
  source?: string;
  validFrom?: string;
  validTo?: string;
  shape: 'days' | 'count' | 'text' | 'choice' | 'structured';
  options?: string[];
}

export interface PolicyPack {
  id: string;
  version: number;
  title: L;
  jurisdiction: string;
  classYear: number;
  document: { title: string; issuer: string; number?: string; date: string | null };
  parameters: PolicyParameter[];
}
