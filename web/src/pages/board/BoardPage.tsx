import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { type BoardPart, boardExportAddress, type BoardQuery, getBoard } from '../../api/desk-endpoints';
import { Page, PageSkeleton } from '../../components/Page';
import { ProblemNotice } from '../../components/ProblemNotice';
import { actingText } from '../../i18n/acting-text';
import { boardText } from '../../i18n/board-text';
import { useLocale } from '../../i18n/locale';
import { useText } from '../../i18n/useText';
import { dayWithWeekday } from '../../time/dates';
import styles from './Board.module.css';
import { BoardFilters } from './BoardFilters';
import { BoardPartTable } from './BoardPartTable';

const PARTS = ['overview', 'waiting', 'durations'] as const satisfies readonly BoardPart[];

/** For heads: what is late or soon due, at which step it waits and for which role, and how long steps take. */
export default function BoardPage() {
  const t = useText();
  const locale = useLocale();
  const [params, setParams] = useSearchParams();
  const part = PARTS.find((known) => known === params.get('part')) ?? 'overview';
  const query: BoardQuery = {
    organisationId: params.get('organisation') ?? '',
    processId: params.get('process') ?? '',
    from: params.get('from') ?? '',
    to: params.get('to') ?? '',
  };
  const board = useQuery({
    queryKey: ['board', query],
    queryFn: () => getBoard(query),
    placeholderData: keepPreviousData,
  });
  const go = (changes: Record<string, string>) =>
    setParams(
      Object.fromEntries(
        Object.entries({ ...Object.fromEntries(params), ...changes }).filter(([, value]) => value !== ''),
      ),
    );
  return (
    <Page
      fill
      title={t(actingText.board)}
      extra={
        <>
          <Segmented
            value={part}
            aria-label={t(boardText.part)}
            data-testid="board-part"
            onChange={(next) => go({ part: next })}
            options={PARTS.map((value) => ({ value, label: t(boardText[value]) }))}
          />
          {(['csv', 'xlsx'] as const).map((format) => (
            <Button key={format} href={boardExportAddress(part, format, query)} data-testid={`export-${format}`}>
              {t(format === 'csv' ? boardText.exportCsv : boardText.exportXlsx)}
            </Button>
          ))}
        </>
      }
    >
      {board.isError && <ProblemNotice error={board.error} onRetry={() => void board.refetch()} />}
      {board.isPending && <PageSkeleton rows={14} />}
      {board.data !== undefined && (
        <>
          <p className={styles.hint}>{t(boardText.hint, { day: dayWithWeekday(board.data.asOf, locale) })}</p>
          <BoardFilters board={board.data} query={query} withPeriod={part === 'durations'} go={go} />
          <BoardPartTable board={board.data} part={part} />
        </>
      )}
    </Page>
  );
}
