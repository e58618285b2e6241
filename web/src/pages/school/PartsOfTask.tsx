import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { sendPartBack, withdrawPart, type SchoolPart } from '../../api/school-endpoints';
import { useCommand } from '../../api/useCommand';
import { DueDate } from '../../components/DueDate';
import { ProblemNotice } from '../../components/ProblemNotice';
import { splitText } from '../../i18n/school-text';
import { useText } from '../../i18n/useText';
import { instant } from '../../time/dates';
import { ReasonDialog } from '../supervision/ReasonDialog';
import { DocumentLinks } from './DocumentLinks';
import styles from './School.module.css';
import { partStateText } from './split-states';

/** How far each college is, what it answered, and the dispatcher's verbs. */
export function PartsOfTask({ parts, canChange }: { parts: SchoolPart[]; canChange: boolean }) {
  return (
    <ul className={styles.list}>
      {parts.map((part) => (
        <li key={part.id} data-testid="school-part" data-state={part.state}>
          <Part part={part} canChange={canChange} />
        </li>
      ))}
    </ul>
  );
}

// helpers

function Part({ part, canChange }: { part: SchoolPart; canChange: boolean }) {
  const t = useText();
  const [returning, setReturning] = useState(false);
  const withdrawing = useCommand((key, version: number) => withdrawPart(key, part.id, version));
  const isOpen = part.state === 'asked' || part.state === 'returned';
  const isAnswered = part.state === 'answered';
  return (
    <>
      <div className={styles.line}>
        <strong>{part.college.name}</strong>
        <span>{t(partStateText[part.state])}</span>
      </div>
      {isOpen && <DueDate due={part.due} />}
      <div className={`${styles.text} ${styles.quiet}`}>{part.request}</div>
      <DocumentLinks documents={part.requestDocuments} />
      {part.answer !== null && (
        <>
          <div className={styles.text} data-testid="part-answer">
            {part.answer}
          </div>
          <DocumentLinks documents={part.documents} />
          <div className={styles.quiet}>
            {t(splitText.answerOf, { name: part.answeredBy!, at: instant(part.answeredAt!) })}
          </div>
        </>
      )}
      {part.state === 'returned' && <div>{t(splitText.returnedWhy, { reason: part.returnReason! })}</div>}
      {canChange && (isOpen || isAnswered) && (
        <div className={styles.buttons}>
          {isAnswered && (
            <Button size="small" onClick={() => setReturning(true)} data-testid="return-part">
              {t(splitText.sendBack)}
            </Button>
          )}
          <Popconfirm title={t(splitText.withdrawSure)} onConfirm={() => withdrawing.mutate(part.version)}>
            <Button size="small" loading={withdrawing.isPending} data-testid="withdraw-part">
              {t(splitText.withdraw)}
            </Button>
          </Popconfirm>
        </div>
      )}
      {withdrawing.isError && <ProblemNotice error={withdrawing.error} />}
      {returning && (
        <ReasonDialog
          title={t(splitText.sendBack)}
          label={t(splitText.sendBackReason)}
          hint={t(splitText.requestHint)}
          run={(key, reason) => sendPartBack(key, part.id, { version: part.version, reason })}
          onClose={() => setReturning(false)}
        />
      )}
    </>
  );
}
