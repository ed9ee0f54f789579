import { type LanguageWords, type SentenceRules, wordSet } from './language.ts';
import { romance } from './romance.ts';

export const match = romance('es', plural);

export function plural(word: string): string | null {
  if (/z$/.test(word)) return `${word.slice(0, -1)}ces`;
  const accented = /([áéíóú])([ns])$/.exec(word);
  if (accented) return `${word.slice(0, -2)}${PLAIN_VOWELS[accented[1] as string]}${accented[2]}es`;
  if (/[sx]$/.test(word)) return null;
  return /[aeiouáéó]$/.test(word) ? `${word}s` : `${word}es`;
}
const PLAIN_VOWELS: Record<string, string> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u' };

export const sentences: SentenceRules = {
  neverLast: wordSet(
    'sr sra sres sras srta dr dra dres prof profa d dña don lic ing arq p.ej ej cf vs ee ud uds vd vds gral av avda apdo aprox dpto ' +
      'excmo ilmo mons sto sta i.e e.g ene febr abr ag sept oct nov dic',
  ),
  beforeNumber: wordSet('art cap fig n no núm p pág págs pp t vol'),
  beforeName: wordSet('etc al cía jr s.a s.l u.e ee.uu a.c d.c u.s u.s.a'),
  starters: wordSet(
    'a además ahora al algo algunos ante antes aquel aquí así aun aún aunque bajo bien cada casi como cómo con contra cual cuando cuándo ' +
      'de del desde después donde dónde durante e el él ella ellas ello ellos en entonces entre era es esa esas ese eso esos está estas este ' +
      'esto estos fue ha hace hacia han hasta hay hoy incluso la las le les lo los luego más me menos mi mientras mucho muchos muy nada ni ' +
      'ningún no nos nosotros nuestra nuestro nunca o otra otro para pero poco por porque primero pues que qué quien quién se según ser si sí ' +
      'sin sino sobre solo sólo son su sus también tampoco tanto te tiene toda todas todo todos tras tu tú un una uno unos usted ustedes va ' +
      'y ya yo',
  ),
  isForeign: true,
};

const pronouns = `yo tú él ella ello nosotros nosotras vosotros vosotras ellos ellas usted ustedes me te se nos os le les lo
 la los las que quien quienes cual cuales qué quién cuál esto eso aquello algo nada alguien nadie`;

export const words: LanguageWords = {
  language: 'es',
  stop: wordSet(
    pronouns,
    `el un una unos unas al del mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro vuestra este esta estos estas
 ese esa esos esas aquel aquella aquellos aquellas todo toda todos todas cada otro otra otros otras mismo misma mismos
 mismas tal tales algún alguno alguna algunos algunas ningún ninguno ninguna varios varias mucho mucha muchos muchas
 poco poca pocos pocas a ante bajo con contra de desde durante en entre hacia hasta mediante para por según sin sobre
 tras y e o u pero sino mas aunque porque pues si como cuando donde mientras luego entonces así también tampoco además
 sin embargo ya aún todavía siempre nunca a veces aquí allí ahí muy más menos tan tanto bastante casi no sí bien mal
 quizá quizás tal vez sólo solo solamente incluso soy eres es somos son era eran fue fueron ser sido siendo será serán
 sería serían sea sean estoy está estamos están estaba estaban estar estado he has ha hemos han había habían haber
 habrá habría haya hayan hay hubo hago hace hacen hacer hecho hacía voy va vamos van iba ir puede pueden podía podría
 podrían poder debe deben debía debería deber quiere quieren querer dice dicen decir dijo tiene tienen tener tenía tuvo
 tendrá da dan dar ve ver viene vienen venir pone poner sigue siguen parece primero primera segundo segunda último
 última próximo dos tres cuatro cinco seis siete ocho nueve diez cien mil año años día días tiempo vez nuevo nueva nuevos
 nuevas gran grande grandes pequeño pequeña buen bueno buena`,
  ),
  general: wordSet(
    `gente hombre mujer mundo país países ciudad vida trabajo pregunta preguntas respuesta problema problemas cosa cosas
 forma manera ejemplo caso punto parte lugar fin final inicio idea ideas palabra palabras nombre dinero semana mes meses
 hora minuto resultado resultados posibilidad ámbito tema temas efecto conjunto número tipo`,
  ),
  beforeVerb: wordSet('yo tú él ella nosotros ellos ellas usted ustedes no se me te nos que para'),
  beforeNoun: wordSet(
    'el la los las un una unos unas del este esta estos estas ese esa esos esas mi tu su sus nuestro nuestra cada',
  ),
  calendar: wordSet(
    `enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo`,
  ),
  connective: wordSet('de del la las los y para'),
  linksNouns: wordSet('de del'),
  notLast: /(?:.{3}mente|.{4}os[oa]s?|.{3}ables?|.{3}ibles?)$/u,
  notFirst: /(?:.{4}mente)$/u,
  capitalNouns: false,
};

/** Frequent little words, by which a text is told from those of other languages in its script. */
export const frequentWords =
  'el la los las de del un una y es en que por con para no se su sus al lo como más pero o este esta estos estas fue ha son entre cuando muy sin sobre también hay hasta desde todo nos ya le me si yo porque qué está ser tiene han era donde';
