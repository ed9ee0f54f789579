/** What words of a group are for; `text` is shown. */
export type Purpose = 'text' | 'marker' | 'instruction' | 'info' | 'commenter' | 'fonts' | 'styles' | 'skip';

export interface State {
  purpose: Purpose;
  /** Name of the value of `info`, or of the style. */
  name: string;
  isBold: boolean;
  isItalic: boolean;
  isHidden: boolean;
  font: number;
  /** Signs that stand for a letter where Unicode is not read. */
  fallback: number;
  /** Done when the group ends. */
  end: (() => void) | undefined;
}

/** Groups that hold no words of the text. */
export const SKIPPED =
  /^(?:colortbl|pict|header[lrf]?|footer[lrf]?|listtable|listoverridetable|nonshppict|shprslt|ftnsep|ftnsepc|aftnsep|aftnsepc|tc|xe|rxe|txe|private|filetbl|do|atnid|ud|sn|sv|objdata|revtbl|template|operator|bkmkstart|bkmkend|nonesttables|pntxta|pntxtb|pnseclvl)$/;
/** Of those that old programs may ignore, the ones with words. */
export const READ = /^(?:shpinst|annotation|fldinst|atnauthor|pntext|nesttableprops)$/;
/** Words that are signs. */
export const SIGNS: Readonly<Record<string, string>> = {
  tab: ' ',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  '~': '\u00a0',
  _: '-',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  '{': '{',
  '}': '}',
  '\\': '\\',
};
