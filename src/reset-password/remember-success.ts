import {pageToken} from '../core/page-token.js';
import {wait} from '../model/timing.js';

/** Milliseconds for which an element that is drawn anew shows the success. */
const successShownFor = 60_000;

/** Lets an element that is drawn anew show the success of this page. */
export const rememberSuccess = (): void => {
  const {href} = location;
  pageToken.success = href;
  void wait(successShownFor).then(() => {
    if (pageToken.success === href) pageToken.success = undefined;
  });
};
