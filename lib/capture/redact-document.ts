import { type Known, redactData, redactText } from '../redact/redact';
import { isSecretKey, mark } from '../redact/secrets';
import { serialise } from './serialise';

const keptLinks = /^(?:canonical|alternate|shortlink|amphtml|image_src)$/i;
/** Pictures that stand in the document itself are nobody's data but the site's and the people's in them. */
const longestPicture = 500;
/** A script that begins by giving a value, a list or a piece of a stream: data, though a layout we do not know. */
const givesData =
  /^\s*(?:\(?(?:window|self|globalThis)\s*[.[]|(?:var|let|const)\s+\w)[^;{]{0,120}?(?:=\s*(?:JSON\.parse\()?[[{"'`]|\.push\(\s*[[{])/;

/**
 * A page as a text that may leave the machine: data and what is shown stay, code, styles and what the operator typed do
 * not, and secrets, contacts and the names of others are replaced. `isState` knows the scripts that readers read.
 */
export function redactDocument(
  document: Document,
  known: Known,
  isState: (script: HTMLScriptElement) => boolean,
): string {
  return serialise(document, {
    text: words => redactText(words, known),
    attribute: (element, name, value) => {
      if (/^on|^(?:nonce|integrity|srcdoc)$/i.test(name)) return undefined;
      if (isTyped(element, name)) return undefined;
      if (isSecretKey(name) || (/^(?:content|value)$/.test(name) && isSecretKey(nameOf(element)))) return mark;
      if (/^data:/.test(value) && value.length > longestPicture) return 'data:,';
      return redactText(value, known);
    },
    script: script => {
      const text = script.textContent ?? '';
      if (script.src || !(isState(script) || isData(script))) return undefined;
      return redactData(text, known);
    },
    isLeftOut: element =>
      element.nodeName === 'STYLE' ||
      (element.nodeName === 'LINK' && !keptLinks.test(element.getAttribute('rel') ?? '')) ||
      // They would refuse the page's data, or lead away from it, when it is shown again.
      (element.nodeName === 'META' && element.hasAttribute('http-equiv')),
  });
}

function isData(script: HTMLScriptElement): boolean {
  const type = script.getAttribute('type') ?? '';
  const isCode = !type || /javascript|ecmascript|module/i.test(type);
  return !isCode || givesData.test(script.textContent ?? '');
}

function isTyped(element: Element, name: string): boolean {
  if (element.nodeName !== 'INPUT' || name !== 'value') return false;
  return !/^(?:button|submit|reset|checkbox|radio)$/i.test(element.getAttribute('type') ?? '');
}

function nameOf(element: Element): string {
  return element.getAttribute('name') ?? element.getAttribute('property') ?? '';
}
