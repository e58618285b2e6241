import { Checkbox, Input, InputNumber, Select } from 'antd';
import type { FieldRight, Rights } from '../../api/definition-types';
import type { FormSchema } from '../../api/types';
import { formEditorText } from '../../i18n/form-editor-text';
import type { Text } from '../../i18n/useText';
import { FeelInput } from '../FeelInput';
import type { FormStep } from '../steps-by-form';
import { typeName } from './FieldTable';
import { FIELD_TYPES, isField, readField, ROUTING_TYPES, WITH_OPTIONS, writeField, type FieldRow } from './form-table';
import styles from './FormsEditor.module.css';
import { LabelledField } from './LabelledField';
import { OptionTable } from './OptionTable';

interface FieldDetailsProps {
  schema: FormSchema;
  index: number;
  steps: readonly FormStep[];
  rights: Rights;
  t: Text;
  onChange: (schema: FormSchema) => void;
  onRights: (rights: Rights) => void;
}

/** Everything about one field, and what each step may do with it. */
export function FieldDetails({ schema, index, steps, rights, t, onChange, onRights }: FieldDetailsProps) {
  const component = schema.components[index]!;
  const row = readField(component);
  if (!isField(component)) return <p className={styles.quiet}>{t(formEditorText.notHere, { type: component.type })}</p>;
  const set = (part: Partial<FieldRow>) =>
    onChange({
      ...schema,
      components: schema.components.map((other, at) =>
        at === index ? writeField(component, { ...row, ...part }) : other,
      ),
    });
  const twice = schema.components.some((other, at) => at !== index && other.key === row.key);
  const keyFault = !/^[a-z][A-Za-z0-9]*$/.test(row.key)
    ? t(formEditorText.keyWrong)
    : twice
      ? t(formEditorText.keyTwice)
      : undefined;
  const text = (part: 'labelZh' | 'labelEn' | 'helpZh' | 'helpEn') => (
    <LabelledField label={t(formEditorText[part])}>
      <Input
        value={row[part]}
        maxLength={300}
        data-testid={part}
        onChange={({ target }) => set({ [part]: target.value })}
      />
    </LabelledField>
  );
  const number = (part: 'maxLength' | 'min' | 'max') => (
    <LabelledField label={t(formEditorText[part])}>
      <InputNumber value={row[part]} onChange={(value) => set({ [part]: value })} style={{ width: '100%' }} />
    </LabelledField>
  );
  return (
    <section className={styles.details} aria-label={t(formEditorText.field, { name: row.labelZh || row.key })}>
      {text('labelZh')}
      {text('labelEn')}
      <LabelledField label={t(formEditorText.key)} fault={keyFault}>
        <Input
          value={row.key}
          maxLength={60}
          status={keyFault === undefined ? undefined : 'error'}
          data-testid="field-key"
          onChange={({ target }) => set({ key: target.value.trim() })}
        />
      </LabelledField>
      <LabelledField label={t(formEditorText.type)}>
        <Select
          value={row.type}
          data-testid="field-type"
          style={{ width: '100%' }}
          options={FIELD_TYPES.map((value) => ({ value, label: t(typeName(value)) }))}
          onChange={(type) => set({ type })}
        />
      </LabelledField>
      {text('helpZh')}
      {text('helpEn')}
      <Checkbox
        checked={row.required}
        onChange={({ target }) => set({ required: target.checked })}
        data-testid="field-required"
      >
        {t(formEditorText.required)}
      </Checkbox>
      <Checkbox
        checked={row.personal}
        title={t(formEditorText.personalHint)}
        onChange={({ target }) => set({ personal: target.checked })}
      >
        {t(formEditorText.personal)}
      </Checkbox>
      {ROUTING_TYPES.includes(row.type) && !row.personal && (
        <Checkbox
          checked={row.routing}
          title={t(formEditorText.routingHint)}
          onChange={({ target }) => set({ routing: target.checked })}
          data-testid="field-routing"
        >
          {t(formEditorText.routing)}
        </Checkbox>
      )}
      {(row.type === 'textfield' || row.type === 'textarea') && number('maxLength')}
      {row.type === 'number' && number('min')}
      {row.type === 'number' && number('max')}
      <LabelledField label={t(formEditorText.hideWhen)} wide>
        <FeelInput
          value={row.hideWhen}
          placeholder={t(formEditorText.hideWhenHint)}
          testid="field-condition"
          t={t}
          onChange={(hideWhen) => set({ hideWhen })}
        />
      </LabelledField>
      {WITH_OPTIONS.includes(row.type) && (
        <OptionTable options={row.options} t={t} onChange={(options) => set({ options })} />
      )}
      {steps.map((step) => (
        <LabelledField key={step.id} label={`${t(formEditorText.rights)} · ${step.name}`}>
          <Select<FieldRight>
            value={rights[step.id]?.[row.key] ?? 'write'}
            style={{ width: '100%' }}
            data-testid="field-right"
            options={(['write', 'read', 'hidden'] as const).map((value) => ({
              value,
              label: t(formEditorText[value]),
            }))}
            onChange={(right) => onRights(withRight(rights, step.id, row.key, right))}
          />
        </LabelledField>
      ))}
    </section>
  );
}

// helpers

/** "May write" is what holds without a word. */
function withRight(rights: Rights, step: string, field: string, right: FieldRight): Rights {
  const { [field]: _before, ...others } = rights[step] ?? {};
  const { [step]: _step, ...rest } = rights;
  const next = right === 'write' ? others : { ...others, [field]: right };
  return Object.keys(next).length === 0 ? rest : { ...rest, [step]: next };
}
