import { useRef, useState } from 'react';
import { portalText } from '../i18n/portal-text';
import { useText } from '../i18n/useText';
import { ComplaintForm } from './ComplaintForm';
import { FaultList, labelled } from './FaultList';
import { fileComplaint, getPortalIntake } from './portal-api';
import { faultsOf, fileFaultsOf, portalComplaintFrom, type Entered, type Fault } from './portal-entry';
import { PortalPage } from './PortalPage';
import { PortalProblem } from './PortalProblem';
import { Receipt } from './Receipt';
import { useCall, useRead } from './useCall';

const NOTHING: Entered = {
  employerName: '',
  creditCode: '',
  category: '',
  postingText: '',
  description: '',
  hostingSchoolId: '',
  reporterName: '',
  reporterPhone: '',
  reporterEmail: '',
};

export function ComplaintPage() {
  const t = useText();
  const intake = useRead('intake', getPortalIntake);
  const [entered, setEntered] = useState(NOTHING);
  const [files, setFiles] = useState<File[]>([]);
  const [faults, setFaults] = useState<Fault[]>([]);
  const list = useRef<HTMLDivElement>(null);
  const filing = useCall((key, sent: { entered: Entered; files: File[] }) =>
    fileComplaint(key, portalComplaintFrom(sent.entered), sent.files),
  );
  if (filing.data !== undefined) return <Receipt title={t(portalText.receiptTitle)} code={filing.data.receiptCode} />;

  const submit = () => {
    const found = [...faultsOf(entered), ...fileFaultsOf(files)];
    setFaults(found);
    if (found.length > 0) {
      requestAnimationFrame(() => list.current?.focus());
      return;
    }
    void filing.start({ entered, files }, [entered, files.map((file) => [file.name, file.size, file.lastModified])]);
  };
  return (
    <PortalPage title={t(portalText.complain)}>
      {intake.error !== undefined && <PortalProblem error={intake.error} onRetry={intake.again} />}
      {intake.data === undefined && intake.error === undefined && <p role="status">{t(portalText.loading)}</p>}
      {intake.data !== undefined && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <FaultList ref={list} faults={faults} />
          <ComplaintForm
            intake={intake.data}
            entered={entered}
            faults={faults}
            files={files}
            onFiles={setFiles}
            onEnter={(field, value) => setEntered({ ...entered, [field]: value })}
          />
          {filing.error !== undefined && <PortalProblem error={filing.error} labelOf={(path) => labelled(path, t)} />}
          <button type="submit" className="primary" disabled={filing.pending} data-testid="submit-complaint">
            {t(portalText.submitComplaint)}
          </button>
          {filing.pending && <p role="status">{t(portalText.sending)}</p>}
        </form>
      )}
    </PortalPage>
  );
}
