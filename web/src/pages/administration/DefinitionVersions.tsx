import { App, Button, Dropdown, Table, type MenuProps, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { deleteDraft, exportAddress, republishVersion, retireVersion } from '../../api/definition-endpoints';
import type { VersionRow } from '../../api/definition-types';
import { useCommand } from '../../api/useCommand';
import { ProblemNotice } from '../../components/ProblemNotice';
import tableStyles from '../../components/table.module.css';
import { administrationText } from '../../i18n/administration-text';
import { definitionText } from '../../i18n/definition-text';
import { useText, type Text } from '../../i18n/useText';
import { dayOf, instant } from '../../time/dates';
import { DefinitionReasonDialog } from './DefinitionReasonDialog';

interface DefinitionVersionsProps {
  processId: string;
  versions: readonly VersionRow[];
  shown: number | undefined;
  mayEdit: boolean;
  onDraft: (from: VersionRow) => void;
}

type Asked = { action: 'retire' | 'republish'; row: VersionRow };

/** Who made which version when and why, whether it holds, how many cases run on it, and what may be done with it. */
export function DefinitionVersions({ processId, versions, shown, mayEdit, onDraft }: DefinitionVersionsProps) {
  const t = useText();
  const navigate = useNavigate();
  const { modal } = App.useApp();
  const [asked, setAsked] = useState<Asked>();
  const deleting = useCommand((key, id: string) => deleteDraft(key, id));
  const retiring = useCommand((key, { id, reason }: Reasoned) => retireVersion(key, processId, id, reason), {
    onSuccess: () => setAsked(undefined),
  });
  const republishing = useCommand((key, { id, reason }: Reasoned) => republishVersion(key, processId, id, reason), {
    onSuccess: ({ id }) => void navigate(`/admin/definitions/proposals/${id}`),
  });
  const act: Record<string, (row: VersionRow) => void> = {
    draft: onDraft,
    retire: (row) => setAsked({ action: 'retire', row }),
    republish: (row) => setAsked({ action: 'republish', row }),
    delete: (row) =>
      void modal.confirm({
        title: t(definitionText.deleteDraftConfirm),
        okText: t(definitionText.deleteDraft),
        onOk: () => deleting.mutateAsync(row.id),
      }),
  };
  const columns: TableColumnsType<VersionRow> = [
    { title: t(definitionText.number), width: 84, render: (_, row) => <Version processId={processId} row={row} /> },
    { title: t(definitionText.state), width: 96, render: (_, row) => <State row={row} /> },
    { title: t(definitionText.who), width: 190, render: (_, row) => peopleOf(row) },
    {
      title: t(definitionText.reason),
      ellipsis: { showTitle: true },
      render: (_, row) => row.reason ?? '',
    },
    {
      title: t(definitionText.publishedAt),
      width: 130,
      render: (_, row) => (row.publishedAt === null ? '' : instant(row.publishedAt)),
    },
    {
      title: t(definitionText.validFrom),
      width: 92,
      render: (_, row) => (row.validFrom === null ? '' : dayOf(row.validFrom)),
    },
    { title: t(definitionText.running), width: 56, align: 'end', render: (_, row) => row.running },
    {
      key: 'actions',
      width: 132,
      render: (_, row) => (
        <Dropdown
          trigger={['click']}
          menu={{
            items: actionsFor(row, mayEdit, t),
            onClick: ({ key }) => act[key]?.(row),
          }}
        >
          <Button type="link" size="small" data-testid="version-actions" aria-label={t(definitionText.more)}>
            {t(definitionText.more)} ▾
          </Button>
        </Dropdown>
      ),
    },
  ];
  const error = deleting.error;
  return (
    <>
      {error !== null && <ProblemNotice error={error} />}
      <Table<VersionRow>
        className={tableStyles.dense}
        rowKey="id"
        size="small"
        tableLayout="fixed"
        data-testid="versions"
        columns={columns}
        dataSource={[...versions]}
        pagination={false}
        scroll={versions.length > 6 ? { y: 190 } : undefined}
        onRow={(row) => ({
          'data-testid': 'version-row',
          'data-state': row.state,
          'aria-current': row.version !== null && row.version === shown ? 'true' : undefined,
        })}
      />
      {asked !== undefined && (
        <DefinitionReasonDialog
          title={t(definitionText[asked.action])}
          hint={t(asked.action === 'retire' ? definitionText.retireHint : definitionText.republishHint)}
          busy={retiring.isPending || republishing.isPending}
          error={retiring.error ?? republishing.error}
          onReason={(reason) =>
            (asked.action === 'retire' ? retiring : republishing).mutate({ id: asked.row.id, reason })
          }
          onClose={() => {
            retiring.reset();
            republishing.reset();
            setAsked(undefined);
          }}
        />
      )}
    </>
  );
}

// helpers

interface Reasoned {
  id: string;
  reason: string;
}

function Version({ processId, row }: { processId: string; row: VersionRow }) {
  const t = useText();
  if (row.state === 'draft' || row.state === 'checked') {
    return (
      <Link to={`/admin/definitions/drafts/${row.id}`} data-testid="draft-link">
        {t(row.isShipped ? definitionText.shippedDraft : definitionText.draft)}
      </Link>
    );
  }
  return (
    <Link to={`/admin/definitions/${processId}/${row.version}`} data-testid="version-link">
      {t(administrationText.versionOf, { n: row.version ?? 0 })}
    </Link>
  );
}

/** The state leads to what was said about it, when somebody has. */
function State({ row }: { row: VersionRow }) {
  const t = useText();
  const state = t(definitionText[row.state]);
  if (row.proposalId === null) return state;
  return (
    <Link to={`/admin/definitions/proposals/${row.proposalId}`} data-testid="proposal-link">
      {state}
    </Link>
  );
}

function peopleOf(row: VersionRow): string {
  return [row.editedBy, row.proposedBy, row.reviewedBy]
    .filter((name, index, all) => name !== null && all.indexOf(name) === index)
    .join(' / ');
}

/** Only what the state allows; the server decides again. */
function actionsFor(row: VersionRow, mayEdit: boolean, t: Text): NonNullable<MenuProps['items']> {
  const exporting = {
    key: 'export',
    label: (
      <a href={exportAddress(row.id)} download data-testid="export-version">
        {t(definitionText.export)}
      </a>
    ),
  };
  if (!mayEdit) return [exporting];
  const entry = (key: string, label: string) => ({ key, label: <span data-testid={`version-${key}`}>{label}</span> });
  switch (row.state) {
    case 'draft':
    case 'checked':
      return [exporting, entry('delete', t(definitionText.deleteDraft))];
    case 'published':
      return [
        entry('draft', t(definitionText.newDraft)),
        entry('republish', t(definitionText.republish)),
        exporting,
        entry('retire', t(definitionText.retire)),
      ];
    case 'retired':
      return [entry('draft', t(definitionText.newDraft)), entry('republish', t(definitionText.republish)), exporting];
    case 'rejected':
      return [entry('draft', t(definitionText.newDraft)), exporting];
    case 'proposed':
      return [exporting];
  }
}
