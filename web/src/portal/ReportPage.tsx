import { useRef, useState } from 'react';
import { portalReportText } from '../i18n/portal-report-text';
import { portalText } from '../i18n/portal-text';
import { useText } from '../i18n/useText';
import { FaultList } from './FaultList';
import { fileReport, getReportChoices } from './portal-api';
import { fileFaultsOf, type Fault } from './portal-entry';
import { PortalPage } from './PortalPage';
import { PortalProblem } from './PortalProblem';
import { Receipt } from './Receipt';
import {
  EMPTY_REPORT,
  labelOfReportField,
  portalReportFrom,
  pointId,
  reportFaultsOf,
  type EnteredReport,
} from './report-entry';
import { ReportForm } from './ReportForm';
import { useCall, useRead } from './useCall';

/** A fault goes as soon as its field is changed; the points share one. */
const isOf = (field: string, changes: Partial<EnteredReport>) =>
  field in changes || (field === pointId(0) && 'allegations' in changes);

const PROTECTION = [
  portalReportText.protectionSealed,
  portalReportText.protectionOpened,
  portalReportText.protectionSchool,
  portalReportText.protectionFiles,
  portalReportText.protectionYours,
  portalReportText.protectionAddress,
] as const;

export function ReportPage() {
  const t = useText();
  const choices = useRead('report-choices', getReportChoices);
  const [entered, setEntered] = useState(EMPTY_REPORT);
  const [files, setFiles] = useState<File[]>([]);
  const [faults, setFaults] = useState<Fault[]>([]);
  const list = useRef<HTMLDivElement>(null);
  const filing = useCall((key, sent: { entered: EnteredReport; files: File[] }) =>
    fileReport(key, portalReportFrom(sent.entered), sent.files),
  );
  if (filing.data !== undefined) return <Receipt title={t(portalReportText.done)} code={filing.data.receiptCode} />;

  const submit = () => {
    const found = [...reportFaultsOf(entered), ...fileFaultsOf(files)];
    setFaults(found);
    if (found.length > 0) {
      requestAnimationFrame(() => list.current?.focus());
      return;
    }
    void filing.start({ entered, files }, [entered, files.map((file) => [file.name, file.size, file.lastModified])]);
  };
  const labelOf = (path: string) => {
    const label = labelOfReportField(path);
    return label === undefined ? undefined : t(label);
  };
  return (
    <PortalPage title={t(portalReportText.title)}>
      <section className="notice" aria-labelledby="protection" data-testid="protection">
        <h2 id="protection">{t(portalReportText.protectionTitle)}</h2>
        <ul>
          {PROTECTION.map((sentence) => (
            <li key={sentence.en}>{t(sentence)}</li>
          ))}
        </ul>
      </section>
      {choices.error !== undefined && <PortalProblem error={choices.error} onRetry={choices.again} />}
      {choices.data === undefined && choices.error === undefined && <p role="status">{t(portalText.loading)}</p>}
      {choices.data !== undefined && (
        <form
          noValidate
          autoComplete="off"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <FaultList ref={list} faults={faults} />
          <ReportForm
            choices={choices.data}
            entered={entered}
            faults={faults}
            files={files}
            onFiles={setFiles}
            onEnter={(changes) => {
              setEntered({ ...entered, ...changes });
              setFaults(faults.filter(({ field }) => !isOf(field, changes)));
            }}
          />
          {filing.error !== undefined && <PortalProblem error={filing.error} labelOf={labelOf} />}
          <button type="submit" className="primary" disabled={filing.pending} data-testid="submit-report">
            {t(portalReportText.submit)}
          </button>
          {filing.pending && <p role="status">{t(portalText.sending)}</p>}
        </form>
      )}
    </PortalPage>
  );
}
