/** A noun by the form that a number asks for (Unicode plural categories), `other` at least. */
export type Noun = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
