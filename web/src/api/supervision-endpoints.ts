import { api, chosen, contentOf, keyed } from './client';
import type { components } from './schema.generated';

// Calls about supervision (urges, orders, what the clock proposes) and about the follow-up of closed cases.

type Schema = components['schemas'];

export type TaskSupervision = Schema['TaskSupervisionDto'];
export type CaseSupervision = Schema['CaseSupervisionDto'];
export type CaseOrder = Schema['CaseOrderDto'];
export type OrderRow = Schema['OrderRowDto'];
export type Proposal = Schema['ProposalDto'];
export type FollowUp = Schema['FollowUpDto'];
export type OrderColour = CaseOrder['colour'];
export type OrderView = 'issued' | 'received' | 'told';

export const getTaskSupervision = (id: string): Promise<TaskSupervision> =>
  contentOf(api.GET('/api/tasks/{id}/supervision', { params: { path: { id } } }));
export const urgeTask = (key: string, id: string, reason: string) =>
  contentOf(api.POST('/api/tasks/{id}/urges', { ...keyed(key), params: { path: { id } }, body: { reason } }));

export const getCaseSupervision = (id: string): Promise<CaseSupervision> =>
  contentOf(api.GET('/api/cases/{id}/supervision', { params: { path: { id } } }));
export const issueOrder = (key: string, id: string, body: Schema['IssueOrderDto']): Promise<Schema['IssuedOrderDto']> =>
  contentOf(api.POST('/api/cases/{id}/supervision-orders', { ...keyed(key), params: { path: { id } }, body }));
export const withdrawOrder = (key: string, id: string, reason: string) =>
  contentOf(
    api.POST('/api/supervision-orders/{id}/withdrawal', { ...keyed(key), params: { path: { id } }, body: { reason } }),
  );

export const listOrders = (query: {
  view: OrderView;
  state?: 'open' | 'ended';
  colour?: OrderColour;
  page: number;
  pageSize: number;
}): Promise<Schema['OrderPageDto']> =>
  contentOf(api.GET('/api/supervision-orders', { params: { query: chosen(query) } }));

export const listProposals = (query: { page: number; pageSize: number }): Promise<Schema['ProposalPageDto']> =>
  contentOf(api.GET('/api/supervision-proposals', { params: { query } }));
export const followProposal = (
  key: string,
  id: string,
  body: Schema['OrderFromProposalDto'],
): Promise<Schema['IssuedOrderDto']> =>
  contentOf(api.POST('/api/supervision-proposals/{id}/order', { ...keyed(key), params: { path: { id } }, body }));
export const dismissProposal = (key: string, id: string, reason: string) =>
  contentOf(
    api.POST('/api/supervision-proposals/{id}/dismissal', {
      ...keyed(key),
      params: { path: { id } },
      body: { reason },
    }),
  );

export const getFollowUp = (id: string): Promise<FollowUp> =>
  contentOf(api.GET('/api/cases/{id}/follow-up', { params: { path: { id } } }));
