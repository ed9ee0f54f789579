import tokens from '../../styles/tokens.css?raw';

const light = new Map(
  [...tokens.slice(0, tokens.indexOf('@media')).matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})\b/g)].map(
    ([, name = '', colour = '']) => [name, colour],
  ),
);

/** A colour of the paper palette by the name it has in the style sheets. Throws for one that they do not have. */
export function colour(name: string): string {
  const found = light.get(name);
  if (!found) throw new Error(`tokens.css: Unexpected lack of --${name}, expected a colour.`);
  return found;
}

/** The tint, coast or ink of a topic's place in the colour scale; of none, the neutral one. */
export function topicColour(hue: number, part: 'tint' | 'coast' | 'ink'): string {
  return hue === 0 ? colour(part === 'tint' ? 'paper-sunk' : 'ink-soft') : colour(`topic-${hue}-${part}`);
}
