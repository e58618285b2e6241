import { api, chosen, contentOf, keyed, multipart } from './client';
import { saveAs } from './save-as';
import type { components, paths } from './schema.generated';
import type * as T from './types';

// Calls about figures: rates of schools, majors and groups, and the files they come in.

type Schema = components['schemas'];

export type Figure = Schema['FigureDto'];
export type FigureUnit = Schema['FigureUnitDto'];
export type FigureVersion = Schema['FigureVersionDto'];
export type Metric = Figure['metric'];
export type Level = Figure['level'];
export type Rate = Schema['RateDto'];
export type Comparison = Schema['ComparisonDto'];
export type FigureImport = Schema['FigureImportDto'];
export type FigureImportDetails = Schema['FigureImportDetailsDto'];
export type DryRun = Schema['DryRunDto'];
export type FigureFilter = NonNullable<paths['/api/figures']['get']['parameters']['query']>;
export type ComparisonQuery = paths['/api/figures/comparison']['get']['parameters']['query'];
export type TableFormat = 'csv' | 'xlsx';

export const listFigures = (query: FigureFilter): Promise<T.Page<Figure>> =>
  contentOf(api.GET('/api/figures', { params: { query: chosen(query) } }));
export const getFigureOptions = (): Promise<Schema['FigureOptionsDto']> => contentOf(api.GET('/api/figures/options'));
export const getFigureHistory = (unitId: string): Promise<Schema['FigureHistoryDto']> =>
  contentOf(api.GET('/api/figures/units/{unitId}', { params: { path: { unitId } } }));
export const compareFigures = (query: ComparisonQuery): Promise<Comparison> =>
  contentOf(api.GET('/api/figures/comparison', { params: { query: chosen(query) } }));
export const correctFigure = (key: string, body: Schema['CorrectFigureDto']) =>
  contentOf(api.POST('/api/figures/corrections', { ...keyed(key), body }));

export async function saveFigures(filter: FigureFilter, format: TableFormat, name: string): Promise<void> {
  const query = { ...chosen(filter), format };
  const content = await contentOf(api.GET('/api/figures/export', { params: { query }, parseAs: 'blob' }));
  saveAs(content as unknown as Blob, `${name}.${format}`);
}

export const listImports = (): Promise<FigureImport[]> => contentOf(api.GET('/api/figures/imports'));
export const getImport = (id: string): Promise<FigureImportDetails> =>
  contentOf(api.GET('/api/figures/imports/{id}', { params: { path: { id } } }));
export const tryFigures = (key: string, file: File): Promise<DryRun> =>
  contentOf(
    api.POST('/api/figures/imports', {
      ...keyed(key),
      body: { file: file.name },
      bodySerializer: () => multipart({}, { file: [file] }),
    }),
  );
export const confirmImport = (key: string, id: string, body: Schema['ConfirmImportDto']) =>
  contentOf(api.POST('/api/figures/imports/{id}/confirmation', { ...keyed(key), params: { path: { id } }, body }));
export const discardImport = (key: string, id: string) =>
  contentOf(api.POST('/api/figures/imports/{id}/discard', { ...keyed(key), params: { path: { id } } }));
