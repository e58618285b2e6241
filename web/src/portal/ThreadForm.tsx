import { useState } from 'react';
import { portalThreadText } from '../i18n/portal-report-text';
import { portalText } from '../i18n/portal-text';
import { useText } from '../i18n/useText';
import { FaultList, labelled, sentenceOf } from './FaultList';
import { Field } from './Field';
import { FilesField } from './FilesField';
import { writeMessage } from './portal-api';
import { fileFaultsOf, type Fault } from './portal-entry';
import { PortalProblem } from './PortalProblem';
import { useCall } from './useCall';

export function ThreadForm({ code, onSent }: { code: string; onSent: () => void }) {
  const t = useText();
  const [text, setText] = useState('');
  const [files, setFiles] = useState<File[]>([]);
  const [faults, setFaults] = useState<Fault[]>([]);
  const sending = useCall(async (key, sent: { text: string; files: File[] }) => {
    await writeMessage(key, { code, text: sent.text }, sent.files);
    setText('');
    setFiles([]);
    onSent();
    return true;
  });
  const faultOf = (field: string) => {
    const fault = faults.find((candidate) => candidate.field === field);
    return fault === undefined ? undefined : sentenceOf(fault, t);
  };
  const submit = () => {
    const found = fileFaultsOf(files);
    if (text.trim() === '') found.unshift({ field: 'message', text: portalText.fillIn, label: portalThreadText.text });
    setFaults(found);
    if (found.length > 0) {
      document.getElementById(found[0]?.field ?? '')?.focus();
      return;
    }
    void sending.start({ text: text.trim(), files }, [
      text,
      files.map((file) => [file.name, file.size, file.lastModified]),
    ]);
  };
  return (
    <form
      noValidate
      className="noPrint"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <FaultList faults={faults} />
      <Field id="message" label={t(portalThreadText.text)} required fault={faultOf('message')}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={4}
            maxLength={5000}
            value={text}
            data-testid="message-text"
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <FilesField files={files} onChange={setFiles} fault={faultOf('files')} />
      {sending.error !== undefined && <PortalProblem error={sending.error} labelOf={(path) => labelled(path, t)} />}
      <button type="submit" className="primary" disabled={sending.pending} data-testid="send-message">
        {t(portalThreadText.send)}
      </button>
      <p role="status">{sending.pending ? t(portalText.sending) : sending.data && t(portalThreadText.sent)}</p>
    </form>
  );
}
