import { api, contentOf, keyed } from './client';
import type { components } from './schema.generated';

// Calls about running cases as process administrators see them: where they stand, moving them, what is stuck.

type Schema = components['schemas'];

export type CaseMigration = Schema['CaseMigrationDto'];
export type MigrationItem = Schema['MigrationItemDto'];
export type MappingSuggestion = Schema['MappingSuggestionDto'];
export type SuggestedElement = Schema['SuggestedElementDto'];
export type IncidentGroup = Schema['IncidentGroupDto'];
export type IncidentDetail = Schema['IncidentDto'];
export type Intervention = Schema['InterventionDto'];
export type RetryResult = Schema['RetryResultDto'];
export type HeldUp = Schema['HeldUpDto'];

export const getCaseCounts = (processId: string): Promise<Schema['VersionCountsDto'][]> =>
  contentOf(api.GET('/api/definitions/{processId}/counts', { params: { path: { processId } } }));
export const listMigrations = (processId: string): Promise<CaseMigration[]> =>
  contentOf(api.GET('/api/definitions/{processId}/migrations', { params: { path: { processId } } }));
export const suggestMapping = (body: Schema['MigrationVersionsDto']): Promise<MappingSuggestion> =>
  contentOf(api.POST('/api/case-migrations/suggestion', { body }));
export const planMigration = (key: string, body: Schema['PlanMigrationDto']): Promise<Schema['MigrationIdDto']> =>
  contentOf(api.POST('/api/case-migrations', { ...keyed(key), body }));
export const getMigration = (id: string): Promise<CaseMigration> =>
  contentOf(api.GET('/api/case-migrations/{id}', { params: { path: { id } } }));
export const listMigrationItems = (
  id: string,
  query: { page: number; pageSize: number },
): Promise<Schema['MigrationItemsPageDto']> =>
  contentOf(api.GET('/api/case-migrations/{id}/cases', { params: { path: { id }, query } }));
export const startMigration = (key: string, id: string, reason: string) =>
  contentOf(api.POST('/api/case-migrations/{id}/start', { ...keyed(key), params: { path: { id } }, body: { reason } }));

export const listIncidents = (): Promise<IncidentGroup[]> => contentOf(api.GET('/api/incidents'));
export const getIncident = (incidentKey: string): Promise<IncidentDetail> =>
  contentOf(api.GET('/api/incidents/{incidentKey}', { params: { path: { incidentKey } } }));
export const retryIncidents = (key: string, body: Schema['RetryIncidentsDto']): Promise<RetryResult[]> =>
  contentOf(api.POST('/api/incidents/retry', { ...keyed(key), body }));
export const listHeldUp = (): Promise<HeldUp[]> => contentOf(api.GET('/api/cluster-incidents'));
export const retryHeldUp = (key: string, body: Schema['RetryHeldUpDto']): Promise<Schema['HeldUpResultDto'][]> =>
  contentOf(api.POST('/api/cluster-incidents/retry', { ...keyed(key), body }));
export const listInterventions = (): Promise<Intervention[]> => contentOf(api.GET('/api/interventions'));
export const proposeIntervention = (key: string, caseId: string, body: Schema['ProposeInterventionDto']) =>
  contentOf(api.POST('/api/cases/{caseId}/interventions', { ...keyed(key), params: { path: { caseId } }, body }));
export const approveIntervention = (key: string, id: string) =>
  contentOf(api.POST('/api/interventions/{id}/approve', { ...keyed(key), params: { path: { id } } }));
export const rejectIntervention = (key: string, id: string, reason: string) =>
  contentOf(api.POST('/api/interventions/{id}/reject', { ...keyed(key), params: { path: { id } }, body: { reason } }));
