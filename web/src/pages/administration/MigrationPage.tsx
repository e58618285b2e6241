import { useQuery } from '@tanstack/react-query';
import { Button, Select, Space } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { getDefinition } from '../../api/definition-endpoints';
import { getCaseCounts, listMigrations, planMigration, suggestMapping } from '../../api/running-endpoints';
import { useCommand } from '../../api/useCommand';
import { EmptyState } from '../../components/EmptyState';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { migrationText } from '../../i18n/running-text';
import { useText } from '../../i18n/useText';
import styles from './Migration.module.css';
import { MigrationHistory } from './MigrationHistory';
import { MigrationMapping } from './MigrationMapping';
import { mappingOf } from './migration-mapping';

/** Plans a move: from which version, and what becomes of what. Nothing is changed before each case has been tried out. */
export default function MigrationPage() {
  const t = useText();
  const navigate = useNavigate();
  const { processId = '' } = useParams();
  const [chosenFrom, setChosenFrom] = useState<string>();
  const [choices, setChoices] = useState<Record<string, string | null>>({});
  const definition = useQuery({ queryKey: ['definition', processId], queryFn: () => getDefinition(processId) });
  const counts = useQuery({ queryKey: ['case-counts', processId], queryFn: () => getCaseCounts(processId) });
  const earlier = useQuery({ queryKey: ['migrations', processId], queryFn: () => listMigrations(processId) });
  const target = definition.data?.versions.find(({ state }) => state === 'published');
  const sources = (counts.data ?? []).filter(({ versionId }) => versionId !== target?.id);
  const from = sources.find(({ versionId }) => versionId === chosenFrom) ?? sources[0];
  const suggestion = useQuery({
    queryKey: ['mapping', from?.versionId, target?.id],
    queryFn: () => suggestMapping({ fromVersionId: from!.versionId, toVersionId: target!.id }),
    enabled: from !== undefined && target !== undefined,
  });
  const planning = useCommand(
    (key, mapping: { from: string; to: string }[]) =>
      planMigration(key, { fromVersionId: from!.versionId, toVersionId: target!.id, mapping }),
    { onSuccess: ({ id }) => void navigate(`/admin/migrations/${id}`) },
  );
  const failed = [definition, counts, earlier, suggestion].find((query) => query.isError);
  const elements = suggestion.data?.elements ?? [];
  return (
    <Page
      title={`${definition.data === undefined ? processId : t(definition.data.title)} · ${t(migrationText.title)}`}
      action={
        suggestion.data !== undefined && (
          <Button
            type="primary"
            loading={planning.isPending}
            data-testid="try-out"
            onClick={() => planning.mutate(mappingOf(elements, choices))}
          >
            {t(migrationText.check)}
          </Button>
        )
      }
    >
      {failed !== undefined && <ProblemNotice error={failed.error} onRetry={() => void failed.refetch()} />}
      {planning.isError && <ProblemNotice error={planning.error} />}
      {(counts.isPending || definition.isPending) && <PageSkeleton rows={10} />}
      {counts.data !== undefined && definition.data !== undefined && from === undefined && (
        <EmptyState title={t(migrationText.nothing)} hint={t(migrationText.nothingHint)} />
      )}
      {from !== undefined && target !== undefined && (
        <>
          <p className={styles.hint}>{t(migrationText.hint)}</p>
          <Space className={styles.versions}>
            <label htmlFor="from-version">{t(migrationText.from)}</label>
            <Select
              id="from-version"
              value={from.versionId}
              style={{ width: 260 }}
              onChange={(next) => {
                setChosenFrom(next);
                setChoices({});
              }}
              options={sources.map(({ versionId, version, cases }) => ({
                value: versionId,
                label: t(migrationText.casesOf, { version, n: cases }),
              }))}
            />
            <span>
              {t(migrationText.to)}：{t(migrationText.version, { n: target.version ?? 0 })}
            </span>
          </Space>
          {suggestion.isPending && <PageSkeleton rows={8} />}
          {suggestion.data !== undefined && (
            <MigrationMapping
              elements={elements}
              targets={suggestion.data.targets}
              choices={choices}
              onChoose={(element, to) => setChoices({ ...choices, [element]: to })}
            />
          )}
        </>
      )}
      <MigrationHistory migrations={earlier.data ?? []} />
    </Page>
  );
}
