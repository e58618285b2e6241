import { useQuery } from '@tanstack/react-query';
import { Button, Collapse } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { createDraft, getDefinition } from '../../api/definition-endpoints';
import type { VersionRow } from '../../api/definition-types';
import { getCaseCounts } from '../../api/running-endpoints';
import { useCommand } from '../../api/useCommand';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { administrationText } from '../../i18n/administration-text';
import { definitionText } from '../../i18n/definition-text';
import { migrationText } from '../../i18n/running-text';
import { useText } from '../../i18n/useText';
import { returnTableText } from '../../i18n/verb-text';
import { useDuties } from '../../layout/SessionContext';
import { DefinitionVersions } from './DefinitionVersions';
import { DefinitionVersionView } from './DefinitionVersionView';
import { FreeReturns } from './FreeReturns';

/** A process with all its versions; the chosen one is shown as diagram and as text. */
export default function DefinitionPage() {
  const t = useText();
  const navigate = useNavigate();
  const { processId = '', version } = useParams();
  const mayEdit = useDuties().includes('process-administrator');
  const definition = useQuery({ queryKey: ['definition', processId], queryFn: () => getDefinition(processId) });
  const counts = useQuery({
    queryKey: ['case-counts', processId],
    queryFn: () => getCaseCounts(processId),
    enabled: mayEdit,
  });
  const versions = definition.data?.versions ?? [];
  const shown = version === undefined ? inForce(versions)?.version : Number(version);
  const draft = versions.find((row) => (row.state === 'draft' || row.state === 'checked') && !row.isShipped);
  const starting = useCommand((key, from: string) => createDraft(key, processId, from), {
    onSuccess: ({ id }) => void navigate(`/admin/definitions/drafts/${id}`),
  });
  const title = definition.data === undefined ? processId : t(definition.data.title);
  const from = inForce(versions);
  return (
    <Page
      title={
        shown === undefined || shown === null ? title : `${title} · ${t(administrationText.versionOf, { n: shown })}`
      }
      extra={
        mayEdit && (
          <Link to={`/admin/definitions/${processId}/migration`} data-testid="move-cases">
            {t(migrationText.open)}
          </Link>
        )
      }
      action={
        mayEdit &&
        (draft !== undefined ? (
          <Button
            type="primary"
            data-testid="edit-draft"
            onClick={() => void navigate(`/admin/definitions/drafts/${draft.id}`)}
          >
            {t(definitionText.editDraft)}
          </Button>
        ) : (
          from !== undefined && (
            <Button
              type="primary"
              loading={starting.isPending}
              data-testid="new-draft"
              onClick={() => starting.mutate(from.id)}
            >
              {t(definitionText.newDraftPrimary)}
            </Button>
          )
        ))
      }
    >
      {definition.isError && <ProblemNotice error={definition.error} onRetry={() => void definition.refetch()} />}
      {starting.isError && <ProblemNotice error={starting.error} />}
      {definition.isPending && <PageSkeleton rows={10} />}
      {definition.data !== undefined && (
        <DefinitionVersions
          processId={processId}
          versions={versions}
          shown={shown ?? undefined}
          mayEdit={mayEdit}
          onDraft={(row) => starting.mutate(row.id)}
        />
      )}
      {shown !== undefined && shown !== null && (
        <DefinitionVersionView
          processId={processId}
          version={shown}
          counts={counts.data?.find((one) => one.version === shown)?.elements}
        />
      )}
      {shown !== undefined && shown !== null && (
        <Collapse
          size="small"
          items={[
            {
              key: 'returns',
              label: <span data-testid="show-free-returns">{t(returnTableText.title)}</span>,
              children: <FreeReturns processId={processId} version={shown} />,
            },
          ]}
        />
      )}
    </Page>
  );
}

// helpers

/** The newest published version: what a new case takes. */
function inForce(versions: readonly VersionRow[]): VersionRow | undefined {
  const published = versions.filter((row) => row.state === 'published' && row.version !== null);
  return (
    published.sort((a, b) => (b.version ?? 0) - (a.version ?? 0))[0] ?? versions.find((row) => row.version !== null)
  );
}
