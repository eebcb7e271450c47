/**
 * The countries that a page may name. They are not taken from the library for
 * phone numbers, because a wrong setting is reported before anything is typed.
 */

/** Calling codes of ITU-T E.164. No code is the beginning of another. */
const callingCode =
  '1|7|2(?:[07]|1[1-368]|[2346]\\d|5[0-8]|9[017-9])|' +
  '3(?:[0-469]|5\\d|7[0-8]|8[0-35-79])|4(?:[013-9]|2[013])|' +
  '5(?:[1-8]|[09]\\d)|6(?:[0-6]|7[02-9]|8[0-35-9]|9[0-2])|' +
  '8(?:[1246]|0[08]|5[02356]|7[08]|8[0-368])|' +
  '9(?:[0-58]|6[0-8]|7[0-79]|9[2-68])';

/** Countries with numbers, as ISO 3166 writes them. */
const countries =
  'AC AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TA TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW';

const aCallingCode = new RegExp(`^\\+?(?:${callingCode})$`);

/**
 * Whether `phone-country-code` names a country: by its calling code (`+86`,
 * `86`), or by its letters in ISO 3166 (`CN`, `cn`). An empty one is fine, too:
 * then every number needs its own country code.
 */
export const isPhoneCountry = (named: string): boolean =>
  !named ||
  aCallingCode.test(named) ||
  (named.length === 2 && countries.split(' ').includes(named.toUpperCase()));

/** Splits a number with `+` into its country's code and the rest. */
export const international = new RegExp(`^\\+(${callingCode})(\\d+)$`);
