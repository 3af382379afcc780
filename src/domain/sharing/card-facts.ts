import type { PermissionType } from '../catalog/permission-type.ts';
import type { GuideCard } from './guide-card.ts';

/** A number or a word, and what it is: "12 of 39", "actions". */
export type CardFact = { readonly value: string; readonly label: string };

const typeNames: Readonly<Record<PermissionType, { first: string; further: string }>> = {
  delegated: { first: 'Delegated', further: 'delegated' },
  application: { first: 'Application', further: 'application' },
};

/** One to three facts, in words: a picture shows them apart, a description in one line. */
export function cardFacts(card: GuideCard): readonly CardFact[] {
  const { permissionTypes } = card;
  const names = permissionTypes.map((type, index) => typeNames[type][index ? 'further' : 'first']);
  const value = names.join(' or ');
  return [...numbersOf(card), { value, label: 'permissions' }];
}

/** "12 of 39 actions · 4 scopes · Delegated permissions" */
export function factLine(card: GuideCard): string {
  return cardFacts(card)
    .map(({ value, label }) => `${value} ${label}`)
    .join(' · ');
}

function numbersOf({ choice, chosen, offered, scopes }: GuideCard): readonly CardFact[] {
  const asked = { value: String(scopes), label: scopes === 1 ? 'scope' : 'scopes' };
  if (choice === 'fixed') return [asked];
  const what = choice === 'scopes' ? 'scopes' : 'actions';
  if (chosen === 0) return [{ value: String(offered), label: `${what} to choose from` }];
  const ofThem = { value: `${chosen} of ${offered}`, label: what };
  // Where scopes are what is chosen, their number stands there already.
  return choice === 'scopes' ? [ofThem] : [ofThem, asked];
}
