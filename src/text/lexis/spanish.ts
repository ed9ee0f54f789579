import { type LanguageWords, wordSet } from './language.ts';

const pronouns = `yo tú él ella ello nosotros nosotras vosotros vosotras ellos ellas usted ustedes me te se nos os le les lo
 la los las que quien quienes cual cuales qué quién cuál esto eso aquello algo nada alguien nadie`;

export const spanish: LanguageWords = {
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
  calendar: wordSet(
    `enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo`,
  ),
  connective: wordSet('de del la las los y para'),
  notLast: /(?:.{3}mente|.{4}os[oa]s?|.{3}ables?|.{3}ibles?)$/u,
  notFirst: /(?:.{4}mente)$/u,
  capitalNouns: false,
};
