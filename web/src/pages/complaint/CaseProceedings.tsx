import type { CaseDetail, HearingOnCase, TransferOnCase, VotingOnCase } from '../../api/types';
import { documentAddress } from '../../api/endpoints';
import { caseText } from '../../i18n/case-text';
import type { L } from '../../i18n/locale';
import { proceedingText } from '../../i18n/proceeding-text';
import { useText } from '../../i18n/useText';
import styles from '../case/CasePage.module.css';
import { CaseArchive } from './CaseArchive';
import { EmployerPapers } from './EmployerPapers';

/** What a complaint went through beside its steps: transfers, hearings, review and votes, and its file at the end. */
export function CaseProceedings({ case: shown }: { case: CaseDetail }) {
  const t = useText();
  const { transfers = [], hearings = [], legalReviews = [], voting, archive } = shown;
  return (
    <>
      {shown.kind === 'complaint' && shown.state === 'open' && <EmployerPapers caseId={shown.id} />}
      <Part title={proceedingText.transfers} testid="case-transfers" count={transfers.length}>
        {transfers.map((transfer) => (
          <li key={transfer.decidedAt}>
            <Transfer transfer={transfer} />
          </li>
        ))}
      </Part>
      <Part title={proceedingText.hearings} testid="case-hearings" count={hearings.length}>
        {hearings.map((hearing) => (
          <li key={`${hearing.hearingOn} ${hearing.timeAndPlace}`}>
            <Hearing hearing={hearing} />
          </li>
        ))}
      </Part>
      <Part title={proceedingText.deliberation} testid="case-deliberation" count={legalReviews.length}>
        {legalReviews.map(({ outcome, opinion, reviewedBy, reviewedAt }) => (
          <li key={reviewedAt}>
            {t(outcome === 'passed' ? proceedingText.reviewPassed : proceedingText.reviewReturned)}{' '}
            <span className={styles.quiet}>{reviewedBy}</span>
            <div>{opinion}</div>
          </li>
        ))}
        {voting && (
          <li>
            <Votes voting={voting} />
          </li>
        )}
      </Part>
      {archive && <CaseArchive caseId={shown.id} archive={archive} />}
    </>
  );
}

// helpers

function Part(part: { title: L; testid: string; count: number; children: React.ReactNode }) {
  const t = useText();
  if (part.count === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{t(part.title)}</h2>
      <ul className={styles.list} data-testid={part.testid}>
        {part.children}
      </ul>
    </section>
  );
}

function Transfer({ transfer }: { transfer: TransferOnCase }) {
  const t = useText();
  const { ground, body, state, reasons, receivingUnit, handedOverOn, contents, remark } = transfer;
  const states = {
    decided: t(proceedingText.transferDecided),
    'handed-over': t(proceedingText.transferDone, { when: handedOverOn ?? '', unit: receivingUnit ?? '' }),
    refused: t(proceedingText.transferRefused),
    dropped: t(proceedingText.transferDropped),
  };
  return (
    <details>
      <summary>
        {ground === 'crime' ? `${t(proceedingText.crime)} · ` : ''}
        {t(body)} <span className={styles.quiet}>{states[state]}</span>
      </summary>
      <p>{reasons}</p>
      {contents !== null && <p>{contents}</p>}
      {remark !== null && <p>{remark}</p>}
      <Files ids={transfer.documentIds} />
    </details>
  );
}

const HEARING_STATES = {
  held: proceedingText.hearingHeld,
  absent: proceedingText.hearingAbsent,
  postponed: proceedingText.hearingPostponed,
};

function Hearing({ hearing }: { hearing: HearingOnCase }) {
  const t = useText();
  const { hearingOn, timeAndPlace, presider, outcome, attendees, points } = hearing;
  return (
    <details>
      <summary>
        {hearingOn} {timeAndPlace}{' '}
        <span className={styles.quiet}>
          {t(outcome === null ? proceedingText.hearingSet : HEARING_STATES[outcome])}
        </span>
      </summary>
      <p>{t(proceedingText.presider, { name: presider ?? '' })}</p>
      {attendees !== null && <p>{t(proceedingText.attendees, { names: attendees })}</p>}
      {points !== null && <div className={styles.letter}>{points}</div>}
      <Files ids={hearing.documentIds} />
    </details>
  );
}

const VOTES = { for: proceedingText.voteFor, against: proceedingText.voteAgainst, abstain: proceedingText.voteAbstain };

function Votes({ voting }: { voting: VotingOnCase }) {
  const t = useText();
  const { result, votes } = voting;
  const results = { carried: proceedingText.carried, 'not-carried': proceedingText.notCarried };
  return (
    <details>
      <summary>{t(result === null ? proceedingText.voting : results[result])}</summary>
      <ul>
        {votes.map(({ name, vote, opinion }) => (
          <li key={name}>
            {name}：{t(vote === null ? proceedingText.voteOpen : VOTES[vote])}
            {opinion === null ? '' : `。${opinion}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Files({ ids }: { ids: readonly string[] }) {
  const t = useText();
  return ids.map((id, index) => (
    <a key={id} href={documentAddress(id)} target="_blank" rel="noopener">
      {t(caseText.attachment, { n: index + 1 })}{' '}
    </a>
  ));
}
