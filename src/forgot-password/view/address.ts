/** The step that asks for an address. */
import type {ByMethods} from '../../locales/forgot-messages.js';
import type {Words} from '../failure-text.js';
import {methodsOf} from '../settings.js';
import {
  isBusy,
  type AddressFieldIssue,
  type Failed,
  type Identifying,
  type Sending,
} from '../state.js';
import {
  renderField,
  renderInput,
  renderResendWait,
  type FormSurface,
} from './form.js';
import type {PhaseParts} from './phase-parts.js';

/** The step's input besides the phase. */
export interface AddressContext {
  readonly surface: FormSurface;
  /** The setting: which addresses the page asks for. */
  readonly methods: string;
  /** The first value of the field. */
  readonly value: string;
  /** Seconds until a code may be requested. */
  readonly secondsUntilSend: number;
}

/** Returns the sentence for the methods that the page asks for. */
const byMethods = (
  words: Words,
  methods: string,
  key: 'address' | 'address-required' | 'address-invalid',
): string => {
  const [first, second] = methodsOf(methods);
  const sentences: ByMethods = words(key);
  return sentences[second ? 'either' : (first ?? 'either')];
};

const issueSentence = (
  words: Words,
  methods: string,
  issue: AddressFieldIssue,
): string => {
  switch (issue) {
    case 'address-required':
    case 'address-invalid':
      return byMethods(words, methods, issue);
    case 'email-invalid':
    case 'phone-invalid':
    case 'phone-unclear':
      return words(issue);
    default:
      return issue satisfies never;
  }
};

/** Returns what the step puts into the frame. */
export const renderAddress = (
  context: AddressContext,
  phase: Identifying | Sending | Failed,
): PhaseParts => {
  const {surface, methods, value, secondsUntilSend} = context;
  const {words, id} = surface;
  const [method, other] = methodsOf(methods);
  const only = other ? undefined : method;
  const issue =
    phase.state === 'identifying' && phase.issue
      ? issueSentence(words, methods, phase.issue)
      : undefined;
  return {
    heading: words('heading'),
    issue,
    form: {
      fields: renderField(id, {
        name: 'address',
        label: byMethods(words, methods, 'address'),
        hint: methodsOf(methods).includes('phone')
          ? words('phoneHint')
          : undefined,
        issue,
        input: renderInput(id, {
          name: 'address',
          type: only === 'phone' ? 'tel' : undefined,
          inputMode: only === 'email' ? 'email' : undefined,
          autocomplete: only === 'phone' ? 'tel' : 'username',
          value,
          describedBy: `${id('address-error')} ${id('address-hint')}`,
          enterKeyHint: 'send',
          isReadOnly: isBusy(phase),
          isInvalid: !!issue,
        }),
      }),
      submit: words('send'),
      secondsLeft: secondsUntilSend,
      more: renderResendWait(words, secondsUntilSend),
    },
  };
};
