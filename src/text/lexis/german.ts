import { type LanguageWords, wordSet } from './language.ts';

const pronouns = `ich du er sie es wir ihr mich dich sich uns euch mir dir ihm ihn ihnen man wer was wem wen dies das
 jemand niemand etwas nichts alles einander`;
const modals = `kann kannst können könnt konnte konnten könnte könnten darf dürfen durfte muss müssen musste mussten müsste
 soll sollen sollte sollten will wollen wollte wollten mag mögen möchte würde würden wird werden werde wurde wurden
 worden geworden`;

export const german: LanguageWords = {
  language: 'de',
  stop: wordSet(
    pronouns,
    modals,
    `der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines dieser diese dieses
 diesen diesem jener jene jenes jenen jenem jeder jede jedes jeden jedem welcher welche welches welchen welchem mein
 meine meinen meinem meiner meines dein deine sein seine seinen seinem seiner seines ihre ihren ihrem ihrer ihres unser
 unsere unseren unserem unserer unseres euer eure alle allen allem aller viele vielen vieler viel mehr meist meisten
 wenig wenige weniger einige einigen einiger manche mancher beide beiden andere anderen anderer anderes solche solcher
 ab an auf aus außer bei beim bis durch entlang für gegen gegenüber hinter in im ins innerhalb außerhalb mit nach neben
 ohne seit statt trotz über um unter von vom vor während wegen wie zu zum zur zwischen und oder aber denn sondern doch
 jedoch weil da dass daß ob wenn falls als während bevor nachdem obwohl obgleich damit sodass so also daher deshalb
 dazu dabei dafür dagegen darauf daraus darin darüber davon wo wann warum wieso woher wohin hier dort dann nun jetzt
 heute morgen gestern immer nie niemals oft manchmal schon noch nur auch sogar sehr ganz fast etwa eher wieder nicht
 ja nein vielleicht bereits allerdings außerdem zudem etwa bzw usw z.b d.h ca sowie sowohl weder noch je desto
 bin bist ist sind seid war warst waren wart gewesen sei seien wäre wären habe hast hat haben habt hatte hatten hätte
 hätten gehabt tun tut tat getan macht machen machte gemacht geht gehen ging gegangen kommt kommen kam gekommen sagt
 sagen sagte gesagt gibt geben gab gegeben lässt lassen ließ steht stehen stand liegt liegen lag heißt zeigt zeigen
 erste ersten erster zweite zweiten dritte letzte letzten nächste nächsten zwei drei vier fünf sechs sieben acht neun
 zehn hundert tausend prozent jahr jahre jahren tag tage tagen zeit teil weise beispiel neue neuen neuer neues große
 großen großer gute guten kleine kleinen`,
  ),
  general: wordSet(
    `mensch menschen leute welt land länder stadt haus leben arbeit frage fragen antwort problem probleme weg ende anfang
 ziel grund gründe fall fälle seite seiten punkt idee ideen ding dinge sache sachen stelle art form zahl zahlen bild
 wort worte name geld woche wochen monat monate stunde minute ergebnis ergebnisse möglichkeit bereich thema themen`,
  ),
  beforeVerb: wordSet(pronouns, 'zu nicht'),
  calendar: wordSet(
    `januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag`,
  ),
  connective: wordSet('von der des für und zu am'),
  notLast: /(?:.{3}lich|.{3}isch|.{3}ig|.{3}bar|.{3}haft|.{3}sam|.{4}ierte?[nrs]?)$/u,
  notFirst: /(?:.{3}erweise)$/u,
  capitalNouns: true,
};
