import { portalReportText } from '../i18n/portal-report-text';
import { portalText } from '../i18n/portal-text';
import { useText } from '../i18n/useText';
import { Choices } from './Choices';
import { sentenceOf } from './FaultList';
import { Field } from './Field';
import { FilesField } from './FilesField';
import { IdentityFields } from './IdentityFields';
import { PointsField } from './PointsField';
import type { ReportChoices } from './portal-api';
import type { Fault } from './portal-entry';
import { pointId, type EnteredReport } from './report-entry';

interface ReportFormProps {
  choices: ReportChoices;
  entered: EnteredReport;
  faults: readonly Fault[];
  files: File[];
  onFiles: (files: File[]) => void;
  onEnter: (changes: Partial<EnteredReport>) => void;
}

export function ReportForm({ choices, entered, faults, files, onFiles, onEnter }: ReportFormProps) {
  const t = useText();
  const faultOf = (field: string) => {
    const fault = faults.find((candidate) => candidate.field === field);
    return fault === undefined ? undefined : sentenceOf(fault, t);
  };
  return (
    <>
      <fieldset>
        <legend>{t(portalReportText.schoolSection)}</legend>
        <Field id="accusedSchoolId" label={t(portalReportText.school)} required fault={faultOf('accusedSchoolId')}>
          {(attributes) => (
            <select
              {...attributes}
              value={entered.accusedSchoolId}
              data-testid="accusedSchoolId"
              onChange={(event) => onEnter({ accusedSchoolId: event.target.value })}
            >
              <option value="">{t(portalText.choose)}</option>
              {choices.schools.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Choices
          id="namesLeader"
          label={t(portalReportText.namesLeader)}
          hint={t(portalReportText.namesLeaderHint)}
          fault={faultOf('namesLeader')}
          value={entered.namesLeader}
          options={[
            { value: 'yes', label: t(portalReportText.yes) },
            { value: 'no', label: t(portalReportText.no) },
          ]}
          onChoose={(namesLeader) => onEnter({ namesLeader })}
        />
      </fieldset>
      <fieldset>
        <legend>{t(portalReportText.pointsSection)}</legend>
        <PointsField
          points={entered.allegations}
          fault={faultOf(pointId(0))}
          onChange={(allegations) => onEnter({ allegations })}
        />
        <Field id="description" label={t(portalReportText.description)}>
          {(attributes) => (
            <textarea
              {...attributes}
              rows={4}
              maxLength={10000}
              value={entered.description}
              data-testid="description"
              onChange={(event) => onEnter({ description: event.target.value })}
            />
          )}
        </Field>
        <FilesField files={files} onChange={onFiles} fault={faultOf('files')} />
      </fieldset>
      <fieldset>
        <legend>{t(portalReportText.identitySection)}</legend>
        <IdentityFields choices={choices} entered={entered} faultOf={faultOf} onEnter={onEnter} />
      </fieldset>
    </>
  );
}
