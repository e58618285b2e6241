import { Button, Table } from 'antd';
import { Link } from 'react-router';
import type { ProposedItem } from '../../api/list-endpoints';
import { PAGE_SIZE } from '../../components/PagedList';
import tableStyles from '../../components/table.module.css';
import { listText } from '../../i18n/list-text';
import { shellText } from '../../i18n/shell-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import { unitName } from '../metrics/figure-words';
import { STATE_NAMES } from './list-words';
import styles from './Schedules.module.css';

interface ItemTableProps {
  items: ProposedItem[];
  total: number;
  page: number;
  canDecide: boolean;
  selected: ProposedItem[];
  onSelect: (items: ProposedItem[]) => void;
  onEdit: (item: ProposedItem) => void;
  onPage: (page: number) => void;
}

/** The units of a list with their reasons; those that wait can be chosen. */
export function ItemTable({ items, total, page, canDecide, selected, onSelect, onEdit, onPage }: ItemTableProps) {
  const t = useText();
  return (
    <Table<ProposedItem>
      className={tableStyles.dense}
      rowKey="id"
      size="small"
      data-testid="items"
      dataSource={items}
      {...(canDecide
        ? {
            rowSelection: {
              selectedRowKeys: selected.map(({ id }) => id),
              onChange: (_keys: unknown, rows: ProposedItem[]) => onSelect(rows),
              getCheckboxProps: (row: ProposedItem) => ({ disabled: row.state !== 'proposed' }),
            },
          }
        : {})}
      pagination={{
        current: page,
        pageSize: PAGE_SIZE,
        total,
        showSizeChanger: false,
        showTotal: (n) => t(shellText.total, { n }),
        onChange: onPage,
      }}
      expandable={{ expandedRowRender: (row) => <ItemFigures item={row} /> }}
      columns={[
        {
          title: t(listText.unit),
          width: 230,
          render: (_, row) => (
            <>
              {row.school}
              <br />
              {t(unitName(row))}
            </>
          ),
        },
        { title: t(listText.reasons), render: (_, row) => <Reasons item={row} /> },
        { title: t(listText.state), width: 210, render: (_, row) => <State item={row} /> },
        ...(canDecide
          ? [
              {
                title: '',
                width: 100,
                render: (_: unknown, row: ProposedItem) =>
                  row.state === 'proposed' && (
                    <Button size="small" onClick={() => onEdit(row)} data-testid="edit-item">
                      {t(listText.edit)}
                    </Button>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

// helpers

function Reasons({ item: { reasons, note } }: { item: ProposedItem }) {
  const t = useText();
  return (
    <>
      <ul className={styles.reasons} data-testid="reasons">
        {reasons.map((reason) => (
          <li key={reason.zh}>{t(reason)}</li>
        ))}
      </ul>
      {note !== null && (
        <div>
          {t(listText.note)}: {note}
        </div>
      )}
    </>
  );
}

function State({ item }: { item: ProposedItem }) {
  const t = useText();
  const { state, decidedBy, decidedAt, decisionReason, caseId } = item;
  return (
    <>
      <div>{t(STATE_NAMES[state])}</div>
      {decidedBy !== null && decidedAt !== null && (
        <div className={styles.quiet}>{t(listText.decided, { person: decidedBy, time: instant(decidedAt) })}</div>
      )}
      {decisionReason !== null && <div>{decisionReason}</div>}
      {caseId !== null && <Link to={`/cases/${caseId}`}>{t(listText.openCase)}</Link>}
    </>
  );
}

/** What the reasons rest on: every figure with the snapshot that keeps it, and who changed the words. */
function ItemFigures({ item: { figures, edits } }: { item: ProposedItem }) {
  const t = useText();
  return (
    <>
      <ul className={styles.reasons}>
        {figures.map((figure) => (
          <li key={`${figure.snapshotId}${figure.unitId}`}>
            {t(figure.role === 'subject' ? listText.subject : listText.comparator)}: {figure.cohort} {figure.asOf}{' '}
            {figure.numerator}/{figure.denominator} · {t(listText.snapshot, { id: figure.snapshotId })}
          </li>
        ))}
        {edits.map((edit) => (
          <li key={edit.editedAt}>
            {edit.editedBy} {instant(edit.editedAt)}: {edit.note} ({edit.reason})
          </li>
        ))}
      </ul>
    </>
  );
}
