import { Button, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DeadlineLedger } from '../../api/rules-endpoints';
import { ledgerText } from '../../i18n/rules-text';
import { useText, type Text } from '../../i18n/useText';
import { CaseDeadlineDialog, type DeadlineAct } from './CaseDeadlineDialog';
import styles from './CasePage.module.css';

/** Pauses and extensions of one deadline, and what the reader may do to it. */
export function CaseDeadlineLedger({ ledger }: { ledger: DeadlineLedger }) {
  const t = useText();
  const [act, setAct] = useState<DeadlineAct>();
  const { pauses, extensions, mayAsk } = ledger;
  return (
    <>
      {(pauses.length > 0 || extensions.length > 0) && (
        <ul className={styles.reasons} data-testid="deadline-ledger">
          {pauses.map((pause) => (
            <li key={pause.id}>
              {t(pause.to === null ? ledgerText.pausedFrom : ledgerText.pausedFromTo, {
                from: pause.from,
                to: pause.to ?? '',
                ground: t(pause.ground),
                by: pause.by,
                reason: pause.reason,
              })}
              {pause.to === null && (
                <Act onAct={() => setAct({ kind: 'resume', pauseId: pause.id })} testid="resume-deadline">
                  {t(ledgerText.resume)}
                </Act>
              )}
            </li>
          ))}
          {extensions.map((extension) => (
            <li key={extension.id}>
              {extensionInWords(extension, t)}
              {extension.caseId !== null && (
                <>
                  {' '}
                  <Link to={`/cases/${extension.caseId}`} data-testid="extension-case">
                    {t(ledgerText.openExtension)}
                  </Link>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <Space size={12} wrap>
        {ledger.canPause && (
          <Act onAct={() => setAct({ kind: 'pause' })} testid="pause-deadline">
            {t(ledgerText.pause)}
          </Act>
        )}
        {mayAsk !== null && (
          <Act onAct={() => setAct({ kind: 'ask', mayAsk })} testid="ask-extension">
            {t(ledgerText.askExtension)}
          </Act>
        )}
        {ledger.canConfirmStart && (
          <Act onAct={() => setAct({ kind: 'confirm-start', event: ledger.anchorEvent })} testid="confirm-start">
            {t(ledgerText.confirmStart)}
          </Act>
        )}
      </Space>
      {act && <CaseDeadlineDialog ledger={ledger} act={act} onClose={() => setAct(undefined)} />}
    </>
  );
}

// helpers

function Act(props: { onAct: () => void; testid: string; children: string }) {
  return (
    <Button type="link" size="small" style={{ paddingInline: 4 }} onClick={props.onAct} data-testid={props.testid}>
      {props.children}
    </Button>
  );
}

function extensionInWords(extension: DeadlineLedger['extensions'][number], t: Text): string {
  const { amount, unit, askedBy, state, reason, decidedBy, decisionReason, newDate } = extension;
  const length = t(unit === 'working-days' ? ledgerText.workingDays : ledgerText.calendarDays, { n: amount });
  switch (state) {
    case 'asked':
      return t(ledgerText.asked, { by: askedBy, length, reason });
    case 'granted':
      return t(ledgerText.granted, { by: decidedBy ?? '', length, date: newDate ?? '' });
    case 'lapsed':
      return t(ledgerText.lapsed, { by: askedBy, length });
    case 'refused':
      return t(ledgerText.refused, { by: decidedBy ?? '', length, reason: decisionReason ?? '' });
  }
}
