import { Button, Dropdown } from 'antd';
import { type InboxQuery, inboxExportAddress } from '../../api/inbox-endpoints';
import { inboxText } from '../../i18n/inbox-text';
import { useLocale } from '../../i18n/locale';
import { useText } from '../../i18n/useText';

/** Rows of one file; the server cuts there and says so in the last line. */
const MOST_ROWS = 10_000;

/** The list as it is shown, all its pages, as a file. */
export function ExportMenu({ query, total }: { query: InboxQuery; total: number }) {
  const t = useText();
  const language = useLocale();
  const hint = t(total > MOST_ROWS ? inboxText.exportCut : inboxText.exportHint, { n: total });
  const link = (format: 'csv' | 'xlsx', label: string) => ({
    key: format,
    label: (
      <a href={inboxExportAddress({ format, language }, query)} download data-testid={`export-${format}`}>
        {label}
      </a>
    ),
  });
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'hint', type: 'group', label: hint },
          link('csv', t(inboxText.exportCsv)),
          link('xlsx', t(inboxText.exportXlsx)),
        ],
      }}
    >
      <Button data-testid="export" disabled={total === 0}>
        {t(inboxText.export)} ▾
      </Button>
    </Dropdown>
  );
}
