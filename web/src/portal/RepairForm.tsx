import { useState } from 'react';
import { portalRepairText } from '../i18n/portal-repair-text';
import { portalText } from '../i18n/portal-text';
import { useText } from '../i18n/useText';
import { FaultList, sentenceOf } from './FaultList';
import { Field } from './Field';
import { FilesField } from './FilesField';
import { applyForRepair } from './portal-api';
import { type Fault, fileFaultsOf } from './portal-entry';
import { PortalProblem } from './PortalProblem';
import { useCall } from './useCall';

/** What was corrected, the evidence, and the commitment; sent once, followed with a code of its own. */
export function RepairForm({ code, onFiled }: { code: string; onFiled: (receiptCode: string) => void }) {
  const t = useText();
  const [correction, setCorrection] = useState('');
  const [isCommitted, setCommitted] = useState(false);
  const [files, setFiles] = useState<File[]>([]);
  const [faults, setFaults] = useState<Fault[]>([]);
  const filing = useCall(async (key, sent: { correction: string; files: File[] }) => {
    const { receiptCode } = await applyForRepair(
      key,
      { code, correction: sent.correction, isCommitted: true },
      sent.files,
    );
    onFiled(receiptCode);
  });
  const faultOf = (field: string) => {
    const fault = faults.find((candidate) => candidate.field === field);
    return fault === undefined ? undefined : sentenceOf(fault, t);
  };
  const submit = () => {
    const found: Fault[] = [
      ...(correction.trim() === ''
        ? [{ field: 'correction', text: portalText.fillIn, label: portalRepairText.correction }]
        : []),
      ...(isCommitted ? [] : [{ field: 'commitment', text: portalRepairText.commitFirst }]),
      ...fileFaultsOf(files),
    ];
    setFaults(found);
    if (found.length > 0) {
      document.getElementById(found[0]?.field ?? '')?.focus();
      return;
    }
    const fingerprint = [correction, files.map((file) => [file.name, file.size, file.lastModified])];
    void filing.start({ correction: correction.trim(), files }, fingerprint);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>{t(portalRepairText.intro)}</p>
      <FaultList faults={faults} />
      <Field
        id="correction"
        label={t(portalRepairText.correction)}
        hint={t(portalRepairText.correctionHint)}
        required
        fault={faultOf('correction')}
      >
        {(attributes) => (
          <textarea
            {...attributes}
            rows={8}
            maxLength={20000}
            value={correction}
            data-testid="correction"
            onChange={(event) => setCorrection(event.target.value)}
          />
        )}
      </Field>
      <FilesField files={files} onChange={setFiles} fault={faultOf('files')} />
      <p>
        <label>
          <input
            id="commitment"
            type="checkbox"
            checked={isCommitted}
            aria-invalid={faultOf('commitment') !== undefined}
            data-testid="commitment"
            onChange={(event) => setCommitted(event.target.checked)}
          />{' '}
          {t(portalRepairText.commitment)}
        </label>
      </p>
      {filing.error !== undefined && <PortalProblem error={filing.error} />}
      <button type="submit" className="primary" disabled={filing.pending} data-testid="submit-repair">
        {t(portalRepairText.submit)}
      </button>
      {filing.pending && <p role="status">{t(portalText.sending)}</p>}
    </form>
  );
}
