import type { Intake } from '../api/types';
import { portalText } from '../i18n/portal-text';
import { useText } from '../i18n/useText';
import { sentenceOf } from './FaultList';
import { Field } from './Field';
import { FilesField } from './FilesField';
import type { Entered, Fault } from './portal-entry';

interface ComplaintFormProps {
  intake: Intake;
  entered: Entered;
  faults: readonly Fault[];
  files: File[];
  onFiles: (files: File[]) => void;
  onEnter: (field: keyof Entered, value: string) => void;
}

export function ComplaintForm({ intake, entered, faults, files, onFiles, onEnter }: ComplaintFormProps) {
  const t = useText();
  const faultOf = (field: string) => {
    const fault = faults.find((candidate) => candidate.field === field);
    return fault === undefined ? undefined : sentenceOf(fault, t);
  };
  const text = (
    field: keyof Entered,
    label: string,
    more: { required?: boolean; autoComplete?: string; maxLength: number },
  ) => (
    <Field id={field} label={label} required={more.required} fault={faultOf(field)}>
      {(attributes) => (
        <input
          {...attributes}
          type="text"
          value={entered[field]}
          maxLength={more.maxLength}
          autoComplete={more.autoComplete ?? 'off'}
          data-testid={field}
          onChange={(event) => onEnter(field, event.target.value)}
        />
      )}
    </Field>
  );
  const longText = (field: keyof Entered, label: string, hint: string, required: boolean) => (
    <Field id={field} label={label} hint={hint} required={required} fault={faultOf(field)}>
      {(attributes) => (
        <textarea
          {...attributes}
          rows={5}
          maxLength={10000}
          value={entered[field]}
          data-testid={field}
          onChange={(event) => onEnter(field, event.target.value)}
        />
      )}
    </Field>
  );
  return (
    <>
      <fieldset>
        <legend>{t(portalText.employerSection)}</legend>
        {text('employerName', t(portalText.employerName), {
          required: true,
          maxLength: 200,
          autoComplete: 'organization',
        })}
        {text('creditCode', t(portalText.creditCode), { maxLength: 18 })}
      </fieldset>
      <fieldset>
        <legend>{t(portalText.matterSection)}</legend>
        <Field id="category" label={t(portalText.category)} required fault={faultOf('category')}>
          {(attributes) => (
            <select
              {...attributes}
              value={entered.category}
              data-testid="category"
              onChange={(event) => onEnter('category', event.target.value)}
            >
              <option value="">{t(portalText.choose)}</option>
              {intake.categories.map((category) => (
                <option key={category.value} value={category.value}>
                  {t(category.label)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {longText('postingText', t(portalText.postingText), t(portalText.postingHint), true)}
        {longText('description', t(portalText.description), t(portalText.descriptionHint), false)}
        <Field id="hostingSchoolId" label={t(portalText.school)}>
          {(attributes) => (
            <select
              {...attributes}
              value={entered.hostingSchoolId}
              data-testid="hostingSchoolId"
              onChange={(event) => onEnter('hostingSchoolId', event.target.value)}
            >
              <option value="">{t(portalText.noSchool)}</option>
              {intake.schools.map((school) => (
                <option key={school.id} value={school.id}>
                  {school.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <FilesField files={files} onChange={onFiles} fault={faultOf('files')} />
      </fieldset>
      <fieldset>
        <legend>{t(portalText.reporterSection)}</legend>
        <p className="plain">{t(portalText.reporterHint)}</p>
        {text('reporterName', t(portalText.name), { maxLength: 100, autoComplete: 'name' })}
        {text('reporterPhone', t(portalText.phone), { maxLength: 40, autoComplete: 'tel' })}
        {text('reporterEmail', t(portalText.email), { maxLength: 200, autoComplete: 'email' })}
      </fieldset>
    </>
  );
}
