import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Drawer, Form, Select } from 'antd';
import { getInboxChoices, type InboxTab } from '../../api/inbox-endpoints';
import { DayInput } from '../../components/DayInput';
import { inboxFilterText, inboxText } from '../../i18n/inbox-text';
import { kindText } from '../../i18n/kind-text';
import { KINDS } from '../../i18n/kinds';
import { useText } from '../../i18n/useText';
import { typedDay } from '../../time/typed';
import { PRESSURE_TEXT } from './inbox-columns';
import { type Filter, FILTER_KEYS } from './inbox-address';
import styles from './InboxPage.module.css';

const COLOURS = ['red', 'yellow', 'green'] as const;
const PRESSURES = ['red', 'orange', 'blue', 'urged', 'none'] as const;
const STATES = ['open', 'closed'] as const;
/** Several values of one field stand in the address with commas between them. */
const LISTS = ['kind', 'colour', 'pressure'] as const;
const DAYS = ['dueFrom', 'dueTo', 'openedFrom', 'openedTo'] as const;

type Entered = Partial<Record<(typeof FILTER_KEYS)[number], string | string[] | boolean>>;

interface InboxFilterProps {
  tab: InboxTab;
  filter: Filter;
  onApply: (filter: Filter) => void;
  onClose: () => void;
}

/** Every field of business a list can be narrowed by; what is offered occurs in the list. */
export function InboxFilter({ tab, filter, onApply, onClose }: InboxFilterProps) {
  const t = useText();
  const [form] = Form.useForm<Entered>();
  const choices = useQuery({ queryKey: ['inbox-choices', tab], queryFn: () => getInboxChoices(tab) });
  const { steps = [], organisations = [], people = [], parties = [] } = choices.data ?? {};
  const named = (found: { id: string; name: string }[]) => found.map(({ id, name }) => ({ value: id, label: name }));
  const one = (options: { value: string; label: string }[]) => (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      loading={choices.isPending}
      placeholder={<span className={styles.quiet}>{t(inboxFilterText.any)}</span>}
      options={options}
    />
  );
  const several = (options: { value: string; label: string }[]) => (
    <Select
      mode="multiple"
      allowClear
      placeholder={<span className={styles.quiet}>{t(inboxFilterText.any)}</span>}
      options={options}
    />
  );
  return (
    <Drawer
      open
      title={t(inboxFilterText.filter)}
      size={380}
      onClose={onClose}
      footer={
        <div className={styles.footer}>
          <Button onClick={() => onApply({})} data-testid="filter-clear">
            {t(inboxFilterText.clear)}
          </Button>
          <Button type="primary" onClick={() => form.submit()} data-testid="filter-apply">
            {t(inboxFilterText.apply)}
          </Button>
        </div>
      }
    >
      <Form
        form={form}
        layout="vertical"
        size="small"
        className={styles.filterForm}
        initialValues={entered(filter)}
        data-testid="filter-form"
        onFinish={(values) => onApply(filterOf(values))}
      >
        <Form.Item name="kind" label={t(inboxText.kind)}>
          {several(KINDS.map((kind) => ({ value: kind, label: t(kindText[kind]) })))}
        </Form.Item>
        <Form.Item name="step" label={t(inboxFilterText.step)}>
          {one(steps.map(({ step, title }) => ({ value: step, label: t(title) })))}
        </Form.Item>
        <Form.Item name="organisation" label={t(inboxText.organisation)}>
          {one(named(organisations))}
        </Form.Item>
        <Form.Item name="waitingFor" label={t(inboxText.waiting)}>
          {one([{ value: 'nobody', label: t(inboxFilterText.nobody) }, ...named(people), ...named(organisations)])}
        </Form.Item>
        <Form.Item name="party" label={t(inboxFilterText.party)}>
          {one(named(parties))}
        </Form.Item>
        <Form.Item name="state" label={t(inboxText.state)}>
          {one(
            STATES.map((state) => ({
              value: state,
              label: t(state === 'open' ? inboxText.stateOpen : inboxText.stateClosed),
            })),
          )}
        </Form.Item>
        <Form.Item name="colour" label={t(inboxFilterText.colour)}>
          {several(COLOURS.map((colour) => ({ value: colour, label: t(inboxFilterText[colour]) })))}
        </Form.Item>
        <Form.Item name="pressure" label={t(inboxText.pressure)}>
          {several(PRESSURES.map((pressure) => ({ value: pressure, label: t(PRESSURE_TEXT[pressure]) })))}
        </Form.Item>
        <Days label={t(inboxFilterText.due)} names={['dueFrom', 'dueTo']} />
        <Days label={t(inboxFilterText.arrived)} names={['openedFrom', 'openedTo']} />
        <Form.Item name="unread" valuePropName="checked" noStyle>
          <Checkbox>{t(inboxFilterText.unread)}</Checkbox>
        </Form.Item>
        {tab === 'mine' && (
          <Form.Item name="withOffers" valuePropName="checked" noStyle>
            <Checkbox data-testid="filter-withOffers">{t(inboxFilterText.withOffers)}</Checkbox>
          </Form.Item>
        )}
      </Form>
    </Drawer>
  );
}

// helpers

function Days({ label, names }: { label: string; names: readonly [string, string] }) {
  const t = useText();
  return (
    <fieldset className={styles.days}>
      <legend>{label}</legend>
      {names.map((name, index) => (
        <Form.Item key={name} name={name} label={t(index === 0 ? inboxFilterText.from : inboxFilterText.to)}>
          <DayInput testid={`filter-${name}`} />
        </Form.Item>
      ))}
    </fieldset>
  );
}

function entered(filter: Filter): Entered {
  const lists = Object.fromEntries(LISTS.flatMap((key) => (filter[key] ? [[key, filter[key].split(',')]] : [])));
  return { ...filter, ...lists, unread: filter.unread === 'true', withOffers: filter.withOffers === 'true' };
}

/** A day that cannot be read narrows nothing. */
function filterOf(values: Entered): Filter {
  const pairs = FILTER_KEYS.flatMap((key): [string, string][] => {
    const value = values[key];
    if (value === undefined || value === '' || value === false) return [];
    if (Array.isArray(value)) return value.length === 0 ? [] : [[key, value.join(',')]];
    if (value === true) return [[key, 'true']];
    const day = (DAYS as readonly string[]).includes(key) ? typedDay(value) : value;
    return day === undefined ? [] : [[key, day]];
  });
  return Object.fromEntries(pairs);
}
