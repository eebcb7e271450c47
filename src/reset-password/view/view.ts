import type {Requirement} from '../../model/password-policy.js';
import type {Messages} from '../../locales/reset-messages.js';
import type {Surface} from '../../ui/surface.js';
import type {ResetEventDetails} from '../events.js';
import type {Failure, Phase} from '../state.js';

/** The access to the element for the parts that are fetched later. */
export interface ResetPasswordView extends Pick<
  Surface<Messages>,
  'own' | 'words' | 'id' | 'find' | 'adopt' | 'say'
> {
  /** Hosts or origins that `app-host` may name; `null` for any. */
  readonly allowedHosts: () => readonly string[] | null;
  /** BCP 47 tag of the available language that suits the page. */
  readonly lang: () => string;
  /**
   * Shows dots instead of the password.
   *
   * @returns Whether the password was visible.
   */
  readonly conceal: () => boolean;
  /** Empties the fields. */
  readonly empty: () => void;
  /**
   * Loads the part that shows everything but the form. Never rejects.
   *
   * @returns Whether every outcome can be shown.
   */
  readonly prepareOutcome: () => Promise<boolean>;
  /** The requirements for the password, once the view knows them. */
  readonly requirements: () => readonly Requirement[] | undefined;
  /**
   * Describes a failure for the page, with the sentence for the visitor.
   *
   * @param phase The phase that the failure led to.
   */
  readonly describe: (
    failure: Failure,
    phase: Phase,
  ) => ResetEventDetails['failure'];
}
