import type {Messages} from '../../locales/reset-messages.js';
import type {Surface} from '../../ui/surface.js';

/** The access to the element for the parts that are fetched later. */
export interface ResetPasswordView extends Pick<
  Surface<Messages>,
  'own' | 'words' | 'id' | 'find' | 'adopt' | 'say'
> {
  /** Hosts or origins that `app-host` may name; `null` for any. */
  readonly allowedHosts: () => readonly string[] | null;
  /** Returns the BCP 47 tag of the available language that suits the page. */
  readonly lang: () => string;
  /**
   * Shows dots instead of the password.
   *
   * @returns Whether the password was visible.
   */
  readonly conceal: () => boolean;
  /** Empties the fields. */
  readonly empty: () => void;
}
