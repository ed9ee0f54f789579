import type { PageElement } from '../discussions/elements.ts';

/** What a page asks for, or says of itself, where its text should be. */
export interface Wall {
  readonly words: string;
  /** Near the end of what was taken: there the rest is behind it, however much there is. */
  readonly isLast: boolean;
  /** It says itself that the text goes on behind it. */
  readonly isSure: boolean;
}

/** The first of the lines of an article that asks for an account, money, consent or a program, or says that something failed; null where none does. */
export function wallIn(lines: readonly PageElement[]): Wall | null {
  const words = lines.map((line) => (line.textContent ?? '').replace(/\s+/g, ' ').trim());
  const sure = found(words, SURE, LONGEST);
  if (sure !== null) return { words: sure, isLast: true, isSure: true };
  const first = found(words, WALL, BEFORE);
  const isLast = found(words.slice(Math.floor(NEAR_END * words.length)), WALL, BEFORE) !== null;
  return first === null ? null : { words: first, isLast, isSure: false };
}

/** A line that begins with such words, or has them among its first letters: a sentence may speak of them. */
function found(lines: readonly string[], wall: RegExp, before: number): string | null {
  for (const line of lines) {
    const words = line.length <= LONGEST ? wall.exec(line) : null;
    if (words && words.index <= before) return words[0];
  }
  return null;
}

const NEAR_END = 0.75;
/** Letters. */
const LONGEST = 300;
const BEFORE = 15;
const SURE =
  /\d[\d.,]* ?% (?:de (?:cet|l’|l')(?: |)article|artykułu|tekstu|článku|(?:of|dieses|des) (?:this )?artic?kels?)|la suite est réservée aux abonnés|残り ?[\d,]+ ?文字|この記事は(?:有料)?会員限定|keep reading with a 7-day free trial|(?:post|article|story) is for (?:paying|paid) subscribers|dit artikel is exclusief voor abonnees|(?:contenido|conteúdo) exclusivo para (?:suscriptores|assinantes)|contenuto riservato agli abbonati/i;
const WALL =
  /(?:enable|turn on|activate|aktivieren sie)\b.{0,20}javascript|javascript (?:is|seems to be|appears to be) (?:disabled|turned off|required)|please (?:log|sign) in to|(?:subscribe|sign up|register|log in|sign in) (?:now )?to (?:continue|read|view|keep reading|unlock|access|add|see|watch)|to (?:continue|keep) reading|(?:view|read) the full (?:story|article)|already (?:a |an )?(?:subscriber|member|subscribed)|exclusive to (?:\S+ )?subscribers|lorem ipsum dolor sit amet|subscribers only|this (?:content|article) is (?:for|only|available|reserved|exclusive)|(?:access|zugriff) (?:denied|verweigert)|page (?:not found|you requested)|seite nicht gefunden|verify (?:that )?you are (?:a )?human|are you a robot|(?:your )?browser is (?:out of date|outdated|(?:no longer|not) supported)|(?:dein|ihr) browser ist (?:leider )?veraltet|checking your browser|accept (?:all )?cookies|cookies help us|(?:sorry!? )?something went wrong|is your network connection|you[’']ve been logged out|(?:may be|is) over capacity|(?:jetzt|sie möchten) (?:weiterlesen|abonnieren|testen)|mit (?:einem )?abo weiterlesen|réservé aux abonnés|pour lire la suite|exclusivo para (?:suscriptores|assinantes)/i;
