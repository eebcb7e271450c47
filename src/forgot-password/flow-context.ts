/** The input of the flow of a request: the element, its settings, its words. */
import type {ReactiveControllerHost} from 'lit';
import type {Words} from './failure-text.js';
import type {ForgotSettings} from './settings.js';

/** The element and its settings, which are read anew each time. */
export interface FlowHost
  extends ReactiveControllerHost, HTMLElement, ForgotSettings {
  username: string;
}

/** The flow's input besides the element. */
export interface FlowContext {
  /** Returns what `app-host` may be; `null` for anything. */
  readonly allowedHosts: () => readonly string[] | null;
  /** Returns the BCP 47 tag of the language for the service's messages. */
  readonly lang: () => string;
  /** The sentences of failures, for the page's events. */
  readonly words: Words;
}
