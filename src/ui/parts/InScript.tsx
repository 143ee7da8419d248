import { scriptRuns } from '../../core/words/scripts.ts';

interface Props {
  text: string;
  /** Of the document that the text is of: what Han characters are read in. */
  language?: string;
}

/** Text in which names in Hangul, Kana and Han say their language. */
export function InScript({ text, language }: Props) {
  const runs = scriptRuns(text, language);
  return runs.length === 1 && !runs[0]?.lang
    ? text
    : runs.map((run, i) => (
        <span key={i} lang={run.lang}>
          {run.text}
        </span>
      ));
}
