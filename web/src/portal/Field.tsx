import type { ReactNode } from 'react';
import { portalText } from '../i18n/portal-text';
import { useText } from '../i18n/useText';

interface FieldProps {
  id: string;
  label: string;
  hint?: string;
  fault?: string;
  required?: boolean;
  children: (attributes: {
    id: string;
    'aria-describedby'?: string;
    'aria-invalid'?: true;
    'aria-required'?: true;
  }) => ReactNode;
}

/** Label, control, hint and fault, tied together for screen readers. */
export function Field({ id, label, hint, fault, required, children }: FieldProps) {
  const t = useText();
  const described = [hint !== undefined && `${id}-hint`, fault !== undefined && `${id}-fault`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={fault === undefined ? 'field' : 'field faulty'}>
      <label htmlFor={id}>
        {label} <span className="mark">{t(required === true ? portalText.required : portalText.optional)}</span>
      </label>
      {children({
        id,
        ...(described === '' ? {} : { 'aria-describedby': described }),
        ...(fault === undefined ? {} : { 'aria-invalid': true as const }),
        ...(required === true ? { 'aria-required': true as const } : {}),
      })}
      {hint !== undefined && (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {fault !== undefined && (
        <div className="fault" id={`${id}-fault`}>
          {fault}
        </div>
      )}
    </div>
  );
}
