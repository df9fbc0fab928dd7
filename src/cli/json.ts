import { UserError } from '../core/types.ts';

/** Reads JSON. Throws UserError that begins with `fault` ("x is no JSON"), gives the reason and says what to do. */
export function parseJson(text: string, fault: string, remedy: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // It may show some of the text, line breaks and all.
    throw new UserError(`${fault} (${reason.replaceAll(/\s+/g, ' ')}): ${remedy}.`);
  }
}
