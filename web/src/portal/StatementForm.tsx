import { useState } from 'react';
import { portalText } from '../i18n/portal-text';
import { useText } from '../i18n/useText';
import { FaultList, labelled, sentenceOf } from './FaultList';
import { Field } from './Field';
import { FilesField } from './FilesField';
import { submitStatement } from './portal-api';
import { fileFaultsOf, type Fault } from './portal-entry';
import { PortalProblem } from './PortalProblem';
import { useCall } from './useCall';

export function StatementForm({ code, onReceived }: { code: string; onReceived: () => void }) {
  const t = useText();
  const [text, setText] = useState('');
  const [files, setFiles] = useState<File[]>([]);
  const [faults, setFaults] = useState<Fault[]>([]);
  const [wantsHearing, setWantsHearing] = useState(false);
  const sending = useCall(async (key, sent: { text: string; wantsHearing: boolean; files: File[] }) => {
    const { files: attached, ...statement } = sent;
    await submitStatement(key, { code, ...statement }, attached);
    onReceived();
  });
  const faultOf = (field: string) => {
    const fault = faults.find((candidate) => candidate.field === field);
    return fault === undefined ? undefined : sentenceOf(fault, t);
  };
  const submit = () => {
    const found = fileFaultsOf(files);
    if (text.trim() === '')
      found.unshift({ field: 'statement', text: portalText.fillIn, label: portalText.statementText });
    setFaults(found);
    if (found.length > 0) {
      document.getElementById(found[0]?.field ?? '')?.focus();
      return;
    }
    void sending.start({ text: text.trim(), wantsHearing, files }, [
      text,
      wantsHearing,
      files.map((file) => [file.name, file.size, file.lastModified]),
    ]);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <FaultList faults={faults} />
      <Field
        id="statement"
        label={t(portalText.statementText)}
        hint={t(portalText.statementOnce)}
        required
        fault={faultOf('statement')}
      >
        {(attributes) => (
          <textarea
            {...attributes}
            rows={8}
            maxLength={20000}
            value={text}
            data-testid="statement-text"
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <p>
        <label>
          <input
            type="checkbox"
            checked={wantsHearing}
            data-testid="wants-hearing"
            onChange={(event) => setWantsHearing(event.target.checked)}
          />{' '}
          {t(portalText.wantsHearing)}
        </label>
      </p>
      <FilesField files={files} onChange={setFiles} fault={faultOf('files')} />
      {sending.error !== undefined && <PortalProblem error={sending.error} labelOf={(path) => labelled(path, t)} />}
      <button type="submit" className="primary" disabled={sending.pending} data-testid="submit-statement">
        {t(portalText.statementSubmit)}
      </button>
      {sending.pending && <p role="status">{t(portalText.sending)}</p>}
    </form>
  );
}
