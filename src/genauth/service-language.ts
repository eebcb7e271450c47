/** The languages of the service's messages. */
export type ServiceLanguage = 'zh-CN' | 'en-US' | 'ja-JP' | 'zh-TW';

/**
 * Chooses the language of the service's messages, the value of
 * `x-authing-lang`: the visitor's language if the service has it, or else
 * English.
 */
export const serviceLanguage = (lang: string): ServiceLanguage => {
  const [language, ...subtags] = lang.toLowerCase().split(/[-_]/);
  if (language === 'ja') return 'ja-JP';
  if (language !== 'zh') return 'en-US';
  // The script decides, or else the region. A single letter starts an
  // extension, which says nothing about either.
  const decisive = subtags.find((part) =>
    /^(?:.|han[st]|tw|hk|mo|cn)$/.test(part),
  );
  return decisive && /^(?:hant|tw|hk|mo)$/.test(decisive) ? 'zh-TW' : 'zh-CN';
};
