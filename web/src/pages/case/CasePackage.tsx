import { useQuery } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { listPackages, packageAddress, requestPackage, type ArchivePackage } from '../../api/page-endpoints';
import { useCommand } from '../../api/useCommand';
import { fileSize } from '../../components/file-size';
import { ProblemNotice } from '../../components/ProblemNotice';
import { casePageText } from '../../i18n/case-page-text';
import { useText, type Text } from '../../i18n/useText';
import { instant } from '../../time/dates';
import styles from './CasePage.module.css';

const LOOK_AGAIN_MS = 1_000;

/** The whole case as one file; made in the background, so that the page shows how far it is. */
export function CasePackage({ caseId }: { caseId: string }) {
  const t = useText();
  const packages = useQuery({
    queryKey: ['archive-packages', caseId],
    queryFn: () => listPackages(caseId),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) === true ? LOOK_AGAIN_MS : false),
  });
  const requesting = useCommand((key) => requestPackage(key, caseId));
  const { data } = packages;
  if (packages.isError) return <ProblemNotice error={packages.error} onRetry={() => void packages.refetch()} />;
  if (data === undefined || !data.mayRequest) return null;
  const isBusy = data.items.some(isUnderWay);
  return (
    <section className={`${styles.section} no-print`} data-testid="archive-package">
      <h2>{t(casePageText.archivePackage)}</h2>
      <p className={styles.quiet}>{t(casePageText.packageHint)}</p>
      <ul className={styles.list} aria-live="polite">
        {data.items.map((one) => (
          <li key={one.id} data-state={one.state} className={styles.row}>
            <span>{standing(one, t)}</span>
            {isUnderWay(one) && (
              <Progress percent={percent(one)} size="small" aria-label={t(casePageText.archivePackage)} />
            )}
            {one.state === 'ready' && (
              <a href={packageAddress(caseId, one.id)} download data-testid="download-package">
                {t(casePageText.downloadPackage)}
              </a>
            )}
          </li>
        ))}
      </ul>
      <Button
        onClick={() => requesting.mutate(undefined)}
        loading={requesting.isPending}
        disabled={isBusy}
        data-testid="make-package"
      >
        {t(casePageText.makePackage)}
      </Button>
      {requesting.isError && <ProblemNotice error={requesting.error} />}
    </section>
  );
}

// helpers

const isUnderWay = ({ state }: ArchivePackage): boolean => state === 'waiting' || state === 'working';

const percent = ({ filesDone, filesTotal }: ArchivePackage): number =>
  filesTotal === null ? 0 : Math.floor((100 * filesDone) / filesTotal);

function standing({ state, filesDone, filesTotal, finishedAt, requestedAt, size }: ArchivePackage, t: Text): string {
  const when = instant(finishedAt ?? requestedAt);
  switch (state) {
    case 'waiting':
      return t(casePageText.packageWaiting);
    case 'working':
      return t(casePageText.packageWorking, { done: filesDone, total: filesTotal ?? '…' });
    case 'ready':
      return t(casePageText.packageReady, { when, size: fileSize(size ?? 0) });
    case 'failed':
      return t(casePageText.packageFailed, { when });
    case 'expired':
      return t(casePageText.packageExpired, { when });
  }
}
