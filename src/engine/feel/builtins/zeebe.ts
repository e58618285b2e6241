import { Decimal } from '../decimal';
import { formatTemporal } from '../temporal/format';
import { DayDuration, MonthDuration } from '../temporal/values';
import { describeValue } from '../text';
import { FeelError, type FeelValue } from '../values';
import { signature, type Group } from './define';

/** What Zeebe adds to FEEL. */
export const zeebeFunctions: Group = {
  cycle: [
    signature(['interval'], ([interval]) => cycle(null, interval)),
    signature(['repetitions', 'interval'], ([repetitions, interval]) => cycle(repetitions, interval)),
  ],
  fromAi: [
    ['value'],
    ['value', 'description'],
    ['value', 'description', 'type'],
    ['value', 'description', 'type', 'schema'],
    ['value', 'description', 'type', 'schema', 'options'],
  ].map((parameters) => signature(parameters, ([value]) => value)),
};

// helpers

/** A repeating interval of ISO 8601 for timers. */
function cycle(repetitions: FeelValue | undefined, interval: FeelValue | undefined): FeelValue {
  if (!(interval instanceof MonthDuration || interval instanceof DayDuration)) {
    return new FeelError(
      `cycle function expected an interval (duration) parameter, but found '${describeValue(interval ?? null)}'`,
    );
  }
  if (repetitions === null) return `R/${formatTemporal(interval)}`;
  if (repetitions instanceof Decimal) return `R${repetitions.toInt()}/${formatTemporal(interval)}`;
  return new FeelError(
    `cycle function expected a repetitions (number) parameter, but found '${describeValue(repetitions ?? null)}'`,
  );
}
