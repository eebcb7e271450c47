/** The languages that the service has its messages in. */
export type ServiceLanguage = 'zh-CN' | 'en-US' | 'ja-JP' | 'zh-TW';

/**
 * The language to ask the service's messages in, the value of `x-authing-lang`:
 * the visitor's where it has it, or else English.
 */
export const serviceLanguage = (lang: string): ServiceLanguage => {
  const [language = '', ...rest] = lang.toLowerCase().split('-');
  if (language === 'ja') return 'ja-JP';
  if (language !== 'zh') return 'en-US';
  return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part))
    ? 'zh-TW'
    : 'zh-CN';
};
