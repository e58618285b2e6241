import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { chooseColumns, type InboxTab, listColumns } from '../../api/inbox-endpoints';
import type { Column } from './inbox-address';

const KEY = ['inbox-columns'];
type Kept = Awaited<ReturnType<typeof listColumns>>;

/** The columns that this person chose for the lists of the inbox, kept on the server for every machine. */
export function useChosenColumns() {
  const queries = useQueryClient();
  const kept = useQuery({ queryKey: KEY, queryFn: listColumns, staleTime: Infinity });
  // One after the other, so that what was ticked last is what is kept.
  const choosing = useMutation({
    mutationFn: chooseColumns,
    scope: { id: 'inbox-columns' },
    onError: () => queries.invalidateQueries({ queryKey: KEY }),
  });
  return {
    /** Without an answer the list shows the columns of the product rather than nothing. */
    isKnown: !kept.isPending,
    of: (tab: InboxTab): readonly Column[] | undefined => kept.data?.items.find((one) => one.tab === tab)?.columns,
    /** Null for those of the product. */
    keep: (tab: InboxTab, columns: Column[] | null) => {
      queries.setQueryData<Kept>(KEY, (known) => ({
        items: [
          ...(known?.items ?? []).filter((one) => one.tab !== tab),
          ...(columns === null ? [] : [{ tab, columns }]),
        ],
      }));
      choosing.mutate({ tab, columns });
    },
  };
}
