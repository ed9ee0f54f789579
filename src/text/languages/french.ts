import { everyday } from './french-everyday.ts';
import { type LanguageWords, type SentenceRules, wordSet } from './language.ts';
import { romance } from './romance.ts';

export const match = romance('fr', plural, {
  elided: wordSet('c d j jusqu l lorsqu m n puisqu qu quoiqu s t'),
});

function plural(word: string): string | null {
  if (/[sxz]$/i.test(word)) return null;
  if (/al$/.test(word)) return `${word.slice(0, -1)}ux`;
  if (/(?:eau|eu)$/.test(word)) return `${word}x`;
  return `${word}s`;
}

export const sentences: SentenceRules = {
  neverLast: wordSet(
    'm mm mme mmes mlle mlles dr pr me mgr st ste p.ex c.-à-d c.à.d ex cf env éd hab id op.cit vs av apr ap.j.-c av.j.-c j.-c i.e e.g ' +
      'janv févr avr juill sept oct nov déc resp',
  ),
  beforeNumber: wordSet('art chap fig n no nos p pp t tabl vol §'),
  beforeName: wordSet('etc al cie jr s.a s.a.r.l u.e u.s u.s.a'),
  starters: wordSet(
    'à ainsi alors après au aucun aussi autre aux avant avec beaucoup bien ça car ce cela celle celui ces cet cette ceux chaque ' +
      'comme comment dans de depuis des donc du elle elles en encore enfin entre est et eux il ils je la le les leur leurs lors lorsque ' +
      "l'un mais malgré même moins mon ne ni non nos notre nous on or ou où oui par parce parfois pas pendant peu peut plus plusieurs pour " +
      'pourquoi pourtant puis quand que quel quelle quelques qui quoi sa sans selon ses si soit son sous souvent sur tandis tous tout ' +
      'toute toutefois toutes très tu un une voici vos votre vous y',
  ),
  isForeign: true,
};

const pronouns = `je tu il elle on nous vous ils elles me te se lui leur y en qui que quoi dont où ce cela ça ceci celui
 celle ceux celles rien personne quelqu'un chacun chacune`;

export const words: LanguageWords = {
  language: 'fr',
  stop: wordSet(
    pronouns,
    `le la les l un une des du de d au aux mon ma mes ton ta tes son sa ses notre nos votre vos leurs cet cette ces quel
 quelle quels quelles tout toute tous toutes aucun aucune plusieurs quelques chaque autre autres même mêmes tel telle
 tels telles certain certaine certains certaines à après avant avec chez contre dans depuis derrière dès devant durant
 entre envers hors jusque jusqu' malgré par parmi pendant pour sans sauf selon sous sur vers voici voilà et ou mais donc
 or ni car si comme lorsque quand puisque parce afin alors aussi ainsi cependant pourtant toutefois puis ensuite enfin
 encore déjà toujours jamais souvent parfois ici là là-bas très trop peu plus moins assez beaucoup presque ne pas point
 non oui bien mal peut-être plutôt surtout seulement notamment environ c'est c'était d'un d'une l'on n'est qu'il qu'elle
 qu'on qu'un qu'une s'il j'ai n'a n'ont suis es est sommes êtes sont étais était étions étaient été étant fut furent sera
 seront serait seraient soit soient ai as a avons avez ont avais avait avaient eu ayant aura auront aurait auraient ait
 aient fais fait faisons font faisait fera ferait vais va allons allez vont allait ira peux peut pouvons peuvent pouvait
 pourra pourrait pourraient dois doit devons doivent devait devra devrait veux veut voulons veulent voulait dit disent
 dire faire aller voir met mettre prend prendre donne donner vient viennent venir reste rester semble premier première
 deuxième dernier dernière prochain deux trois quatre cinq six sept huit neuf dix cent mille an ans année années jour
 jours temps fois nouveau nouvelle nouveaux nouvelles grand grande grands grandes petit petite bon bonne abord ailleurs accord`,
  ),
  general: wordSet(
    everyday,
    `gens homme femme monde pays ville vie travail question questions réponse problème problèmes chose choses façon manière
 exemple cas point partie place fin début but idée idées mot mots nom argent semaine mois heure minute résultat
 résultats possibilité domaine sujet effet ensemble nombre sorte`,
  ),
  basesOf: (word) => [word.replace(/(?<=..)[esx]$/, ''), word.replace(/(?<=..)es$/, ''), word.replace(/aux$/, 'al')],
  beforeVerb: wordSet('je tu il elle on nous vous ils elles ne se me te pour qui'),
  beforeNoun: wordSet(
    `le la les l' un une des du d' au aux mon ma mes ton ta tes son sa ses notre nos votre vos leurs cet cette ces quel quelle chaque`,
  ),
  calendar: wordSet(
    `janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche`,
  ),
  connective: wordSet("de du des la le les et pour d' l'"),
  linksNouns: wordSet("de du d'"),
  notLast: /(?:.{3}ment|.{4}euse?s?|.{3}ables?|.{3}ibles?)$/u,
  notFirst: /(?:.{4}ement)$/u,
  capitalNouns: false,
};

/** Frequent little words, by which a text is told from those of other languages in its script. */
export const frequentWords =
  'le la les de des du un une et est en que qui dans pour pas ce cette ces sur au aux avec plus par ne se il elle ils elles son sa ses sont mais comme ou nous vous on leur été être fait tout aussi même entre sans très peut donc où si y était deux bien qu c l d n s j';
