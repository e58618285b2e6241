import { api, chosen, contentOf, keyed } from './client';
import { saveAs } from './save-as';
import type { components } from './schema.generated';
import type * as T from './types';

// Calls about employers looked up against the blacklist, and about what schools ask their authority.

type Schema = components['schemas'];

export type LookUp = Schema['LookUpDto'];
export type ListedLookUp = Schema['ListedLookUpDto'];
export type LookUpRow = Schema['LookUpRowDto'];
export type LookUpHit = Schema['LookUpHitDto'];
export type LookUpQuestion = Schema['QuestionDto'];
export type RowView = 'hits' | 'undecided' | NonNullable<LookUpRow['result']>;
export type TableFormat = 'csv' | 'xlsx';
export type Decision = NonNullable<LookUpRow['decision']>;

interface PageQuery {
  q?: string;
  page: number;
  pageSize: number;
}

export const listLookUps = (query: PageQuery & { state?: ListedLookUp['state'] }): Promise<T.Page<ListedLookUp>> =>
  contentOf(api.GET('/api/look-ups', { params: { query: chosen(query) } }));
export const lookUpOne = (key: string, body: Schema['LookUpOneDto']): Promise<{ id: string }> =>
  contentOf(api.POST('/api/look-ups', { ...keyed(key), body }));
export const lookUpPasted = (key: string, body: Schema['LookUpListDto']): Promise<{ id: string }> =>
  contentOf(api.POST('/api/look-ups/pasted', { ...keyed(key), body }));

/** The title goes as a plain part beside the file. */
export const lookUpFile = (key: string, { title, file }: { title: string; file: File }): Promise<{ id: string }> =>
  contentOf(
    api.POST('/api/look-ups/uploaded', {
      ...keyed(key),
      body: { title, file: file.name },
      bodySerializer: () => {
        const form = new FormData();
        form.append('title', title);
        form.append('file', file);
        return form;
      },
    }),
  );

export const getLookUp = (id: string): Promise<LookUp> =>
  contentOf(api.GET('/api/look-ups/{id}', { params: { path: { id } } }));
export const listLookUpRows = (id: string, query: PageQuery & { view?: RowView }): Promise<T.Page<LookUpRow>> =>
  contentOf(api.GET('/api/look-ups/{id}/rows', { params: { path: { id }, query: chosen(query) } }));
export const decideRows = (key: string, id: string, body: Schema['DecideRowsDto']) =>
  contentOf(api.POST('/api/look-ups/{id}/decisions', { ...keyed(key), params: { path: { id } }, body }));
export const finishLookUp = (key: string, id: string) =>
  contentOf(api.POST('/api/look-ups/{id}/finish', { ...keyed(key), params: { path: { id } } }));

/** Saves exactly the rows that are shown. */
export async function saveLookUp(
  { id, title }: Pick<LookUp, 'id' | 'title'>,
  query: { format: TableFormat; view?: RowView; q?: string },
): Promise<void> {
  const content = await contentOf(
    api.GET('/api/look-ups/{id}/export', { params: { path: { id }, query: chosen(query) }, parseAs: 'blob' }),
  );
  saveAs(content as unknown as Blob, `核验结果 ${title}.${query.format}`);
}

export const listQuestions = (query: {
  state?: 'open' | 'answered';
  page: number;
  pageSize: number;
}): Promise<T.Page<LookUpQuestion>> =>
  contentOf(api.GET('/api/look-up-questions', { params: { query: chosen(query) } }));
export const answerQuestion = (
  key: string,
  { lookUpId, line }: Pick<LookUpQuestion, 'lookUpId' | 'line'>,
  answer: string,
) =>
  contentOf(
    api.POST('/api/look-up-questions/{lookUpId}/{line}/answer', {
      ...keyed(key),
      params: { path: { lookUpId, line } },
      body: { answer },
    }),
  );
