import { KIND_SYMBOLS } from '../map/kind-symbols.ts';
import type { EntityKind } from '../model/vocabulary.ts';
import { element, type Hypertext, type HypertextElement } from './hypertext.ts';
import { nameAttributes } from './language.ts';
import { routes } from './routes.ts';

/** An entity by its symbol and name. */
export function setEntityLink(entity: { id: string; name: string; kind: EntityKind; hue: number }): HypertextElement {
  const { id, name, kind, hue } = entity;
  return element('a', { class: 'entity-link', href: routes.entity(id) }, [setKindSymbol(kind, hue), ...setName(name)]);
}

/** A name in a sentence, apart where it may be written the other way. */
export function setName(name: string): Hypertext[] {
  const attributes = nameAttributes(name);
  return attributes.dir === undefined ? [name] : [element('bdi', {}, [name])];
}

/** The symbol of a kind in the colour of a topic. */
export function setKindSymbol(kind: EntityKind, hue: number): HypertextElement {
  const path = element('path', { d: KIND_SYMBOLS[kind], 'fill-rule': 'evenodd' }, []);
  return element('svg', { class: `kind hue-${hue}`, viewBox: '-8.5 -8.5 17 17', 'aria-hidden': 'true' }, [path]);
}
