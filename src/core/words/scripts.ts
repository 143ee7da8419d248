/** A stretch of text, and the language in which it is to be read aloud; none where that is the language of the words round it. */
export interface ScriptRun {
  text: string;
  lang?: string;
}

const ASIAN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** With what stands between two such letters: spaces, and the marks of their own punctuation. */
const RUNS = new RegExp(`${ASIAN.source}(?:[ー・·、。\\s]*(?:${ASIAN.source}|ー))*`, 'gu');
/** Languages that write Han characters. */
const WRITES_HAN = /^(ko|ja|zh|yue)\b/i;

/**
 * Splits a text by script, so that a screen reader changes its voice, and the browser its letters, for names in Hangul,
 * Kana and Han. Hangul is Korean and Kana Japanese. Han alone says nothing of the language: it is that of the document,
 * if that writes Han, else Chinese. The runs joined are the text.
 * @param language of the document that the text is of, as a BCP 47 tag.
 */
export function scriptRuns(text: string, language = ''): ScriptRun[] {
  // Nearly all text is of no such script.
  if (!ASIAN.test(text)) return [{ text }];
  const runs: ScriptRun[] = [];
  let at = 0;
  for (const { 0: run, index } of text.matchAll(RUNS)) {
    if (index > at) runs.push({ text: text.slice(at, index) });
    runs.push({ text: run, lang: languageOf(run, language) });
    at = index + run.length;
  }
  if (at < text.length) runs.push({ text: text.slice(at) });
  return runs;
}

function languageOf(run: string, language: string): string {
  const own = /\p{Script=Hangul}/u.test(run)
    ? 'ko'
    : /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run)
      ? 'ja'
      : null;
  // Of a document of that language, the whole tag.
  if (own) return language.toLowerCase().startsWith(own) ? language : own;
  return WRITES_HAN.test(language) ? language : 'zh';
}
