/** BCP 47, as `locales/` names them. A test compares them with that folder. */
export const languages = ['ar', 'de', 'en', 'es', 'fr', 'it', 'ja', 'nl', 'pt-BR', 'zh-CN'] as const;
