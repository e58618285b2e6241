import { fieldsOf, type FormField, formFaults, type FormSchema } from '../../forms/form';
import { type Change, tableChanges } from './change';

type Forms = Readonly<Record<string, unknown>>;

/** Compares forms field by field; `taskOf` gives the step that shows a form. */
export function formsDifference(before: Forms, after: Forms, taskOf: (formKey: string) => string): Change[] {
  const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return keys.flatMap((key) => {
    const elementId = taskOf(key);
    const [was, is] = [fieldsIn(before[key]), fieldsIn(after[key])];
    const whole = (kind: 'added' | 'removed', zh: string, en: string, fields: FormField[]): Change[] => [
      {
        elementId,
        kind,
        what: { zh: `${zh}表单“${key}”`, en: `${en} form "${key}"` },
        before: kind === 'removed' ? labels(fields) : null,
        after: kind === 'added' ? labels(fields) : null,
      },
    ];
    if (!Object.hasOwn(before, key)) return whole('added', '新增', 'New', is);
    if (!Object.hasOwn(after, key)) return whole('removed', '删除', 'Removed', was);
    return formChanges(key, elementId, was, is);
  });
}

// helpers

function fieldsIn(form: unknown): FormField[] {
  return form !== undefined && formFaults(form).length === 0 ? fieldsOf(form as FormSchema) : [];
}

const labels = (fields: FormField[]): string => fields.map(({ key, component }) => component.label ?? key).join('\n');

function formChanges(form: string, elementId: string, was: FormField[], is: FormField[]): Change[] {
  const known = new Map(was.map((field) => [field.key, field]));
  const now = new Map(is.map((field) => [field.key, field]));
  const title = ({ key, component }: FormField): string => component.label ?? key;
  const told = is.flatMap((field) => {
    const old = known.get(field.key);
    if (!old) {
      return [
        {
          elementId,
          kind: 'added' as const,
          what: { zh: `表单“${form}”新增字段“${title(field)}”`, en: `Form "${form}": new field "${field.key}"` },
          before: null,
          after: asText(settingsOf(field)),
        },
      ];
    }
    return tableChanges(settingsOf(old), settingsOf(field), (setting) => ({
      elementId,
      what: {
        zh: `表单“${form}”字段“${title(field)}”的${SETTINGS[setting]?.[0] ?? setting}有改动`,
        en: `Form "${form}", field "${field.key}": ${SETTINGS[setting]?.[1] ?? setting} changed`,
      },
    }));
  });
  const gone = was
    .filter(({ key }) => !now.has(key))
    .map((field) => ({
      elementId,
      kind: 'removed' as const,
      what: { zh: `表单“${form}”删除字段“${title(field)}”`, en: `Form "${form}": field "${field.key}" removed` },
      before: asText(settingsOf(field)),
      after: null,
    }));
  const order = (fields: FormField[], other: Map<string, FormField>): string[] =>
    fields.filter(({ key }) => other.has(key)).map(title);
  const [oldOrder, newOrder] = [order(was, now), order(is, known)];
  const isReordered = was
    .filter(({ key }) => now.has(key))
    .some(({ key }, at) => is.filter((one) => known.has(one.key))[at]?.key !== key);
  return [
    ...told,
    ...gone,
    ...(isReordered
      ? [
          {
            elementId,
            kind: 'changed' as const,
            what: { zh: `表单“${form}”的字段顺序有改动`, en: `Form "${form}": the order of the fields changed` },
            before: oldOrder.join('\n'),
            after: newOrder.join('\n'),
          },
        ]
      : []),
  ];
}

/** Everything of a field as text by setting; what has no words of its own is shown under its name, never left out. */
function settingsOf({ component, hideWhen }: FormField): Record<string, string> {
  const { key: _, id: __, type, label, values, validate, properties, conditional: ___, ...rest } = component;
  const flat: [string, unknown][] = [
    ['type', type],
    ['label', label],
    ['options', values?.map((option) => `${option.label}（${option.value}）`).join('\n')],
    ['hide', hideWhen.join('\n')],
    ...Object.entries(validate ?? {}),
    ...Object.entries(properties ?? {}),
    ...Object.entries(rest).filter(([name]) => name !== 'layout'),
  ];
  return Object.fromEntries(
    flat
      .filter(([, value]) => value !== undefined && value !== '' && value !== false)
      .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}

const asText = (settings: Record<string, string>): string =>
  Object.entries(settings)
    .map(([name, value]) => `${SETTINGS[name]?.[0] ?? name}：${value}`)
    .join('\n');

const SETTINGS: Readonly<Record<string, readonly [string, string]>> = {
  type: ['类型', 'type'],
  label: ['名称', 'label'],
  labelEn: ['英文名称', 'English label'],
  options: ['选项', 'options'],
  hide: ['隐藏条件', 'condition'],
  required: ['必填', 'required'],
  minLength: ['最少字数', 'shortest text'],
  maxLength: ['最多字数', 'longest text'],
  min: ['最小值', 'smallest value'],
  max: ['最大值', 'largest value'],
  pattern: ['格式', 'pattern'],
  description: ['填写说明', 'help'],
  descriptionEn: ['英文填写说明', 'English help'],
  readonly: ['只读', 'read-only'],
  disabled: ['停用', 'disabled'],
  routing: ['流程变量', 'variable of the process'],
  personal: ['个人信息', 'personal data'],
  source: ['选项来源', 'source of the options'],
  party: ['参与方', 'party'],
  role: ['岗位', 'role'],
  excludes: ['回避', 'excludes'],
};
