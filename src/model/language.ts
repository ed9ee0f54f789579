/** A well-formed language tag (BCP 47, RFC 5646 section 2.1), registered ones and private use alike; `en_GB` and `German` are none. */
export const LANGUAGE_TAG =
  /^[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(?:-[A-WYZa-wyz0-9](?:-[A-Za-z0-9]{2,8})+)*(?:-x(?:-[A-Za-z0-9]{1,8})+)?$/;

/** The language itself without script, region and variants, in lower case: `zh` of `zh-Hant-TW`. */
export function primaryLanguage(tag: string): string {
  return (tag.split('-', 1)[0] as string).toLowerCase();
}

export function isLanguageTag(tag: string): boolean {
  return LANGUAGE_TAG.test(tag);
}

/** Which way a language is written: by the script its tag names, else by the language. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const script = tag.split('-').find((part, index) => index > 0 && /^[A-Za-z]{4}$/.test(part));
  const isRightToLeft = script
    ? RIGHT_TO_LEFT_SCRIPTS.has(script.toLowerCase())
    : RIGHT_TO_LEFT.has(primaryLanguage(tag));
  return isRightToLeft ? 'rtl' : 'ltr';
}

const RIGHT_TO_LEFT = new Set('ar arc ckb dv fa he iw ks nqo ps sd syr ug ur yi'.split(' '));
const RIGHT_TO_LEFT_SCRIPTS = new Set('adlm arab aran hebr mand nkoo rohg samr syrc thaa'.split(' '));
