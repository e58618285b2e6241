import { useState } from 'react';
import { portalText } from '../i18n/portal-text';
import { reporterActText } from '../i18n/portal-report-text';
import { useText } from '../i18n/useText';
import { Field } from './Field';
import { objectToReply, withdrawComplaint, withdrawReport, type PortalStatus, type ReporterAct } from './portal-api';
import { PortalProblem } from './PortalProblem';
import { useCall } from './useCall';

const ACTS = {
  object: {
    title: reporterActText.object,
    hint: reporterActText.objectHint,
    send: reporterActText.objectSend,
    run: objectToReply,
  },
  withdraw: {
    title: reporterActText.withdraw,
    hint: reporterActText.withdrawHint,
    send: reporterActText.withdrawSend,
    run: withdrawReport,
  },
} as const;

/** A complaint is taken back in its own words and by its own door. */
const WITHDRAW_COMPLAINT = { ...ACTS.withdraw, title: reporterActText.withdrawComplaint, run: withdrawComplaint };

/** What the reporter may still do about the matter itself: folded away, because neither is done by accident. */
export function ReporterActs({
  code,
  matter,
  acts,
  again,
}: {
  code: string;
  matter: PortalStatus['matter'];
  acts: ReporterAct[];
  again: () => void;
}) {
  return acts.map((act) => <Act key={act} code={code} matter={matter} act={act} onDone={again} />);
}

// helpers

function Act({
  code,
  matter,
  act,
  onDone,
}: {
  code: string;
  matter: PortalStatus['matter'];
  act: ReporterAct;
  onDone: () => void;
}) {
  const t = useText();
  const { title, hint, send, run } = act === 'withdraw' && matter === 'complaint' ? WITHDRAW_COMPLAINT : ACTS[act];
  const [text, setText] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const sending = useCall(async (key, reasons: string) => {
    await run(key, { code, text: reasons });
    onDone();
  });
  const submit = () => {
    setEmpty(text.trim() === '');
    if (text.trim() === '') document.getElementById(act)?.focus();
    else void sending.start(text.trim());
  };
  return (
    <details className="card noPrint" data-testid={`act-${act}`}>
      <summary>{t(title)}</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p className="plain">{t(hint)}</p>
        <Field
          id={act}
          label={t(reporterActText.reasons)}
          required
          fault={isEmpty ? t(portalText.fillIn, { field: t(reporterActText.reasons) }) : undefined}
        >
          {(attributes) => (
            <textarea
              {...attributes}
              rows={4}
              maxLength={10000}
              value={text}
              data-testid={`${act}-text`}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        {sending.error !== undefined && <PortalProblem error={sending.error} />}
        <button type="submit" disabled={sending.pending} data-testid={`send-${act}`}>
          {t(send)}
        </button>
        {sending.pending && <p role="status">{t(portalText.sending)}</p>}
      </form>
    </details>
  );
}
