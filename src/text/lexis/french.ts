import { type LanguageWords, wordSet } from './language.ts';

const pronouns = `je tu il elle on nous vous ils elles me te se lui leur y en qui que quoi dont où ce cela ça ceci celui
 celle ceux celles rien personne quelqu'un chacun chacune`;

export const french: LanguageWords = {
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
 jours temps fois nouveau nouvelle nouveaux nouvelles grand grande grands grandes petit petite bon bonne`,
  ),
  general: wordSet(
    `gens homme femme monde pays ville vie travail question questions réponse problème problèmes chose choses façon manière
 exemple cas point partie place fin début but idée idées mot mots nom argent semaine mois heure minute résultat
 résultats possibilité domaine sujet effet ensemble nombre sorte`,
  ),
  beforeVerb: wordSet('je tu il elle on nous vous ils elles ne se me te pour qui'),
  calendar: wordSet(
    `janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche`,
  ),
  connective: wordSet("de du des la le les et pour d' l'"),
  notLast: /(?:.{3}ment|.{4}euse?s?|.{3}ables?|.{3}ibles?)$/u,
  notFirst: /(?:.{4}ement)$/u,
  capitalNouns: false,
};
