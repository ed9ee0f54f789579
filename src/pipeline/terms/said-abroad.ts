import type { EntityKind } from '../../model/vocabulary.ts';

/** Nouns that tell what a thing is, in French, German and Spanish; of a German compound the last part does. */
const NOUNS: Partial<Record<EntityKind, string>> = {
  organization:
    'entreprise|société|start-up|startup|association|fondation|agence|éditeur|ministère|direction interministérielle|autorité|' +
    'Firma|Unternehmen|Verein|Stiftung|Behörde|Hersteller|Anbieter|Konzern|Verband|Institut|Genossenschaft|Organisation|' +
    'empresa|fundación|asociación|organización|compañía|ministerio',
  person:
    'chercheur|chercheuse|ingénieur|professeur|écrivain|Forscher|Forscherin|Professor|Professorin|Entwickler|Entwicklerin|Informatiker|Autor|Autorin|' +
    'investigador|investigadora|desarrollador|desarrolladora',
  model: 'modèle de langage|modèle|Sprachmodell|modelo',
  product:
    'bibliothèque|outil|logiciel|langage|plateforme|navigateur|application|moteur|serveur|service en ligne|' +
    'Programmbibliothek|Werkzeug|Tool|Programmiersprache|Skriptsprache|Software|Browser|Plattform|Entwicklungsumgebung|Framework|Plugin|Plug-in|Erweiterung|' +
    'Betriebssystem|Datenbank|Suchmaschine|Client|Webanwendung|Anwendung|App|Managementsystem|Verwaltungssystem|' +
    'biblioteca|herramienta|lenguaje|plataforma|navegador|sistema operativo|aplicación|programa',
  technique: 'algorithme|méthode|technique|Algorithmus|Verfahren|Methode|Technik|algoritmo|método|técnica',
  dataset: 'jeu de données|jeux de données|base de données|Datensatz|conjunto de datos',
  work: 'livre|roman|Roman|Buch|Zeitschrift|libro|novela|revista',
  place: 'ville de|région de|village de|commune de|Stadt|Landkreis|ciudad de',
};
const KIND_OF = kindsByNoun(NOUNS);

/** By each of the nouns, in lower case. */
export function kindsByNoun(nouns: Partial<Record<EntityKind, string>>): Map<string, EntityKind> {
  return new Map(
    Object.entries(nouns).flatMap(([kind, all]) =>
      all.split('|').map((noun) => [noun.toLowerCase(), kind as EntityKind] as const),
    ),
  );
}
const ANY = [...KIND_OF.keys()].sort((a, b) => b.length - a.length).join('|');

/** What a thing is said to be right before its name: "le modèle X", "die Firma X". */
export function titledAbroad(before: string): EntityKind | undefined {
  return KIND_OF.get((TITLED.exec(before)?.[1] ?? '').toLowerCase());
}
const TITLED = new RegExp(`(?<![\\p{L}])(${ANY})[sne]?\\s[*_]{0,3}\\[?$`, 'iu');

/** "X ist ein in Java geschriebenes Werkzeug zum", "X est une bibliothèque", "X es un lenguaje de": the first noun that tells a kind. */
export function definedAbroad(after: string): EntityKind | undefined {
  return KIND_OF.get((DEFINED.exec(after)?.[1] ?? '').toLowerCase());
}
const DEFINED = new RegExp(
  '^[*_]*(?:\\]\\([^)\\s]*\\))?[*_]*(?:\\s*\\([^()]{1,40}\\))? ?' +
    "(?:(?:ist|war|est|était|es|era) (?:eine?s?|une?|una|l'une? des|una? de l[ao]s|eines der)|, (?:eine?m?|une?|una)) " +
    `(?:[\\p{L}\\p{N}/’'-]+ ){0,5}?(?:[\\p{L}\\p{N}-]*?[\\p{L}-])??(${ANY})s?(?![\\p{L}\\p{N}-])`,
  'iu',
);
