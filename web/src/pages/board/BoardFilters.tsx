import { Select } from 'antd';
import { useState } from 'react';
import type { Board, BoardQuery } from '../../api/desk-endpoints';
import { DayInput } from '../../components/DayInput';
import { boardText } from '../../i18n/board-text';
import { useText } from '../../i18n/useText';
import { typedDay } from '../../time/typed';
import styles from './Board.module.css';

interface BoardFiltersProps {
  board: Board;
  query: BoardQuery;
  withPeriod: boolean;
  go: (changes: Record<string, string>) => void;
}

/** Authority and process of all parts, and the period of the durations. */
export function BoardFilters({ board, query, withPeriod, go }: BoardFiltersProps) {
  const t = useText();
  return (
    <div className={styles.filters}>
      <Select
        style={{ width: 220 }}
        value={query.organisationId ?? ''}
        aria-label={t(boardText.organisation)}
        data-testid="board-organisation"
        onChange={(organisation) => go({ organisation })}
        options={[
          { value: '', label: t(boardText.allOrganisations) },
          ...board.organisations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        style={{ width: 240 }}
        showSearch
        optionFilterProp="label"
        value={query.processId ?? ''}
        aria-label={t(boardText.process)}
        data-testid="board-process"
        onChange={(process) => go({ process })}
        options={[
          { value: '', label: t(boardText.allProcesses) },
          ...board.processes.map(({ id, title }) => ({ value: id, label: t(title) })),
        ]}
      />
      {withPeriod && (
        <>
          <span>{t(boardText.from)}</span>
          <DayFilter value={board.from} onDay={(from) => go({ from })} testid="board-from" />
          <span>{t(boardText.to)}</span>
          <DayFilter value={board.to} onDay={(to) => go({ to })} testid="board-to" />
        </>
      )}
    </div>
  );
}

// helpers

/** Asked for when it is a whole day; what is half typed stays in the field. */
function DayFilter(props: { value: string; onDay: (day: string) => void; testid: string }) {
  const [typed, setTyped] = useState<string>();
  return (
    <span style={{ width: 190 }}>
      <DayInput
        testid={props.testid}
        value={typed ?? props.value}
        onChange={(value) => {
          setTyped(value);
          if (value.length === 10 && typedDay(value) === value && value !== props.value) props.onDay(value);
        }}
      />
    </span>
  );
}
