/** An item that lies aside, changed where it was wrong and judged anew under an id of its own. */
import type { Dependencies } from '../dependencies.ts';
import { uuidFrom } from './uuid.ts';

export interface Correction {
  /** JSON path, as the problem names it. */
  readonly path: string;
  /** `null` takes away what stands there. */
  readonly value: string | null;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The item with other values at some paths; the original is left as it was. */
export function corrected(item: unknown, corrections: readonly Correction[]): unknown {
  const copy: unknown = structuredClone(item);
  for (const { path, value } of corrections) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const holder = steps.reduce<unknown>(
      (at, step) => (isObject(at) && Object.hasOwn(at, step) ? at[step] : undefined),
      copy,
    );
    if (Array.isArray(holder) && /^\d+$/.test(last)) {
      if (value === null) holder.splice(Number(last), 1);
      else holder[Number(last)] = value;
    } else if (isObject(holder)) {
      if (value === null) delete holder[last];
      else holder[last] = value;
    }
  }
  return copy;
}

const UUID_BYTES = 16;

/** The item under a new id: the first belongs to what lies aside, or to another's answer. */
export function underNewId(
  item: unknown,
  { randomBytes }: Pick<Dependencies, 'randomBytes'>,
): unknown {
  return isObject(item) ? { ...item, id: uuidFrom(randomBytes(UUID_BYTES)) } : item;
}
