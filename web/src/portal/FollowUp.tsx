import { portalFollowUpText } from '../i18n/portal-follow-up-text';
import { useLocale } from '../i18n/locale';
import { useText } from '../i18n/useText';
import { dayWithWeekday } from '../time/dates';
import { FollowUpForm } from './FollowUpForm';
import { readFollowUp, takeNewCode } from './portal-follow-up-api';
import { PortalProblem } from './PortalProblem';
import { useCall, useRead } from './useCall';

/** What the reporter is asked after the closing; nothing where nothing is. */
export function FollowUp({ code }: { code: string }) {
  const t = useText();
  const locale = useLocale();
  const followUp = useRead(code, () => readFollowUp(code));
  const taking = useCall((key, held: string) => takeNewCode(key, held));
  if (followUp.data === undefined || followUp.data.state === 'none') return null;
  const { state, until, isReminded, hasNewCode } = followUp.data;
  return (
    <section className="card noPrint" data-testid="follow-up" data-state={state}>
      <h2>{t(portalFollowUpText.title)}</h2>
      {state === 'asked' && (
        <>
          <p className="plain">{t(portalFollowUpText.hint)}</p>
          <p className="quiet">
            {until !== undefined && t(portalFollowUpText.until, { date: dayWithWeekday(until, locale) })}{' '}
            {isReminded && t(portalFollowUpText.reminded)}
          </p>
          <FollowUpForm code={code} onDone={followUp.again} />
        </>
      )}
      {state === 'answered' && <p role="status">{t(portalFollowUpText.answered)}</p>}
      {state === 'closed' && <p>{t(portalFollowUpText.closed)}</p>}
      {hasNewCode && taking.data === undefined && (
        <>
          <p>{t(portalFollowUpText.newCase)}</p>
          <button
            type="button"
            disabled={taking.pending}
            data-testid="take-code"
            onClick={() => void taking.start(code)}
          >
            {t(portalFollowUpText.takeCode)}
          </button>
        </>
      )}
      {taking.error !== undefined && <PortalProblem error={taking.error} />}
      {taking.data !== undefined && (
        <p>
          {t(portalFollowUpText.newCodeTitle)}：<strong data-testid="new-code">{taking.data.receiptCode}</strong>
        </p>
      )}
    </section>
  );
}
