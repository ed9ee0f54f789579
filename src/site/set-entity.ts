import type { EntityKind } from '../model/vocabulary.ts';
import { element, type Hypertext, type HypertextElement } from './hypertext.ts';
import { nameAttributes } from './language.ts';
import { routes } from './routes.ts';

/** An entity by its symbol, which the style sheet draws, and its name. */
export function setEntityLink(
  { id, name, kind, hue }: { id: string; name: string; kind: EntityKind; hue: number },
  href = routes.entity(id),
): HypertextElement {
  return element('a', { class: `kind-${kind} hue-${hue}`, href }, setName(name));
}

/** A name in a sentence, apart where it may be written the other way. */
export function setName(name: string): Hypertext[] {
  const attributes = nameAttributes(name);
  return attributes.dir === undefined ? [name] : [element('bdi', {}, [name])];
}

/** The symbol of a kind in the colour of a topic. */
export function setKindSymbol(kind: EntityKind, hue: number): HypertextElement {
  return element('span', { class: `kind kind-${kind} hue-${hue}` }, []);
}
