import { useState } from 'react';
import { portalText } from '../i18n/portal-text';
import { useText } from '../i18n/useText';
import { sentenceOf } from './FaultList';
import { FilesField } from './FilesField';
import { submitWaiver } from './portal-api';
import { fileFaultsOf, type Fault } from './portal-entry';
import { PortalProblem } from './PortalProblem';
import { useCall } from './useCall';

/** The employer gives its statement up: folded away, and never without the signed paper. */
export function WaiverForm({ code, onReceived }: { code: string; onReceived: () => void }) {
  const t = useText();
  const [files, setFiles] = useState<File[]>([]);
  const [fault, setFault] = useState<Fault>();
  const sending = useCall(async (key, sent: File[]) => {
    await submitWaiver(key, { code }, sent);
    onReceived();
  });
  const submit = () => {
    const [found] = fileFaultsOf(files);
    const missing = { field: 'files', text: portalText.fillIn, label: portalText.waiverFile };
    const first = found ?? (files.length === 0 ? missing : undefined);
    setFault(first);
    if (first === undefined) void sending.start(files);
  };
  return (
    <details className="noPrint" data-testid="waiver">
      <summary>{t(portalText.waiver)}</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p className="plain">{t(portalText.waiverHint)}</p>
        <FilesField files={files} onChange={setFiles} fault={fault && sentenceOf(fault, t)} />
        {sending.error !== undefined && <PortalProblem error={sending.error} />}
        <button type="submit" disabled={sending.pending} data-testid="submit-waiver">
          {t(portalText.waiverSubmit)}
        </button>
        {sending.pending && <p role="status">{t(portalText.sending)}</p>}
      </form>
    </details>
  );
}
