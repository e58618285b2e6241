import { api, chosen, contentOf, keyed } from './client';
import type { components, paths } from './schema.generated';

type Schema = components['schemas'];

export type AdjustmentSummary = Schema['AdjustmentSummaryDto'];
export type AdjustmentQuery = NonNullable<paths['/api/adjustments']['get']['parameters']['query']>;

export const listAdjustments = (query: AdjustmentQuery): Promise<Schema['AdjustmentPageDto']> =>
  contentOf(api.GET('/api/adjustments', { params: { query: chosen(query) } }));
export const adjustmentChoices = (): Promise<Schema['AdjustmentChoicesDto']> =>
  contentOf(api.GET('/api/adjustments/choices'));
export const openAdjustment = (
  key: string,
  body: Schema['OpenAdjustmentDto'],
): Promise<Schema['OpenedAdjustmentDto']> => contentOf(api.POST('/api/adjustments', { ...keyed(key), body }));
