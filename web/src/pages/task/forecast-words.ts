import type { ForecastOutcome, ForecastWay, TaskForecast } from '../../api/page-endpoints';
import type { FormValues } from '../../api/types';
import { taskPageText } from '../../i18n/task-page-text';
import type { Text } from '../../i18n/useText';

/** The outcome that the form says now; undefined while nothing that decides is chosen. */
export function chosenOutcome({ field, outcomes }: TaskForecast, data: FormValues): ForecastOutcome | undefined {
  return field === null ? outcomes[0] : outcomes.find(({ value }) => value === data[field]);
}

/** One way on as a sentence or two. */
export function wayInWords(way: ForecastWay, t: Text): string {
  const when =
    way.when.length === 0
      ? ''
      : t(taskPageText.when, { conditions: way.when.map((one) => t(one)).join(t(taskPageText.and)) });
  const automatic =
    way.automatic.length === 0
      ? ''
      : t(taskPageText.automatic, { steps: way.automatic.map((step) => stepName(step, t)).join(t(taskPageText.or)) });
  const others = way.afterOthers ? t(taskPageText.afterOthers) : '';
  return [when, automatic, `${goalInWords(way.then, t)}${others}`].filter((part) => part !== '').join(' · ');
}

/** Everything on the ways of an outcome that cannot be taken back, each once. */
export function finalSteps({ ways }: ForecastOutcome, t: Text): string[] {
  const names = ways.flatMap(({ automatic }) => automatic.filter(({ isFinal }) => isFinal)).map(({ name }) => t(name));
  return [...new Set(names)];
}

// helpers

function stepName({ name, isFinal }: ForecastWay['automatic'][number], t: Text): string {
  return isFinal ? t(taskPageText.final, { name: t(name) }) : t(name);
}

function goalInWords({ kind, name, who, isOpen }: ForecastWay['then'], t: Text): string {
  if (name === null) return t(taskPageText.elsewhere);
  switch (kind) {
    case 'task':
      return isOpen
        ? t(taskPageText.toTaskOpen, { name: t(name) })
        : t(taskPageText.toTask, { name: t(name), who: who.map((one) => t(one)).join(t(taskPageText.or)) });
    case 'wait':
      return t(taskPageText.toWait, { name: t(name) });
    case 'call':
      return t(taskPageText.toCall, { name: t(name) });
    case 'end':
      return t(taskPageText.toEnd, { name: t(name) });
    case 'elsewhere':
      return t(taskPageText.elsewhere);
  }
}
