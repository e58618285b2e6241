import type { ReactNode } from 'react';

interface ChoicesProps<V extends string> {
  id: string;
  label: string;
  hint?: string;
  fault?: string;
  value: V | '';
  options: { value: V; label: string; note?: ReactNode; disabled?: boolean }[];
  onChoose: (value: V) => void;
}

/** One of a few, all in sight, each with what follows from it. */
export function Choices<V extends string>({ id, label, hint, fault, value, options, onChoose }: ChoicesProps<V>) {
  return (
    <div
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-required
      aria-describedby={fault === undefined ? undefined : `${id}-fault`}
      aria-invalid={fault === undefined ? undefined : true}
      className={fault === undefined ? 'field' : 'field faulty'}
      id={id}
      tabIndex={-1}
    >
      <strong id={`${id}-label`}>{label}</strong>
      {options.map((option) => (
        <label key={option.value} className="choice">
          <input
            type="radio"
            name={id}
            value={option.value}
            checked={value === option.value}
            disabled={option.disabled}
            data-testid={`${id}-${option.value}`}
            onChange={() => onChoose(option.value)}
          />
          <span>
            {option.label}
            {option.note !== undefined && <span className="hint"> {option.note}</span>}
          </span>
        </label>
      ))}
      {hint !== undefined && <div className="hint">{hint}</div>}
      {fault !== undefined && (
        <div className="fault" id={`${id}-fault`}>
          {fault}
        </div>
      )}
    </div>
  );
}
