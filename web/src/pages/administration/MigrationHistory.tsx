import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { CaseMigration } from '../../api/running-endpoints';
import tableStyles from '../../components/table.module.css';
import { migrationText } from '../../i18n/running-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';

/** What was planned and moved before; nothing when there is nothing. */
export function MigrationHistory({ migrations }: { migrations: CaseMigration[] }) {
  const t = useText();
  if (migrations.length === 0) return null;
  const columns: TableColumnsType<CaseMigration> = [
    {
      title: t(migrationText.from),
      width: 170,
      render: (_, row) => (
        <Link to={`/admin/migrations/${row.id}`}>
          {t(migrationText.version, { n: row.fromVersion })} → {t(migrationText.version, { n: row.toVersion })}
        </Link>
      ),
    },
    {
      title: t(migrationText.phase),
      width: 280,
      render: (_, row) =>
        `${t(migrationText[row.phase])} · ${t(migrationText.moved)} ${row.counts.moved} · ${t(migrationText.immovable)} ${row.counts.immovable + row.counts.refused}`,
    },
    {
      title: t(migrationText.check),
      width: 260,
      render: (_, row) => t(migrationText.planned, { who: row.plannedBy, at: instant(row.plannedAt) }),
    },
    { title: t(migrationText.reason), ellipsis: true, render: (_, row) => row.reason ?? '' },
  ];
  return (
    <>
      <h2>{t(migrationText.earlier)}</h2>
      <Table<CaseMigration>
        className={tableStyles.dense}
        rowKey="id"
        size="small"
        tableLayout="fixed"
        pagination={false}
        data-testid="migrations"
        columns={columns}
        dataSource={migrations}
      />
    </>
  );
}
