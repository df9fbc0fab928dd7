import { standWithCare } from '../../view/care.ts';
import { element } from '../../view/dom.ts';
import { drawSign } from '../../view/forms.ts';
import { moveOf } from '../../view/presenter-keys.ts';
import { drawQuotation } from '../../view/quotation.ts';
import type { MessageKey } from '../../view/words.ts';
import { drawButton, type Lesson, nameNode, type Task } from './lesson.ts';

/** The steps of the routine: three questions on a bare map, then what was hidden, one thing after the other. */
const STAGES = ['notice', 'wonder', 'headline', 'names', 'places', 'key', 'passages', 'title'] as const;
type Stage = (typeof STAGES)[number];

const WORDS: Readonly<Record<Stage, { readonly title: MessageKey; readonly about: MessageKey }>> = {
  notice: { title: 'learn.noticeAsk', about: 'learn.noticeAskMore' },
  wonder: { title: 'learn.wonderAsk', about: 'learn.wonderAskMore' },
  headline: { title: 'learn.headlineAsk', about: 'learn.headlineAskMore' },
  names: { title: 'learn.namesShown', about: 'learn.namesShownMore' },
  places: { title: 'learn.placesShown', about: 'learn.placesShownMore' },
  key: { title: 'learn.keyShown', about: 'learn.keyShownMore' },
  passages: { title: 'learn.passagesShown', about: 'learn.passagesShownMore' },
  title: { title: 'learn.titleShown', about: 'learn.titleShownMore' },
};

/** "Notice, wonder, headline": the map without title, names and key, then with them, step by step. */
export function openNotice({ stage, canvas, show }: Lesson): Task {
  const { words, store, say, located, steps, layer } = stage;
  const field = element('input', { class: 'learn-field', id: 'learn-headline', autocomplete: 'off', maxlength: '200' });
  stage.home();
  const stepsBelow = steps.filter(({ passage }) => !layer.article.title.includes(passage.quote));
  let at = -1;

  function go(to: number): void {
    const next = Math.max(0, Math.min(STAGES.length - 1, to));
    if (next !== at) store.adjust({ done: String(next) });
  }

  function follow(): void {
    const asked = Number(store.state().address.get('done') ?? 0);
    const to = Number.isInteger(asked) ? Math.max(0, Math.min(STAGES.length - 1, asked)) : 0;
    if (to === at) return;
    at = to;
    const name = STAGES[at] ?? 'notice';
    const shown = STAGES.slice(0, at + 1);
    canvas.reveal(shown);
    canvas.showNames(shown.includes('names') ? 'all' : 'none');
    const { title, about } = WORDS[name];
    const over = words.say('learn.step', { number: at + 1, last: STAGES.length });
    show({
      over,
      heading: [words.say(title)],
      body: [element('p', {}, words.say(about)), ...detailsOf(name)],
      moves: drawMoves(),
    });
    say(over);
  }

  function detailsOf(name: Stage): Node[] {
    const own = field.value.trim();
    switch (name) {
      case 'notice':
        return [drawMarks(({ feature }) => words.say(`precision.${feature.properties.precision}`))];
      case 'headline':
        return [
          element(
            'div',
            { class: 'learn-order' },
            element('label', { for: 'learn-headline' }, words.say('learn.yourHeadline')),
            field,
          ),
        ];
      case 'places':
        return [drawMarks(({ feature }) => nameNode(feature.properties.name, words))];
      case 'passages':
        // The title is a passage too, where it reports something: it comes last.
        return stepsBelow.flatMap(({ passage }) =>
          standWithCare(
            passage,
            element(
              'blockquote',
              { class: 'quote learn-quote', dir: 'auto', lang: words.quoted },
              ...drawQuotation(passage, { words }),
            ),
            { words },
          ),
        );
      case 'title':
        return [
          element('p', { class: 'learn-real', dir: 'auto', lang: words.quoted }, layer.article.title),
          ...(layer.article.credit ? [element('p', { dir: 'auto', lang: words.quoted }, layer.article.credit)] : []),
          ...(own === ''
            ? []
            : [
                element(
                  'p',
                  { class: 'learn-told' },
                  ...words.compose('learn.yours', { headline: element('bdi', {}, own) }),
                ),
              ]),
        ];
      default:
        return [];
    }
  }

  /** The marks on the map, with what may be said of each by now. */
  function drawMarks(tell: (place: (typeof located)[number]) => Node | string): HTMLElement {
    const reported = located.filter(({ number }) => number !== null);
    const entries = reported.map((place) => {
      const sign = drawSign(place);
      sign.setAttribute('aria-hidden', 'true');
      return element('li', { class: 'learn-result' }, sign, tell(place));
    });
    return element('ol', { class: 'learn-results' }, ...entries);
  }

  function drawMoves(): Node[] {
    const next = drawButton(words.say('learn.next'), () => go(at + 1), { main: true });
    const previous = drawButton(words.say('learn.previous'), () => go(at - 1));
    return [...(at < STAGES.length - 1 ? [next] : []), ...(at > 0 ? [previous] : [])];
  }

  function onKey(event: KeyboardEvent): void {
    const move = moveOf(event, words.direction);
    if (event.defaultPrevented || move === null || move === 'leave' || isTaken(event)) return;
    event.preventDefault();
    go({ next: at + 1, previous: at - 1, first: 0, last: STAGES.length - 1 }[move]);
  }
  document.addEventListener('keydown', onKey);
  follow();
  return {
    follow,
    close() {
      document.removeEventListener('keydown', onKey);
    },
  };
}

/** True for a key that means something else where it was pressed: in a field, on a button, on the map. */
function isTaken({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select')) return true;
  if (key === ' ') return target.closest('button, summary, [role="button"]') !== null;
  return key.startsWith('Arrow') && target.closest('#map, [role="radiogroup"], [role="tablist"]') !== null;
}
