/**
 * A language tag as `Intl` takes it: BCP 47 in the form of Unicode’s locale identifiers, without extensions:
 * language[-Script][-REGION][-variant …], such as `ko`, `zh-Hant-HK` or `es-419`.
 */
export const LANGUAGE_TAG =
  /^(?:[A-Za-z]{2,3}|[A-Za-z]{5,8})(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*$/;

/** The tag of a language that is not known. */
export const UNDETERMINED = 'und';
