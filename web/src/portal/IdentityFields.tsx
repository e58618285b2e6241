import type { L } from '../i18n/locale';
import { portalReportText } from '../i18n/portal-report-text';
import { portalText } from '../i18n/portal-text';
import { useText } from '../i18n/useText';
import { Choices } from './Choices';
import { Field } from './Field';
import type { ReportChoices } from './portal-api';
import type { EnteredReport } from './report-entry';

const ANONYMOUS: Record<NonNullable<ReportChoices['anonymous']>, L> = {
  handle: portalReportText.anonymousHandled,
  'handle-without-reply': portalReportText.anonymousWithoutReply,
  decline: portalReportText.anonymousDeclined,
};

const PARTS = [
  { field: 'name', label: portalReportText.name, maxLength: 60, autoComplete: 'name' },
  { field: 'phone', label: portalText.phone, maxLength: 30, autoComplete: 'tel' },
  { field: 'email', label: portalText.email, maxLength: 120, autoComplete: 'email' },
  {
    field: 'idNumber',
    label: portalReportText.idNumber,
    hint: portalReportText.idNumberHint,
    maxLength: 30,
    autoComplete: 'off',
  },
] as const;

/** By name or anonymously, with what follows from either here; the fields of the name only for who gives one. */
export function IdentityFields(props: {
  choices: ReportChoices;
  entered: EnteredReport;
  faultOf: (field: string) => string | undefined;
  onEnter: (changes: Partial<EnteredReport>) => void;
}) {
  const t = useText();
  const { choices, entered, faultOf, onEnter } = props;
  const { anonymous, replyWorkingDays: days } = choices;
  return (
    <>
      <Choices
        id="identity"
        label={t(portalReportText.identityChoice)}
        fault={faultOf('identity')}
        value={entered.identity}
        options={[
          {
            value: 'real-name',
            label: t(portalReportText.realName),
            note: days === null ? undefined : t(portalReportText.realNamePromise, { n: days }),
          },
          {
            value: 'anonymous',
            label: t(portalReportText.anonymous),
            note: t(anonymous === null ? portalReportText.anonymousOpen : ANONYMOUS[anonymous]),
            disabled: anonymous === 'decline',
          },
        ]}
        onChoose={(identity) => onEnter({ identity })}
      />
      {entered.identity === 'real-name' &&
        PARTS.map(({ field, label, maxLength, autoComplete, ...part }) => (
          <Field
            key={field}
            id={field}
            label={t(label)}
            hint={'hint' in part ? t(part.hint) : undefined}
            required={field === 'name'}
            fault={faultOf(field)}
          >
            {(attributes) => (
              <input
                {...attributes}
                type="text"
                value={entered[field]}
                maxLength={maxLength}
                autoComplete={autoComplete}
                data-testid={`report-${field}`}
                onChange={(event) => onEnter({ [field]: event.target.value })}
              />
            )}
          </Field>
        ))}
    </>
  );
}
