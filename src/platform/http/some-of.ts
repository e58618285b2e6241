import { buildMessage, ValidateBy } from 'class-validator';

/** The words of a query parameter that lists several of a closed set, separated by commas. */
export function someOf<Word extends string>(words: readonly Word[], given: string): Word[] {
  return words.filter((word) => given.split(',').includes(word));
}

/** A query parameter that lists one or several of a closed set, separated by commas. */
export function SomeOf(words: readonly string[]): PropertyDecorator {
  return ValidateBy({
    name: 'isIn',
    constraints: [words],
    validator: {
      validate: (value) => typeof value === 'string' && value.split(',').every((word) => words.includes(word)),
      defaultMessage: buildMessage((each) => `${each}$property must list some of: ${words.join(', ')}`),
    },
  });
}
