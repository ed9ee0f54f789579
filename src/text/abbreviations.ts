/**
 * Words after which a full stop does not end the sentence, in lower case and without their last stop. What follows
 * decides for most: see `stopEnds` in sentences.ts. Lists as in Kiss and Strunk, "Unsupervised Multilingual Sentence
 * Boundary Detection", Computational Linguistics 32(4), 2006, cut to English and to what prose about technology uses.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Never the last word of a sentence. */
export const NEVER_LAST = words(
  'adm asst attn capt cf cmdr col cpl dr e.g eg esp ex excl fr gen gov hon i.e ie incl lt maj messrs mlle mme mr mrs ms mx ' +
    'pres prof rep resp rev sen sgt supt v viz vs w.r.t z.b d.h u.a',
);

/** Ends a sentence unless a number follows. */
export const BEFORE_NUMBER = words(
  'app art arts ch chap cl dec apr aug eq eqs feb fig figs jan jul jun mar may no nos nov nr oct op p par pp pt pts sec sect secs sep ' +
    'sept tab vol vols',
);

/** Ends a sentence only where a word follows that begins sentences. */
export const BEFORE_NAME = words(
  'a.k.a al approx assoc ave blvd bros ca co corp dept dist div ed eds est ft inc inst jr llc ltd mfg mt mtn natl plc rd sr st ' +
    'univ ph.d b.sc m.sc u.s u.k u.s.a u.n e.u d.c',
);

/** Capitalised, they begin a sentence far more often than they stand within one. */
export const STARTERS = words(
  'a about above according after again all along already also although altogether among an and another any are around as ask at ' +
    'because before behind below beside besides better between beyond both but by can compared consider could currently despite ' +
    'did do does due during each early either enough even eventually every everyone everything except few finally first for ' +
    'from further furthermore generally given great had has have he hence her here his how however i if imagine in indeed ' +
    'instead is it its just last later lately let like likewise look looking many may maybe meanwhile might more moreover most ' +
    'much must my neither never nevertheless next no nobody none nonetheless nor not note nothing now of often on once one ' +
    'only or other others otherwise our over overall perhaps please previously rather recently regardless same second see ' +
    'several shall she should similarly since so some somebody someone something sometimes soon still such sure than thanks ' +
    'that the their then there therefore these they things think this those though through thus to today together too two ' +
    'under unfortunately unless unlike until up upon us usually very was we well were what whatever when whenever where ' +
    'whereas whether which while who whoever whose why will with within without would yes yet you your',
);
