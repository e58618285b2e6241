import type { CaseDetail } from '../../api/types';
import { DueDate } from '../../components/DueDate';
import { HandingOver } from '../../components/HandingOver';
import { caseText } from '../../i18n/case-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import { channelName, kindName } from './case-words';
import styles from './CasePage.module.css';

export function CaseSummaryLine({ case: shown }: { case: CaseDetail }) {
  const t = useText();
  const current = shown.steps.filter((step) => step.state === 'current').map((step) => t(step.name));
  const entries: [string, React.ReactNode][] = [
    [t(caseText.kind), t(kindName(shown.kind))],
    [
      t(caseText.state),
      <span key="state" data-testid="case-state">
        {shown.state === 'open' ? [t(caseText.stateOpen), ...current].join(' · ') : t(caseText.stateClosed)}
        {shown.isHandingOver === true && <HandingOver />}
      </span>,
    ],
    [t(caseText.channel), t(channelName(shown.channel))],
    [t(caseText.received), instant(shown.receivedAt)],
    [t(caseText.opened), instant(shown.openedAt)],
  ];
  if (shown.outcome !== null) {
    entries.push([
      t(caseText.outcome),
      <strong key="outcome" data-testid="case-outcome">
        {t(shown.outcome)}
      </strong>,
    ]);
  }
  if (shown.state === 'open') entries.push([t(caseText.due), <DueDate key="due" due={shown.due} />]);
  return (
    <dl className={styles.summary} data-testid="case-summary">
      {entries.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
