/**
 * The mutants that no test notices, and why none has to. `in` is the line of
 * the file, `from` what the mutant replaces there, `to` what it puts there;
 * `nth` says which, where a line has several of the kind. Each entry must
 * fit a mutant.
 *
 * `equivalent` is a mutant that changes nothing that anybody could see.
 * `accepted` is one whose change does not matter enough for a test.
 *
 * @type {{file: string, in: string, from: string, to: string, nth?: number,
 *   equivalent?: string, accepted?: string}[]}
 */
export const survivors = [];
