import { useState } from 'react';
import { useLocale } from '../i18n/locale';
import { portalText } from '../i18n/portal-text';
import { useText } from '../i18n/useText';
import { dayWithWeekday } from '../time/dates';
import { Field } from './Field';
import { FilesField } from './FilesField';
import { answerRequest, listRequests, type PortalRequest } from './portal-api';
import { PortalProblem } from './PortalProblem';
import { useCall, useRead } from './useCall';

/** What the authority asked the employer for, each with its date and a form to answer once. */
export function EmployerRequests({ code }: { code: string }) {
  const t = useText();
  const requests = useRead(code, () => listRequests(code));
  if (requests.error !== undefined) return <PortalProblem error={requests.error} onRetry={requests.again} />;
  if (requests.data === undefined || requests.data.length === 0) return null;
  return (
    <section className="card" data-testid="requests">
      <h2>{t(portalText.requests)}</h2>
      {requests.data.map((request) => (
        <RequestForm key={request.id} code={code} request={request} onAnswered={requests.again} />
      ))}
    </section>
  );
}

// helpers

function RequestForm(props: { code: string; request: PortalRequest; onAnswered: () => void }) {
  const t = useText();
  const locale = useLocale();
  const { code, request, onAnswered } = props;
  const [text, setText] = useState('');
  const [files, setFiles] = useState<File[]>([]);
  const sending = useCall(async (key, sent: { text: string; files: File[] }) => {
    await answerRequest(key, { code, requestId: request.id, text: sent.text }, sent.files);
    onAnswered();
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const fingerprint = [text, files.map((file) => [file.name, file.size, file.lastModified])];
        void sending.start({ text: text.trim(), files }, fingerprint);
      }}
    >
      <p>{request.text}</p>
      <ol>
        {request.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
      {request.until !== null && <p>{t(portalText.requestUntil, { when: dayWithWeekday(request.until, locale) })}</p>}
      <Field id={`answer-${request.id}`} label={t(portalText.requestAnswer)} required>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={6}
            maxLength={20000}
            required
            value={text}
            data-testid="request-answer"
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <FilesField files={files} onChange={setFiles} fault={undefined} />
      {sending.error !== undefined && <PortalProblem error={sending.error} />}
      <button type="submit" className="primary" disabled={sending.pending} data-testid="submit-answer">
        {t(portalText.requestSubmit)}
      </button>
    </form>
  );
}
