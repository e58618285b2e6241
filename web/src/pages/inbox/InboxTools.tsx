import { Button, Input } from 'antd';
import type { Ref } from 'react';
import { SavedViews } from '../../components/SavedViews';
import { inboxFilterText, inboxText } from '../../i18n/inbox-text';
import { useText } from '../../i18n/useText';
import { ColumnChoice } from './ColumnChoice';
import { ExportMenu } from './ExportMenu';
import { type Column, type InboxAddress, queryOf } from './inbox-address';
import styles from './InboxPage.module.css';

interface InboxToolsProps {
  address: InboxAddress;
  total: number;
  view: string | undefined;
  search: Ref<HTMLInputElement>;
  onSearch: (q: string) => void;
  onFilter: () => void;
  onColumns: (columns: Column[] | null) => void;
  onView: (view: { id: string; query: Record<string, string> }) => void;
  onHelp: () => void;
}

/** Search, views, filter, columns and files of a list, in one line. */
export function InboxTools(props: InboxToolsProps) {
  const t = useText();
  const { address } = props;
  const filters = Object.keys(address.filter).length;
  const query = queryOf(address);
  return (
    <div className={styles.tools}>
      <Input.Search
        key={`${address.tab} ${address.q}`}
        ref={(instance) =>
          assign(props.search, (instance as { input?: HTMLInputElement | null } | null)?.input ?? null)
        }
        className={styles.search}
        defaultValue={address.q}
        allowClear
        maxLength={100}
        placeholder={t(inboxText.search)}
        aria-label={t(inboxText.search)}
        data-testid="inbox-filter"
        onSearch={props.onSearch}
      />
      <SavedViews
        list="inbox"
        query={query as unknown as Record<string, string>}
        current={props.view}
        onOpen={props.onView}
      />
      <Button
        type={filters > 0 ? 'primary' : 'default'}
        ghost={filters > 0}
        onClick={props.onFilter}
        data-testid="filter"
      >
        {filters > 0 ? t(inboxFilterText.filterN, { n: filters }) : t(inboxFilterText.filter)}
      </Button>
      <ColumnChoice columns={address.columns} onChange={props.onColumns} onReset={() => props.onColumns(null)} />
      <ExportMenu query={query} total={props.total} />
      <Button type="text" onClick={props.onHelp} aria-label={t(inboxText.keys)} title={t(inboxText.keys)}>
        ?
      </Button>
    </div>
  );
}

// helpers

function assign(ref: Ref<HTMLInputElement>, element: HTMLInputElement | null): void {
  if (ref !== null && typeof ref === 'object') ref.current = element;
}
