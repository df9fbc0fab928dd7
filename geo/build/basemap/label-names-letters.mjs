/** Whether a name is written in the letters of the language, the first a capital. */
export const isWritten = (name, language) => ALPHABETS[language].test(name);

const ALPHABETS = {
  uk: /^[А-ЩЬЮЯЄІЇҐ][А-ЩЬЮЯЄІЇҐа-щьюяєіїґ’.\s-]+$/,
  ar: /^[ء-غف-يپڤ\s-]+$/,
  de: /^[A-ZÄÖÜ][A-Za-zÄÖÜäöüß’.\s-]+$/,
  fr: /^[A-ZÉÎÔ][A-Za-zàâçéèêëîïôùûüÉÎÔ’.\s-]+$/,
  es: /^[A-ZÁÉÍÓÚ][A-Za-zÁÉÍÓÚáéíóúñü’.\s-]+$/,
  pl: /^[A-PR-UWY-ZĆŁŚŹŻ](?:[a-pr-uwy-ząćęłńóżA-Z\s-]|ś(?!k)|ź)+$/,
};
